// SPDX-License-Identifier: Apache-2.0
#include "facts/wish.h"

#include <QJsonArray>

namespace lockkeeper::facts {
namespace {

QJsonValue json(const Endpoint &endpoint)
{
    return QJsonObject {{QStringLiteral("host"), endpoint.host},
                        {QStringLiteral("port"), endpoint.port}};
}

Endpoint endpointFrom(const QJsonValue &value)
{
    return {.host = value[QStringLiteral("host")].toString(),
            .port = value[QStringLiteral("port")].toInt()};
}

QJsonArray json(const QList<Endpoint> &endpoints)
{
    QJsonArray array;
    for (const Endpoint &endpoint : endpoints)
        array += json(endpoint);
    return array;
}

QList<Endpoint> endpointsFrom(const QJsonValue &value)
{
    QList<Endpoint> endpoints;
    for (const QJsonValue &element : value.toArray())
        endpoints += endpointFrom(element);
    return endpoints;
}

QStringList stringsFrom(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &element : value.toArray())
        strings += element.toString();
    return strings;
}

QJsonObject json(const Source &source)
{
    return {{QStringLiteral("type"), source.type},
            {QStringLiteral("server"), json(source.server)},
            {QStringLiteral("database"), source.database},
            {QStringLiteral("user"), source.user},
            {QStringLiteral("tls"), source.tls},
            {QStringLiteral("tlsCa"), source.tlsCa},
            {QStringLiteral("tables"), QJsonArray::fromStringList(source.tables)},
            {QStringLiteral("slot"), source.slot},
            {QStringLiteral("publication"), source.publication}};
}

Source sourceFrom(const QJsonValue &value)
{
    return {.server = endpointFrom(value[QStringLiteral("server")]),
            .type = value[QStringLiteral("type")].toString(QStringLiteral("postgres")),
            .database = value[QStringLiteral("database")].toString(),
            .user = value[QStringLiteral("user")].toString(),
            .tls = value[QStringLiteral("tls")].toString(QStringLiteral("prefer")),
            .tlsCa = value[QStringLiteral("tlsCa")].toString(),
            .tables = stringsFrom(value[QStringLiteral("tables")]),
            .slot = value[QStringLiteral("slot")].toString(),
            .publication = value[QStringLiteral("publication")].toString()};
}

QJsonObject json(const Sink &sink)
{
    return {{QStringLiteral("type"), sink.type},
            {QStringLiteral("query"), json(sink.query)},
            {QStringLiteral("load"), json(sink.load)},
            {QStringLiteral("user"), sink.user},
            {QStringLiteral("database"), sink.database}};
}

Sink sinkFrom(const QJsonValue &value)
{
    return {.type = value[QStringLiteral("type")].toString(QStringLiteral("starrocks")),
            .query = endpointsFrom(value[QStringLiteral("query")]),
            .load = endpointsFrom(value[QStringLiteral("load")]),
            .user = value[QStringLiteral("user")].toString(),
            .database = value[QStringLiteral("database")].toString()};
}

QJsonObject json(const Cdc &cdc)
{
    return {{QStringLiteral("version"), cdc.version},
            {QStringLiteral("run"), cdc.run},
            {QStringLiteral("submitHost"), cdc.submitHost},
            {QStringLiteral("parallelism"), cdc.parallelism},
            {QStringLiteral("replicationNum"), cdc.replicationNum}};
}

Cdc cdcFrom(const QJsonValue &value)
{
    Cdc cdc;
    cdc.version = value[QStringLiteral("version")].toString(cdc.version);
    cdc.run = value[QStringLiteral("run")].toString(cdc.run);
    cdc.submitHost = value[QStringLiteral("submitHost")].toString();
    cdc.parallelism = value[QStringLiteral("parallelism")].toInt(cdc.parallelism);
    cdc.replicationNum = value[QStringLiteral("replicationNum")].toInt(cdc.replicationNum);
    return cdc;
}

} // namespace

QString Endpoint::toString() const
{
    const QString shown =
        host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host;
    return shown + QLatin1Char(':') + QString::number(port);
}

QJsonObject toJson(const Wish &wish)
{
    QJsonObject object {{QStringLiteral("flinkHome"), wish.flinkHome},
                        {QStringLiteral("flinkMode"), wish.flinkMode},
                        {QStringLiteral("flinkRest"), wish.flinkRest},
                        {QStringLiteral("cdc"), json(wish.cdc)}};
    if (wish.source)
        object.insert(QStringLiteral("source"), json(*wish.source));
    if (wish.sink)
        object.insert(QStringLiteral("sink"), json(*wish.sink));
    return object;
}

Wish wishFromJson(const QJsonObject &object)
{
    Wish wish;
    wish.flinkHome = object.value(QStringLiteral("flinkHome")).toString(wish.flinkHome);
    wish.flinkMode = object.value(QStringLiteral("flinkMode")).toString(wish.flinkMode);
    wish.flinkRest = object.value(QStringLiteral("flinkRest")).toString(wish.flinkRest);
    wish.cdc = cdcFrom(object.value(QStringLiteral("cdc")));
    if (object.contains(QStringLiteral("source")))
        wish.source = sourceFrom(object.value(QStringLiteral("source")));
    if (object.contains(QStringLiteral("sink")))
        wish.sink = sinkFrom(object.value(QStringLiteral("sink")));
    return wish;
}

} // namespace lockkeeper::facts
