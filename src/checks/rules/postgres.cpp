// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/postgreslogin.h"
#include "checks/rules/postgresserverrules.h"
#include "checks/rules/rules.h"

#include <array>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Host;
using facts::Source;

const QString kIdentifyKey = QStringLiteral("pg:identify");

/// A major version and the last day it gets fixes.
struct Major
{
    int number;
    int year, month, day;
};

// postgresql.org, "Versioning Policy", table of releases, as of 2026-11-22.
constexpr std::array kMajors {
    Major {10, 2022, 11, 10}, Major {11, 2023, 11, 9},  Major {12, 2024, 11, 21},
    Major {13, 2025, 11, 13}, Major {14, 2026, 11, 12}, Major {15, 2027, 11, 11},
    Major {16, 2028, 11, 9},  Major {17, 2029, 11, 8},  Major {18, 2030, 11, 14},
};

// pgoutput, the plug-in that the connector uses, came with PostgreSQL 10.
constexpr int kOldestMajor = 10;
// The newest that Lockkeeper's authors ran this pipeline on (Flink CDC 3.5.0).
constexpr int kNewestMajor = 15;

/// Major version and the words of the server; 9.6 is 9.
struct Version
{
    int major;
    QString words;
};

/// The settings may be out of reach where a login still told the version.
Result<Version> versionOf(const Cluster &cluster)
{
    if (cluster.postgres.versionNumber) {
        const int number = *cluster.postgres.versionNumber;
        const QString words = number >= 100000
            ? QStringLiteral("%1.%2").arg(number / 10000).arg(number % 10000)
            : QStringLiteral("%1.%2.%3")
                  .arg(number / 10000)
                  .arg(number / 100 % 100)
                  .arg(number % 100);
        return Version {number / 10000, words};
    }
    for (const Host &host : cluster.hosts) {
        if (host.login.server && !host.login.server->isEmpty())
            return Version {host.login.server->section(QLatin1Char('.'), 0, 0)
                                .section(QLatin1Char(' '), 0, 0)
                                .toInt(),
                            *host.login.server};
    }
    return fail(cluster.postgres.versionNumber.error());
}

Verdict judgeMajor(const Version &version, const QDate &today)
{
    if (version.major < 1)
        return unknown(text("checks", "The server's version was not understood."));
    if (version.major < kOldestMajor) {
        return critical(text("checks",
                             "PostgreSQL %1 lacks pgoutput, the plug-in that sends the changes: "
                             "the pipeline needs PostgreSQL 10 or newer.")
                            .arg(version.words))
            .advice(text("checks", "Upgrade the server to PostgreSQL 15."));
    }
    for (const Major &major : kMajors) {
        const QDate end(major.year, major.month, major.day);
        if (major.number == version.major && end < today) {
            return warning(text("checks",
                                "PostgreSQL %1 works with the pipeline, but has had no fixes since "
                                "%2.")
                               .arg(version.words)
                               .arg(end))
                .advice(text("checks", "Plan the upgrade of the server to a supported version."));
        }
    }
    if (version.major > kNewestMajor) {
        return warning(text("checks",
                            "PostgreSQL %1 is newer than the versions on which this pipeline was "
                            "tried (10 to 15); nothing is known against it.")
                           .arg(version.words))
            .advice(text("checks", "Prove it with a trial run on a test table first."));
    }
    return pass(text("checks", "PostgreSQL %1 fits the pipeline.").arg(version.words));
}

Verdict judgeVersion(const Cluster &cluster)
{
    if (!isPostgres(cluster))
        return otherSource(cluster);
    const Result<Version> version = versionOf(cluster);
    Verdict verdict = version
        ? judgeMajor(*version, cluster.facts->finished.date()).result(version->words)
        : unknown(version.error());
    return fromSettings(cluster, std::move(verdict), QStringLiteral("SHOW server_version"));
}

// ---- postgres.primary

Verdict behindPooler(const Source &source, const QString &words)
{
    return critical(text("checks",
                         "Between here and PostgreSQL stands a connection pooler that does not "
                         "pass the replication protocol, so the pipeline cannot read changes "
                         "through %1. It says: %2")
                        .arg(source.server.toString())
                        .arg(words))
        .advice(text("checks",
                     "Give the server's own address and port as source.host and source.port, not "
                     "those of the pooler (PgBouncer and the like)."));
}

