// SPDX-License-Identifier: Apache-2.0
#include "facts/postgresfacts.h"

#include "base/json.h"

#include <QJsonObject>

namespace lockkeeper::facts {
namespace {

Result<QJsonObject> readObject(const HostRecord &record, const QString &key)
{
    LK_TRY(const QString answer, record.answer(key));
    LK_TRY(const QJsonDocument document, parseJson(answer.toUtf8()));
    if (!document.isObject())
        return fail({.kind = ErrorKind::BadAnswer,
                     .message = text("facts", "The saved answer of PostgreSQL is not readable.")});
    return document.object();
}

/// One value of pg:settings, all of which are texts.
class Settings
{
public:
    explicit Settings(const HostRecord &record)
        : m_object(readObject(record, QStringLiteral("pg:settings")))
    { }

    [[nodiscard]] Result<QString> value(const QString &name) const
    {
        if (!m_object)
            return fail(m_object.error());
        const QJsonValue value = m_object->value(name);
        if (!value.isString())
            return fail({.kind = ErrorKind::Missing,
                         .message = text("facts", "PostgreSQL did not tell %1.").arg(name)});
        return value.toString();
    }

    [[nodiscard]] Result<int> number(const QString &name) const
    {
        LK_TRY(const QString said, value(name));
        bool isNumber = false;
        const int result = said.toInt(&isNumber);
        return isNumber ? Result<int>(result) : notUnderstood(name, said);
    }

    [[nodiscard]] Result<bool> truth(const QString &name) const
    {
        LK_TRY(const QString said, value(name));
        if (said != QLatin1String("t") && said != QLatin1String("f"))
            return notUnderstood(name, said);
        return said == QLatin1String("t");
    }

    [[nodiscard]] Result<QDateTime> time(const QString &name) const
    {
        LK_TRY(const QString said, value(name));
        const QDateTime result = QDateTime::fromString(said, Qt::ISODateWithMs);
        return result.isValid() ? Result<QDateTime>(result.toUTC()) : notUnderstood(name, said);
    }

    [[nodiscard]] bool has(const QString &name) const { return value(name).has_value(); }

private:
    [[nodiscard]] static tl::unexpected<Error> notUnderstood(const QString &name,
                                                             const QString &said)
    {
        return fail(
            {.kind = ErrorKind::BadAnswer,
             .message = text("facts", "What PostgreSQL told as %1 was not understood.").arg(name),
             .detail = said});
    }

    Result<QJsonObject> m_object;
};

QString providerOf(const Settings &settings)
{
    if (settings.has(QStringLiteral("rds.logical_replication")))
        return QStringLiteral("rds");
    if (settings.has(QStringLiteral("cloudsql.logical_decoding")))
        return QStringLiteral("cloudsql");
    return settings.has(QStringLiteral("azure.extensions")) ? QStringLiteral("azure") : QString();
}

Result<ReplicationAnswer> parseIdentify(const HostRecord &record)
{
    LK_TRY(const QJsonObject object, readObject(record, QStringLiteral("pg:identify")));
    return ReplicationAnswer {.isAccepted = object.contains(QStringLiteral("systemid")),
                              .systemId = object.value(QStringLiteral("systemid")).toString(),
                              .sqlState = object.value(QStringLiteral("sqlstate")).toString(),
                              .words = object.value(QStringLiteral("message")).toString()};
}

std::optional<PostgresRefusal> parseRefusal(const HostRecord &record)
{
    const auto object = readObject(record, QStringLiteral("pg:refusal"));
    if (!object)
        return std::nullopt;
    PostgresRefusal refusal;
    const QString cause = object->value(QStringLiteral("cause")).toString();
    if (cause == QLatin1String("tls"))
        refusal.cause = PostgresRefusal::Cause::Tls;
    else if (cause == QLatin1String("not-postgres"))
        refusal.cause = PostgresRefusal::Cause::NotPostgres;
    refusal.sqlState = object->value(QStringLiteral("sqlstate")).toString();
    refusal.words = object->value(QStringLiteral("message")).toString();
    return refusal;
}

} // namespace

PostgresLogin parsePostgresLogin(const HostRecord &record)
{
    PostgresLogin login;
    login.refusal = parseRefusal(record);
    const Result<QJsonObject> told = readObject(record, QStringLiteral("pg:login"));
    if (!told) {
        login.server = fail(told.error());
        return login;
    }
    login.server = told->value(QStringLiteral("server_version")).toString();
    login.tlsVersion = told->value(QStringLiteral("ssl")).toString();
    login.isEncrypted = !login.tlsVersion.isEmpty();
    login.path = told->value(QStringLiteral("path")).toString();
    login.ms = told->value(QStringLiteral("ms")).toDouble(-1);
    login.clientAddress = told->value(QStringLiteral("inet_client_addr")).toString();
    login.isPooled = told->value(QStringLiteral("pooled")).toBool();
    return login;
}

PostgresFacts parsePostgres(const HostRecord &record)
{
    const Settings settings(record);
    return {.versionNumber = settings.number(QStringLiteral("server_version_num")),
            .isInRecovery = settings.truth(QStringLiteral("pg_is_in_recovery")),
            .walLevel = settings.value(QStringLiteral("wal_level")),
            .isWalLevelPending = settings.truth(QStringLiteral("wal_level.pending_restart")),
            .maxWalSenders = settings.number(QStringLiteral("max_wal_senders")),
            .usedWalSenders = settings.number(QStringLiteral("used_wal_senders")),
            .mayReplicate = settings.truth(QStringLiteral("may_replicate")),
            .standInRole = settings.value(QStringLiteral("stand_in_role")).value_or(QString()),
            .encoding = settings.value(QStringLiteral("server_encoding")),
            .time = settings.time(QStringLiteral("now")),
            .provider = providerOf(settings),
            .identify = parseIdentify(record)};
}

} // namespace lockkeeper::facts
