// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lockkeeper::facts {

/// host:port as the user wrote it; IPv6 addresses without brackets.
struct Endpoint
{
    QString host;
    int port = 0;

    [[nodiscard]] QString toString() const;
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// The PostgreSQL source of the profile. Holds no secret.
struct Source
{
    Endpoint server;
    QString type = QStringLiteral("postgres");
    QString database;
    QString user;
    QString tls = QStringLiteral("prefer"); ///< libpq's sslmode
    QString tlsCa; ///< a local file, may be empty
    QStringList tables; ///< patterns schema.table
    QString slot;
    QString publication;
};

/// The StarRocks sink of the profile. Holds no secret.
struct Sink
{
    QString type = QStringLiteral("starrocks");
    QList<Endpoint> query;
    QList<Endpoint> load;
    QString user;
    QString database;
};

/// What the user wants to run.
struct Cdc
{
    QString version = QStringLiteral("3.5.0");
    QString run = QStringLiteral("yaml"); ///< yaml | sql
    QString submitHost; ///< a host's name; empty: the JobManager's host
    int parallelism = 1;
    int replicationNum = 3;
};

/// The part of the profile that probes and rules may read; saved with the facts.
struct Wish
{
    QString flinkHome = QStringLiteral("auto"); ///< auto or a path
    QString flinkMode = QStringLiteral("auto"); ///< auto | standalone | yarn | kubernetes | docker
    QString flinkRest =
        QStringLiteral("auto"); ///< auto or http(s)://host:port from the JobManager's host
    std::optional<Source> source;
    std::optional<Sink> sink;
    Cdc cdc;
};

[[nodiscard]] QJsonObject toJson(const Wish &wish);
/// Missing keys get the defaults above: facts of an older version stay readable.
[[nodiscard]] Wish wishFromJson(const QJsonObject &object);

} // namespace lockkeeper::facts