Verdict judgeReplication(const Cluster &cluster)
{
    const Source &source = *cluster.wish().source;
    const Host *host = cluster.jobManager;
    const bool isPooled = host != nullptr && host->login.isPooled;
    const auto &identify = cluster.postgres.identify;
    if (identify && identify->isAccepted) {
        return pass(text("checks", "%1 is a primary server and accepts the replication protocol.")
                        .arg(source.server.toString()))
            .result(QStringLiteral("pg_is_in_recovery = f, systemid %1").arg(identify->systemId));
    }
    if (identify && (isPooled || identify->sqlState == QLatin1String("08P01")))
        return behindPooler(source, identify->words).result(identify->words);
    if (identify) {
        return critical(text("checks",
                             "%1 is a primary server, but refuses the replication protocol to user "
                             "%2, without which no change is read. It says: %3")
                            .arg(source.server.toString())
                            .arg(source.user)
                            .arg(identify->words))
            .result(identify->words)
            .advice(kAskAdministrator);
    }
    if (isPooled || identify.error().kind != ErrorKind::Missing) {
        return unknown(
                   Text::joined(
                       {text("checks",
                             "Whether the replication protocol gets through to %1 is not known.")
                            .arg(source.server.toString()),
                        identify.error().message}))
            .advice(text("checks",
                         "If a pooler stands in between, give the server's own address as "
                         "source.host."));
    }
    return pass(Text::joined({text("checks", "%1 is a primary server, not a standby.")
                                  .arg(source.server.toString()),
                              identify.error().message}))
        .result(QStringLiteral("pg_is_in_recovery = f"));
}

Verdict judgePrimary(const Cluster &cluster)
{
    if (!isPostgres(cluster))
        return otherSource(cluster);
    const QString statement = QStringLiteral("SELECT pg_is_in_recovery()");
    const auto &isInRecovery = cluster.postgres.isInRecovery;
    if (!isInRecovery)
        return fromSettings(cluster, unknown(isInRecovery.error()), statement);
    if (*isInRecovery) {
        return fromSettings(
            cluster,
            critical(text("checks",
                          "%1 is a standby (in recovery): the pipeline cannot make its slot and "
                          "publication there.")
                         .arg(cluster.wish().source->server.toString()))
                .result(QStringLiteral("pg_is_in_recovery = t"))
                .advice(text("checks",
                             "Give the address of the primary server as source.host; it is shown "
                             "on the standby by: SELECT sender_host FROM pg_stat_wal_receiver")),
            statement);
    }
    Verdict verdict = fromSettings(cluster, judgeReplication(cluster), statement);
    const QString host = verdict.seenFrom;
    return std::move(verdict).seenIn(host, kIdentifyKey);
}

// ---- postgres.wal-level

Text walLevelAdvice(const QString &provider)
{
    if (provider == QLatin1String("rds")) {
        return text("checks",
                    "Amazon RDS: set rds.logical_replication = 1 in the parameter group and reboot "
                    "the instance.");
    }
    if (provider == QLatin1String("cloudsql")) {
        return text(
            "checks",
            "Cloud SQL: set the flag cloudsql.logical_decoding = on; the instance restarts.");
    }
    if (provider == QLatin1String("azure")) {
        return text("checks",
                    "Azure Flexible Server: set the server parameter wal_level = logical, save and "
                    "restart the server.");
    }
    return text("checks",
                "As a superuser: ALTER SYSTEM SET wal_level = 'logical'; then the database "
                "administrator restarts PostgreSQL (systemctl restart postgresql): all its clients "
                "lose their connection for some seconds, so agree on the time.");
}

Verdict judgeWalLevelValue(const facts::PostgresFacts &postgres)
{
    const QString &level = *postgres.walLevel;
    if (level == QLatin1String("logical"))
        return pass(text("checks", "wal_level is logical: changes can be read from the log."));
    if (postgres.isWalLevelPending.value_or(false)) {
        return critical(text("checks",
                             "wal_level is still %1: another value is already in the server's "
                             "files, but it counts only after a restart of PostgreSQL. Until then "
                             "no change can be read from the log.")
                            .arg(level))
            .advice(text("checks",
                         "Ask the database administrator to restart PostgreSQL (systemctl restart "
                         "postgresql) at a time agreed with its users, then check again."));
    }
    Verdict verdict =
        critical(text("checks",
                      "wal_level is %1, but reading changes needs logical: without it the "
                      "pipeline cannot make its slot.")
                     .arg(level))
            .advice(walLevelAdvice(postgres.provider));
    if (postgres.provider.isEmpty()) // managed servers refuse ALTER SYSTEM
        verdict.remedy = QStringLiteral("postgres.wal-level");
    return verdict;
}

