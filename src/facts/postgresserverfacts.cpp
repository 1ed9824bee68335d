// SPDX-License-Identifier: Apache-2.0
#include "facts/postgresserverfacts.h"

#include "base/json.h"

#include <QJsonArray>
#include <QJsonObject>

namespace lockkeeper::facts {
namespace {

Error unreadable(const QString &what)
{
    return {.kind = ErrorKind::BadAnswer,
            .message = text("facts", "What PostgreSQL told as %1 was not understood.").arg(what)};
}

Result<QJsonDocument> readJson(const HostRecord &record, const QString &key)
{
    // Where the session did not get that far, its own problem is the reason.
    const auto settings = QStringLiteral("pg:settings");
    const bool wasAsked = record.raw.contains(key) || record.problems.contains(key);
    LK_TRY(const QString answer,
           record.answer(wasAsked || record.raw.contains(settings) ? key : settings));
    auto document = parseJson(answer.toUtf8());
    if (!document)
        return fail(unreadable(key));
    return *document;
}

/// "16/B374D848" as a number of bytes.
std::optional<quint64> lsnOf(const QJsonValue &value)
{
    const QStringList halves = value.toString().split(QLatin1Char('/'));
    if (halves.size() != 2)
        return std::nullopt;
    bool isHigh = false;
    bool isLow = false;
    const quint64 high = halves[0].toULongLong(&isHigh, 16);
    const quint64 low = halves[1].toULongLong(&isLow, 16);
    if (!isHigh || !isLow)
        return std::nullopt;
    return (high << 32U) | low;
}

ReplicationSlot parseSlot(const QJsonObject &row)
{
    const QJsonObject holder = row.value(QStringLiteral("holder")).toObject();
    ReplicationSlot slot {
        .name = row.value(QStringLiteral("slot_name")).toString(),
        .plugin = row.value(QStringLiteral("plugin")).toString(),
        .database = row.value(QStringLiteral("database")).toString(),
        .isActive = row.value(QStringLiteral("active")).toBool(),
        .holder = {.pid = row.value(QStringLiteral("active_pid")).toInteger(),
                   .user = holder.value(QStringLiteral("user")).toString(),
                   .application = holder.value(QStringLiteral("application")).toString(),
                   .address = holder.value(QStringLiteral("address")).toString()},
        .walStatus = row.value(QStringLiteral("wal_status")).toString(),
        .invalidation = row.value(QStringLiteral("invalidation_reason")).toString(),
        .confirmed = row.value(QStringLiteral("confirmed_flush_lsn")).toString(),
        .restart = lsnOf(row.value(QStringLiteral("restart_lsn"))),
        .safeBytes = std::nullopt};
    const QJsonValue safe = row.value(QStringLiteral("safe_wal_size"));
    if (safe.isDouble())
        slot.safeBytes = safe.toInteger();
    return slot;
}

Result<QList<ReplicationSlot>> parseSlots(const HostRecord &record)
{
    const auto key = QStringLiteral("pg:slots");
    LK_TRY(const QJsonDocument document, readJson(record, key));
    if (!document.isArray())
        return fail(unreadable(key));
    QList<ReplicationSlot> all;
    for (const QJsonValue &row : document.array()) {
        const QJsonObject object = row.toObject();
        if (object.value(QStringLiteral("slot_name")).toString().isEmpty()
            || !object.value(QStringLiteral("active")).isBool())
            return fail(unreadable(key));
        all += parseSlot(object);
    }
    return all;
}

Result<int> wholeNumber(const QJsonObject &object, const char *name)
{
    const QJsonValue value = object.value(QLatin1String(name));
    if (!value.isDouble())
        return fail(unreadable(QLatin1String(name)));
    return value.toInt(-1);
}

Result<ServerLimits> parseLimits(const HostRecord &record)
{
    LK_TRY(const QJsonDocument document, readJson(record, QStringLiteral("pg:limits")));
    const QJsonObject object = document.object();
    ServerLimits limits;
    const QJsonObject settings = object.value(QStringLiteral("settings")).toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        bool isNumber = false;
        const qint64 value = it->toString().toLongLong(&isNumber);
        if (!isNumber)
            return fail(unreadable(it.key()));
        limits.settings.insert(it.key(), value);
    }
    LK_TRY(limits.roleLimit, wholeNumber(object, "role_limit"));
    LK_TRY(limits.databaseLimit, wholeNumber(object, "database_limit"));
    limits.dataDirectory = object.value(QStringLiteral("data_directory")).toString();
    limits.seesAll = object.value(QStringLiteral("sees_all")).toBool();
    return limits;
}

Result<QList<OpenTransaction>> parseTransactions(const QJsonObject &sessions, const char *name)
{
    const QJsonValue rows = sessions.value(QLatin1String(name));
    if (!rows.isArray())
        return fail(unreadable(QLatin1String(name)));
    QList<OpenTransaction> all;
    for (const QJsonValue &row : rows.toArray()) {
        OpenTransaction one {.pid = row[QStringLiteral("pid")].toInteger(),
                             .gid = row[QStringLiteral("gid")].toString(),
                             .user = row[QStringLiteral("user")].toString(),
                             .database = row[QStringLiteral("database")].toString(),
                             .application = row[QStringLiteral("application")].toString(),
                             .state = row[QStringLiteral("state")].toString(),
                             .age = std::nullopt};
        if (row[QStringLiteral("age")].isDouble())
            one.age = row[QStringLiteral("age")].toDouble();
        all += one;
    }
    return all;
}

Result<Sessions> parseSessions(const HostRecord &record)
{
    LK_TRY(const QJsonDocument document, readJson(record, QStringLiteral("pg:sessions")));
    const QJsonObject object = document.object();
    Sessions sessions;
    LK_TRY(sessions.all, wholeNumber(object, "all"));
    LK_TRY(sessions.ofRole, wholeNumber(object, "role"));
    LK_TRY(sessions.inDatabase, wholeNumber(object, "database"));
    LK_TRY(sessions.longReaders, wholeNumber(object, "readers"));
    LK_TRY(sessions.writers, parseTransactions(object, "writers"));
    LK_TRY(sessions.prepared, parseTransactions(object, "prepared"));
    return sessions;
}

Result<QList<Standby>> parseStandbys(const HostRecord &record)
{
    const auto key = QStringLiteral("pg:standbys");
    LK_TRY(const QJsonDocument document, readJson(record, key));
    if (!document.isArray())
        return fail(unreadable(key));
    // Programs of PostgreSQL that take the log in the same way and are no servers.
    const QStringList programs {QStringLiteral("pg_basebackup"), QStringLiteral("pg_receivewal")};
    QList<Standby> all;
    for (const QJsonValue &row : document.array()) {
        if (!row[QStringLiteral("pid")].isDouble())
            return fail(unreadable(key));
        const Standby one {.application = row[QStringLiteral("application")].toString(),
                           .address = row[QStringLiteral("address")].toString(),
                           .state = row[QStringLiteral("state")].toString()};
        if (!programs.contains(one.application))
            all += one;
    }
    return all;
}

Result<WalPosition> parsePosition(const HostRecord &record, const QString &key)
{
    LK_TRY(const QJsonDocument document, readJson(record, key));
    const QJsonObject object = document.object();
    const auto lsn = lsnOf(object.value(QStringLiteral("lsn")));
    const QJsonValue at = object.value(QStringLiteral("at"));
    if (!lsn || !at.isDouble())
        return fail(unreadable(key));
    return WalPosition {.lsn = *lsn, .at = at.toDouble()};
}

} // namespace

