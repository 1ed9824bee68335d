// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <stop_token>

struct pg_conn;
struct pg_result;

namespace lockkeeper::sql {

using namespace std::chrono_literals;

/// Where and as whom to log in. `host` and `port` are the server's real ones: TLS checks the name,
/// messages show them. Through a tunnel the connection really goes to 127.0.0.1:tunnelPort.
struct Login
{
    QString host;
    int port = 5432;
    quint16 tunnelPort = 0; ///< 0: no tunnel
    QString database;
    QString user;
    QString tls = QStringLiteral("prefer"); ///< libpq's sslmode
    QString tlsCa; ///< file of trusted certificates; empty: libpq's own default
    bool isReplication = false; ///< logical replication protocol (`replication=database`)
    bool hasOptions = true; ///< ask for read-only mode and time limit; a pooler refuses them
    std::chrono::milliseconds deadline = 15s; ///< of the login, and then of each query
};

/// What kept a session from coming about.
enum class Cause {
    Link, ///< no connection, no answer in time, a hang-up, stopped: nothing said about the server
    Server, ///< the server said no; sqlState tells why
    Tls, ///< no TLS where it is demanded, or its certificate is not accepted
    NotPostgres, ///< something else answers there
};

/// Why PostgreSQL did not do what was asked: what we make of it, and what the server said itself.
struct Failure
{
    Error error;
    Cause cause = Cause::Link;
    QString sqlState; ///< empty unless cause is Server
    QString words; ///< the server's or libpq's own words, one line

    operator Error() const { return error; } // NOLINT(google-explicit-constructor): it is an Error
};

template <typename T> using Answer = tl::expected<T, Failure>;

/// One row; a NULL is a null QString.
using Row = QStringList;

/// One session: read-only, each statement limited to 10 s on the server, application_name
/// lockkeeper. Through a pooler both hold for the transaction of one question, so that the next
/// client of the pooled connection finds nothing of ours. Reads no password file and no PG…
/// variable that could change who, where or how (without Login::hasOptions, PGOPTIONS).
/// Blocks; one thread at a time; every call ends within 0.1 s after `stop` is requested
/// (Cancelled). The session ends with the object, on the server too.
class Postgres
{
public:
    /// Kinds: LoginRefused (password, role), Prohibited (pg_hba, TLS, full), Missing (database),
    /// Refused (starting up), TimedOut, Lost (hung up), BadAnswer (not PostgreSQL), ConsentNeeded
    /// (a password is asked for and `password` is empty), Cancelled.
    [[nodiscard]] static Answer<Postgres> open(const Login &login, const Secret &password,
                                               std::stop_token stop);

    /// One statement with bind parameters; rows as text. Parameters are not possible on a
    /// replication session.
    [[nodiscard]] Answer<QList<Row>> query(const char *statement, const QStringList &parameters,
                                           std::stop_token stop);
    /// A parameter that the server told at login: server_version, server_encoding, …
    [[nodiscard]] QString parameter(const char *name) const;
    /// "TLSv1.3", empty without TLS.
    [[nodiscard]] QString tlsVersion() const;
    /// What we asked for at login is not what the server does: a pooler stands in between.
    [[nodiscard]] bool isPooled() const { return m_isPooled; }

private:
    struct Closer
    {
        void operator()(pg_conn *connection) const;
    };
    Postgres() = default;
    [[nodiscard]] static Answer<Postgres> openAnyWay(const Login &login, const Secret &password,
                                                     const std::stop_token &stop);
    [[nodiscard]] static Answer<Postgres> openOnce(const Login &login, const Secret &password,
                                                   const std::stop_token &stop);
    [[nodiscard]] Answer<bool> hasOwnOptions(const std::stop_token &stop);
    [[nodiscard]] bool send(const char *statement, const QStringList &parameters);
    [[nodiscard]] bool sendLimited(const char *statement, const QStringList &parameters);
    [[nodiscard]] Answer<QList<Row>> rows(int statement, const std::stop_token &stop);

    std::unique_ptr<pg_conn, Closer> m_connection;
    Login m_login;
    bool m_isPooled = false;
};

} // namespace lockkeeper::sql
