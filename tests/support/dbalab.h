// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"
#include "checks/dbafile.h"
#include "probe/postgresprobe.h"
#include "support/localremote.h"
#include "support/postgresfixture.h"

namespace lockkeeper::tests {

/// A real PostgreSQL as one host of a cluster meets it, and the file for its administrator.
class DbaLab
{
public:
    /// Database shop, user cdc, these tables in it.
    [[nodiscard]] bool start(const char *tables, const QStringList &patterns,
                             const QString &publication)
    {
        facts.wish.source = facts::Source {.server = {QStringLiteral("localhost"), 5432},
                                           .database = QStringLiteral("shop"),
                                           .user = QStringLiteral("cdc"),
                                           .tables = patterns,
                                           .publication = publication};
        return server.start() && server.sqlIn("shop", tables);
    }

    [[nodiscard]] facts::HostRecord ask()
    {
        LocalRemote remote([this](const QString &, quint16) -> Result<quint16> {
            return port == 0 ? server.port() : port;
        });
        facts::HostRecord record;
        record.name = QStringLiteral("jm-1");
        record.address = QStringLiteral("10.0.0.1");
        probe::Recorder recorder(record.name);
        probe::askPostgres(
            {{.record = &record, .remote = &remote, .recorder = &recorder, .wantsSettings = true}},
            *facts.wish.source, Secret(QByteArray(password)), {});
        return record;
    }

    /// A cluster of one host, which told this.
    [[nodiscard]] facts::Cluster cluster(const facts::HostRecord &record) const
    {
        facts::Cluster cluster;
        cluster.facts = &facts;
        facts::Host host;
        host.record = &record;
        host.isJobManager = true;
        host.login = facts::parsePostgresLogin(record);
        cluster.hosts.push_back(host);
        cluster.postgres = facts::parsePostgres(record);
        cluster.postgresServer = facts::parsePostgresServer(record);
        cluster.tables = facts::parseTables(record, *facts.wish.source);
        return cluster;
    }

    /// What the checks that the file is for say of it; empty: nothing is missing. That YAML
    /// pipelines leave partitioned tables out is nothing that SQL could mend.
    [[nodiscard]] QString failing(const facts::HostRecord &record) const
    {
        const facts::Cluster all = cluster(record);
        QStringList words;
        for (const char *id :
             {"postgres.tables", "postgres.publication", "postgres.privileges", "postgres.role"}) {
            for (const checks::Judged &judged : checks::findCheck(QLatin1String(id))->judge(all)) {
                const QString said = judged.verdict.meaning.in(QStringLiteral("en"));
                const bool isOfYaml =
                    said.contains(QStringLiteral(": It is partitioned, and YAML"));
                if (judged.verdict.status != checks::Status::Pass && !isOfYaml)
                    words += QStringLiteral("%1 %2: %3").arg(QLatin1String(id), judged.name, said);
            }
        }
        return words.join(QLatin1Char('\n'));
    }

    [[nodiscard]] QByteArray file(const facts::HostRecord &record,
                                  const char *language = "en") const
    {
        return checks::dbaFile(cluster(record), QLatin1String(language));
    }

    /// What a superuser's query gives in database shop.
    [[nodiscard]] QByteArray told(const QByteArray &query) const
    {
        QByteArray answer;
        return server.runFile("shop", query, &answer) ? answer.trimmed() : QByteArray("?");
    }

    quint16 port = 0; ///< where the server is met instead: a pooler
    PostgresFixture server;
    QByteArray password = "cdcpw";
    facts::Facts facts;
};

/// The record with other words in one of its answers.
inline facts::HostRecord changed(facts::HostRecord record, const char *key, const char *before,
                                 const char *after)
{
    QString &answer = record.raw[QLatin1String(key)];
    answer.replace(QString::fromUtf8(before), QString::fromUtf8(after));
    return record;
}

} // namespace lockkeeper::tests