Result<qint64> ServerLimits::value(const char *name) const
{
    const auto found = settings.constFind(QLatin1String(name));
    if (found == settings.constEnd()) {
        return fail(
            {.kind = ErrorKind::Missing,
             .message = text("facts", "PostgreSQL did not tell %1.").arg(QLatin1String(name))});
    }
    return *found;
}

std::optional<qint64> PostgresServer::heldBy(const ReplicationSlot &slot) const
{
    if (!wal || !slot.restart || wal->lsn < *slot.restart)
        return std::nullopt;
    return static_cast<qint64>(wal->lsn - *slot.restart);
}

QList<ReplicationSlot> PostgresServer::standing() const
{
    QList<ReplicationSlot> all;
    for (const ReplicationSlot &slot : replicationSlots.value_or(QList<ReplicationSlot>())) {
        if (!slot.isActive && slot.restart && slot.walStatus != QLatin1String("lost"))
            all += slot;
    }
    return all;
}

PostgresServer parsePostgresServer(const HostRecord &record)
{
    return {.replicationSlots = parseSlots(record),
            .limits = parseLimits(record),
            .standbys = parseStandbys(record),
            .sessions = parseSessions(record),
            .wal = parsePosition(record, QStringLiteral("pg:wal")),
            .walLater = parsePosition(record, QStringLiteral("pg:wal.later")),
            .walBefore = parsePosition(record, QStringLiteral("pg:wal.before"))};
}

} // namespace lockkeeper::facts
