// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "facts/facts.h"

#include <QJsonArray>

namespace lockkeeper::facts {
namespace {

const auto kKind = QStringLiteral("lockkeeper-facts");

Error badFacts(const QString &place, const Message &what)
{
    return {
        .kind = ErrorKind::Usage,
        .message =
            text("facts", "The facts file cannot be used: %1 (at %2).").arg(Text(what)).arg(place),
        .advice =
            text("facts", "Save the facts again with “lockkeeper facts --profile … --json FILE”.")};
}

template <typename T> QJsonObject jsonMap(const QMap<QString, T> &map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it) {
        if constexpr (std::is_same_v<T, Error>)
            object.insert(it.key(), toJson(it.value()));
        else
            object.insert(it.key(), it.value());
    }
    return object;
}

QJsonObject json(const HostRecord &host)
{
    QJsonObject object {{QStringLiteral("name"), host.name},
                        {QStringLiteral("address"), host.address},
                        {QStringLiteral("port"), host.port},
                        {QStringLiteral("user"), host.user},
                        {QStringLiteral("roundTripMs"), host.roundTripMs},
                        {QStringLiteral("raw"), jsonMap(host.raw)},
                        {QStringLiteral("exits"), jsonMap(host.exits)},
                        {QStringLiteral("problems"), jsonMap(host.problems)},
                        {QStringLiteral("via"), jsonMap(host.via)},
                        {QStringLiteral("transcript"), jsonMap(host.transcript)}};
    if (host.asked.isValid())
        object.insert(QStringLiteral("asked"), host.asked.toUTC().toString(Qt::ISODateWithMs));
    if (host.homeWish)
        object.insert(QStringLiteral("homeWish"), *host.homeWish);
    if (host.sudo != HostRecord().sudo)
        object.insert(QStringLiteral("sudo"), host.sudo);
    if (host.problem)
        object.insert(QStringLiteral("problem"), toJson(*host.problem));
    return object;
}

// A map of strings, numbers or errors; anything else in it is an error with its place.
template <typename T>
Result<QMap<QString, T>> mapFrom(const QJsonObject &host, const char *key, const QString &place)
{
    const QJsonValue value = host.value(QLatin1String(key));
    if (!value.isObject() && !value.isUndefined())
        return fail(badFacts(place + QLatin1Char('.') + QLatin1String(key),
                             text("facts", "this is not an object")));
    QMap<QString, T> map;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString here =
            QStringLiteral("%1.%2[\"%3\"]").arg(place, QLatin1String(key), it.key());
        if constexpr (std::is_same_v<T, QString>) {
            if (!it->isString())
                return fail(badFacts(here, text("facts", "this is not a string")));
            map.insert(it.key(), it->toString());
        } else if constexpr (std::is_same_v<T, int>) {
            if (!it->isDouble())
                return fail(badFacts(here, text("facts", "this is not a number")));
            map.insert(it.key(), it->toInt());
        } else {
            if (!it->isObject())
                return fail(badFacts(here, text("facts", "this is not an object")));
            map.insert(it.key(), errorFromJson(it->toObject()));
        }
    }
    return map;
}

Result<HostRecord> hostFrom(const QJsonValue &value, const QString &place)
{
    if (!value.isObject())
        return fail(badFacts(place, text("facts", "this is not an object")));
    const QJsonObject object = value.toObject();
    HostRecord host;
    for (const char *key : {"name", "address"}) {
        if (object.value(QLatin1String(key)).toString().isEmpty())
            return fail(badFacts(place + QLatin1Char('.') + QLatin1String(key),
                                 text("facts", "a name is missing")));
    }
    host.name = object.value(QStringLiteral("name")).toString();
    host.address = object.value(QStringLiteral("address")).toString();
    host.port = object.value(QStringLiteral("port")).toInt(22);
    host.user = object.value(QStringLiteral("user")).toString();
    host.roundTripMs = object.value(QStringLiteral("roundTripMs")).toDouble();
    host.asked =
        QDateTime::fromString(object.value(QStringLiteral("asked")).toString(), Qt::ISODateWithMs)
            .toUTC();
    if (object.contains(QStringLiteral("homeWish")))
        host.homeWish = object.value(QStringLiteral("homeWish")).toString();
    host.sudo = object.value(QStringLiteral("sudo")).toString(host.sudo);
    if (object.contains(QStringLiteral("problem")))
        host.problem = errorFromJson(object.value(QStringLiteral("problem")).toObject());
    LK_TRY(host.raw, mapFrom<QString>(object, "raw", place));
    LK_TRY(host.exits, mapFrom<int>(object, "exits", place));
    LK_TRY(host.problems, mapFrom<Error>(object, "problems", place));
    LK_TRY(host.via, mapFrom<QString>(object, "via", place));
    LK_TRY(host.transcript, mapFrom<int>(object, "transcript", place));
    return host;
}

Exchange exchangeFrom(const QJsonValue &value)
{
    return {.n = value[QStringLiteral("n")].toInt(),
            .host = value[QStringLiteral("host")].toString(),
            .command = value[QStringLiteral("command")].toString(),
            .exit = value[QStringLiteral("exit")].toInt(-1),
            .ms = value[QStringLiteral("ms")].toInteger(),
            .out = value[QStringLiteral("stdout")].toString(),
            .err = value[QStringLiteral("stderr")].toString(),
            .isTruncated = value[QStringLiteral("truncated")].toBool()};
}

