// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/flinkrules.h"
#include "checks/rules/postgreslogin.h"
#include "checks/rules/postgresserverrules.h"

#include <algorithm>
#include <array>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::ServerLimits;
using facts::Sessions;

// connection.pool.size of Flink CDC 3.5.0.
constexpr int kPool = 20;

/// One of the limits that a login must pass: how many more it lets in.
struct Room
{
    Text limit; ///< "max_connections = 100, of which 3 are reserved"
    qint64 free = 0;
    Text advice;
};

Text moreConnections(const QString &provider)
{
    if (provider == QLatin1String("rds")) {
        return text("checks",
                    "Amazon RDS: raise max_connections in the parameter group and reboot the "
                    "instance, or take a larger instance class.");
    }
    if (provider == QLatin1String("cloudsql"))
        return text("checks", "Cloud SQL: raise the flag max_connections; the instance restarts.");
    if (provider == QLatin1String("azure")) {
        return text("checks",
                    "Azure Flexible Server: raise the server parameter max_connections, save and "
                    "restart the server.");
    }
    return text("checks",
                "As a superuser: ALTER SYSTEM SET max_connections = 200; it counts after a restart "
                "of PostgreSQL, so agree on the time.");
}

Room roomOnServer(const Cluster &cluster, const ServerLimits &limits, const Sessions &sessions,
                  qint64 most)
{
    const qint64 reserved = limits.settings.value(QStringLiteral("superuser_reserved_connections"))
        + limits.settings.value(QStringLiteral("reserved_connections"));
    return {.limit = text("checks",
                          "max_connections is %1, of which %2 are kept for superusers; in use: "
                          "%3.")
                         .arg(most)
                         .arg(reserved)
                         .arg(sessions.all),
            .free = most - reserved - sessions.all,
            .advice = Text::joined({moreConnections(cluster.postgres.provider),
                                    standbysFirst(cluster, QStringLiteral("max_connections"))})};
}

/// The limits that a login must pass, the tightest first.
std::vector<Room> rooms(const Cluster &cluster, const ServerLimits &limits,
                        const Sessions &sessions, qint64 most)
{
    const facts::Source &source = *cluster.wish().source;
    std::vector<Room> all {roomOnServer(cluster, limits, sessions, most)};
    if (limits.roleLimit >= 0) {
        all.push_back(
            {.limit =
                 text("checks", "User %1 may have %2 connections (CONNECTION LIMIT) and has %3.")
                     .arg(source.user)
                     .arg(limits.roleLimit)
                     .arg(sessions.ofRole),
             .free = limits.roleLimit - sessions.ofRole,
             .advice = text("checks", "As a superuser: ALTER ROLE %1 CONNECTION LIMIT -1;")
                           .arg(quotedName(source.user))});
    }
    if (limits.databaseLimit >= 0) {
        all.push_back(
            {.limit = text("checks",
                           "Database %1 lets %2 connections in (CONNECTION LIMIT) and has "
                           "%3.")
                          .arg(source.database)
                          .arg(limits.databaseLimit)
                          .arg(sessions.inDatabase),
             .free = limits.databaseLimit - sessions.inDatabase,
             .advice =
                 text("checks", "As the database's owner: ALTER DATABASE %1 CONNECTION LIMIT -1;")
                     .arg(quotedName(source.database))});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Room &a, const Room &b) { return a.free < b.free; });
    return all;
}

Verdict judgeRoom(const Room &tightest)
{
    const int free = static_cast<int>(std::max<qint64>(tightest.free, 0));
    if (free >= kPool) {
        return pass(Text::joined(
            {textN("checks", "%n connection(s) are free: enough for the pipeline's pool of 20.")
                 .count(free),
             tightest.limit}));
    }
    return warning(
               Text::joined(
                   {textN("checks",
                          "%n connection(s) are free, and each pipeline opens up to 20 from the "
                          "JobManager and each TaskManager (connection.pool.size): it may fail "
                          "while it reads the tables, or keep other programs out (“too many "
                          "clients”).")
                        .count(free),
                    tightest.limit}))
        .advice(Text::joined({tightest.advice,
                              text("checks",
                                   "Or let the pipeline do with less: connection.pool.size: 8 in "
                                   "its YAML.")}));
}

