// SPDX-License-Identifier: Apache-2.0
#include "probe/postgresprobe.h"

#include "base/shellquote.h"
#include "facts/netfacts.h"
#include "facts/postgresserverfacts.h"
#include "probe/postgresquestions.h"
#include "probe/sourceroad.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace lockkeeper::probe {
namespace {

using Clock = std::chrono::steady_clock;

const QString kLogin = QStringLiteral("pg:login");
const QString kRefusal = QStringLiteral("pg:refusal");
const QString kSettings = QStringLiteral("pg:settings");
const QString kIdentify = QStringLiteral("pg:identify");
const QString kWalLater = QStringLiteral("pg:wal.later");

// Each open replication session takes one of max_wal_senders; the last one belongs to the pipeline.
constexpr int kFreeWalSenders = 2;

constexpr const char *kSettingsQuery =
    "SELECT name, setting, pending_restart FROM pg_settings WHERE name = ANY($1::text[])";
const QString kSettingNames = QStringLiteral(
    "{server_version_num,server_version,server_encoding,wal_level,max_wal_senders,"
    "max_replication_slots,max_connections,rds.logical_replication,cloudsql.logical_decoding,"
    "azure.extensions}");
// Amazon and Yandex let members of a role of theirs replicate; elsewhere only the attribute counts.
constexpr const char *kStateQuery =
    "SELECT pg_is_in_recovery(), (SELECT count(*) FROM pg_stat_replication), "
    "to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'), "
    "(SELECT rolreplication OR rolsuper FROM pg_roles WHERE rolname = current_user) "
    "OR EXISTS (SELECT 1 FROM pg_roles WHERE rolname IN ('rds_replication', 'mdb_replication') "
    "AND pg_has_role(current_user, oid, 'member')), version(), "
    "(SELECT min(rolname) FROM pg_roles WHERE rolname IN ('rds_replication', 'mdb_replication'))";
constexpr const char *kAddressQuery = "SELECT host(inet_client_addr()), host(inet_server_addr())";

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString shown(const QList<sql::Row> &rows)
{
    QStringList lines;
    for (const sql::Row &row : rows)
        lines += row.join(QLatin1Char('|'));
    return lines.join(QLatin1Char('\n'));
}

QString quoted(const QString &word)
{
    return QString::fromUtf8(shellQuote(word.toUtf8()).value_or(QByteArray()));
}

const char *causeName(sql::Cause cause)
{
    switch (cause) {
    case sql::Cause::Server:
        return "server";
    case sql::Cause::Tls:
        return "tls";
    case sql::Cause::NotPostgres:
        return "not-postgres";
    case sql::Cause::Link:
        break;
    }
    return "link";
}

/// False where it was told to stop before.
bool waitUntil(Clock::time_point moment, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any asleep;
    std::unique_lock lock(mutex);
    asleep.wait_until(lock, stop, moment, [] { return false; });
    return !stop.stop_requested();
}

/// Why nothing is known from this host.
void keepProblem(const PostgresVisit &visit, const Error &error)
{
    visit.record->problems.insert(kLogin, error);
    if (visit.wantsSettings)
        visit.record->problems.insert(kSettings, error);
}

/// The node's own probe has found no way to the server: a login would only wait for its deadline.
std::optional<Error> knownDeadEnd(const PostgresVisit &visit)
{
    const facts::NetFacts net = facts::parseNet(*visit.record);
    const facts::Reach *reach = net.to(QStringLiteral("source"));
    if (reach != nullptr && reach->state == facts::ReachState::TimedOut)
        return outOfReach(ErrorKind::TimedOut, visit.record->name, reach->to);
    if (reach != nullptr && reach->state == facts::ReachState::Unresolved)
        return outOfReach(ErrorKind::NameUnknown, visit.record->name, reach->to);
    return std::nullopt;
}

/// One visit: what is asked of PostgreSQL from one host.
class Question
{
public:
    Question(const PostgresVisit &visit, const facts::Source &source, const Secret &password,
             std::stop_token stop)
        : m_visit(visit)
        , m_source(source)
        , m_password(password)
        , m_stop(std::move(stop))
    { }

    void ask();
    /// The second look at the log's position, where ask() has seen a reason for it.
    void askLater();
    /// The server refused the password: nobody may try it again.
    [[nodiscard]] bool isPasswordRefused() const { return m_isPasswordRefused; }

private:
    [[nodiscard]] bool openRoad();
    [[nodiscard]] sql::Answer<sql::Postgres> logIn(bool isReplication);
    [[nodiscard]] sql::Answer<QList<sql::Row>> query(sql::Postgres &session, const QString &key,
                                                     const char *statement,
                                                     const QStringList &parameters = {});
    void keepLogin(sql::Postgres &session, double ms);
    void keepRefusal(const sql::Failure &failure);
    [[nodiscard]] bool askSettings(sql::Postgres &session);
    void askMore(sql::Postgres &session, const std::vector<PostgresQuestion> &questions);
    void askIdentify(const QJsonObject &settings);
    void record(const QString &key, const QString &what, const QString &out, const QString &err);