Result<QDateTime> timeFrom(const QJsonObject &root, const char *key)
{
    const QDateTime time =
        QDateTime::fromString(root.value(QLatin1String(key)).toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        return fail(badFacts(QLatin1String(key), text("facts", "this is not a time")));
    return time.toUTC();
}

Result<QJsonObject> rootFrom(const QByteArray &bytes)
{
    auto document = parseJson(bytes);
    if (!document) {
        Error error = document.error();
        error.kind = ErrorKind::Usage;
        return fail(error);
    }
    const QJsonObject root = document->object();
    if (root.value(QStringLiteral("kind")).toString() != kKind)
        return fail(
            badFacts(QStringLiteral("kind"), text("facts", "this is no facts file of Lockkeeper")));
    const int schema = root.value(QStringLiteral("schema")).toInt();
    if (schema != kFactsSchema) {
        return fail(
            {.kind = ErrorKind::Usage,
             .message = text("facts", "The facts file has schema %1; this version reads schema %2.")
                            .arg(schema)
                            .arg(kFactsSchema)});
    }
    return root;
}

} // namespace

Result<QString> HostRecord::answer(const QString &key) const
{
    if (problem)
        return fail(*problem);
    if (raw.contains(key))
        return raw.value(key);
    if (problems.contains(key))
        return fail(problems.value(key));
    return fail(
        {.kind = ErrorKind::Missing,
         .message = text("facts", "Host %1 was not asked for this (%2).").arg(name).arg(key)});
}

Error HostRecord::badAnswer(const QString &key) const
{
    return {.kind = ErrorKind::BadAnswer,
            .message = text("facts", "Host %1 gave no usable answer to %2.").arg(name).arg(key),
            .detail = raw.value(key).left(200)};
}

QMap<QString, QDateTime> askedTimes(const Facts &facts)
{
    QMap<QString, QDateTime> times;
    bool isOneTime = true;
    for (const HostRecord &host : facts.hosts) {
        const QDateTime asked = host.asked.isValid() ? host.asked : facts.finished;
        isOneTime = isOneTime && asked == facts.finished;
        times.insert(host.name, asked);
    }
    return isOneTime ? QMap<QString, QDateTime>() : times;
}

QJsonObject toJson(const Exchange &exchange)
{
    return {{QStringLiteral("n"), exchange.n},
            {QStringLiteral("host"), exchange.host},
            {QStringLiteral("command"), exchange.command},
            {QStringLiteral("exit"), exchange.exit},
            {QStringLiteral("ms"), exchange.ms},
            {QStringLiteral("stdout"), exchange.out},
            {QStringLiteral("stderr"), exchange.err},
            {QStringLiteral("truncated"), exchange.isTruncated}};
}

QByteArray writeFacts(const Facts &facts)
{
    QJsonArray hosts;
    for (const HostRecord &host : facts.hosts)
        hosts += json(host);
    QJsonArray transcript;
    for (const Exchange &exchange : facts.transcript)
        transcript += toJson(exchange);
    const QJsonObject root {
        {QStringLiteral("kind"), kKind},
        {QStringLiteral("schema"), kFactsSchema},
        {QStringLiteral("tool"),
         QJsonObject {{QStringLiteral("name"), QStringLiteral("lockkeeper")},
                      {QStringLiteral("version"), facts.tool}}},
        {QStringLiteral("profile"), facts.profile},
        {QStringLiteral("started"), facts.started.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("finished"), facts.finished.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("wish"), toJson(facts.wish)},
        {QStringLiteral("hosts"), hosts},
        {QStringLiteral("transcript"), transcript},
    };
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<Facts> readFacts(const QByteArray &bytes)
{
    LK_TRY(const QJsonObject root, rootFrom(bytes));
    Facts facts;
    facts.tool = root.value(QStringLiteral("tool"))[QStringLiteral("version")].toString();
    facts.profile = root.value(QStringLiteral("profile")).toString();
    LK_TRY(facts.started, timeFrom(root, "started"));
    LK_TRY(facts.finished, timeFrom(root, "finished"));
    if (!root.value(QStringLiteral("wish")).isObject())
        return fail(badFacts(QStringLiteral("wish"), text("facts", "this is not an object")));
    facts.wish = wishFromJson(root.value(QStringLiteral("wish")).toObject());
    if (!root.value(QStringLiteral("hosts")).isArray())
        return fail(badFacts(QStringLiteral("hosts"), text("facts", "this is not a list")));
    const QJsonArray hosts = root.value(QStringLiteral("hosts")).toArray();
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        LK_TRY(HostRecord host, hostFrom(hosts.at(i), QStringLiteral("hosts[%1]").arg(i)));
        facts.hosts += std::move(host);
    }
    for (const QJsonValue &value : root.value(QStringLiteral("transcript")).toArray())
        facts.transcript += exchangeFrom(value);
    return facts;
}

} // namespace lockkeeper::facts
