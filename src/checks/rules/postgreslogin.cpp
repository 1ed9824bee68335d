// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/postgreslogin.h"

#include "checks/phrases.h"

#include <QRegularExpression>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Host;
using facts::PostgresRefusal;
using facts::Source;

const QString kLoginKey = QStringLiteral("pg:login");
const QString kRefusalKey = QStringLiteral("pg:refusal");

Verdict judgeLoggedIn(const Source &source, const Host &host)
{
    const facts::PostgresLogin &login = host.login;
    const QString server = source.server.toString();
    const Text how = login.isEncrypted
        ? text("checks", "%1 lets user %2 in from %3 over TLS (%4).")
              .arg(server)
              .arg(source.user)
              .arg(host.name())
              .arg(login.tlsVersion)
        : text("checks", "%1 lets user %2 in from %3 without TLS, which source.tls: %4 allows.")
              .arg(server)
              .arg(source.user)
              .arg(host.name())
              .arg(source.tls);
    Text path;
    if (login.path == QLatin1String("relay")) {
        path = text("checks",
                    "SSH forwarding is forbidden on this host, so the bytes went through a relay "
                    "command there.");
    }
    return pass(Text::joined({how, path}));
}

/// "PostgreSQL 15.17, client 10.0.0.2": the address is this host as the server sees it.
QString shortly(const facts::PostgresLogin &login)
{
    const QString server = QStringLiteral("PostgreSQL ") + *login.server;
    return login.clientAddress.isEmpty()
        ? server
        : server + QStringLiteral(", client ") + login.clientAddress;
}

Verdict judgeNotLetIn(const Source &source, const Host &host, const PostgresRefusal &refusal)
{
    // The file's name stays the same in every language of the server.
    if (!refusal.words.contains(QLatin1String("pg_hba.conf"))) {
        return critical(text("checks", "PostgreSQL does not let user %1 in from %2. It says: %3")
                            .arg(source.user)
                            .arg(host.name())
                            .arg(refusal.words))
            .advice(text("checks",
                         "Ask the database administrator to allow the login: ALTER ROLE \"%1\" "
                         "LOGIN; and a fitting method in pg_hba.conf.")
                        .arg(source.user));
    }
    QString address = refusedAddress(refusal.words);
    if (address.isEmpty())
        address = host.record->address;
    return critical(text("checks",
                         "pg_hba.conf of the server has no rule that lets user %1 into database "
                         "%2 from %3, so the pipeline cannot log in from there. It says: %4")
                        .arg(source.user)
                        .arg(source.database)
                        .arg(host.name())
                        .arg(refusal.words))
        .advice(
            text("checks",
                 "Ask the database administrator for the line \"host  %1  %2  %3  "
                 "scram-sha-256\" in pg_hba.conf and then SELECT pg_reload_conf(); the keyword "
                 "replication is not needed.")
                .arg(source.database)
                .arg(source.user)
                .arg(address
                     + (address.contains(u':') ? QStringLiteral("/128") : QStringLiteral("/32"))));
}

Verdict judgeServerNo(const Source &source, const Host &host, const PostgresRefusal &refusal)
{
    const QString &state = refusal.sqlState;
    if (state == QLatin1String("28P01")) {
        return critical(
                   text("checks", "PostgreSQL refused the password of user %1 from %2. It says: %3")
                       .arg(source.user)
                       .arg(host.name())
                       .arg(refusal.words))
            .advice(text("checks",
                         "Check source.user and the secret source-password. So that the account is "
                         "not locked, the password was tried on no other host."));
    }
    if (state == QLatin1String("28000"))
        return judgeNotLetIn(source, host, refusal);
    if (state == QLatin1String("3D000")) {
        return critical(text("checks", "The server has no database %1. It says: %2")
                            .arg(source.database)
                            .arg(refusal.words))
            .advice(text("checks",
                         "Correct source.database in the profile; the databases are "
                         "listed by: psql -l"));
    }
    if (state == QLatin1String("53300")) {
        return critical(text("checks", "The server has no free connection for user %1. It says: %2")
                            .arg(source.user)
                            .arg(refusal.words))
            .advice(text("checks",
                         "Close idle sessions or raise max_connections (on standbys first; needs a "
                         "restart); a "
                         "pipeline takes about 20 connections."));
    }
    if (state == QLatin1String("57P03")) {
        return unknown(text("checks", "The server is starting up or shutting down. It says: %1")
                           .arg(refusal.words))
            .advice(text("checks", "Check again when it is up."));
    }
    return critical(text("checks", "PostgreSQL refused the login of user %1 from %2. It says: %3")
                        .arg(source.user)
                        .arg(host.name())
                        .arg(refusal.words))
        .advice(kAskAdministrator);
}

