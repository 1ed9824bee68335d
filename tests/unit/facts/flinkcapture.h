// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

#include <QFile>
#include <QRegularExpression>

namespace lockkeeper::tests {

/// A host as the probe scripts saw it: tests/data/captures/NAME is the script's output with nonce
/// x.
inline facts::HostRecord capturedHost(const QString &name, const QString &capture)
{
    facts::HostRecord record;
    record.name = name;
    record.address = name;
    record.user = QStringLiteral("sruser");
    QFile file(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/captures/") + capture);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no capture %s", qPrintable(file.fileName()));
    static const QRegularExpression section(
        QStringLiteral("@@x B (\\S+)\\n(.*?)\\n@@x E \\1 (\\d+)\\n"),
        QRegularExpression::DotMatchesEverythingOption);
    const QString output = QString::fromUtf8(file.readAll());
    for (auto it = section.globalMatch(output); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString key = QStringLiteral("probe:") + match.captured(1);
        record.raw.insert(key, match.captured(2));
        record.exits.insert(key, match.captured(3).toInt());
    }
    return record;
}

/// jm-1 of a real Flink 1.20.3 cluster: a JobManager, and a second one that died at once.
inline facts::HostRecord capturedJobManager()
{
    return capturedHost(QStringLiteral("jm-1"), QStringLiteral("flink-1.20.3/probe/jm-1.txt"));
}

/// One of its workers, tm-2 or tm-3: a TaskManager started twice.
inline facts::HostRecord capturedWorker(const QString &name = QStringLiteral("tm-2"))
{
    return capturedHost(name, QStringLiteral("flink-1.20.3/probe/tm-2.txt"));
}

/// Replaces a part of one answer; fails the test program where it is not there.
inline void change(facts::HostRecord &record, const QString &key, const QString &from,
                   const QString &to)
{
    QString &answer = record.raw[key];
    if (!answer.contains(from))
        qFatal("%s has no %s", qPrintable(key), qPrintable(from));
    answer.replace(from, to);
}

} // namespace lockkeeper::tests
