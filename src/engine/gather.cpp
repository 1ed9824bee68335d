// SPDX-License-Identifier: Apache-2.0
#include "engine/gather.h"

#include "engine/fanout.h"
#include "engine/journey.h"

#include <algorithm>
#include <mutex>

namespace lockkeeper::engine {
namespace {

Error cancelled()
{
    return {.kind = ErrorKind::Cancelled, .message = text("engine", "Stopped on request.")};
}

// The exchanges of all hosts in the profile's order, numbered through; records point to them.
void joinTranscripts(std::vector<Journey> &journeys, facts::Facts &facts)
{
    for (Journey &journey : journeys) {
        const int offset = static_cast<int>(facts.transcript.size());
        for (facts::Exchange exchange : journey.recorder.exchanges()) {
            exchange.n += offset;
            facts.transcript += exchange;
        }
        for (int &n : journey.record.transcript)
            n += offset;
        facts.hosts += journey.record;
    }
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

// Facts of what is known so far, for the pure functions that plan the next round.
facts::Facts snapshot(const std::vector<Journey> &journeys, const facts::Facts &frame)
{
    facts::Facts facts = frame;
    for (const Journey &journey : journeys)
        facts.hosts += journey.record;
    return facts;
}

class Ticker
{
public:
    Ticker(const Control &control, int total)
        : m_control(control)
        , m_total(total)
    { }

    void done(const Text &what)
    {
        const std::scoped_lock lock(m_mutex);
        ++m_done;
        if (m_control.progress)
            m_control.progress(m_done, m_total, what);
    }

private:
    const Control &m_control;
    int m_total;
    int m_done = 0;
    std::mutex m_mutex;
};

void gatherAll(std::vector<Journey> &journeys, const profile::Profile &profile,
               const profile::SecretStore &secrets, const Control &control)
{
    const int rounds = profile.wish.source ? 3 : 2;
    Ticker ticker(control, static_cast<int>(journeys.size()) * rounds);
    forEach(journeys, [&](Journey &journey) {
        survey(journey, profile, secrets, control.stop);
        ticker.done(text("engine", "%1: logged in and asked.").arg(journey.record.name));
    });
    const facts::Facts frame {.started = QDateTime::currentDateTimeUtc(),
                              .finished = QDateTime::currentDateTimeUtc(),
                              .wish = profile.wish};
    const facts::Facts known = snapshot(journeys, frame);
    const facts::Cluster cluster = facts::build(known);
    forEach(journeys, [&](Journey &journey) {
        explore(journey, cluster, control.stop);
        ticker.done(text("engine", "%1: network and REST asked.").arg(journey.record.name));
    });
    if (profile.wish.source) {
        visitSource(journeys, cluster, secrets, control.stop);
        for (const Journey &journey : journeys)
            ticker.done(text("engine", "%1: the source database asked.").arg(journey.record.name));
    }
}

} // namespace

Result<facts::Facts> gather(const profile::Profile &profile, const profile::SecretStore &secrets,
                            const Redactor &redactor, const Control &control)
{
    facts::Facts facts {.tool = QStringLiteral(LOCKKEEPER_VERSION),
                        .profile = profile.name,
                        .started = QDateTime::currentDateTimeUtc(),
                        .wish = profile.wish};
    std::vector<Journey> journeys;
    journeys.reserve(static_cast<std::size_t>(profile.hosts.size()));
    for (const profile::Host &host : profile.hosts)
        journeys.emplace_back(profile::loginOf(profile, host), host);
    gatherAll(journeys, profile, secrets, control);
    if (control.stop.stop_requested())
        return fail(cancelled());
    joinTranscripts(journeys, facts);
    facts.finished = QDateTime::currentDateTimeUtc();
    redact(facts, redactor);
    return facts;
}

} // namespace lockkeeper::engine
