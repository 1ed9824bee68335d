// SPDX-License-Identifier: Apache-2.0
#include "gui/models/hostsurvey.h"

#include "engine/gather.h"
#include "gui/sessions.h"
#include "project/merging.h"

#include <algorithm>

namespace lockkeeper::gui {
namespace {

bool isSameWay(const profile::Login &a, const profile::Login &b)
{
    return a.host == b.host && a.address == b.address && a.port == b.port && a.user == b.user
        && a.identities == b.identities && a.usesAgent == b.usesAgent && a.jump == b.jump
        && a.fingerprint == b.fingerprint && a.sudo == b.sudo;
}

profile::Profile partOf(profile::Profile profile, const QStringList &names)
{
    profile.hosts.removeIf([&](const profile::Host &host) { return !names.contains(host.name); });
    return profile;
}

} // namespace

HostSurvey::HostSurvey(Workbench &bench, QObject *parent)
    : QObject(parent)
    , m_bench(bench)
    , m_secrets(bench)
{
    connect(&m_secrets, &HostSecrets::kept, this, [this] { Q_EMIT changed({}); });
    connect(&m_bench, &Workbench::profileChanged, this, &HostSurvey::takeProfile);
    connect(&m_bench, &Workbench::surveyedChanged, this, &HostSurvey::takeSurveyed);
    takeProfile();
}

HostSurvey::~HostSurvey() = default;

HostLogin *HostSurvey::host(const QString &name)
{
    const auto found = std::find_if(m_hosts.begin(), m_hosts.end(),
                                    [&](const HostLogin &each) { return each.login.host == name; });
    return found == m_hosts.end() ? nullptr : &*found;
}

const HostLogin *HostSurvey::find(const QString &name) const
{
    return const_cast<HostSurvey *>(this)->host(name);
}

int HostSurvey::count(HostLogin::State state) const
{
    return static_cast<int>(
        std::count_if(m_hosts.begin(), m_hosts.end(),
                      [&](const HostLogin &each) { return each.state == state; }));
}

int HostSurvey::waiting() const
{
    return static_cast<int>(std::count_if(m_hosts.begin(), m_hosts.end(),
                                          [](const HostLogin &each) { return each.isWaiting(); }));
}

bool HostSurvey::isRunning() const
{
    return std::any_of(m_hosts.begin(), m_hosts.end(),
                       [](const HostLogin &each) { return each.isBusy(); });
}

QStringList HostSurvey::untried() const
{
    QStringList names;
    for (const HostLogin &each : m_hosts) {
        if (each.state == HostLogin::Untried || each.state == HostLogin::Stopped)
            names += each.login.host;
    }
    return names;
}

bool HostSurvey::hasTried() const
{
    return count(HostLogin::Untried) < static_cast<int>(m_hosts.size());
}

const HostLogin *HostSurvey::changedKey() const
{
    const auto found = std::find_if(m_hosts.begin(), m_hosts.end(),
                                    [](const HostLogin &each) { return each.hasChangedKey(); });
    return found == m_hosts.end() ? nullptr : &*found;
}

QStringList HostSurvey::names() const
{
    QStringList all;
    for (const HostLogin &each : m_hosts)
        all += each.login.host;
    return all;
}

// Hosts that are reached the same way as before keep what is known of them.
void HostSurvey::takeProfile()
{
    const bool isOther = m_path != m_bench.path();
    if (isOther) {
        cancel();
        m_known.reset();
        m_strangers.clear();
        m_secrets.reset();
    }
    m_path = m_bench.path();
    std::vector<HostLogin> hosts;
    QStringList kept;
    for (const profile::Host &each : m_bench.profile().hosts) {
        profile::Login login = profile::loginOf(m_bench.profile(), each);
        const HostLogin *before = isOther ? nullptr : find(each.name);
        const bool isKept = before != nullptr && isSameWay(before->login, login);
        hosts.push_back(isKept ? *before : HostLogin {.login = login});
        if (isKept)
            kept += each.name;
    }
    m_hosts = std::move(hosts);
    if (m_known)
        m_known = project::mergeFacts({}, *m_known, kept);
    m_strangers.removeIf([this](const QString &name) { return find(name) != nullptr; });
    Q_EMIT replaced();
    if (m_known && !m_bench.surveyed())
        share();
}

// Another page has asked the hosts.
void HostSurvey::takeSurveyed()
{
    if (m_isSharing || !m_bench.surveyed() || isRunning())
        return;
    m_known = m_bench.surveyed();
    takeRecords(*m_known);
    look();
}

void HostSurvey::connectTo(const QStringList &wanted)
{
    QStringList asked;
    for (HostLogin &each : m_hosts) {
        const bool isWanted = wanted.isEmpty() || wanted.contains(each.login.host);
        if (!isWanted || each.isBusy())
            continue;
        each.state = HostLogin::Connecting;
        each.run = 0;
        each.problem.reset();
        each.need = {};
        each.isSudoLeft = false;
        m_bench.sudoLeft().remove(each.login.host);
        asked += each.login.host;
    }
    if (asked.isEmpty())
        return;
    for (const QString &name : asked)
        Q_EMIT changed(name);
    QStringList askers = asked;
    for (const HostLogin &each : m_hosts) {
        if (each.login.jump && asked.contains(each.login.host)
            && !askers.contains(each.login.jump->address))
            askers += each.login.jump->address;
    }
    m_secrets.read(askers, [this, asked] { start(asked); });
}

void HostSurvey::connectAnew(const QStringList &wanted)
{
    m_bench.sessions().drop(wanted.isEmpty() ? names() : wanted);
    connectTo(wanted);
}

Job &HostSurvey::freeJob()
{
    if (!m_job.isRunning())
        return m_job;
    for (const auto &job : m_sideJobs) {
        if (!job->isRunning())
            return *job;
    }
    return *m_sideJobs.emplace_back(std::make_unique<Job>());
}

void HostSurvey::start(const QStringList &asked)
{
    const int run = ++m_run;
    QStringList names; // without those that were stopped or removed meanwhile
    for (HostLogin &each : m_hosts) {
        if (!asked.contains(each.login.host) || !each.isBusy() || each.run != 0)
            continue;
        each.run = run;
        names += each.login.host;
    }
    if (names.isEmpty())
        return;
    freeJob().start(
        [this, run, part = partOf(m_bench.profile(), names),
         means = m_bench.means()](const engine::Control &control, const Job::Post &post) {
            engine::Control mine = control;
            mine.host = [this, run, &post](const engine::HostState &state) {
                post([this, run, state] { take(run, state); });
            };
            return engine::survey(part, means.access(), mine);
        },
        [this, run](Result<facts::Facts> fresh) { ended(run, std::move(fresh)); });
}

void HostSurvey::cancel()
{
    m_job.cancel();
    for (const auto &job : m_sideJobs)
        job->cancel();
    // Those that only wait for the keychain have no job yet, and get none.
    for (HostLogin &each : m_hosts) {
        if (!each.isBusy() || each.run != 0)
            continue;
        each.state = HostLogin::Stopped;
        Q_EMIT changed(each.login.host);
    }
}

// A host that was asked again meanwhile, or belongs to another profile, is none of that run.
HostLogin *HostSurvey::hostOf(int run, const QString &name)
{
    HostLogin *of = host(name);
    return of != nullptr && of->run == run ? of : nullptr;
}

void HostSurvey::take(int run, const engine::HostState &state)
{
    HostLogin *of = hostOf(run, state.host);
    if (of == nullptr)
        return;
    switch (state.step) {
    case engine::HostState::Connecting:
        of->state = HostLogin::Connecting;
        break;
    case engine::HostState::Asking:
        of->state = HostLogin::Asking;
        if (of->login.jump)
            m_secrets.accepted(of->login.jump->address);
        m_secrets.accepted(state.host);
        break;
    case engine::HostState::Done:
        of->state = HostLogin::Connected;
        break;
    case engine::HostState::Failed:
        takeProblem(*of, state.problem);
        break;
    }
    Q_EMIT changed(state.host);
}

void HostSurvey::takeProblem(HostLogin &host, const std::optional<Error> &problem)
{
    host.state =
        problem && problem->kind == ErrorKind::Cancelled ? HostLogin::Stopped : HostLogin::Failed;
    host.problem = problem;
    host.need = project::needOf(host.login, problem,
                                m_secrets.known(project::askerOf(host.login, problem)));
    if (host.isWaiting() && host.need.isRepeated)
        m_secrets.refused(host, names());
}

// Those that wait for the same answer: where the jump host asks, all hosts behind it.
QStringList HostSurvey::alike(const HostLogin &asking) const
{
    QStringList names;
    for (const HostLogin &each : m_hosts) {
        if (each.isWaiting() && each.need.need == asking.need.need
            && each.need.host == asking.need.host)
            names += each.login.host;
    }
    return names;
}

void HostSurvey::trust(const QString &name)
{
    if (const HostLogin *of = find(name); of != nullptr && of->isWaiting()) {
        m_bench.trustedKeys().insert(of->need.host, of->need.fingerprint);
        connectTo(alike(*of));
    }
}

void HostSurvey::decline(const QString &name)
{
    const HostLogin *of = find(name);
    if (of == nullptr || !of->isWaiting())
        return;
    for (const QString &each : alike(*of)) {
        HostLogin &left = *host(each);
        left.isSudoLeft = left.isSudoWaiting();
        if (left.isSudoLeft) {
            left.need = {};
            m_bench.sudoLeft().insert(each);
        } else {
            left.state = HostLogin::Declined;
        }
        Q_EMIT changed(each);
    }
}

void HostSurvey::answer(SecretAnswer answer)
{
    const HostLogin *asking = find(answer.host);
    if (asking == nullptr || !asking->isWaiting())
        return;
    QStringList again = alike(*asking);
    if (answer.isForAll) {
        for (const HostLogin &each : m_hosts) {
            if (each.isWaiting() && each.need.need == asking->need.need
                && !again.contains(each.login.host))
                again += each.login.host;
        }
    }
    answer.host = asking->need.host;
    m_bench.sessions().logins()->forgetRefusals(again);
    m_secrets.put(std::move(answer));
    connectTo(again);
}

void HostSurvey::ended(int run, Result<facts::Facts> fresh)
{
    if (fresh) {
        fresh->hosts.removeIf(
            [&](const facts::HostRecord &record) { return hostOf(run, record.name) == nullptr; });
        m_known = project::mergeFacts(m_known.value_or(facts::Facts()), *fresh, names());
        takeRecords(*fresh);
        share();
        look();
        return;
    }
    // What a run found before it was stopped is not handed out: those hosts are asked again.
    for (HostLogin &each : m_hosts) {
        if (each.run != run || each.state == HostLogin::Failed || each.state == HostLogin::Declined)
            continue;
        each.state = HostLogin::Stopped;
        Q_EMIT changed(each.login.host);
    }
}

void HostSurvey::takeRecords(const facts::Facts &facts)
{
    for (const facts::HostRecord &record : facts.hosts) {
        HostLogin *of = host(record.name);
        if (of == nullptr)
            continue;
        of->roundTripMs = record.roundTripMs;
        if (record.isReachable()) {
            of->state = HostLogin::Connected;
            takeSudo(*of, record);
        } else if (of->state != HostLogin::Failed && of->state != HostLogin::Declined) {
            takeProblem(*of, record.problem);
        }
        Q_EMIT changed(record.name);
    }
}

void HostSurvey::takeSudo(HostLogin &host, const facts::HostRecord &record)
{
    const project::LoginNeed need = project::sudoNeedOf(host.login, record);
    host.isSudoLeft = need.need != project::Need::None && m_bench.sudoLeft().contains(record.name);
    host.need = host.isSudoLeft ? project::LoginNeed() : need;
    if (host.isSudoWaiting() && need.isRepeated)
        m_secrets.refused(host, names());
    if (need.need == project::Need::None)
        m_secrets.acceptedBySudo(record.name);
}

// Other pages see a survey once every host has been asked.
void HostSurvey::share()
{
    if (!m_known || m_known->hosts.size() != static_cast<qsizetype>(m_hosts.size())
        || m_hosts.empty())
        return;
    m_isSharing = true;
    m_bench.setSurveyed(m_known);
    m_isSharing = false;
}

void HostSurvey::look()
{
    m_looking.start([facts = *m_known](const engine::Control &) { return sightOf(facts); },
                    [this](const ClusterSight &sight) {
                        m_strangers = sight.strangers;
                        for (HostLogin &each : m_hosts) {
                            each.sight = sight.hosts.value(each.login.host, each.sight);
                            Q_EMIT changed(each.login.host);
                        }
                    });
}

} // namespace lockkeeper::gui
