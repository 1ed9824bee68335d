// SPDX-License-Identifier: Apache-2.0
#include "facts/restfacts.h"

#include "base/json.h"
#include "base/printable.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <limits>

namespace lockkeeper::facts {
namespace {

constexpr qint64 kMaxCount = std::numeric_limits<int>::max();
constexpr qint64 kMaxBytes = qint64(1) << 53; // what JSON carries exactly

Error badAnswer(const Text &message, const QString &quote)
{
    return {.kind = ErrorKind::BadAnswer,
            .message = message,
            .advice = text("facts",
                           "Find out what listens on that port (ss -ltnp), and write the right "
                           "address as flink.rest in the profile."),
            .detail = oneLine(quote)};
}

Error starting(const QString &quote)
{
    return {.kind = ErrorKind::Missing,
            .message = text("facts",
                            "The JobManager is still starting (or electing its leader) and does "
                            "not answer questions yet."),
            .advice = text("facts", "Wait a minute and check again."),
            .detail = oneLine(quote)};
}

// What a page calls itself, so that a person recognises the program.
QString titleOf(const QString &body)
{
    static const QRegularExpression kTitle(QStringLiteral("<title>([^<]{1,200})</title>"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = kTitle.match(body.left(16384));
    return match.hasMatch() ? match.captured(1).trimmed() : oneLine(body.trimmed(), 80);
}

std::optional<Error> statusProblem(int status, const QString &body)
{
    if (status == 401 || status == 403) {
        return Error {.kind = ErrorKind::LoginRefused,
                      .message = text("facts",
                                      "The address of Flink's REST asks for a login (HTTP %1), so "
                                      "something stands in front of Flink.")
                                     .arg(status),
                      .advice = text("facts",
                                     "Write the JobManager's own address as flink.rest in the "
                                     "profile; Flink itself has no passwords."),
                      .detail = oneLine(body)};
    }
    // A page instead of Flink's JSON is a proxy's: the program behind it is not known.
    if (status == 503 && !body.trimmed().startsWith(QLatin1Char('<')))
        return starting(body);
    return std::nullopt;
}

QString urlOf(const HostRecord &record)
{
    return record.raw.value(QStringLiteral("rest:url"), QStringLiteral("REST"));
}

/// The JSON of one answer, or what came instead of it.
Result<QJsonDocument> jsonOf(const HostRecord &record, const QString &key)
{
    LK_TRY(const QString body, record.answer(key));
    const int status = record.exits.value(key, 200);
    if (auto problem = statusProblem(status, body))
        return fail(*std::move(problem));
    const QString start = body.left(64).trimmed();
    if (start.isEmpty()) {
        return fail({.kind = ErrorKind::Lost,
                     .message = text("facts", "The answer to %1 is empty (HTTP %2).")
                                    .arg(key.mid(5))
                                    .arg(status)});
    }
    if (!start.startsWith(QLatin1Char('{')) && !start.startsWith(QLatin1Char('['))) {
        return fail(
            badAnswer(text("facts", "Not Flink, but another program answers at %1 (HTTP %2): “%3”.")
                          .arg(urlOf(record))
                          .arg(status)
                          .arg(titleOf(body)),
                      body));
    }
    auto document = parseJson(body.toUtf8());
    if (!document) {
        return fail({.kind = ErrorKind::Lost,
                     .message = text("facts", "The answer to %1 is broken or breaks off: %2")
                                    .arg(key.mid(5))
                                    .arg(document.error().message),
                     .detail = oneLine(body)});
    }
    return document;
}

// {"errors":[…]} where the wanted key is missing is Flink's own way to say "not now".
Error withoutKey(const HostRecord &record, const QString &answer, const QString &key)
{
    const QString body = record.raw.value(answer);
    if (body.contains(QLatin1String("\"errors\"")))
        return starting(body);
    return badAnswer(
        text("facts", "Not Flink, but another program answers at %1: the answer has no “%2”.")
            .arg(urlOf(record))
            .arg(key),
        body);
}

/// Reads one JSON object; the first field that is missing, no number or out of range is kept as
/// the error of the whole.
class Fields
{
public:
    explicit Fields(QJsonObject object)
        : m_object(std::move(object))
    { }

    qint64 number(const QString &key, qint64 limit, bool isRequired = true)
    {
        const QJsonValue value = m_object.value(key);
        if (!isRequired && (value.isUndefined() || value.isNull()))
            return 0;
        const qint64 result = value.toInteger(-1);
        if (result < 0 || result > limit)
            note(key);
        return result;
    }
    int count(const QString &key) { return static_cast<int>(number(key, kMaxCount)); }
    QString words(const QString &key)
    {
        const QString result = m_object.value(key).toString();
        if (result.isEmpty())
            note(key);
        return result;
    }
    [[nodiscard]] QJsonObject object(const QString &key) const
    {
        return m_object.value(key).toObject();
    }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    void note(const QString &key)
    {
        if (!m_error) {
            m_error =
                Error {.kind = ErrorKind::Lost,
                       .message = text("facts",
                                       "The answer of Flink's REST is not understood: “%1” is "
                                       "missing or impossible (%2).")
                                      .arg(key)
                                      .arg(m_object.value(key).toVariant().toString().left(40))};
        }
    }

private:
    QJsonObject m_object;
    std::optional<Error> m_error;
};

Result<Overview> parseOverview(const HostRecord &record)
{
    const auto key = QStringLiteral("rest:/overview");
    LK_TRY(const QJsonDocument document, jsonOf(record, key));
    const QJsonObject object = document.object();
    const auto version = QStringLiteral("flink-version");
    if (!object.contains(version))
        return fail(withoutKey(record, key, version));
    Fields fields(object);
    const Overview overview {.taskManagers = fields.count(QStringLiteral("taskmanagers")),
                             .slotsTotal = fields.count(QStringLiteral("slots-total")),
                             .slotsAvailable = fields.count(QStringLiteral("slots-available")),
                             .jobsRunning = fields.count(QStringLiteral("jobs-running")),
                             .version = fields.words(version),
                             .commit = object.value(QStringLiteral("flink-commit")).toString()};
    if (fields.error())
        return fail(*fields.error());
    return overview;
}

struct Place
{
    QString host;
    int port = 0;
};

// pekko.tcp://flink@HOST:PORT/user/… (1.18 and newer), akka.tcp://… (older), HOST:PORT-HASH; a YARN
// id container_… has no address, so the path comes first.
Place placeOf(const QString &path, const QString &id)
{
    static const QRegularExpression kPath(QStringLiteral(
        "^(?:pekko|akka)(?:\\.ssl)?\\.tcp://[^@/]*@(\\[[^\\]/]*\\]|[^/:]+):(\\d{1,5})/"));
    static const QRegularExpression kId(
        QStringLiteral("^(\\[[^\\]]*\\]|.+):(\\d{1,5})(?:-[0-9a-f]+)?$"));
    for (const QRegularExpressionMatch &match : {kPath.match(path), kId.match(id)}) {
        if (!match.hasMatch())
            continue;
        QString host = match.captured(1);
        if (host.startsWith(QLatin1Char('[')))
            host = host.mid(1, host.size() - 2);
        return {host, match.captured(2).toInt()};
    }
    return {};
}

Result<TaskManager> parseTaskManager(const QJsonObject &object)
{
    Fields fields(object);
    Fields hardware(fields.object(QStringLiteral("hardware")));
    Fields memory(fields.object(QStringLiteral("memoryConfiguration")));
    TaskManager result;
    result.id = fields.words(QStringLiteral("id"));
    const Place place = placeOf(object.value(QStringLiteral("path")).toString(), result.id);
    result.host = place.host;
    result.port = place.port;
    result.dataPort = static_cast<int>(fields.number(QStringLiteral("dataPort"), 65535, false));
    result.lastHeartbeat = fields.number(QStringLiteral("timeSinceLastHeartbeat"), kMaxBytes);
    result.slots = fields.count(QStringLiteral("slotsNumber"));
    result.freeSlots = fields.count(QStringLiteral("freeSlots"));
    result.cpuCores =
        static_cast<int>(hardware.number(QStringLiteral("cpuCores"), kMaxCount, false));
    result.physicalMemory = hardware.number(QStringLiteral("physicalMemory"), kMaxBytes, false);
    result.processMemory = memory.number(QStringLiteral("totalProcessMemory"), kMaxBytes, false);
    result.metaspace = memory.number(QStringLiteral("jvmMetaspace"), kMaxBytes, false);
    if (result.freeSlots > result.slots)
        fields.note(QStringLiteral("freeSlots"));
    if (result.host.isEmpty())
        fields.note(QStringLiteral("path"));
    for (const Fields *part : {&fields, &hardware, &memory}) {
        if (part->error())
            return fail(*part->error());
    }
    return result;
}

Result<QJsonArray> listOf(const HostRecord &record, const QString &answer, const QString &key)
{
    LK_TRY(const QJsonDocument document, jsonOf(record, answer));
    const QJsonValue list = document.object().value(key);
    if (!list.isArray())
        return fail(withoutKey(record, answer, key));
    return list.toArray();
}

Result<QList<TaskManager>> parseTaskManagers(const HostRecord &record)
{
    LK_TRY(const QJsonArray list,
           listOf(record, QStringLiteral("rest:/taskmanagers"), QStringLiteral("taskmanagers")));
    QList<TaskManager> result;
    for (const QJsonValue &value : list) {
        LK_TRY(TaskManager taskManager, parseTaskManager(value.toObject()));
        result += std::move(taskManager);
    }
    return result;
}

Result<QList<Job>> parseJobs(const HostRecord &record)
{
    LK_TRY(const QJsonArray list,
           listOf(record, QStringLiteral("rest:/jobs/overview"), QStringLiteral("jobs")));
    QList<Job> result;
    for (const QJsonValue &value : list) {
        Fields fields(value.toObject());
        result += Job {.id = fields.words(QStringLiteral("jid")),
                       .name = value[QStringLiteral("name")].toString(),
                       .state = fields.words(QStringLiteral("state"))};
        if (fields.error())
            return fail(*fields.error());
    }
    return result;
}

Result<QMap<QString, QString>> parseConfig(const HostRecord &record)
{
    const auto key = QStringLiteral("rest:/jobmanager/config");
    LK_TRY(const QJsonDocument document, jsonOf(record, key));
    if (!document.isArray())
        return fail(withoutKey(record, key, QStringLiteral("key")));
    QMap<QString, QString> config;
    for (const QJsonValue &value : document.array()) {
        const QString name = value[QStringLiteral("key")].toString();
        if (!name.isEmpty())
            config.insert(name, value[QStringLiteral("value")].toString());
    }
    return config;
}

QStringList stringsOf(const QJsonValue &array)
{
    QStringList result;
    for (const QJsonValue &value : array.toArray())
        result += value.toString();
    return result;
}

Result<JobManagerEnvironment> parseEnvironment(const HostRecord &record)
{
    const auto key = QStringLiteral("rest:/jobmanager/environment");
    LK_TRY(const QJsonDocument document, jsonOf(record, key));
    const QJsonObject object = document.object();
    const QJsonObject jvm = object.value(QStringLiteral("jvm")).toObject();
    if (jvm.isEmpty())
        return fail(withoutKey(record, key, QStringLiteral("jvm")));
    return JobManagerEnvironment {.javaVersion = jvm.value(QStringLiteral("version")).toString(),
                                  .options = stringsOf(jvm.value(QStringLiteral("options"))),
                                  .classPath =
                                      stringsOf(object.value(QStringLiteral("classpath")))};
}

// clock:sample is "SENT_MS REMOTE_SECONDS.NANOS RECEIVED_MS": this computer's clock before, the
// host's, and this computer's after. The host's clock fits the middle, give or take half a round
// trip.
Result<qint64> parseJobManagerTime(const HostRecord &record)
{
    LK_TRY(const QString asked, record.answer(QStringLiteral("rest:asked")));
    LK_TRY(const QString sample, record.answer(QStringLiteral("clock:sample")));
    static const QRegularExpression kSample(
        QStringLiteral("^(\\d{1,15}) (\\d{1,12})(?:\\.(\\d{0,9}))?\\D* (\\d{1,15})\\s*$"));
    const QRegularExpressionMatch match = kSample.match(sample.trimmed());
    bool isNumber = false;
    const qint64 askedAt = asked.trimmed().toLongLong(&isNumber);
    if (!match.hasMatch() || !isNumber) {
        return fail(
            {.kind = ErrorKind::Missing,
             .message = text("facts", "The clock of host %1 could not be read.").arg(record.name),
             .detail = oneLine(sample)});
    }
    const qint64 middle = (match.captured(1).toLongLong() + match.captured(4).toLongLong()) / 2;
    const qint64 millis = match.captured(3).leftJustified(3, QLatin1Char('0')).left(3).toInt();
    return askedAt + match.captured(2).toLongLong() * 1000 + millis - middle;
}

} // namespace

RestFacts parseRest(const HostRecord &record)
{
    auto overview = parseOverview(record);
    const bool isStarting = !overview && overview.error().kind == ErrorKind::Missing
        && record.raw.contains(QStringLiteral("rest:/overview"));
    return {.overview = std::move(overview),
            .isStarting = isStarting,
            .taskManagers = parseTaskManagers(record),
            .config = parseConfig(record),
            .environment = parseEnvironment(record),
            .jobs = parseJobs(record),
            .jobManagerTime = parseJobManagerTime(record)};
}

} // namespace lockkeeper::facts
