// SPDX-License-Identifier: Apache-2.0
#include "sql/postgres.h"

#include "sql/postgreserror.h"

#include <libpq-fe.h>
#include <poll.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace lockkeeper::sql {
namespace {

using Clock = std::chrono::steady_clock;

// Waits are cut into slices, so that a request to stop is seen.
constexpr int kSliceMs = 50;

// Both go with the transaction.
constexpr const char *kLimits = "SELECT set_config('transaction_read_only', 'on', true), "
                                "set_config('statement_timeout', '10000', true)";

struct ResultCloser
{
    void operator()(pg_result *result) const { PQclear(result); }
};
using ResultHandle = std::unique_ptr<pg_result, ResultCloser>;

Failure own(ErrorKind kind, const Message &message, const Login &login)
{
    const QString server = login.host + QLatin1Char(':') + QString::number(login.port);
    const Text said = Text(message).arg(server);
    return {.error = {.kind = kind, .message = said},
            .cause = Cause::Link,
            .sqlState = {},
            .words = said.in(QStringLiteral("en"))};
}

QString spoken(const char *bytes)
{
    return QString::fromUtf8(bytes == nullptr ? "" : bytes).trimmed();
}

/// Everything libpq would otherwise take from the environment or from files of the user.
class Parameters
{
public:
    Parameters(const Login &login, const Secret &password)
    {
        set("host", login.host.toUtf8());
        set("hostaddr", login.tunnelPort == 0 ? QByteArray() : QByteArrayLiteral("127.0.0.1"));
        set("port", QByteArray::number(login.tunnelPort == 0 ? login.port : login.tunnelPort));
        set("dbname", login.database.toUtf8());
        set("user", login.user.toUtf8());
        set("sslmode", login.tls.toUtf8());
        set("sslrootcert", login.tlsCa.toUtf8());
        set("application_name", "lockkeeper");
        set("client_encoding", "UTF8");
        set("gssencmode", "disable");
        set("target_session_attrs", "any");
        set("passfile", "/dev/null/none"); // cannot exist; empty would mean ~/.pgpass
        if (login.hasOptions)
            set("options", "-c default_transaction_read_only=on");
        if (login.isReplication)
            set("replication", "database");
        m_password = password.isEmpty() ? nullptr : password.data();
    }

    [[nodiscard]] PGconn *start() const
    {
        std::vector<const char *> keys;
        std::vector<const char *> values;
        for (const auto &[key, value] : m_pairs) {
            keys.push_back(key);
            values.push_back(value.constData());
        }
        keys.push_back("password");
        values.push_back(m_password);
        keys.push_back(nullptr);
        values.push_back(nullptr);
        return PQconnectStartParams(keys.data(), values.data(), 0);
    }

private:
    void set(const char *key, const QByteArray &value) { m_pairs.emplace_back(key, value); }

    std::vector<std::pair<const char *, QByteArray>> m_pairs;
    const char *m_password = nullptr;
};

enum class Wait { Ready, Stopped, TooLate };

Wait waitFor(PGconn *connection, short events, Clock::time_point deadline,
             const std::stop_token &stop)
{
    while (true) {
        if (stop.stop_requested())
            return Wait::Stopped;
        if (Clock::now() >= deadline)
            return Wait::TooLate;
        pollfd descriptor {PQsocket(connection), events, 0};
        if (poll(&descriptor, 1, kSliceMs) > 0)
            return Wait::Ready;
    }
}

Failure waitFailure(Wait wait, const Login &login)
{
    if (wait == Wait::Stopped)
        return own(ErrorKind::Cancelled, text("sql", "The question to PostgreSQL %1 was stopped."),
                   login);
    return own(ErrorKind::TimedOut, text("sql", "PostgreSQL %1 did not answer in time."), login);
}

/// Waits until a result can be taken without blocking, or the connection is known to be dead.
Wait settle(PGconn *connection, Clock::time_point deadline, const std::stop_token &stop)
{
    while (PQisBusy(connection) != 0) {
        const int unsent = PQflush(connection);
        const short events = static_cast<short>(unsent > 0 ? POLLIN | POLLOUT : POLLIN);
        if (const Wait wait = waitFor(connection, events, deadline, stop); wait != Wait::Ready)
            return wait;
        if (PQconsumeInput(connection) == 0)
            break;
    }
    return Wait::Ready;
}

bool mayTryWithoutTls(const Failure &failure)
{
    return failure.cause == Cause::Tls || failure.sqlState == QLatin1String("28000");
}

Failure refusal(const Login &login, const pg_result *result)
{
    const QString sqlState = spoken(PQresultErrorField(result, PG_DIAG_SQLSTATE));
    return sqlState.isEmpty()
        ? statementFailure(login, {}, spoken(PQresultErrorMessage(result)))
        : statementFailure(login, sqlState,
                           spoken(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY)));
}