Verdict judgeConnections(const Cluster &cluster)
{
    if (!isPostgres(cluster))
        return otherSource(cluster);
    const QString statement =
        QStringLiteral("SELECT current_setting('max_connections'), count(*) FROM pg_stat_activity "
                       "WHERE datid IS NOT NULL AND usesysid IS NOT NULL");
    const auto &limits = cluster.postgresServer.limits;
    if (!limits)
        return fromServer(cluster, unknown(limits.error()), "pg:limits", statement);
    const auto &sessions = cluster.postgresServer.sessions;
    if (!sessions)
        return fromServer(cluster, unknown(sessions.error()), "pg:sessions", statement);
    const auto most = limits->value("max_connections");
    if (!most)
        return fromServer(cluster, unknown(most.error()), "pg:limits", statement);
    return fromServer(
        cluster,
        judgeRoom(rooms(cluster, *limits, *sessions, *most).front())
            .result(
                QStringLiteral("max_connections = %1, in use: %2").arg(*most).arg(sessions->all)),
        "pg:sessions", statement);
}

// ---- postgres.timeouts

// Chosen by us: the statements that split a large table and read one piece of it take seconds, on
// a busy server a minute or two; a session waits inside a transaction while the sink is slow, up
// to its default flush interval of 5 min.
constexpr qint64 kShortestMs = 300'000;
// The connector reports every 10 s (Debezium 1.9: status.update.interval.ms); three may be lost.
constexpr qint64 kShortestWalSenderMs = 30'000;

/// A limit on sessions and what it cuts.
struct Timeout
{
    const char *name;
    Message meaning; ///< %1 its name, %2 its value
};

constexpr std::array kTimeouts {
    Timeout {"statement_timeout",
             text("checks",
                  "%1 is %2 for this user: a statement that reads or splits a large table is cut "
                  "off, and the job starts over.")},
    Timeout {"transaction_timeout",
             text("checks",
                  "%1 is %2 for this user: a transaction that reads a piece of a table while the "
                  "sink is slow is cut off, and the job starts over.")},
    Timeout {"idle_in_transaction_session_timeout",
             text("checks",
                  "%1 is %2 for this user: while the sink is slow, the session that reads a table "
                  "waits inside its transaction and is cut off.")},
    Timeout {"idle_session_timeout",
             text("checks",
                  "%1 is %2 for this user: the pipeline's waiting connections are cut off while it "
                  "works on large tables.")},
};

QString spell(qint64 ms)
{
    if (ms == 0)
        return QStringLiteral("0");
    return ms % 1000 == 0 ? QStringLiteral("%1 s").arg(ms / 1000) : QStringLiteral("%1 ms").arg(ms);
}

Text liftAdvice(const facts::Source &source, const QStringList &names)
{
    QStringList statements;
    for (const QString &name : names) {
        statements += QStringLiteral("ALTER ROLE %1 IN DATABASE %2 SET %3 = 0;")
                          .arg(quotedName(source.user), quotedName(source.database), name);
    }
    return text("checks",
                "For this user alone, as a superuser or as the user itself: %1 New sessions have "
                "it at once.")
        .arg(statements.join(QLatin1Char(' ')));
}

Text longerWalSender(const Cluster &cluster)
{
    const QString &provider = cluster.postgres.provider;
    if (!provider.isEmpty()) {
        return text("checks",
                    "On a managed server set wal_sender_timeout to 60000 in its parameters (or "
                    "flags); it counts without a restart.");
    }
    return text("checks",
                "As a superuser: ALTER SYSTEM SET wal_sender_timeout = '60s'; SELECT "
                "pg_reload_conf(); if it was set for the user or the database, also ALTER ROLE %1 "
                "IN DATABASE %2 SET wal_sender_timeout = '60s';")
        .arg(quotedName(cluster.wish().source->user))
        .arg(quotedName(cluster.wish().source->database));
}

std::optional<Remark> remarkOnWalSender(const Cluster &cluster, qint64 value)
{
    if (value == 0) {
        return Remark {.status = Status::Warning,
                       .meaning = text("checks",
                                       "wal_sender_timeout is 0: if a TaskManager's host dies, the "
                                       "server takes its session for alive until TCP gives up, "
                                       "often 2 h, and the restarted job finds its slot taken "
                                       "(“replication slot is active”)."),
                       .advice = longerWalSender(cluster),
                       .raw = {}};
    }
    if (value < kShortestWalSenderMs) {
        return Remark {.status = Status::Warning,
                       .meaning = text("checks",
                                       "wal_sender_timeout is %1, and the connector reports every "
                                       "10 s: a short pause, of the network or of garbage "
                                       "collection, ends the stream of changes.")
                                      .arg(spell(value)),
                       .advice = longerWalSender(cluster),
                       .raw = {}};
    }
    return std::nullopt;
}

