// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/postgreslogin.h"
#include "checks/rules/postgresserverrules.h"
#include "checks/rules/sqlwords.h"

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::PostgresFacts;

using Rule = Verdict (*)(const Cluster &cluster);

template <Rule rule> Verdict onPostgres(const Cluster &cluster)
{
    return isPostgres(cluster) ? rule(cluster) : otherSource(cluster);
}

QString shown(const facts::Standby &standby)
{
    QStringList more;
    if (!standby.address.isEmpty())
        more += standby.address;
    if (!standby.state.isEmpty())
        more += standby.state;
    return more.isEmpty()
        ? standby.application
        : QStringLiteral("%1 (%2)").arg(standby.application, more.join(QStringLiteral(", ")));
}

// ---- postgres.wal-senders

Text moreWalSenders(const QString &provider)
{
    if (provider == QLatin1String("rds")) {
        return text("checks",
                    "Amazon RDS: raise max_wal_senders in the parameter group and reboot the "
                    "instance.");
    }
    if (provider == QLatin1String("cloudsql"))
        return text("checks", "Cloud SQL: raise the flag max_wal_senders; the instance restarts.");
    if (provider == QLatin1String("azure")) {
        return text("checks",
                    "Azure Flexible Server: raise the server parameter max_wal_senders, save and "
                    "restart the server.");
    }
    return text("checks",
                "As a superuser: ALTER SYSTEM SET max_wal_senders = 20; it counts after a restart "
                "of PostgreSQL, so agree on the time.");
}

Text walSenderAdvice(const Cluster &cluster)
{
    return Text::joined(
        {text("checks",
              "See who holds them: SELECT pid, application_name, client_addr, state FROM "
              "pg_stat_replication. Those of failed attempts of a pipeline (idle, from a host of "
              "the cluster) go with a restart of the JobManager."),
         moreWalSenders(cluster.postgres.provider),
         standbysFirst(cluster, QStringLiteral("max_wal_senders"))});
}

Verdict judgeFreeWalSenders(int most, int used, const Cluster &cluster)
{
    const int free = most - used;
    if (free <= 0) {
        return critical(text("checks",
                             "No walsender is free: %1 of %2 are in use. The pipeline cannot "
                             "connect (“number of requested standby connections exceeds "
                             "max_wal_senders”).")
                            .arg(used)
                            .arg(most))
            .advice(walSenderAdvice(cluster));
    }
    if (free == 1) {
        return warning(text("checks",
                            "Only one walsender is free: %1 of %2 are in use. The pipeline reads "
                            "through one, needs a second for a moment while it makes its slot, and "
                            "each failed attempt keeps one occupied.")
                           .arg(used)
                           .arg(most))
            .advice(walSenderAdvice(cluster));
    }
    return pass(textN("checks",
                      "%n walsender(s) are free, of %1 (max_wal_senders): enough for the pipeline.")
                    .count(free)
                    .arg(most));
}

Verdict judgeWalSenders(const Cluster &cluster)
{
    const QString statement = QStringLiteral("SELECT current_setting('max_wal_senders'), count(*) "
                                             "FROM pg_stat_replication");
    const PostgresFacts &postgres = cluster.postgres;
    for (const auto *number : {&postgres.maxWalSenders, &postgres.usedWalSenders}) {
        if (!*number)
            return fromSettings(cluster, unknown(number->error()), statement);
    }
    const int most = *postgres.maxWalSenders;
    const int used = *postgres.usedWalSenders;
    return fromSettings(
        cluster,
        judgeFreeWalSenders(most, used, cluster)
            .result(QStringLiteral("max_wal_senders = %1, in use: %2").arg(most).arg(used)),
        statement);
}

// ---- postgres.role

Text roleAdvice(const PostgresFacts &postgres, const QString &user)
{
    const QString &provider = postgres.provider;
    if (postgres.standInRole == QLatin1String("mdb_replication")) {
        return text("checks",
                    "Yandex Managed Service for PostgreSQL: give user %1 the role mdb_replication "
                    "in the management console (Users) or with yc managed-postgresql user update "
                    "--grants.")
            .arg(user);
    }
    if (provider == QLatin1String("rds")) {
        return text("checks", "Amazon RDS, as its master user: GRANT rds_replication TO %1;")
            .arg(sqlName(user));
    }
    if (provider == QLatin1String("cloudsql")) {
        return text("checks", "Cloud SQL, as its postgres user: ALTER USER %1 WITH REPLICATION;")
            .arg(sqlName(user));
    }
    if (provider == QLatin1String("azure")) {
        return text("checks",
                    "Azure Flexible Server, as its administrator: ALTER ROLE %1 WITH REPLICATION;")
            .arg(sqlName(user));
    }
    return text("checks", "As a superuser: ALTER ROLE %1 REPLICATION; it counts at once.")
        .arg(sqlName(user));
}

Verdict judgeRole(const Cluster &cluster)
{
    const QString statement = QStringLiteral(
        "SELECT rolreplication, rolsuper FROM pg_roles WHERE rolname = current_user");
    const PostgresFacts &postgres = cluster.postgres;
    if (!postgres.mayReplicate)
        return fromSettings(cluster, unknown(postgres.mayReplicate.error()), statement);
    const QString &user = cluster.wish().source->user;
    if (*postgres.mayReplicate) {
        return fromSettings(
            cluster,
            pass(text("checks", "User %1 may read the stream of changes (REPLICATION).").arg(user))
                .result(QStringLiteral("t")),
            statement);
    }
    return fromSettings(
        cluster,
        critical(text("checks",
                      "User %1 has no REPLICATION right: the pipeline may log in and read tables, "
                      "but PostgreSQL refuses it the stream of changes (“must be superuser or "
                      "replication role to start walsender”).")
                     .arg(user))
            .result(QStringLiteral("f"))
            .advice(roleAdvice(postgres, user)),
        statement);
}