    const PostgresVisit &m_visit;
    const facts::Source &m_source;
    const Secret &m_password;
    std::stop_token m_stop;
    std::optional<SourceRoad> m_road;
    std::optional<sql::Postgres> m_waiting; ///< the session that looks a second time
    Clock::time_point m_lookedAt;
    Clock::time_point m_started = Clock::now();
    bool m_isPasswordRefused = false;
};

bool Question::openRoad()
{
    auto road = SourceRoad::open(*m_visit.remote, m_visit.record->name, m_source, m_stop);
    if (!road) {
        keepProblem(m_visit, road.error());
        return false;
    }
    m_road.emplace(std::move(*road));
    return true;
}

sql::Answer<sql::Postgres> Question::logIn(bool isReplication)
{
    auto session = m_road->logIn(m_password, isReplication);
    m_started = m_road->started();
    return session;
}

void Question::record(const QString &key, const QString &what, const QString &out,
                      const QString &err)
{
    const auto ms =
        std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_started).count();
    const QStringList where {QStringLiteral("host=") + m_source.server.host,
                             QStringLiteral("port=") + QString::number(m_source.server.port),
                             QStringLiteral("dbname=") + m_source.database,
                             QStringLiteral("user=") + m_source.user,
                             QStringLiteral("sslmode=") + m_source.tls};
    const QString command = QStringLiteral("psql ") + quoted(where.join(QLatin1Char(' ')))
        + QStringLiteral(" -c ") + quoted(what);
    m_visit.record->transcript.insert(
        key,
        m_visit.recorder->add(
            {.command = command, .exit = err.isEmpty() ? 0 : 2, .ms = ms, .out = out, .err = err}));
}

void Question::keepRefusal(const sql::Failure &failure)
{
    const Error error = m_road->explained(failure);
    keepProblem(m_visit, error);
    if (failure.cause != sql::Cause::Link) {
        m_visit.record->raw.insert(
            kRefusal,
            json({{QStringLiteral("cause"), QLatin1String(causeName(failure.cause))},
                  {QStringLiteral("sqlstate"), failure.sqlState},
                  {QStringLiteral("message"), failure.words}}));
    }
    record(kLogin, QStringLiteral("SELECT 1"), {},
           failure.cause == sql::Cause::Link
               ? error.message.in(QStringLiteral("en"))
               : failure.sqlState + QStringLiteral(": ") + failure.words);
    m_visit.record->transcript.insert(kRefusal, m_visit.record->transcript.value(kLogin));
    m_isPasswordRefused = error.kind == ErrorKind::LoginRefused;
}

void Question::keepLogin(sql::Postgres &session, double ms)
{
    const bool isRelay = m_road->path() == remote::Path::Relay;
    QJsonObject told {
        {QStringLiteral("server_version"), session.parameter("server_version")},
        {QStringLiteral("ssl"), session.tlsVersion()},
        {QStringLiteral("path"), isRelay ? QStringLiteral("relay") : QStringLiteral("tunnel")},
        {QStringLiteral("ms"), ms},
        {QStringLiteral("pooled"), m_road->isPooled()}};
    const auto rows = session.query(kAddressQuery, {}, m_stop);
    if (rows && !rows->isEmpty()) {
        told.insert(QStringLiteral("inet_client_addr"), rows->front().value(0));
        told.insert(QStringLiteral("inet_server_addr"), rows->front().value(1));
    }
    m_visit.record->raw.insert(kLogin, json(told));
    if (isRelay)
        m_visit.record->via.insert(kLogin, QStringLiteral("relay"));
    record(kLogin, QString::fromLatin1(kAddressQuery), json(told), {});
}

sql::Answer<QList<sql::Row>> Question::query(sql::Postgres &session, const QString &key,
                                             const char *statement, const QStringList &parameters)
{
    m_started = Clock::now();
    auto rows = session.query(statement, parameters, m_stop);
    record(key, QString::fromLatin1(statement), rows ? shown(*rows) : QString(),
           rows ? QString() : rows.error().words);
    if (!rows)
        m_visit.record->problems.insert(key, m_road->explained(rows.error()));
    return rows;
}

bool Question::askSettings(sql::Postgres &session)
{
    const auto settings = query(session, kSettings, kSettingsQuery, {kSettingNames});
    if (!settings)
        return false;
    const auto state = query(session, kSettings, kStateQuery);
    if (!state)
        return false;
    QJsonObject told;
    for (const sql::Row &row : *settings) {
        told.insert(row.value(0), row.value(1));
        told.insert(row.value(0) + QStringLiteral(".pending_restart"), row.value(2));
    }
    const sql::Row values = state->value(0);
    const QStringList names {QStringLiteral("pg_is_in_recovery"),
                             QStringLiteral("used_wal_senders"),
                             QStringLiteral("now"),
                             QStringLiteral("may_replicate"),
                             QStringLiteral("version"),
                             QStringLiteral("stand_in_role")};
    for (qsizetype i = 0; i < names.size(); ++i)
        told.insert(names.at(i), values.value(i));
    m_visit.record->raw.insert(kSettings, json(told));
    askIdentify(told);
    return true;
}

