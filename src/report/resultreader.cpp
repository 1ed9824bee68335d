// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "report/result.h"

#include <QJsonArray>

#include <array>
#include <memory>

namespace lockkeeper::report {
namespace {

constexpr std::array kStatuses {checks::Status::Pass, checks::Status::Warning,
                                checks::Status::Critical, checks::Status::Unknown,
                                checks::Status::Skipped};

Error badResult(const Text &what)
{
    return {.kind = ErrorKind::Usage,
            .message = text("report", "The result file cannot be used: %1").arg(what),
            .advice = text("report",
                           "Save the result again with “lockkeeper check --profile … "
                           "--json FILE”.")};
}

// A value of the file with its place in it. Wrong types give empty values; the first of them is
// kept as the file's problem, so that reading is written straight down.
class Node
{
public:
    Node(const QJsonValue &value, const QString &place,
         std::shared_ptr<std::optional<Error>> problem)
        : m_value(value)
        , m_place(place)
        , m_problem(std::move(problem))
    { }

    [[nodiscard]] Node operator[](const char *key) const
    {
        const QString name = QString::fromLatin1(key);
        if (!m_value.isObject())
            complain(text("report", "this is not an object"));
        return {m_value.toObject().value(name),
                m_place.isEmpty() ? name : m_place + QLatin1Char('.') + name, m_problem};
    }

    [[nodiscard]] QString string() const
    {
        if (!m_value.isString())
            complain(text("report", "this is not a string"));
        return m_value.toString();
    }

    [[nodiscard]] double number() const
    {
        if (!m_value.isDouble())
            complain(text("report", "this is not a number"));
        return m_value.toDouble();
    }

    [[nodiscard]] int integer() const
    {
        const double value = number();
        if (value != static_cast<double>(m_value.toInt()))
            complain(text("report", "this is not a whole number"));
        return m_value.toInt();
    }

    [[nodiscard]] bool boolean() const
    {
        if (!m_value.isBool())
            complain(text("report", "this is not true or false"));
        return m_value.toBool();
    }

    [[nodiscard]] QDateTime time() const
    {
        const QDateTime value = QDateTime::fromString(string(), Qt::ISODateWithMs);
        if (!value.isValid())
            complain(text("report", "this is not a time"));
        return value.toUTC();
    }

    [[nodiscard]] Text words() const
    {
        const QJsonObject object = m_value.toObject();
        bool isGood = m_value.isObject() && object.contains(QStringLiteral("en"));
        for (const QJsonValue &value : object)
            isGood = isGood && value.isString();
        if (!isGood)
            complain(text("report", "this is not a text in several languages"));
        return textFromJson(object);
    }

    [[nodiscard]] QString stringOrNull() const { return m_value.isNull() ? QString() : string(); }
    [[nodiscard]] Text wordsOrNull() const { return m_value.isNull() ? Text() : words(); }
    [[nodiscard]] bool isNull() const { return m_value.isNull(); }

    template <typename T> [[nodiscard]] QList<T> list(T (*read)(const Node &)) const
    {
        if (!m_value.isArray())
            complain(text("report", "this is not a list"));
        QList<T> result;
        const QJsonArray values = m_value.toArray();
        for (qsizetype i = 0; i < values.size(); ++i)
            result +=
                read(Node(values.at(i), QStringLiteral("%1[%2]").arg(m_place).arg(i), m_problem));
        return result;
    }

