// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trysink.h"
#include "engine/trysource.h"
#include "gui/workbench.h"

#include <QObject>

#include <optional>

namespace lockkeeper::gui {

/// Tries the source and the sink of the profile from the hosts of Flink, one at a time, and knows
/// what came of it as long as the profile's source or sink is still the same. UI thread; the work
/// itself runs in a job.
class LoginTrials : public QObject
{
    Q_OBJECT

public:
    explicit LoginTrials(Workbench &bench, QObject *parent = nullptr);
    ~LoginTrials() override;

    using SourceResult = std::optional<Result<engine::SourceTry>>;
    using SinkResult = std::optional<Result<engine::SinkTry>>;

    [[nodiscard]] const SourceResult &source() const { return m_source; }
    [[nodiscard]] const SinkResult &sink() const { return m_sink; }
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    /// What runs is the source's trial, not the sink's.
    [[nodiscard]] bool isOfSource() const { return m_isOfSource; }
    /// What is being done while one runs.
    [[nodiscard]] const Text &doing() const { return m_doing; }
    [[nodiscard]] Job *job() { return &m_job; }

    void trySource();
    void trySink();
    /// A typed password is another one now.
    void forget(bool isOfSource);

Q_SIGNALS:
    void changed();
    /// PostgreSQL or StarRocks did not take the password, whoever the host let in.
    void passwordRefused(bool isOfSource);

private:
    void takeProfile();

    Workbench &m_bench;
    QString m_path;
    std::optional<facts::Source> m_asked; ///< without its tables
    std::optional<facts::Sink> m_sinkAsked;
    SourceResult m_source;
    SinkResult m_sink;
    bool m_isOfSource = true;
    Text m_doing;
    Job m_job;
};

/// Whether every port of the sink was found open from every host that was asked.
[[nodiscard]] bool isOpen(const QList<engine::SinkReach> &reaches);

} // namespace lockkeeper::gui