Verdict judgeRefusal(const Source &source, const Host &host, const PostgresRefusal &refusal)
{
    const QString server = source.server.toString();
    switch (refusal.cause) {
    case PostgresRefusal::Cause::Tls:
        return critical(text("checks",
                             "TLS with %1 does not come about as source.tls: %2 demands, seen from "
                             "%3: %4")
                            .arg(server)
                            .arg(source.tls)
                            .arg(host.name())
                            .arg(refusal.words))
            .advice(text("checks",
                         "Switch TLS on at the server (ssl = on), give its authority's certificate "
                         "as source.tls-ca, or demand less with source.tls."));
    case PostgresRefusal::Cause::NotPostgres:
        return critical(text("checks", "What answers at %1, seen from %2, is not PostgreSQL.")
                            .arg(server)
                            .arg(host.name()))
            .advice(text("checks", "Check source.host and source.port."));
    case PostgresRefusal::Cause::Server:
        break;
    }
    return judgeServerNo(source, host, refusal);
}

/// The host itself told that there is no way to the server: then nobody can log in from there.
/// A time-out or a hang-up in the middle of the login tells nothing of the kind.
bool isOutOfReach(const Host &host, const Error &problem)
{
    if (problem.kind == ErrorKind::Refused || problem.kind == ErrorKind::NameUnknown)
        return true;
    const facts::Reach *reach = host.net.to(QStringLiteral("source"));
    return problem.kind == ErrorKind::TimedOut && reach != nullptr
        && reach->state == facts::ReachState::TimedOut;
}

Verdict outOfReach(const Source &source, const Host &host, const Error &problem)
{
    return critical(
               text("checks", "User %1 cannot log in from %2, because %3 is out of its reach: %4")
                   .arg(source.user)
                   .arg(host.name())
                   .arg(source.server.toString())
                   .arg(problem.message))
        .result(problem.detail)
        .advice(text("checks", "Mend what the check net.source tells of this host first."));
}

} // namespace

QString refusedAddress(const QString &words)
{
    static const QRegularExpression kAddress(QStringLiteral("\"([0-9a-fA-F.:]+)\""));
    return kAddress.match(words).captured(1);
}

QString psql(const Source &source, const QString &statement)
{
    return QStringLiteral("psql \"host=%1 port=%2 dbname=%3 user=%4 sslmode=%5\" -c \"%6\"")
        .arg(source.server.host, QString::number(source.server.port), source.database, source.user,
             source.tls, statement);
}

bool isPostgres(const Cluster &cluster)
{
    return cluster.wish().source && cluster.wish().source->type == QLatin1String("postgres");
}

Verdict otherSource(const Cluster &cluster)
{
    if (!cluster.wish().source)
        return skipped(kNoSource);
    return skipped(
        text("checks", "The source is %1, not PostgreSQL.").arg(cluster.wish().source->type));
}

Verdict judgePostgresLogin(const Cluster &cluster, const Host &host)
{
    if (!isPostgres(cluster))
        return otherSource(cluster);
    const Source &source = *cluster.wish().source;
    const QString how = psql(source, QStringLiteral("SELECT version()"));
    if (host.login.server) {
        return judgeLoggedIn(source, host)
            .result(shortly(host.login))
            .how(how)
            .seenIn(host.name(), kLoginKey);
    }
    if (host.login.refusal) {
        return judgeRefusal(source, host, *host.login.refusal)
            .result(host.login.refusal->words)
            .how(how)
            .seenIn(host.name(), kRefusalKey);
    }
    const Error &problem = host.login.server.error();
    return (isOutOfReach(host, problem) ? outOfReach(source, host, problem) : unknown(problem))
        .how(how)
        .seenIn(host.name(), kLoginKey);
}

} // namespace lockkeeper::checks