    void complain(const Message &what) const
    {
        if (!*m_problem)
            *m_problem = badResult(text("report", "%1 (at %2).").arg(Text(what)).arg(m_place));
    }

private:
    QJsonValue m_value;
    QString m_place;
    std::shared_ptr<std::optional<Error>> m_problem;
};

checks::Status statusFrom(const Node &node)
{
    const QString name = node.string();
    for (const checks::Status status : kStatuses) {
        if (checks::statusName(status) == name)
            return status;
    }
    node.complain(text("report", "this is no status"));
    return checks::Status::Unknown;
}

std::optional<WaivedLine> waivedFrom(const Node &node)
{
    if (node.isNull())
        return std::nullopt;
    WaivedLine waived {node["reason"].string(), node["by"].string(), std::nullopt};
    const QString until = node["until"].stringOrNull();
    if (until.isEmpty())
        return waived;
    waived.until = QDate::fromString(until, Qt::ISODate);
    if (!waived.until->isValid())
        node["until"].complain(text("report", "this is not a date"));
    return waived;
}

QString stringFrom(const Node &node)
{
    return node.string();
}

int integerFrom(const Node &node)
{
    return node.integer();
}

HostLine hostFrom(const Node &node)
{
    return {.name = node["name"].string(),
            .address = node["address"].string(),
            .isReachable = node["reachable"].boolean(),
            .os = node["os"].string(),
            .roles = node["roles"].list(stringFrom),
            .error = node["error"].wordsOrNull()};
}

ReachLine reachFrom(const Node &node)
{
    return {.from = node["from"].string(),
            .to = node["to"].string(),
            .port = node["port"].integer(),
            .role = node["role"].string(),
            .state = node["state"].string(),
            .ms = node["ms"].number()};
}

Finding findingFrom(const Node &node)
{
    return {.check = node["check"].string(),
            .component = node["component"].words(),
            .subject = node["subject"].string(),
            .status = statusFrom(node["status"]),
            .waived = waivedFrom(node["waived"]),
            .how = node["how"].string(),
            .webUi = node["web_ui"].wordsOrNull(),
            .purpose = node["purpose"].words(),
            .result = node["result"].string(),
            .seenFrom = node["seen_from"].stringOrNull(),
            .meaning = node["meaning"].words(),
            .advice = node["advice"].words(),
            .fix = node["fix"].stringOrNull(),
            .transcript = node["transcript"].list(integerFrom)};
}

facts::Exchange exchangeFrom(const Node &node)
{
    return {.n = node["n"].integer(),
            .host = node["host"].string(),
            .command = node["command"].string(),
            .exit = node["exit"].integer(),
            .ms = static_cast<qint64>(qBound(-1.0, node["ms"].number(), 1e15)),
            .out = node["stdout"].string(),
            .err = node["stderr"].string(),
            .isTruncated = node["truncated"].boolean()};
}

Scope scopeFrom(const Node &node)
{
    return {.asked = node["asked"].integer(),
            .catalogue = node["catalogue"].integer(),
            .leftOut = node["left_out"].list(stringFrom),
            .reason = node["reason"].words()};
}

Summary summaryFrom(const Node &node)
{
    return {.pass = node["pass"].integer(),
            .warning = node["warning"].integer(),
            .critical = node["critical"].integer(),
            .unknown = node["unknown"].integer(),
            .skipped = node["skipped"].integer(),
            .waived = node["waived"].integer()};
}

ClusterLine clusterFrom(const Node &node)
{
    return {.mode = node["mode"].string(),
            .home = node["home"].string(),
            .flink = node["flink"].string(),
            .java = node["java"].string(),
            .cdc = node["cdc"].string()};
}

// What the file is, before anything in it is believed.
lockkeeper::Result<QJsonObject> rootFrom(const QByteArray &bytes)
{
    auto document = parseJson(bytes);
    if (!document) {
        Error error = badResult(document.error().message);
        error.detail = document.error().detail;
        error.advice = text("report",
                            "Perhaps it was cut off while it was written. Save the result "
                            "again with “lockkeeper check --profile … --json FILE”.");
        return fail(error);
    }
    const QJsonObject root = document->object();
    if (root.value(QStringLiteral("kind")).toString() == QLatin1String("lockkeeper-facts")) {
        Error error = badResult(text("report", "it is a facts file."));
        error.advice = text("report", "Judge it with “lockkeeper check --facts FILE”.");
        return fail(error);
    }
    if (!root.contains(QStringLiteral("schema")) || !root.contains(QStringLiteral("findings")))
        return fail(badResult(text("report", "it is no result of “lockkeeper check”.")));
    const int schema = root.value(QStringLiteral("schema")).toInt();
    if (schema != kResultSchema) {
        return fail(badResult(text("report", "it has schema %1, this version reads schema %2.")
                                  .arg(schema)
                                  .arg(kResultSchema)));
    }
    return root;
}

} // namespace

lockkeeper::Result<Result> readResult(const QByteArray &bytes)
{
    LK_TRY(const QJsonObject object, rootFrom(bytes));
    const auto problem = std::make_shared<std::optional<Error>>();
    const Node root(object, QString(), problem);
    Result result;
    result.tool = root["tool"]["version"].string();
    result.profile = root["profile"].string();
    result.started = root["started"].time();
    result.finished = root["finished"].time();
    result.isReady = root["ready"].boolean();
    result.verdict = root["verdict"].words();
    result.scope = scopeFrom(root["scope"]);
    result.summary = summaryFrom(root["summary"]);
    result.hosts = root["hosts"].list(hostFrom);
    result.cluster = clusterFrom(root["cluster"]);
    result.reach = root["reach"].list(reachFrom);
    result.findings = root["findings"].list(findingFrom);
    result.transcript = root["transcript"].list(exchangeFrom);
    if (*problem)
        return fail(**problem);
    return result;
}

} // namespace lockkeeper::report