Row rowOf(const pg_result *result, int number)
{
    Row row;
    for (int column = 0; column < PQnfields(result); ++column) {
        row += PQgetisnull(result, number, column) != 0
            ? QString()
            : QString::fromUtf8(PQgetvalue(result, number, column));
    }
    return row;
}

} // namespace

void Postgres::Closer::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

Answer<Postgres> Postgres::open(const Login &login, const Secret &password, std::stop_token stop)
{
    Answer<Postgres> session = openAnyWay(login, password, stop);
    if (!session || login.isReplication)
        return session;
    session->m_isPooled = true; // until the contrary is seen
    if (!login.hasOptions)
        return session;
    const Answer<bool> isOwn = session->hasOwnOptions(stop);
    if (!isOwn)
        return tl::unexpected(isOwn.error());
    if (!*isOwn)
        return session;
    session->m_isPooled = false;
    // Not with the options: pg_settings.reset_val would be ours and hide what the role gets.
    const auto limited = session->query("SET statement_timeout = 10000", {}, stop);
    if (!limited)
        return tl::unexpected(limited.error());
    return session;
}

Answer<bool> Postgres::hasOwnOptions(const std::stop_token &stop)
{
    // A pooler may swallow the options without a word, and the role may be read-only by itself.
    const auto told = query(
        "SELECT source FROM pg_settings WHERE name = 'default_transaction_read_only'", {}, stop);
    if (!told)
        return tl::unexpected(told.error());
    return told->value(0).value(0) == QLatin1String("client");
}

Answer<Postgres> Postgres::openAnyWay(const Login &login, const Secret &password,
                                      const std::stop_token &stop)
{
    if (login.tls != QLatin1String("prefer"))
        return openOnce(login, password, stop);
    // libpq's own "prefer" sends a refused password a second time, without TLS: two steps towards
    // a locked account.
    Login attempt = login;
    attempt.tls = QStringLiteral("require");
    Answer<Postgres> session = openOnce(attempt, password, stop);
    if (session || !mayTryWithoutTls(session.error()))
        return session;
    attempt.tls = QStringLiteral("disable");
    Answer<Postgres> plain = openOnce(attempt, password, stop);
    if (!plain && !session.error().sqlState.isEmpty())
        plain.error().words = session.error().words + QStringLiteral("; ") + plain.error().words;
    return plain;
}

Answer<Postgres> Postgres::openOnce(const Login &login, const Secret &password,
                                    const std::stop_token &stop)
{
    Postgres session;
    session.m_login = login;
    session.m_connection.reset(Parameters(login, password).start());
    PGconn *connection = session.m_connection.get();
    if (connection == nullptr)
        return tl::unexpected(
            own(ErrorKind::Internal, text("sql", "No memory for a session with %1."), login));
    PQsetNoticeProcessor(connection, [](void *, const char *) { }, nullptr);
    // Else libpq keeps the SQLSTATE of a failed login to itself.
    PQsetErrorVerbosity(connection, PQERRORS_VERBOSE);
    const Clock::time_point deadline = Clock::now() + login.deadline;
    PostgresPollingStatusType state =
        PQstatus(connection) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
    while (state == PGRES_POLLING_READING || state == PGRES_POLLING_WRITING) {
        const short events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        if (const Wait wait = waitFor(connection, events, deadline, stop); wait != Wait::Ready)
            return tl::unexpected(waitFailure(wait, login));
        state = PQconnectPoll(connection);
    }
    if (state != PGRES_POLLING_OK)
        return tl::unexpected(loginFailure(login, spoken(PQerrorMessage(connection))));
    PQsetnonblocking(connection, 1);
    return session;
}

