// SPDX-License-Identifier: Apache-2.0
#include "checks/dbasections.h"
#include "checks/rules/postgreslogin.h"
#include "checks/rules/postgresserverrules.h"
#include "checks/rules/sqlwords.h"

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Source;

// Enough for this pipeline beside what there is.
constexpr int kMore = 10;
constexpr int kFreeWalSenders = 2;

constexpr Message kSuperuser = text("checks", "It needs a superuser.");
constexpr Message kAtProvider =
    text("checks", "It is set at the provider's, not by SQL: nothing here does it.");
constexpr Message kRestart =
    text("checks", "It counts after a restart of PostgreSQL: agree on the time.");

/// A managed server, by what its settings tell, and how it is done there.
struct Managed
{
    const char *provider;
    const char *name;
    QString how;
};

/// On a known provider's server its own way; else each of them, for there is no telling.
void writeManaged(DbaScript &script, const Cluster &cluster, const std::vector<Managed> &ways)
{
    script.comment(cluster.postgres.provider.isEmpty()
                       ? Text(text("checks", "On managed servers instead:"))
                       : Text(text("checks", "This server is a managed one, there it is:")));
    for (const Managed &way : ways) {
        const QString line = QStringLiteral("%1: %2").arg(QLatin1String(way.name), way.how);
        if (cluster.postgres.provider.isEmpty()
            || cluster.postgres.provider == QLatin1String(way.provider))
            script.command(line);
    }
}

std::vector<Managed> ways(const QString &rds, const QString &cloud, const QString &azure)
{
    return {{.provider = "rds", .name = "Amazon RDS", .how = rds},
            {.provider = "cloudsql", .name = "Cloud SQL", .how = cloud},
            {.provider = "azure", .name = "Azure Flexible Server", .how = azure}};
}

/// Who may change a setting.
Text settingRole(const Cluster &cluster)
{
    return cluster.postgres.provider.isEmpty() ? kSuperuser : kAtProvider;
}

/// One setting that counts after a restart; managed servers have no ALTER SYSTEM.
void writeSetting(DbaScript &script, const Cluster &cluster, const QString &name,
                  const QString &value)
{
    if (!cluster.postgres.provider.isEmpty())
        return;
    const QString is = name == QLatin1String("wal_level")
        ? QStringLiteral("setting = '%1'").arg(value)
        : QStringLiteral("CASE WHEN setting ~ '^[0-9]{1,9}$' THEN setting::int >= %1 END")
              .arg(value);
    script.run(QStringLiteral("SELECT 'ALTER SYSTEM SET %1 = ''%2''' WHERE (SELECT %3 FROM "
                              "pg_file_settings\n  WHERE name = '%1' ORDER BY seqno DESC LIMIT 1) "
                              "IS NOT TRUE")
                   .arg(name, value, is));
}

void writeWalLevel(DbaScript &script, const Cluster &cluster)
{
    const auto &level = cluster.postgres.walLevel;
    if (!level || *level == QLatin1String("logical"))
        return;
    script.section(text("checks", "wal_level: the log must hold what the pipeline reads."),
                   settingRole(cluster));
    script.comment(kRestart);
    writeSetting(script, cluster, QStringLiteral("wal_level"), QStringLiteral("logical"));
    writeManaged(script, cluster,
                 ways(QStringLiteral("rds.logical_replication = 1 (parameter group), reboot"),
                      QStringLiteral("cloudsql.logical_decoding = on, restart"),
                      QStringLiteral("wal_level = logical (server parameter), restart")));
}

void writeNumber(DbaScript &script, const Cluster &cluster, const QString &name, qint64 value)
{
    script.comment(kRestart);
    writeSetting(script, cluster, name, QString::number(value));
    const QString same = QStringLiteral("%1 = %2, restart").arg(name).arg(value);
    writeManaged(script, cluster, ways(same, same, same));
}

