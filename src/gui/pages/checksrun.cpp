// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/checksrun.h"

#include "checks/check.h"
#include "gui/sessions.h"
#include "profile/writer.h"
#include "project/again.h"
#include "project/waiving.h"

#include <algorithm>

namespace lockkeeper::gui {
namespace {

// A session keeps the limits that it got at its login, whatever was set since.
QStringList limitedHosts(const std::optional<report::Result> &result)
{
    QStringList hosts;
    const auto mark = QStringLiteral("host:");
    for (const report::Finding &finding : result ? result->findings : QList<report::Finding>()) {
        if (finding.check == QLatin1String("host.limits") && finding.status != checks::Status::Pass
            && finding.subject.startsWith(mark))
            hosts += finding.subject.mid(mark.size());
    }
    return hosts;
}

} // namespace

ChecksRun::ChecksRun(Workbench &bench, QObject *parent)
    : QObject(parent)
    , m_bench(bench)
{
    connect(&m_job, &Job::progressed, this, [this](int done, int total, const Text &what) {
        m_percent = total > 0 ? done * 100 / total : 0;
        m_doing = what;
        Q_EMIT changed();
    });
}

int ChecksRun::total() const
{
    return static_cast<int>(checks::catalogue().size());
}

// What the other hosts said holds as long as nothing else is asked of them.
std::optional<project::PartOfRun> ChecksRun::partFor(const QList<report::Finding> &asked) const
{
    if (asked.isEmpty() || !m_bench.result() || !m_bench.facts() || m_bench.isStale()
        || m_isOvertaken)
        return {};
    const QList<profile::Host> &listed = m_bench.profile().hosts;
    const QList<facts::HostRecord> &known = m_bench.facts()->hosts;
    const bool isSame = std::equal(listed.begin(), listed.end(), known.begin(), known.end(),
                                   [](const auto &a, const auto &b) { return a.name == b.name; });
    const QStringList hosts = project::hostsBehind(*m_bench.result(), asked);
    if (!isSame || hosts.isEmpty() || hosts.size() == listed.size())
        return {};
    return project::PartOfRun {.hosts = hosts, .known = *m_bench.facts()};
}

void ChecksRun::start(const QList<report::Finding> &asked)
{
    const std::optional<project::PartOfRun> part = partFor(asked);
    forget();
    m_part = part ? part->hosts : QStringList();
    m_asked.clear();
    for (const report::Finding &finding : asked)
        m_asked += {finding.check, finding.subject};
    m_profile = m_bench.profile();
    m_bench.sessions().drop(limitedHosts(m_bench.result()));
    const auto work = [this, profile = m_profile, means = m_bench.means(), before = m_bench.facts(),
                       part](const engine::Control &control, const Job::Post &post) {
        project::CheckOrder order {
            .waivers = project::waiversOf(profile), .before = before, .part = part};
        order.onPartial = [this, &post](const report::Result &soFar) {
            post([this, soFar, rows = report::foldedRows(soFar)] {
                m_soFar = soFar;
                Q_EMIT came(soFar, rows);
                Q_EMIT changed();
            });
        };
        return project::runChecks(profile, means.access(), order, control);
    };
    m_job.start(work, [this](lockkeeper::Result<project::CheckOutcome> outcome) {
        finish(std::move(outcome));
    });
}

void ChecksRun::finish(lockkeeper::Result<project::CheckOutcome> outcome)
{
    m_percent = 0;
    m_doing = {};
    if (!outcome) {
        m_isStopped = outcome.error().kind == ErrorKind::Cancelled;
        if (!m_isStopped)
            m_problem = outcome.error();
        Q_EMIT ended();
        return;
    }
    profile::Profile now = m_bench.profile(); // a name or a waiver asks nothing else
    now.name = m_profile.name;
    now.waivers = m_profile.waivers;
    m_isOvertaken = profile::writeProfile(now) != profile::writeProfile(m_profile);
    if (m_bench.result())
        tell(*m_bench.result(), outcome->result);
    m_bench.setOutcome(std::move(outcome->facts), std::move(outcome->result));
}

void ChecksRun::tell(const report::Result &before, const report::Result &after)
{
    if (m_asked.isEmpty())
        return;
    m_told.emplace();
    for (const report::Difference &one : report::compare(before, after)) {
        if (m_asked.contains({one.check, one.subject}))
            *m_told += one;
        else if (!one.check.isEmpty())
            ++m_elsewhere;
    }
}

void ChecksRun::rejudge()
{
    if (!m_bench.facts())
        return;
    m_judging.start(
        [facts = *m_bench.facts(),
         waivers = project::waiversOf(m_bench.profile())](const engine::Control &) {
            return project::CheckOutcome {.facts = facts,
                                          .result = project::rejudge(facts, {.waivers = waivers})};
        },
        [this](project::CheckOutcome outcome) {
            // A run that came in between knows more than these facts.
            if (m_bench.facts() && m_bench.facts()->finished == outcome.facts.finished)
                m_bench.setOutcome(std::move(outcome.facts), std::move(outcome.result));
        });
}

void ChecksRun::compare()
{
    m_changes.reset();
    if (!m_bench.result())
        return;
    struct Comparison
    {
        QDateTime since;
        QList<report::Difference> differences;
    };
    m_comparison.start(
        [store = m_bench.store(), path = m_bench.path(),
         now = *m_bench.result()](const engine::Control &) -> std::optional<Comparison> {
            const project::History history = store.history(path);
            for (const report::Result &before : history.results) {
                if (before.finished < now.finished)
                    return Comparison {before.finished, report::compare(before, now)};
            }
            return {};
        },
        [this](std::optional<Comparison> found) {
            if (!found)
                return;
            m_since = found->since;
            m_changes = std::move(found->differences);
            Q_EMIT changed();
        });
}

void ChecksRun::forget()
{
    m_soFar.reset();
    m_isStopped = false;
    m_isOvertaken = false;
    m_problem.reset();
    m_told.reset();
    m_elsewhere = 0;
    m_part.clear();
    m_percent = 0;
    m_doing = {};
}

} // namespace lockkeeper::gui