void Question::askMore(sql::Postgres &session, const std::vector<PostgresQuestion> &questions)
{
    for (const PostgresQuestion &question : questions) {
        const QString key = QString::fromLatin1(question.key);
        const auto rows =
            query(session, key, question.statement,
                  question.parameters == nullptr ? QStringList() : question.parameters(m_source));
        if (rows)
            m_visit.record->raw.insert(key, rows->value(0).value(0));
    }
}

void Question::askIdentify(const QJsonObject &settings)
{
    const int free = settings.value(QStringLiteral("max_wal_senders")).toString().toInt()
        - settings.value(QStringLiteral("used_wal_senders")).toString().toInt();
    const bool mayReplicate =
        settings.value(QStringLiteral("may_replicate")).toString() == QLatin1String("t");
    if (free < kFreeWalSenders || !mayReplicate) {
        const Message why = mayReplicate
            ? text("probe",
                   "The replication protocol was not tried: fewer than two walsenders are "
                   "free.")
            : text("probe", "The replication protocol was not tried: the user has no right to it.");
        m_visit.record->problems.insert(kIdentify, {.kind = ErrorKind::Missing, .message = why});
        return;
    }
    auto session = logIn(true);
    auto rows = session ? session->query("IDENTIFY_SYSTEM", {}, m_stop)
                        : sql::Answer<QList<sql::Row>>(tl::unexpected(session.error()));
    record(kIdentify, QStringLiteral("IDENTIFY_SYSTEM"), rows ? shown(*rows) : QString(),
           rows ? QString() : rows.error().words);
    if (rows && !rows->isEmpty()) {
        m_visit.record->raw.insert(kIdentify,
                                   json({{QStringLiteral("systemid"), rows->front().value(0)},
                                         {QStringLiteral("timeline"), rows->front().value(1)},
                                         {QStringLiteral("xlogpos"), rows->front().value(2)},
                                         {QStringLiteral("dbname"), rows->front().value(3)}}));
    } else if (!rows && !rows.error().sqlState.isEmpty()) {
        m_visit.record->raw.insert(kIdentify,
                                   json({{QStringLiteral("sqlstate"), rows.error().sqlState},
                                         {QStringLiteral("message"), rows.error().words}}));
    } else if (!rows) {
        m_visit.record->problems.insert(kIdentify, m_road->explained(rows.error()));
    }
}

void Question::ask()
{
    if (const auto deadEnd = knownDeadEnd(m_visit)) {
        keepProblem(m_visit, *deadEnd);
        return;
    }
    if (!openRoad())
        return;
    auto session = logIn(false);
    if (!session) {
        keepRefusal(session.error());
        return;
    }
    const std::chrono::duration<double, std::milli> took = Clock::now() - m_started;
    keepLogin(*session, took.count());
    if (!m_visit.wantsSettings || !askSettings(*session))
        return;
    askMore(*session, serverQuestions());
    m_lookedAt = Clock::now();
    askMore(*session, tableQuestions());
    if (!facts::parsePostgresServer(*m_visit.record).standing().isEmpty())
        m_waiting.emplace(std::move(*session));
}

void Question::askLater()
{
    if (!m_waiting || !waitUntil(m_lookedAt + m_visit.sampleGap, m_stop))
        return;
    const auto rows = query(*m_waiting, kWalLater, kWalQuestion);
    if (rows)
        m_visit.record->raw.insert(kWalLater, rows->value(0).value(0));
    m_waiting.reset();
}

Error notTried(const QString &refusedAt)
{
    return {.kind = ErrorKind::Missing,
            .message = text("probe",
                            "The login was not tried from here: PostgreSQL refused the password "
                            "from %1, and repeating it could lock the account.")
                           .arg(refusedAt),
            .advice = text("probe", "Correct the password of the source, then check again.")};
}

} // namespace

void askPostgres(const std::vector<PostgresVisit> &visits, const facts::Source &source,
                 const Secret &password, std::stop_token stop)
{
    QString refusedAt;
    std::optional<Question> first; // keeps its session for a second look
    for (const PostgresVisit &visit : visits) {
        if (!refusedAt.isEmpty()) {
            keepProblem(visit, notTried(refusedAt));
            continue;
        }
        Question question(visit, source, password, stop);
        question.ask();
        if (question.isPasswordRefused())
            refusedAt = visit.record->name;
        if (visit.wantsSettings)
            first.emplace(std::move(question));
    }
    if (first)
        first->askLater();
}

} // namespace lockkeeper::probe