void writeWalSenders(DbaScript &script, const Cluster &cluster)
{
    const facts::PostgresFacts &postgres = cluster.postgres;
    if (!postgres.maxWalSenders || !postgres.usedWalSenders
        || *postgres.maxWalSenders - *postgres.usedWalSenders >= kFreeWalSenders)
        return;
    script.section(text("checks", "max_wal_senders: too few walsenders are free."),
                   settingRole(cluster));
    script.comment(text("checks",
                        "If the server has physical standbys, raise it on each of them FIRST and "
                        "restart them: a standby whose max_wal_senders is lower than that of its "
                        "primary server stops replaying."));
    writeNumber(script, cluster, QStringLiteral("max_wal_senders"),
                *postgres.maxWalSenders + kMore);
}

/// As postgres.replication-slots counts.
void writeSlots(DbaScript &script, const Cluster &cluster)
{
    const facts::PostgresServer &server = cluster.postgresServer;
    if (!server.replicationSlots || !server.limits)
        return;
    const auto most = server.limits->value("max_replication_slots");
    if (!most)
        return;
    const Source &source = *cluster.wish().source;
    const facts::ReplicationSlot *own = slotCalled(*server.replicationSlots, source.slot);
    const qint64 readers =
        cluster.wish().cdc.run == QLatin1String("sql") ? cluster.wish().cdc.parallelism : 0;
    const qint64 needed = (own != nullptr && isUsable(*own, source) ? 0 : 1) + readers;
    if (*most - server.replicationSlots->size() >= needed)
        return;
    script.section(text("checks", "max_replication_slots: too few slots are free."),
                   settingRole(cluster));
    script.comment(text("checks",
                        "Look first whether one that nobody needs can go: SELECT slot_name, "
                        "active, restart_lsn FROM pg_replication_slots;"));
    writeNumber(script, cluster, QStringLiteral("max_replication_slots"),
                *most + std::max<qint64>(kMore, needed));
}

// ---- pg_hba.conf

/// hostssl where this host, or another one, has spoken TLS with the server.
bool speaksTls(const Cluster &cluster, const facts::PostgresRefusal &refusal)
{
    static const QStringList kDemands {QStringLiteral("require"), QStringLiteral("verify-ca"),
                                       QStringLiteral("verify-full")};
    return kDemands.contains(cluster.wish().source->tls)
        || refusal.words.contains(QLatin1String("SSL encryption"))
        || refusal.words.contains(QLatin1String("SSL on"))
        || std::any_of(cluster.hosts.begin(), cluster.hosts.end(), [](const facts::Host &host) {
               return host.login.server && host.login.isEncrypted;
           });
}

/// The line that lets this host in; pg_hba.conf doubles quotes within quotes, as SQL does.
QString hbaLine(const Cluster &cluster, const facts::Host &host, bool isTls)
{
    const Source &source = *cluster.wish().source;
    QString address = refusedAddress(host.login.refusal->words);
    if (address.isEmpty())
        address = host.record->address;
    const QString bits = address.contains(u':') ? QStringLiteral("128") : QStringLiteral("32");
    return QStringLiteral("%1 %2 %3 %4/%5 scram-sha-256")
        .arg(isTls ? QStringLiteral("hostssl") : QStringLiteral("host"), sqlName(source.database),
             sqlName(source.user), address, bits);
}

/// A file is to be edited, so SQL does nothing of it.
void writeHba(DbaScript &script, const Cluster &cluster)
{
    std::vector<const facts::Host *> refused;
    for (const facts::Host *host : cluster.flinkHosts()) {
        if (host->login.refusal
            && host->login.refusal->words.contains(QLatin1String("pg_hba.conf")))
            refused.push_back(host);
    }
    if (refused.empty())
        return;
    script.section(text("checks", "pg_hba.conf: these hosts are not let in. Nothing here does it."),
                   text("checks",
                        "It needs who may edit that file on the server, whose place is told by: "
                        "SHOW hba_file;"));
    script.comment(text("checks",
                        "PostgreSQL takes the first line that fits, so put these above every line "
                        "that rejects or is wider:"));
    bool isTls = false;
    for (const facts::Host *host : refused) {
        const bool isTlsHere = speaksTls(cluster, *host->login.refusal);
        isTls |= isTlsHere;
        script.comment(Text::verbatim(host->name() + QLatin1Char(':')));
        script.command(hbaLine(cluster, *host, isTlsHere));
    }
    if (isTls) {
        script.comment(text("checks",
                            "hostssl lets in over TLS only: the pipeline needs "
                            "debezium.database.sslmode: require then. Else write host."));
    }
    script.comment(text("checks", "Then, as a superuser, take the file over and look for errors:"));
    script.command(QStringLiteral("SELECT pg_reload_conf();"));
    script.command(QStringLiteral("SELECT * FROM pg_hba_file_rules;"));
    const QString rds = QStringLiteral("security group: inbound from these addresses");
    const QString cloud = QStringLiteral("authorized networks: these addresses");
    const QString azure = QStringLiteral("firewall rules: these addresses");
    writeManaged(script, cluster, ways(rds, cloud, azure));
}

