// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

#include <QMap>
#include <QStringList>

namespace lockkeeper::facts {

/// A Flink JVM of the host, from /proc.
struct FlinkProcess
{
    qint64 pid = 0;
    QString mainClass;
    QString user;
    QString home; ///< Flink home, from its class path or -Dlog.file
    QString configDir;
    QString logFile; ///< -Dlog.file
    QString java; ///< what /proc/PID/exe points to
    qint64 residentBytes = 0;
    qint64 openFilesSoft = 0; ///< from /proc/PID/limits
    qint64 openFilesHard = 0;
    bool isInContainer = false; ///< /proc/PID/root is not this system's

    [[nodiscard]] bool isJobManager() const;
    [[nodiscard]] bool isTaskManager() const;
};

/// The configuration in force on one node: config.yaml flattened to dotted keys, or the legacy
/// flink-conf.yaml read as Flink's own legacy parser does.
struct FlinkConfig
{
    QString file; ///< absolute path of the file in force
    bool isLegacy = false;
    bool hasBoth = false; ///< config.yaml lies beside a flink-conf.yaml and is ignored
    QMap<QString, QString> values; ///< dotted key → value as text
    QStringList overwritten; ///< keys given twice (flat and nested): the last one wins in silence
    QString envJavaHome; ///< flat env.java.home as the shell scripts read it

    /// The value, or the default where the key is not set.
    [[nodiscard]] QString value(const QString &key, const QString &fallback = {}) const;
};

/// Flink on one host, parsed from probe:flink.*.
struct FlinkFacts
{
    Result<QString> home; ///< the one that counts (profile, running JobManager, the only one)
    QStringList homes; ///< every candidate found
    Result<QString> version; ///< of lib/flink-dist-VERSION.jar
    Result<FlinkConfig> config;
    Result<QList<FlinkProcess>> processes;
    Result<QStringList> workers; ///< lines of conf/workers, comments and blanks dropped
    Result<QStringList> masters;
};

[[nodiscard]] FlinkFacts parseFlink(const HostRecord &record, const Wish &wish);

/// A memory size as Flink writes it ("1728m", "1 gb", "1024") in bytes.
[[nodiscard]] Result<qint64> parseMemorySize(const QString &text);

} // namespace lockkeeper::facts
