// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/script.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace lockkeeper::test {

/// Runs composed scripts under every shell of this machine that a host may have as /bin/sh.
class ScriptRun
{
protected:
    struct Ran
    {
        QByteArray out;
        QByteArray err;
        probe::Sections sections;
    };

    /// A test's data: one row a shell.
    static void eachShell();
    /// A script of one topic given as text, with the real prologue and epilogue.
    [[nodiscard]] Ran run(const QByteArray &topic, const QStringList &shell) const;
    Ran runScript(const QByteArray &script, const QStringList &shell) const;

    static inline const QByteArray kNonce = "0123456789abcdef0123456789abcdef";
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

inline void ScriptRun::eachShell()
{
    QTest::addColumn<QStringList>("shell");
    for (const char *words : {"dash", "bash", "bash --posix", "busybox ash", "ksh"}) {
        const QStringList shell = QString::fromLatin1(words).split(QLatin1Char(' '));
        if (!QStandardPaths::findExecutable(shell.first()).isEmpty())
            QTest::newRow(words) << shell;
    }
}

inline ScriptRun::Ran ScriptRun::runScript(const QByteArray &script, const QStringList &shell) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(shell.first(), shell.mid(1));
    process.write(script);
    process.closeWriteChannel();
    Ran ran;
    if (!process.waitForFinished(60000))
        return ran;
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    ran.sections = probe::parseSections(ran.out, kNonce);
    return ran;
}

inline ScriptRun::Ran ScriptRun::run(const QByteArray &topic, const QStringList &shell) const
{
    const Result<QByteArray> frame = probe::composeScript({}, kNonce, {});
    if (!frame)
        return {};
    QByteArray script = *frame;
    script.replace("LK_TOPICS=''", "LK_TOPICS='t'");
    script.insert(script.indexOf("# After the topics"), topic);
    return runScript(script, shell);
}

} // namespace lockkeeper::test