Verdict judgeTimes(const Cluster &cluster, const ServerLimits &limits, qint64 walSender)
{
    std::vector<Remark> remarks;
    QStringList tooShort;
    QStringList seen {QStringLiteral("wal_sender_timeout = ") + spell(walSender)};
    for (const Timeout &timeout : kTimeouts) {
        const auto value = limits.value(timeout.name);
        if (!value) // this version does not have it
            continue;
        const QString name = QLatin1String(timeout.name);
        seen += name + QStringLiteral(" = ") + spell(*value);
        if (*value <= 0 || *value >= kShortestMs)
            continue;
        tooShort += name;
        remarks.push_back({.status = Status::Warning,
                           .meaning = Text(timeout.meaning).arg(name).arg(spell(*value)),
                           .advice = {},
                           .raw = {}});
    }
    if (!tooShort.isEmpty())
        remarks.front().advice = liftAdvice(*cluster.wish().source, tooShort);
    if (const auto remark = remarkOnWalSender(cluster, walSender))
        remarks.push_back(*remark);
    const QString raw = seen.join(QLatin1String(", "));
    if (!remarks.empty())
        return combined(remarks).result(raw);
    return pass(text("checks",
                     "No time limit that PostgreSQL sets user %1 in database %2 cuts the pipeline "
                     "off.")
                    .arg(cluster.wish().source->user)
                    .arg(cluster.wish().source->database))
        .result(raw);
}

Verdict judgeTimeouts(const Cluster &cluster)
{
    if (!isPostgres(cluster))
        return otherSource(cluster);
    const QString statement =
        QStringLiteral("SELECT name, reset_val, unit FROM pg_settings WHERE name LIKE '%_timeout'");
    const auto &limits = cluster.postgresServer.limits;
    if (!limits)
        return fromServer(cluster, unknown(limits.error()), "pg:limits", statement);
    for (const char *name : {"statement_timeout", "idle_in_transaction_session_timeout"}) {
        if (const auto value = limits->value(name); !value)
            return fromServer(cluster, unknown(value.error()), "pg:limits", statement);
    }
    const auto walSender = limits->value("wal_sender_timeout");
    return fromServer(
        cluster, walSender ? judgeTimes(cluster, *limits, *walSender) : unknown(walSender.error()),
        "pg:limits", statement);
}

} // namespace

Check connectionsCheck()
{
    return {
        .id = "postgres.connections",
        .scope = Scope::Source,
        .component = text("checks", "PostgreSQL: free connections"),
        .how = text("checks",
                    "psql … -c \"SELECT current_setting('max_connections'), count(*) FROM "
                    "pg_stat_activity\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "The pipeline reads tables through pools of connections, which must find "
                        "room beside the other programs."),
        .thresholds = text("checks",
                           "READY: 20 or more are free, of max_connections without those kept for "
                           "superusers, and of the CONNECTION LIMIT of the user and the database. "
                           "NOT CRITICAL: fewer."),
        .sources = "Flink CDC 3.5.0: connection.pool.size, default 20; PostgreSQL 15 "
                   "documentation: 20.3.1 max_connections, superuser_reserved_connections, 27.4.3 "
                   "Hot Standby",
        .judge = once<judgeConnections>,
    };
}

Check timeoutsCheck()
{
    return {
        .id = "postgres.timeouts",
        .scope = Scope::Source,
        .component = text("checks", "PostgreSQL: time limits"),
        .how = text("checks",
                    "psql … -c \"SELECT name, reset_val, unit FROM pg_settings WHERE name LIKE "
                    "'%_timeout'\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "Limits that protect the database from forgotten sessions also cut a "
                        "pipeline that reads large tables for hours."),
        .thresholds = text("checks",
                           "READY: statement_timeout, transaction_timeout, "
                           "idle_in_transaction_session_timeout and idle_session_timeout are 0 or "
                           "5 min and more, as this user gets them in this database; "
                           "wal_sender_timeout is 30 s or more. NOT CRITICAL: shorter, or "
                           "wal_sender_timeout = 0."),
        .sources =
            "PostgreSQL 15 documentation: 20.11.1, 20.6.1 wal_sender_timeout; PostgreSQL 17: "
            "transaction_timeout; Debezium 1.9: status.update.interval.ms = 10 s; StarRocks "
            "sink of Flink CDC 3.5.0: sink.buffer-flush.interval-ms = 300000; the 5 min "
            "are Lockkeeper's own",
        .judge = once<judgeTimeouts>,
    };
}

} // namespace lockkeeper::checks
