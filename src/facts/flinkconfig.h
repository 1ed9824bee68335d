// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>

namespace lockkeeper::facts {

/// A line of the legacy flink-conf.yaml that Flink drops without a word in the terminal.
struct DroppedLine
{
    int line = 0; ///< counted from 1
    QString text;
};

/// The configuration in force on one node: config.yaml flattened to dotted keys, or the legacy
/// flink-conf.yaml read as Flink's own legacy parser does.
struct FlinkConfig
{
    QString file; ///< absolute path of the file in force
    bool isLegacy = false;
    bool hasBoth = false; ///< a config.yaml lies beside the flink-conf.yaml in force and is ignored
    QMap<QString, QString> values; ///< dotted key → value as text
    QMap<QString, int> lines; ///< dotted key → the line it was taken from, from 1
    QStringList overwritten; ///< keys given twice (flat and nested): the last one wins in silence
    QList<DroppedLine> dropped; ///< legacy format only
    QString envJavaHome; ///< flat env.java.home as the shell scripts read it

    /// The value, or the default where the key is not set.
    [[nodiscard]] QString value(const QString &key, const QString &fallback = {}) const;
};

/// Reads config.yaml as Flink 1.19 and newer do (strict YAML 1.2: a doubled key or a tab that
/// starts a token is an error). Fails with BadAnswer where Flink would refuse the file (message
/// with the line, detail quotes it) and with TooLarge where this reader's own limits end (4 MiB,
/// depth 64, 100 000 nodes, aliases), which says nothing about Flink. `file` is left to the caller.
[[nodiscard]] Result<FlinkConfig> readFlinkConfig(const QByteArray &yaml);

/// Reads flink-conf.yaml as Flink's own line parser does: `key: value`, everything else is dropped.
[[nodiscard]] FlinkConfig readLegacyConfig(const QByteArray &text);

/// A memory size as Flink writes it ("1728m", "1 gb", "1024") in bytes.
[[nodiscard]] Result<qint64> parseMemorySize(const QString &text);

/// A duration as Flink writes it ("10 s", "5min", "PT10S" is refused; a bare number is ms).
[[nodiscard]] Result<std::chrono::milliseconds> parseDuration(const QString &text);

} // namespace lockkeeper::facts
