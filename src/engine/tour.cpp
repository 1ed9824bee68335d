// SPDX-License-Identifier: Apache-2.0
#include "engine/tour.h"

#include "engine/fanout.h"
#include "engine/logins.h"
#include "engine/target.h"
#include "profile/names.h"

namespace lockkeeper::engine {
namespace {

// The record and its exchanges, renumbered to stand after those of the hosts before.
void append(facts::Facts &facts, const Journey &journey)
{
    const int offset = static_cast<int>(facts.transcript.size());
    for (facts::Exchange exchange : journey.recorder.exchanges()) {
        exchange.n += offset;
        facts.transcript += exchange;
    }
    facts::HostRecord record = journey.record;
    for (int &n : record.transcript)
        n += offset;
    facts.hosts += record;
}

void redact(facts::Facts &facts, const Redactor &redactor)
{
    for (facts::HostRecord &host : facts.hosts) {
        for (QString &answer : host.raw)
            answer = redactor.clean(answer);
        for (Error &problem : host.problems)
            problem.detail = redactor.clean(problem.detail);
        if (host.problem)
            host.problem->detail = redactor.clean(host.problem->detail);
    }
    for (facts::Exchange &exchange : facts.transcript) {
        exchange.command = redactor.clean(exchange.command);
        exchange.out = redactor.clean(exchange.out);
        exchange.err = redactor.clean(exchange.err);
    }
}

std::vector<Journey> journeysOf(const profile::Profile &profile, const QStringList &hosts)
{
    std::vector<Journey> journeys;
    journeys.reserve(static_cast<std::size_t>(profile.hosts.size()));
    for (const profile::Host &host : profile.hosts) {
        if (hosts.isEmpty() || hosts.contains(host.name))
            journeys.emplace_back(profile::loginOf(profile, host), host);
    }
    return journeys;
}

using Hops = std::map<QString, Hop>;

// One login to each jump host, with the keys of all hosts behind it.
Hops hopsOf(const profile::Profile &profile, const Access &access,
            const std::vector<Journey> &journeys)
{
    Hops jumps;
    for (const Journey &journey : journeys) {
        if (!journey.login.jump)
            continue;
        const Way own = jumpWay(wayTo(journey.login, profile.ssh));
        const QString name = profile::writeJump(*journey.login.jump);
        addKeys(jumps.try_emplace(name, Hop {own, nullptr}).first->second.way, own);
    }
    for (auto &[name, jump] : jumps) {
        if (access.logins != nullptr)
            jump.host = access.logins->jump(jump.way);
        if (!jump.host) {
            const profile::Login &login = jump.way.login;
            jump.host = std::make_shared<ssh::JumpHost>(targetOf(login, profile.ssh, access),
                                                        credentialsOf(login.host, access));
        }
    }
    return jumps;
}

} // namespace

Tour::Tour(const profile::Profile &profile, const Access &access, const Control &control,
           Round last, const QStringList &hosts)
    : m_profile(profile)
    , m_access(access)
    , m_control(control)
    , m_last(last)
    , m_started(QDateTime::currentDateTimeUtc())
    , m_journeys(journeysOf(profile, hosts))
    , m_jumps(hopsOf(profile, access, m_journeys))
    , m_reporter(control, access,
                 static_cast<int>(m_journeys.size()) * (static_cast<int>(last) + 1))
{ }

Tour::~Tour()
{
    // The sessions first: they go through the jump hosts.
    for (Journey &journey : m_journeys) {
        if (m_access.logins != nullptr && journey.remote)
            m_access.logins->keep(wayOf(journey), std::move(journey.remote));
        journey.remote.reset();
    }
    if (m_access.logins != nullptr) {
        for (const auto &[name, jump] : m_jumps)
            m_access.logins->keepJump(jump.way, jump.host);
    }
}

Way Tour::wayOf(const Journey &journey) const
{
    return wayTo(journey.login, m_profile.ssh);
}

void Tour::logInTo(Journey &journey)
{
    const std::optional<profile::Jump> &jump = journey.login.jump;
    logIn(journey, m_profile, m_access,
          jump ? m_jumps.at(profile::writeJump(*jump)).host.get() : nullptr, m_control.stop);
}

bool Tour::reach(Journey &journey)
{
    if (m_access.logins != nullptr)
        journey.remote = m_access.logins->take(wayOf(journey));
    if (journey.remote && !isUsable(*journey.remote, m_control.stop))
        journey.remote.reset();
    if (journey.remote)
        return true;
    logInTo(journey);
    return false;
}

void Tour::connect()
{
    forEach(m_journeys, [this](Journey &journey) {
        m_reporter.connecting(journey.record.name);
        static_cast<void>(reach(journey));
        tellHost(journey, Round::Survey);
        m_reporter.ticked(text("engine", "%1: logged in.").arg(journey.record.name));
    });
}

void Tour::surveyOne(Journey &journey)
{
    const QString host = journey.record.name;
    const facts::HostRecord unasked = journey.record;
    m_reporter.connecting(host);
    const bool isKept = reach(journey);
    if (journey.remote) {
        m_reporter.asking(host);
        askHost(journey, m_profile, m_control.stop);
    }
    // A session that was cut since the call before says nothing of the host as it is now.
    if (isKept && !journey.remote && !isStopped()) {
        journey.record = unasked;
        logInTo(journey);
        if (journey.remote)
            askHost(journey, m_profile, m_control.stop);
    }
    if (!isStopped())
        trySudo(journey, m_access, m_control.stop);
}

void Tour::survey()
{
    forEach(m_journeys, [this](Journey &journey) {
        surveyOne(journey);
        tellHost(journey, Round::Survey);
        m_reporter.ticked(text("engine", "%1: logged in and asked.").arg(journey.record.name));
    });
    tellRound(Round::Survey);
}

void Tour::explore()
{
    const facts::Facts known = unfinishedFacts();
    const facts::Cluster cluster = facts::build(known);
    forEach(m_journeys, [&](Journey &journey) {
        if (journey.remote)
            exploreFrom(journey, cluster, m_control.stop);
    });
    askSink();
    const facts::Facts told = unfinishedFacts();
    const facts::Cluster whole = facts::build(told);
    forEach(m_journeys, [&](Journey &journey) {
        exploreFurther(journey, whole, m_control.stop);
        if (journey.remote)
            tellHost(journey, Round::Explore);
        m_reporter.ticked(text("engine", "%1: network and REST asked.").arg(journey.record.name));
    });
    tellRound(Round::Explore);
}

void Tour::askSink()
{
    const facts::Facts known = unfinishedFacts();
    const facts::Cluster cluster = facts::build(known);
    for (Journey &journey : m_journeys) {
        if (!isStopped() && engine::askSink(journey, cluster, m_access, m_control.stop))
            return;
    }
}

void Tour::visitSource()
{
    // Built anew: REST may have told of more TaskManagers.
    const facts::Facts known = unfinishedFacts();
    const facts::Cluster cluster = facts::build(known);
    engine::visitSource(m_journeys, cluster, m_access, m_control.stop);
    for (const Journey &journey : m_journeys) {
        if (journey.remote)
            tellHost(journey, Round::Source);
        m_reporter.ticked(
            text("engine", "%1: the source database asked.").arg(journey.record.name));
    }
    tellRound(Round::Source);
}

void Tour::askNetwork(const QStringList &hosts, const QMap<QString, QString> &variables)
{
    forEach(m_journeys, [&](Journey &journey) {
        if (journey.remote && (hosts.isEmpty() || hosts.contains(journey.record.name)))
            engine::askNetwork(journey, variables, m_control.stop);
    });
}

void Tour::tellHost(const Journey &journey, Round round)
{
    if (!journey.remote || round == m_last)
        m_reporter.ended(journey.record);
}

void Tour::tellRound(Round round)
{
    if (m_control.round && !isStopped())
        m_reporter.roundOver(round, facts());
}

const facts::HostRecord *Tour::recordOf(const QString &host) const
{
    for (const Journey &journey : m_journeys) {
        if (journey.record.name == host)
            return &journey.record;
    }
    if (m_known == nullptr)
        return nullptr;
    for (const facts::HostRecord &record : m_known->hosts) {
        if (record.name == host)
            return &record;
    }
    return nullptr;
}

facts::Facts Tour::unfinishedFacts() const
{
    facts::Facts known {.tool = QStringLiteral(LOCKKEEPER_VERSION),
                        .profile = m_profile.name,
                        .started = m_started,
                        .finished = QDateTime::currentDateTimeUtc(),
                        .wish = m_profile.wish};
    for (const profile::Host &host : m_profile.hosts) {
        if (const facts::HostRecord *record = recordOf(host.name))
            known.hosts += *record;
    }
    return known;
}

facts::Facts Tour::facts() const
{
    facts::Facts known = unfinishedFacts();
    known.hosts.clear();
    for (const Journey &journey : m_journeys)
        append(known, journey);
    redact(known, m_access.redactor);
    return known;
}

Error stoppedError()
{
    return {.kind = ErrorKind::Cancelled, .message = text("engine", "Stopped on request.")};
}

} // namespace lockkeeper::engine
