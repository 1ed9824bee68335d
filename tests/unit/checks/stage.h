// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

#include <utility>

namespace lockkeeper::checks {

/// A cluster put together by hand: every host is healthy, has the role of a TaskManager (the first
/// one that of the JobManager too) and 8 GiB, until a test says otherwise.
struct Stage
{
    explicit Stage(int hosts = 1)
    {
        facts.finished = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
        for (int i = 0; i < hosts; ++i) {
            facts::HostRecord record;
            record.name = QStringLiteral("n-%1").arg(i + 1);
            record.address = QStringLiteral("10.0.0.%1").arg(i + 1);
            record.user = QStringLiteral("sruser");
            record.roundTripMs = 0.4;
            facts.hosts += record;
        }
        cluster.facts = &facts;
        for (const facts::HostRecord &record : std::as_const(facts.hosts))
            cluster.hosts.push_back(healthy(record));
        cluster.hosts.front().isJobManager = true;
        cluster.jobManager = &cluster.hosts.front();
    }
    Stage(const Stage &) = delete;
    Stage &operator=(const Stage &) = delete;

    static facts::Host healthy(const facts::HostRecord &record)
    {
        constexpr qint64 kGiB = 1LL << 30;
        facts::Host host;
        host.record = &record;
        host.isTaskManager = true;
        host.system.hostName = record.name;
        host.system.login = facts::Login {.account = QStringLiteral("sruser"),
                                          .home = QStringLiteral("/home/sruser"),
                                          .shell = QStringLiteral("/bin/bash")};
        host.system.cores = 4;
        host.system.memoryTotal = 8 * kGiB;
        host.system.memoryAvailable = 6 * kGiB;
        host.system.swap = facts::Swap {2 * kGiB, 2 * kGiB};
        host.system.openFilesHard = 20000;
        host.system.clock = facts::ClockSample {5, 1};
        host.system.fileSystems = QList<facts::FileSystem> {{.mount = QStringLiteral("/"),
                                                             .device = QStringLiteral("8:1"),
                                                             .size = 100 * kGiB,
                                                             .available = 50 * kGiB,
                                                             .inodes = 1000000,
                                                             .inodesFree = 900000}};
        QList<facts::Access> access;
        for (const char *kind : {"home", "lib", "conf", "log"}) {
            const QString path = QLatin1String(kind) == QLatin1String("home")
                ? QStringLiteral("/opt/flink")
                : QStringLiteral("/opt/flink/") + QLatin1String(kind);
            access += facts::Access {.home = QStringLiteral("/opt/flink"),
                                     .kind = QString::fromLatin1(kind),
                                     .path = path,
                                     .realPath = path,
                                     .owner = QStringLiteral("sruser"),
                                     .exists = true,
                                     .isReadable = true,
                                     .isWritable = true,
                                     .canEnter = true};
        }
        host.system.access = access;
        host.flink.home = QStringLiteral("/opt/flink");
        host.flink.version = QStringLiteral("1.20.3");
        facts::FlinkConfig config;
        config.values.insert(QStringLiteral("taskmanager.memory.process.size"),
                             QStringLiteral("1728m"));
        config.values.insert(QStringLiteral("jobmanager.memory.process.size"),
                             QStringLiteral("1600m"));
        host.flink.config = config;
        host.java.found =
            QList<facts::Java> {{.origin = QStringLiteral("env")},
                                {.origin = QStringLiteral("path"),
                                 .given = QStringLiteral("/usr/bin/java"),
                                 .program = QStringLiteral("/usr/lib/jvm/java-17/bin/java"),
                                 .version = QStringLiteral("17.0.17")},
                                {.origin = QStringLiteral("installed"),
                                 .given = QStringLiteral("/usr/lib/jvm/java-17"),
                                 .isDirectory = true,
                                 .hasJava = true,
                                 .program = QStringLiteral("/usr/lib/jvm/java-17/bin/java"),
                                 .version = QStringLiteral("17.0.17")}};
        return host;
    }

    facts::Host &host(int n) { return cluster.hosts.at(static_cast<std::size_t>(n)); }
    facts::HostRecord &record(int n) { return facts.hosts[n]; }

    /// The verdict of that check on host n (for a check on the cluster: its only one). Skipped
    /// where the rule says nothing of it.
    Verdict verdict(const char *id, int n = 0) const
    {
        const Check *check = findCheck(QString::fromLatin1(id));
        if (check == nullptr)
            return unknown(Text::verbatim(QStringLiteral("no such check")));
        for (const Judged &judged : check->judge(cluster)) {
            if (judged.name.isEmpty() || judged.name == facts.hosts.at(n).name)
                return judged.verdict;
        }
        return skipped(Text::verbatim(QStringLiteral("not judged")));
    }

    facts::Facts facts;
    facts::Cluster cluster;
};

inline Error testError()
{
    return {.kind = ErrorKind::TimedOut, .message = Text::verbatim(QStringLiteral("too slow"))};
}

inline QString english(const Verdict &verdict)
{
    return verdict.meaning.in(QStringLiteral("en"));
}

} // namespace lockkeeper::checks

/// Fails the test, with the words of the verdict, where it has another status.
#define LK_STATUS(verdict, wanted)                                                                 \
    QVERIFY2((verdict).status == Status::wanted,                                                   \
             qPrintable(statusName((verdict).status) + QStringLiteral(": ") + english(verdict)))
