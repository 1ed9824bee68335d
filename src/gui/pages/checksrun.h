// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/job.h"
#include "gui/workbench.h"
#include "project/checkrun.h"
#include "report/diff.h"
#include "report/rows.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace lockkeeper::gui {

/// The runs of the Checks page: asks the hosts, judges anew after a waiver, compares with the
/// former run. Results go to the workbench. UI thread; the work is on threads of its jobs.
class ChecksRun : public QObject
{
    Q_OBJECT

public:
    explicit ChecksRun(Workbench &bench, QObject *parent = nullptr);

    [[nodiscard]] Job &job() { return m_job; }
    /// Asks the hosts everything, in one login each: all of them, or those that stand behind these
    /// findings, while what the others said stays; afterwards told() tells of these findings.
    void start(const QList<report::Finding> &asked = {});
    /// The hosts that this run asks where it does not ask all; else empty.
    [[nodiscard]] const QStringList &part() const { return m_part; }
    /// The facts that are there, with the waivers of the profile as it is now.
    void rejudge();

    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    [[nodiscard]] const std::optional<report::Result> &soFar() const { return m_soFar; }
    [[nodiscard]] int percent() const { return m_percent; }
    [[nodiscard]] const Text &doing() const { return m_doing; }
    /// The last run was stopped by the person; how many checks were done, of how many.
    [[nodiscard]] bool isStopped() const { return m_isStopped; }
    [[nodiscard]] int done() const { return m_soFar ? m_soFar->scope.asked : 0; }
    [[nodiscard]] int total() const;
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// While it ran, the profile was changed: its result is already old.
    [[nodiscard]] bool isOvertaken() const { return m_isOvertaken; }
    /// What became of the findings that start() was told; nothing where none was.
    [[nodiscard]] const std::optional<QList<report::Difference>> &told() const { return m_told; }
    /// How many other findings have changed with them.
    [[nodiscard]] qsizetype elsewhere() const { return m_elsewhere; }

    /// The former run, and what is another since then; unknown yet, or there is none: nothing.
    [[nodiscard]] const std::optional<QList<report::Difference>> &changes() const
    {
        return m_changes;
    }
    [[nodiscard]] const QDateTime &since() const { return m_since; }
    /// Compares the result of the workbench with the run before it.
    void compare();
    void forget();

Q_SIGNALS:
    /// Some of the checks are known.
    void came(const lockkeeper::report::Result &soFar, const QList<lockkeeper::report::Row> &rows);
    /// The run ended without a result; one that has a result changes the workbench.
    void ended();
    void changed();

private:
    [[nodiscard]] std::optional<project::PartOfRun>
    partFor(const QList<report::Finding> &asked) const;
    void finish(lockkeeper::Result<project::CheckOutcome> outcome);
    void tell(const report::Result &before, const report::Result &after);

    Workbench &m_bench;
    profile::Profile m_profile; ///< as it was at the start
    QSet<std::pair<QString, QString>> m_asked; ///< check, subject
    QStringList m_part;
    qsizetype m_elsewhere = 0;
    std::optional<report::Result> m_soFar;
    int m_percent = 0;
    Text m_doing;
    bool m_isStopped = false;
    bool m_isOvertaken = false;
    std::optional<Error> m_problem;
    std::optional<QList<report::Difference>> m_told;
    std::optional<QList<report::Difference>> m_changes;
    QDateTime m_since;
    Job m_comparison;
    Job m_judging;
    Job m_job;
};

} // namespace lockkeeper::gui
