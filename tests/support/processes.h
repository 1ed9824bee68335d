// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace lockkeeper::test {

/// Whether that file of /proc of any process but this one has those words.
inline bool isInProc(const char *name, const QByteArray &words)
{
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        QFile file(QStringLiteral("/proc/%1/%2").arg(process, QLatin1String(name)));
        const bool isOther =
            process.toLongLong() > 0 && process.toLongLong() != QCoreApplication::applicationPid();
        if (isOther && file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
            return true;
    }
    return false;
}

/// Whether a process with that word in its command line is alive on this computer.
inline bool isAlive(const QByteArray &word)
{
    return isInProc("cmdline", word);
}

/// Whether one with that setting in its environment is.
inline bool isAliveIn(const QByteArray &setting)
{
    return isInProc("environ", setting);
}

} // namespace lockkeeper::test