Verdict judgeWalLevel(const Cluster &cluster)
{
    if (!isPostgres(cluster))
        return otherSource(cluster);
    Verdict verdict = cluster.postgres.walLevel
        ? judgeWalLevelValue(cluster.postgres)
              .result(QStringLiteral("wal_level = ") + *cluster.postgres.walLevel)
        : unknown(cluster.postgres.walLevel.error());
    return fromSettings(cluster, std::move(verdict), QStringLiteral("SHOW wal_level"));
}

Check loginCheck()
{
    return {
        .id = "postgres.login",
        .scope = Scope::FlinkHost,
        .isRequired = true,
        .component = text("checks", "PostgreSQL: login"),
        .how = text("checks",
                    "psql \"host=DB_HOST dbname=DATABASE user=USER\" -c \"SELECT version()\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "The submitting host, the JobManager and every TaskManager log in on "
                        "their own; pg_hba.conf decides by the address each comes from."),
        .thresholds = text("checks",
                           "READY: the login works, with or without TLS as source.tls allows. "
                           "CRITICAL: the server refuses user, password, address or database, "
                           "or TLS. COULD NOT CHECK: no connection, or the password was "
                           "refused on an earlier host."),
        .sources = "PostgreSQL 15 documentation: 21.1 The pg_hba.conf File, 34.1 sslmode, "
                   "Appendix A Error Codes",
        .judge = perFlinkHost<judgePostgresLogin>,
    };
}

Check versionCheck()
{
    return {
        .id = "postgres.version",
        .scope = Scope::Source,
        .isRequired = true,
        .component = text("checks", "PostgreSQL: version"),
        .how = text("checks", "psql … -c \"SHOW server_version\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "The connector reads changes through pgoutput, which PostgreSQL has "
                        "since version 10."),
        .thresholds = text("checks",
                           "READY: 10 to 15. NOT CRITICAL: newer than 15, or past its end of "
                           "life on the day of the check. CRITICAL: 9.6 and older."),
        .sources = "postgresql.org: Versioning Policy (as of 2026-11-22); Flink CDC 3.5.0 with "
                   "PostgreSQL 15 was measured",
        .judge = once<judgeVersion>,
    };
}

Check primaryCheck()
{
    return {
        .id = "postgres.primary",
        .scope = Scope::Source,
        .isRequired = true,
        .component = text("checks", "PostgreSQL: primary server"),
        .how = text("checks", "psql … -c \"SELECT pg_is_in_recovery()\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "Slot and publication are made on the primary server only, and changes "
                        "come over the replication protocol, which poolers do not pass."),
        .thresholds = text("checks",
                           "READY: not in recovery. CRITICAL: a standby, or the replication "
                           "protocol is refused while an ordinary login works."),
        .sources = "Flink CDC 3.5.0 (Debezium 1.9.8): slot and publication are created by the "
                   "connector",
        .judge = once<judgePrimary>,
    };
}

Check walLevelCheck()
{
    return {
        .id = "postgres.wal-level",
        .scope = Scope::Source,
        .isRequired = true,
        .component = text("checks", "PostgreSQL: wal_level"),
        .how = text("checks", "psql … -c \"SHOW wal_level\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "Only with wal_level = logical does the server write into its log what "
                        "the pipeline reads."),
        .thresholds = text("checks", "READY: logical. CRITICAL: any other value."),
        .sources = "PostgreSQL 15 documentation: 20.5.1 wal_level",
        .remedies = "postgres.wal-level",
        .judge = once<judgeWalLevel>,
    };
}

} // namespace

Verdict fromSettings(const Cluster &cluster, Verdict verdict, const QString &statement)
{
    const QString host = cluster.jobManager == nullptr ? QString() : cluster.jobManager->name();
    return std::move(verdict)
        .from(host)
        .how(psql(*cluster.wish().source, statement))
        .seenIn(host, QStringLiteral("pg:settings"));
}

std::vector<Check> postgresChecks()
{
    return {loginCheck(),
            versionCheck(),
            primaryCheck(),
            walLevelCheck(),
            replicationSlotsCheck(),
            slotCheck(),
            walSendersCheck(),
            roleCheck(),
            connectionsCheck(),
            transactionsCheck(),
            timeoutsCheck(),
            retentionCheck(),
            encodingCheck()};
}

} // namespace lockkeeper::checks
