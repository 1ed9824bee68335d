// SPDX-License-Identifier: Apache-2.0
#include "sql/postgreserror.h"

#include <QRegularExpression>

#include <array>

namespace lockkeeper::sql {
namespace {

struct StateRow
{
    const char *state; ///< a whole SQLSTATE, or its class of two characters
    ErrorKind kind;
    Message message;
    Message advice;
};

// SQLSTATE codes: PostgreSQL 15 documentation, Appendix A. %1 server, %2 database, %3 user.
constexpr std::array kStates {
    StateRow {"28P01", ErrorKind::LoginRefused,
              text("sql", "PostgreSQL %1 refused the password of user %3."),
              text("sql",
                   "Check user and password of the source. It is not tried on the other hosts, so "
                   "that the account is not locked.")},
    StateRow {"28000", ErrorKind::Prohibited,
              text("sql", "PostgreSQL %1 does not let user %3 into database %2 from here."),
              text("sql",
                   "Ask the database administrator for a line in pg_hba.conf for this address, "
                   "user and database, and for SELECT pg_reload_conf().")},
    StateRow {"3D000", ErrorKind::Missing, text("sql", "PostgreSQL %1 has no database %2."),
              text("sql", "Correct source.database in the profile, or create the database.")},
    StateRow {"53300", ErrorKind::Prohibited,
              text("sql", "PostgreSQL %1 has no free connection left for user %3."),
              text("sql",
                   "Close idle sessions or raise max_connections; a pipeline takes about 20 "
                   "connections.")},
    StateRow {"57P03", ErrorKind::Refused,
              text("sql", "PostgreSQL %1 is not ready yet: it is starting up or shutting down."),
              text("sql", "Wait until the server has started, then check again.")},
    StateRow {"57P", ErrorKind::Lost, text("sql", "PostgreSQL %1 ended the session."),
              text("sql", "Check again when the server is up.")},
    StateRow {"42501",
              ErrorKind::Prohibited,
              text("sql", "User %3 lacks the right for what was asked of PostgreSQL %1."),
              {}},
    StateRow {"57014",
              ErrorKind::TimedOut,
              text("sql", "PostgreSQL %1 ended the question after its time limit."),
              {}},
};

constexpr Message kRefusedOtherwise = text("sql", "PostgreSQL %1 refused the login of user %3.");

Text filled(const Message &message, const Login &login)
{
    if (message.isEmpty())
        return {};
    const QString server = login.host + QLatin1Char(':') + QString::number(login.port);
    return Text(message).arg(server).arg(login.database).arg(login.user);
}

const StateRow *rowFor(const QString &sqlState)
{
    for (const StateRow &row : kStates) {
        if (sqlState.startsWith(QLatin1String(row.state)))
            return &row;
    }
    return nullptr;
}

Failure bySqlState(const Login &login, const QString &sqlState, const QString &words)
{
    Error error {.kind = ErrorKind::Prohibited,
                 .message = filled(kRefusedOtherwise, login),
                 .detail = QStringLiteral("%1: %2").arg(sqlState, words)};
    if (const StateRow *row = rowFor(sqlState)) {
        error.kind = row->kind;
        error.message = filled(row->message, login);
        error.advice = filled(row->advice, login);
    }
    return {.error = error, .cause = Cause::Server, .sqlState = sqlState, .words = words};
}

struct LocalRow
{
    const char *words; ///< part of libpq's own English message
    ErrorKind kind;
    Cause cause;
    Message message;
    Message advice;
};

constexpr Message kHungUp = text("sql", "PostgreSQL %1 hung up before the login was complete.");
constexpr Message kSeeServerLog =
    text("sql", "See the server's log: a crash, a proxy or a firewall in between.");
constexpr Message kNotPostgres = text("sql", "What answers at %1 is not PostgreSQL.");
constexpr Message kCheckAddress = text("sql", "Check source.host and source.port.");

// libpq 15, fe-connect.c, fe-auth.c and fe-secure-openssl.c: messages that no server sent. The
// library has no codes for them.
constexpr std::array kLocal {
    LocalRow {"server does not support SSL", ErrorKind::Prohibited, Cause::Tls,
              text("sql", "PostgreSQL %1 does not offer TLS, but the profile demands it."),
              text("sql", "Switch TLS on at the server (ssl = on), or set source.tls to prefer.")},
    LocalRow {"no password supplied", ErrorKind::ConsentNeeded, Cause::Link,
              text("sql", "PostgreSQL %1 asks for a password of user %3, and none was given."),
              text("sql", "Give the secret source-password.")},
    LocalRow {"certificate", ErrorKind::Prohibited, Cause::Tls,
              text("sql", "The TLS certificate of PostgreSQL %1 is not accepted."),
              text("sql",
                   "Give the certificate of its authority as source.tls-ca, and the name that "
                   "stands in the certificate as source.host.")},
    LocalRow {"SSL error",
              ErrorKind::Prohibited,
              Cause::Tls,
              text("sql", "TLS with PostgreSQL %1 could not be agreed."),
              {}},
    LocalRow {"invalid response to SSL negotiation", ErrorKind::BadAnswer, Cause::NotPostgres,
              kNotPostgres, kCheckAddress},
    LocalRow {"expected authentication request", ErrorKind::BadAnswer, Cause::NotPostgres,
              kNotPostgres, kCheckAddress},
    LocalRow {"server closed the connection", ErrorKind::Lost, Cause::Link, kHungUp, kSeeServerLog},
    LocalRow {"connection has been closed", ErrorKind::Lost, Cause::Link, kHungUp, kSeeServerLog},
    LocalRow {"SSL SYSCALL error", ErrorKind::Lost, Cause::Link, kHungUp, kSeeServerLog},
    LocalRow {"Connection reset", ErrorKind::Lost, Cause::Link, kHungUp, kSeeServerLog},
    LocalRow {"Connection refused",
              ErrorKind::Refused,
              Cause::Link,
              text("sql", "Nothing accepts connections at %1."),
              {}},
};

} // namespace

Failure loginFailure(const Login &login, const QString &message)
{
    // "FATAL:  28P01: …": the severity is in the server's language, the code is not. With several
    // attempts (TLS, then none) the last one counts.
    static const QRegularExpression kServerLine(QStringLiteral(":  ([0-9A-Z]{5}): ([^\\n]*)"));
    QString sqlState;
    QStringList words;
    for (auto it = kServerLine.globalMatch(message); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        sqlState = match.captured(1);
        words += match.captured(2);
    }
    // PgBouncer gives all its noes the same code, that to a password too.
    if (sqlState == QLatin1String("08P01")
        && message.contains(QLatin1String("authentication failed")))
        sqlState = QStringLiteral("28P01");
    if (!sqlState.isEmpty())
        return bySqlState(login, sqlState, words.join(QStringLiteral("; ")));
    const QString local = message.simplified();
    Error error {.kind = ErrorKind::BadAnswer,
                 .message =
                     filled(text("sql", "The login to PostgreSQL %1 did not succeed."), login),
                 .detail = local};
    Cause cause = Cause::Link;
    for (const LocalRow &row : kLocal) {
        if (local.contains(QLatin1String(row.words))) {
            cause = row.cause;
            error.kind = row.kind;
            error.message = filled(row.message, login);
            error.advice = filled(row.advice, login);
            break;
        }
    }
    return {.error = error, .cause = cause, .sqlState = {}, .words = local};
}

Failure statementFailure(const Login &login, const QString &sqlState, const QString &words)
{
    if (sqlState.isEmpty())
        return loginFailure(login, words);
    Failure failure = bySqlState(login, sqlState, words);
    if (rowFor(sqlState) == nullptr) {
        failure.error.kind = ErrorKind::BadAnswer;
        failure.error.message =
            filled(text("sql", "PostgreSQL %1 did not answer a question."), login);
    }
    return failure;
}

} // namespace lockkeeper::sql
