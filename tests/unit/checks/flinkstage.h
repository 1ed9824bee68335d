// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/judge.h"
#include "unit/facts/flinkcapture.h"

#include <QTest>

namespace lockkeeper::checks {

inline const QString kHomes = QStringLiteral("probe:flink.homes");
inline const QString kConfig = QStringLiteral("probe:flink.home.1.config");
inline const QString kProcesses = QStringLiteral("probe:flink.processes");
inline const QString kPids = QStringLiteral("probe:flink.pids");
inline const QString kCli = QStringLiteral("probe:cli.list");

/// A worker whose one TaskManager runs: cut from the capture of a host where two ran.
inline facts::HostRecord runningWorker(const QString &name)
{
    facts::HostRecord worker =
        tests::capturedHost(name, QStringLiteral("flink-1.20.3/probe/tm-2-twice.txt"));
    QString &processes = worker.raw[kProcesses];
    const qsizetype first = processes.indexOf(QLatin1String("pid 1181\n"));
    processes.remove(first, processes.indexOf(QLatin1String("pid 606\n")) - first);
    tests::change(worker, kPids, QStringLiteral("\npid 1181 alive"), QString());
    return worker;
}

inline facts::Facts healthy()
{
    facts::Facts facts;
    facts.finished = QDateTime(QDate(2026, 7, 1), QTime(19, 0), Qt::UTC);
    facts.hosts = {tests::capturedJobManager(), runningWorker(QStringLiteral("tm-2")),
                   runningWorker(QStringLiteral("tm-3"))};
    facts::HostRecord &jobManager = facts.hosts[0];
    tests::change(jobManager, kConfig, QStringLiteral("bind-address: 0.0.0.0"),
                  QStringLiteral("bind-address: jm-1"));
    jobManager.raw[kCli] = QStringLiteral("Waiting for response...\nNo running jobs.\n");
    jobManager.exits[kCli] = 0;
    return facts;
}

inline Finding finding(const facts::Facts &facts, const char *check, const QString &subject)
{
    const Choice choice {.only = {QLatin1String(check)}, .skip = {}};
    for (const Finding &one : judge(facts, choice, {})) {
        if (one.subject == subject)
            return one;
    }
    return {};
}

inline QString english(const Text &words)
{
    return words.in(QStringLiteral("en"));
}

/// Status, words of the meaning, and that a failing verdict says what to do.
inline void expect(const Finding &one, const QString &status, const QString &words)
{
    QVERIFY2(one.check != nullptr, "no such finding");
    QVERIFY2(statusName(one.verdict.status) == status,
             qPrintable(statusName(one.verdict.status) + QStringLiteral(": ")
                        + english(one.verdict.meaning)));
    QVERIFY2(english(one.verdict.meaning).contains(words),
             qPrintable(english(one.verdict.meaning)));
    if (status != QLatin1String("pass") && status != QLatin1String("skipped"))
        QVERIFY2(!one.verdict.todo.isEmpty(), "says not what to do");
}

inline const QString kTm2 = QStringLiteral("host:tm-2");
inline const QString kJm1 = QStringLiteral("host:jm-1");
inline const QString kCluster = QStringLiteral("cluster");

} // namespace lockkeeper::checks
