// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/workbench.h"
#include "project/clusterview.h"
#include "project/configdiff.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace lockkeeper::gui {

/// What was found of the cluster: reads the facts of the workbench, asks the hosts again, writes
/// corrections into the profile. UI thread; the work itself runs in jobs.
class ClusterFinding : public QObject
{
    Q_OBJECT

public:
    explicit ClusterFinding(Workbench &bench, QObject *parent = nullptr);
    ~ClusterFinding() override;

    struct Seen
    {
        project::ClusterView view;
        QList<project::ConfigGroup> configs;
        QDateTime finished; ///< UTC; invalid: in this very session
    };

    /// Empty: nothing is known, or it is still being read.
    [[nodiscard]] const std::optional<Seen> &seen() const { return m_seen; }
    /// Why the hosts could not be asked again.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// What is being done while the job runs.
    [[nodiscard]] const Text &doing() const { return m_doing; }
    [[nodiscard]] bool hasFacts() const { return known() != nullptr; }
    /// A correction was made since the hosts were asked.
    [[nodiscard]] bool isOutdated() const;
    [[nodiscard]] Job *job() { return &m_job; }
    [[nodiscard]] const Job *job() const { return &m_job; }

    /// Asks all hosts again.
    void look();
    /// The folder of Flink on that host, or on all where it is empty; "auto": find it. Asks again.
    void correctHome(const QString &home, const QString &host);
    /// A word of the profile's flink.mode. Asks again.
    void correctMode(const QString &mode);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const facts::Facts *known() const;
    void read();

    Workbench &m_bench;
    std::optional<Seen> m_seen;
    std::optional<Error> m_problem;
    Text m_doing;
    Job m_job; ///< asks the hosts
    Job m_reading; ///< parses what they said
};

} // namespace lockkeeper::gui