// ---- postgres.encoding

Verdict judgeEncodingName(const QString &encoding)
{
    if (encoding.compare(QLatin1String("UTF8"), Qt::CaseInsensitive) == 0)
        return pass(text("checks", "The encoding of the database is UTF8."));
    if (encoding == QLatin1String("SQL_ASCII")) {
        return warning(text("checks",
                            "The database has no encoding (SQL_ASCII): it keeps bytes as they "
                            "came. A text that is not UTF-8 stops the pipeline or arrives spoilt."))
            .advice(text("checks",
                         "Before the start find out in which encoding the programs wrote; best "
                         "move the data into a database in UTF8 (pg_dump, CREATE DATABASE … "
                         "ENCODING 'UTF8', restore)."));
    }
    return warning(text("checks",
                        "The encoding of the database is %1, not UTF8. The server converts what it "
                        "sends to the pipeline; what the connector reads from the log was not "
                        "tried with this encoding, and texts may arrive spoilt.")
                       .arg(encoding))
        .advice(text("checks",
                     "Try it with a table that has letters outside of ASCII, or move the data into "
                     "a database in UTF8."));
}

Verdict judgeEncoding(const Cluster &cluster)
{
    const auto &encoding = cluster.postgres.encoding;
    return fromSettings(cluster,
                        encoding ? judgeEncodingName(*encoding).result(
                                       QStringLiteral("server_encoding = ") + *encoding)
                                 : unknown(encoding.error()),
                        QStringLiteral("SHOW server_encoding"));
}

} // namespace

Text standbysFirst(const Cluster &cluster, const QString &setting)
{
    const auto &standbys = cluster.postgresServer.standbys;
    if (standbys && standbys->isEmpty()) {
        return text("checks",
                    "No standby is connected now; should there be any, raise %1 on them first, or "
                    "they stop following and do not start again.")
            .arg(setting);
    }
    const Text why = text("checks",
                          "A standby whose %1 is lower than the primary's stops following it "
                          "(before PostgreSQL 14 it shuts down) and does not start again.")
                         .arg(setting);
    if (!standbys) {
        return Text::joined({why,
                             text("checks",
                                  "Which standbys there are was not told (%1): if there are any, "
                                  "raise %2 on them and restart them first.")
                                 .arg(standbys.error().message)
                                 .arg(setting)});
    }
    QStringList names;
    for (const facts::Standby &standby : *standbys)
        names += shown(standby);
    return Text::joined(
        {why, text("checks", "Raise it there and restart them first: %1.").arg(names)});
}

Check walSendersCheck()
{
    return {
        .id = "postgres.wal-senders",
        .scope = Scope::Source,
        .isRequired = true,
        .component = text("checks", "PostgreSQL: walsenders"),
        .how = text("checks",
                    "psql … -c \"SELECT current_setting('max_wal_senders'), count(*) FROM "
                    "pg_stat_replication\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "The stream of changes comes through a walsender; standbys, backups and "
                        "other pipelines take from the same number."),
        .thresholds = text("checks", "READY: 2 or more are free. NOT CRITICAL: 1. CRITICAL: none."),
        .sources = "PostgreSQL 15 documentation: 20.6.1 max_wal_senders, 27.4.3 Administrator's "
                   "Overview (Hot Standby); measured with PostgreSQL 15: a standby with fewer "
                   "pauses and does not start again; measured with Flink CDC "
                   "3.5.0: a failed attempt to make the slot leaves its walsender behind",
        .judge = once<onPostgres<judgeWalSenders>>,
    };
}

Check roleCheck()
{
    return {
        .id = "postgres.role",
        .scope = Scope::Source,
        .isRequired = true,
        .component = text("checks", "PostgreSQL: right to replicate"),
        .how = text("checks",
                    "psql … -c \"SELECT rolreplication, rolsuper FROM pg_roles WHERE rolname = "
                    "current_user\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "Only a user with REPLICATION may make the slot and read the stream of "
                        "changes; SELECT alone is not enough."),
        .thresholds = text("checks",
                           "READY: REPLICATION, superuser, or the role of a managed server that "
                           "stands for it: rds_replication (Amazon RDS), mdb_replication (Yandex). "
                           "CRITICAL: none of them, also with azure_pg_admin or "
                           "cloudsqlsuperuser."),
        .sources = "PostgreSQL 15 documentation: CREATE ROLE; Amazon RDS User Guide: rds_superuser "
                   "role; Google Cloud: Configure a Cloud SQL for PostgreSQL database for CDC; "
                   "Azure Database for PostgreSQL: Logical replication and logical decoding; "
                   "Yandex Managed Service for PostgreSQL: Delivering data with Debezium",
        .judge = once<onPostgres<judgeRole>>,
    };
}

Check encodingCheck()
{
    return {
        .id = "postgres.encoding",
        .scope = Scope::Source,
        .component = text("checks", "PostgreSQL: encoding"),
        .how = text("checks", "psql … -c \"SHOW server_encoding\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "Flink and StarRocks know UTF-8 only; texts in another encoding must "
                        "survive the way."),
        .thresholds = text("checks", "READY: UTF8. NOT CRITICAL: any other."),
        .sources = "PostgreSQL 15 documentation: 24.3 Character Set Support",
        .judge = once<onPostgres<judgeEncoding>>,
    };
}

} // namespace lockkeeper::checks
