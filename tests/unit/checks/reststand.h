// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/judge.h"
#include "checks/rules/restrules.h"
#include "checks/rules/rules.h"

#include <QFile>
#include <QTest>

namespace lockkeeper::checks {

using facts::Host;
using facts::Mode;

inline constexpr qint64 kNow = 1795360100000;
inline const auto kOverview = QStringLiteral(
    R"({"taskmanagers":1,"slots-total":2,"slots-available":2,"jobs-running":0,"flink-version":"1.20.3","flink-commit":"01e3a6d"})");

inline QString capture(const QString &name)
{
    QFile file(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/captures/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no capture %s", qPrintable(name));
    return QString::fromUtf8(file.readAll());
}

/// One TaskManager of /taskmanagers; age in seconds, -1: no heartbeat yet.
struct Registered
{
    QString host;
    int age = 5;
    int slots = 2;
    int free = 2;
};

inline QString listOf(const QList<Registered> &all)
{
    QStringList list;
    for (const Registered &one : all) {
        list +=
            QStringLiteral(
                R"({"id":"%1:4000-%2","path":"","timeSinceLastHeartbeat":%3,"slotsNumber":%4,"freeSlots":%5})")
                .arg(one.host)
                .arg(list.size())
                .arg(one.age < 0 ? 0 : kNow - qint64 {one.age} * 1000)
                .arg(one.slots)
                .arg(one.free);
    }
    return QStringLiteral("{\"taskmanagers\":[%1]}").arg(list.join(QLatin1Char(',')));
}

inline QString configOf(const QMap<QString, QString> &values)
{
    QStringList list;
    for (auto it = values.begin(); it != values.end(); ++it)
        list += QStringLiteral(R"({"key":"%1","value":"%2"})").arg(it.key(), it.value());
    return QStringLiteral("[%1]").arg(list.join(QLatin1Char(',')));
}

inline Error problem(ErrorKind kind)
{
    return {
        .kind = kind, .message = Text::verbatim(QStringLiteral("why")), .advice = {}, .detail = {}};
}

/// A cluster of jm and tm-1, tm-2, … that is well unless the test changes it.
class Stand
{
public:
    explicit Stand(int taskManagers)
    {
        addHost(QStringLiteral("jm"));
        m_facts.hosts.first().raw = {
            {QStringLiteral("rest:/overview"), kOverview},
            {QStringLiteral("rest:/jobmanager/config"), configOf({})},
            {QStringLiteral("rest:url"), QStringLiteral("http://jm:8081")},
            {QStringLiteral("rest:asked"), QString::number(kNow)},
            {QStringLiteral("clock:sample"), QStringLiteral("1000 1.0 1000")}};
        for (int i = 1; i <= taskManagers; ++i)
            addHost(QStringLiteral("tm-%1").arg(i));
        for (qsizetype i = 1; i < m_facts.hosts.size(); ++i) {
            m_facts.hosts[i].raw = {{QStringLiteral("rest:/overview"), kOverview},
                                    {QStringLiteral("rest:url"), QStringLiteral("http://jm:8081")}};
        }
        cluster.facts = &m_facts;
        cluster.mode = Mode::StandaloneSession;
        for (const facts::HostRecord &record : std::as_const(m_facts.hosts))
            addTyped(record);
        cluster.hosts.front().isJobManager = true;
        cluster.jobManager = &cluster.hosts.front();
        run(cluster.hosts.front(),
            QStringLiteral(
                "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint"));
        for (std::size_t i = 1; i < cluster.hosts.size(); ++i) {
            cluster.hosts[i].isTaskManager = true;
            cluster.workers.push_back({cluster.hosts[i].name(), &cluster.hosts[i]});
            run(cluster.hosts[i], kTaskManager);
        }
    }

    facts::HostRecord &record(int i) { return m_facts.hosts[i]; }
    Host &host(int i) { return cluster.hosts.at(static_cast<std::size_t>(i)); }
    facts::Wish &wish() { return m_facts.wish; }
    void registered(const QList<Registered> &all)
    {
        record(0).raw.insert(QStringLiteral("rest:/taskmanagers"), listOf(all));
    }
    void config(const QMap<QString, QString> &values)
    {
        record(0).raw.insert(QStringLiteral("rest:/jobmanager/config"), configOf(values));
    }
    void refuse(int i, ErrorKind kind)
    {
        record(i).raw.remove(QStringLiteral("rest:/overview"));
        record(i).problems.insert(QStringLiteral("rest:/overview"), problem(kind));
    }
    void stop(int i) { host(i).flink.processes = QList<facts::FlinkProcess>(); }
    void run(Host &host, const QString &mainClass)
    {
        facts::FlinkProcess process;
        process.pid = 4711;
        process.mainClass = mainClass;
        host.flink.processes->append(process);
    }
    void says(int i, const QString &daemon, bool isOut, const QStringList &lines)
    {
        facts::DaemonLog log;
        log.daemon = daemon;
        log.isOut = isOut;
        log.file = QStringLiteral("/f/log/%1.%2")
                       .arg(daemon, isOut ? QStringLiteral("out") : QStringLiteral("log"));
        log.lines = lines;
        host(i).flink.lastErrors += log;
    }
    // The verdict of a check, of that host for flink.jobmanager.
    Verdict judge(const char *id, int i = 0)
    {
        cluster.rest = facts::parseRest(*cluster.hosts.front().record);
        for (const Check &check : restChecks()) {
            if (QLatin1String(check.id) != QLatin1String(id))
                continue;
            const auto all = check.judge(cluster);
            for (const Judged &one : all) {
                if (one.name.isEmpty() || one.name == host(i).name())
                    return one.verdict;
            }
        }
        return {};
    }

    inline static const QString kTaskManager =
        QStringLiteral("org.apache.flink.runtime.taskexecutor.TaskManagerRunner");
    facts::Cluster cluster;

private:
    void addHost(const QString &name)
    {
        facts::HostRecord record;
        record.name = name;
        record.address = name;
        m_facts.hosts += record;
    }
    void addTyped(const facts::HostRecord &record)
    {
        Host host;
        host.record = &record;
        host.flink.home = QStringLiteral("/opt/flink");
        cluster.hosts.push_back(host);
    }

    facts::Facts m_facts;
};

inline QString english(const Text &text)
{
    return text.in(QStringLiteral("en"));
}

} // namespace lockkeeper::checks

#define EXPECT(verdict, wanted, words)                                                             \
    do {                                                                                           \
        const Verdict lkVerdict = (verdict);                                                       \
        const QString lkWords = english(lkVerdict.meaning);                                        \
        QVERIFY2(lkVerdict.status == (wanted),                                                     \
                 qPrintable(statusName(lkVerdict.status) + QLatin1Char(' ') + lkWords));           \
        QVERIFY2(lkWords.contains(QStringLiteral(words)), qPrintable(lkWords));                    \
    } while (false)