// ---- the role

constexpr Message kReplication =
    text("checks", "REPLICATION: the user must be allowed to read the stream of changes.");

/// Yandex shows itself by its role only; nobody has a superuser there.
void writeYandex(DbaScript &script, const Cluster &cluster)
{
    script.section(kReplication, kAtProvider);
    script.comment(text("checks",
                        "Yandex Managed Service for PostgreSQL: in the management console, under "
                        "the users of the cluster, give %1 the role mdb_replication.")
                       .arg(cluster.wish().source->user));
}

void writeReplication(DbaScript &script, const Cluster &cluster)
{
    const QString &user = cluster.wish().source->user;
    if (!cluster.postgres.mayReplicate || *cluster.postgres.mayReplicate)
        return;
    if (cluster.postgres.provider.isEmpty()
        && cluster.postgres.standInRole == QLatin1String("mdb_replication")) {
        writeYandex(script, cluster);
        return;
    }
    script.section(
        kReplication,
        cluster.postgres.provider.isEmpty()
            ? Text(kSuperuser)
            : Text(text("checks", "It needs the administrator that the provider made.")));
    if (cluster.postgres.provider == QLatin1String("rds")) {
        script.run(QStringLiteral("SELECT format('GRANT rds_replication TO %I', rolname) FROM "
                                  "pg_roles u\n  WHERE rolname = %1 AND NOT EXISTS (SELECT 1 FROM "
                                  "pg_roles r WHERE r.rolname = 'rds_replication'\n    AND "
                                  "pg_has_role(u.oid, r.oid, 'member'))")
                       .arg(sqlText(user)));
        return;
    }
    script.run(QStringLiteral("SELECT format('ALTER ROLE %I REPLICATION', rolname) FROM pg_roles\n"
                              "  WHERE rolname = %1 AND NOT rolreplication")
                   .arg(sqlText(user)));
    if (!cluster.postgres.provider.isEmpty())
        return;
    const QString same = QStringLiteral("ALTER ROLE %1 WITH REPLICATION;").arg(sqlName(user));
    writeManaged(
        script, cluster,
        ways(QStringLiteral("GRANT rds_replication TO %1;").arg(sqlName(user)), same, same));
}

void writeConnect(DbaScript &script, const Cluster &cluster)
{
    if (!cluster.tables.rights || cluster.tables.rights->mayConnect)
        return;
    script.section(text("checks", "CONNECT: the user must be allowed to connect."),
                   text("checks", "It needs the owner of the database."));
    script.run(QStringLiteral("SELECT format('GRANT CONNECT ON DATABASE %I TO %I', "
                              "current_database(), rolname) FROM pg_roles\n  WHERE rolname = %1 "
                              "AND NOT has_database_privilege(oid, current_database(), 'CONNECT')")
                   .arg(sqlText(cluster.wish().source->user)));
}

} // namespace

void writeServer(DbaScript &script, const Cluster &cluster)
{
    writeWalLevel(script, cluster);
    writeWalSenders(script, cluster);
    writeSlots(script, cluster);
    writeHba(script, cluster);
    writeReplication(script, cluster);
    writeConnect(script, cluster);
}

} // namespace lockkeeper::checks
