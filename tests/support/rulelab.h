// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"
#include "facts/cluster.h"

#include <QString>

namespace lockkeeper::tests {

/// A cluster built by hand for the rules on network and PostgreSQL: jm-1 (JobManager, submits),
/// tm-2 and tm-3 (TaskManagers). What is not set is Missing.
class RuleLab
{
public:
    RuleLab()
    {
        facts.finished = QDateTime(QDate(2026, 11, 22), QTime(18, 0), Qt::UTC);
        facts.wish.source = facts::Source {.server = {QStringLiteral("db-1"), 5432},
                                           .database = QStringLiteral("shop"),
                                           .user = QStringLiteral("cdc")};
        for (const char *name : {"jm-1", "tm-2", "tm-3"}) {
            facts::HostRecord record;
            record.name = QString::fromLatin1(name);
            record.address = QStringLiteral("10.0.0.%1").arg(facts.hosts.size() + 1);
            facts.hosts += record;
        }
        parse();
    }

    /// Sets an answer of a host and reads all records anew.
    void answer(int host, const char *key, const QString &text)
    {
        facts.hosts[host].raw.insert(QString::fromLatin1(key), text);
        parse();
    }
    void problem(int host, const char *key, const Error &error)
    {
        facts.hosts[host].problems.insert(QString::fromLatin1(key), error);
        parse();
    }
    /// A TaskManager that registered under that name.
    void registered(const char *name)
    {
        facts::TaskManager manager;
        manager.host = QString::fromLatin1(name);
        m_registered += manager;
        parse();
    }

    /// The verdict of a check on the subject of that name ("" where it has one subject).
    [[nodiscard]] checks::Verdict verdict(const char *check, const char *name = "") const
    {
        for (const checks::Judged &judged :
             checks::findCheck(QLatin1String(check))->judge(cluster)) {
            if (judged.name == QLatin1String(name))
                return judged.verdict;
        }
        return checks::skipped(Text::verbatim(QStringLiteral("no such subject")));
    }

    facts::Facts facts;
    facts::Cluster cluster;

private:
    void parse()
    {
        cluster = {};
        cluster.facts = &facts;
        cluster.hosts.clear();
        for (const facts::HostRecord &record : std::as_const(facts.hosts)) {
            facts::Host host;
            host.record = &record;
            host.system.hostName = record.name;
            facts::FlinkConfig config;
            config.values.insert(QStringLiteral("jobmanager.rpc.address"), QStringLiteral("jm-1"));
            host.flink.config = config;
            host.net = facts::parseNet(record);
            host.login = facts::parsePostgresLogin(record);
            cluster.hosts.push_back(host);
        }
        cluster.hosts[0].isJobManager = true;
        cluster.hosts[0].isSubmitHost = true;
        cluster.hosts[1].isTaskManager = true;
        cluster.hosts[2].isTaskManager = true;
        cluster.jobManager = &cluster.hosts[0];
        cluster.rest.taskManagers = m_registered;
        cluster.postgres = facts::parsePostgres(facts.hosts.front());
        cluster.tables = facts::parseTables(facts.hosts.front(), *facts.wish.source);
    }

    QList<facts::TaskManager> m_registered;
};

} // namespace lockkeeper::tests
