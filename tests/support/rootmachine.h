// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/rootfile.h"
#include "support/goldencase.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace lockkeeper::testing {

/// The facts of a golden case, "host.clock/pass".
inline facts::Facts factsOf(const QString &name)
{
    const auto found =
        readCase(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/checks/%1.json").arg(name));
    return found ? found->facts : facts::Facts();
}

/// The file for root, in English.
inline QByteArray scriptOf(const facts::Facts &facts, const checks::Choice &choice = {},
                           const QList<checks::Waiver> &waivers = {})
{
    return checks::rootFile(facts, choice, waivers, QStringLiteral("en"));
}

inline QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A machine that the script takes for a host of that name, where it is root; its /etc is a folder,
/// and it has what sh and awk need, and nothing else of administration.
class Machine
{
public:
    explicit Machine(const QString &hostName)
    {
        QDir(m_dir.path()).mkpath(QStringLiteral("bin"));
        QDir(m_dir.path()).mkpath(QStringLiteral("etc"));
        program("id", "echo 0");
        program("uname", "echo " + hostName.toUtf8());
        for (const char *name :
             {"awk", "mktemp", "cmp", "cat", "cp", "rm", "grep", "mkdir", "sh", "tail"}) {
            const QString tool = QLatin1String(name);
            QFile::link(QStandardPaths::findExecutable(tool), path("bin/") + tool);
        }
    }

    void program(const char *name, const QByteArray &code) const
    {
        write(QStringLiteral("bin/") + QLatin1String(name), "#!/bin/sh\n" + code + '\n');
        QFile(path("bin/") + QLatin1String(name))
            .setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther
                            | QFile::ExeOther);
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
    [[nodiscard]] QByteArray read(const char *name) const { return content(path(name)); }
    [[nodiscard]] QString path(const char *name) const
    {
        return m_dir.filePath(QLatin1String(name));
    }

    /// The script's exit status; `said` gets what it prints.
    int run(QByteArray script, const QString &host, QByteArray *said = nullptr) const
    {
        script.replace("/etc/", path("etc/").toUtf8());
        write(QStringLiteral("script"), script);
        QProcess sh;
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), path("bin"));
        sh.setProcessEnvironment(environment);
        sh.setWorkingDirectory(m_dir.path());
        sh.setProcessChannelMode(QProcess::MergedChannels);
        sh.start(QStandardPaths::findExecutable(QStringLiteral("sh")), {path("script"), host});
        sh.waitForFinished();
        if (said != nullptr)
            *said = sh.readAll();
        return sh.exitCode();
    }

private:
    QTemporaryDir m_dir {QStringLiteral("/tmp/lkroot-XXXXXX")};
};

} // namespace lockkeeper::testing