bool Postgres::send(const char *statement, const QStringList &parameters)
{
    if (m_login.isReplication) // that protocol knows simple queries only
        return PQsendQuery(m_connection.get(), statement) != 0;
    std::vector<QByteArray> bytes;
    std::vector<const char *> values;
    std::transform(parameters.begin(), parameters.end(), std::back_inserter(bytes),
                   [](const QString &value) { return value.toUtf8(); });
    std::transform(bytes.begin(), bytes.end(), std::back_inserter(values),
                   [](const QByteArray &value) { return value.constData(); });
    return PQsendQueryParams(m_connection.get(), statement, static_cast<int>(values.size()),
                             nullptr, values.data(), nullptr, nullptr, 0)
        != 0;
}

bool Postgres::sendLimited(const char *statement, const QStringList &parameters)
{
    // What comes before one Sync is one transaction, without the BEGIN that PgBouncer forbids when
    // it pools statements; it ends our settings with it.
    PGconn *connection = m_connection.get();
    return PQenterPipelineMode(connection) != 0 && send(kLimits, {}) && send(statement, parameters)
        && PQpipelineSync(connection) != 0;
}

Answer<QList<Row>> Postgres::query(const char *statement, const QStringList &parameters,
                                   std::stop_token stop)
{
    PGconn *connection = m_connection.get();
    const bool isSent =
        m_isPooled ? sendLimited(statement, parameters) : send(statement, parameters);
    if (!isSent)
        return tl::unexpected(statementFailure(m_login, {}, spoken(PQerrorMessage(connection))));
    Answer<QList<Row>> answer = rows(m_isPooled ? 1 : 0, stop);
    if (m_connection)
        PQexitPipelineMode(m_connection.get());
    return answer;
}

Answer<QList<Row>> Postgres::rows(int statement, const std::stop_token &stop)
{
    PGconn *connection = m_connection.get();
    const Clock::time_point deadline = Clock::now() + m_login.deadline;
    QList<Row> rows;
    std::optional<Failure> failure;
    const bool isPipeline = PQpipelineStatus(connection) != PQ_PIPELINE_OFF;
    while (true) {
        if (const Wait wait = settle(connection, deadline, stop); wait != Wait::Ready) {
            m_connection.reset(); // the answer still under way would be taken for the next one
            return tl::unexpected(waitFailure(wait, m_login));
        }
        const ResultHandle result(PQgetResult(connection));
        const ExecStatusType status = result ? PQresultStatus(result.get()) : PGRES_EMPTY_QUERY;
        if (!result && isPipeline && PQstatus(connection) == CONNECTION_OK) {
            --statement;
            continue;
        }
        if (!result || status == PGRES_PIPELINE_SYNC)
            break;
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && !failure)
            failure = refusal(m_login, result.get());
        for (int number = 0; statement == 0 && number < PQntuples(result.get()); ++number)
            rows += rowOf(result.get(), number);
    }
    if (failure)
        return tl::unexpected(*failure);
    return rows;
}

QString Postgres::parameter(const char *name) const
{
    return spoken(PQparameterStatus(m_connection.get(), name));
}

QString Postgres::tlsVersion() const
{
    return PQsslInUse(m_connection.get()) != 0
        ? spoken(PQsslAttribute(m_connection.get(), "protocol"))
        : QString();
}

} // namespace lockkeeper::sql
