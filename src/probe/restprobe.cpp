// SPDX-License-Identifier: Apache-2.0
#include "probe/restprobe.h"

#include "base/json.h"
#include "facts/restfacts.h"
#include "probe/restroad.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUrl>

#include <condition_variable>
#include <mutex>
#include <utility>

namespace lockkeeper::probe {
namespace {

constexpr qsizetype kTranscriptBytes = 64 * 1024;
constexpr qsizetype kForeignBytes = 64 * 1024; // enough to quote what is no JSON anyway

const auto kOverview = QStringLiteral("/overview");
const auto kTaskManagers = QStringLiteral("/taskmanagers");

QStringList pathsOf(RestScope scope)
{
    QStringList paths {kOverview, QStringLiteral("/config")};
    if (scope == RestScope::Full) {
        paths += {kTaskManagers, QStringLiteral("/jobmanager/config"),
                  QStringLiteral("/jobmanager/environment"), QStringLiteral("/jobs/overview")};
    }
    return paths;
}

QString keyOf(const QString &path)
{
    return QStringLiteral("rest:") + path;
}

bool isJson(const QByteArray &body)
{
    const QByteArray start = body.left(64).trimmed();
    return start.startsWith('{') || start.startsWith('[');
}

// Flink 1.20.3 answers JSON without the keys of /overview, or 503, until its leader is elected.
bool isStarting(const http::Response &response)
{
    if (response.status == 503)
        return true;
    if (response.status >= 300 && response.status < 500)
        return false;
    const auto document = parseJson(response.body);
    return document && document->isObject()
        && !document->object().contains(QStringLiteral("flink-version"));
}

// After these, the next question would only fail the same way and cost as much time again.
bool endsAll(ErrorKind kind)
{
    return kind != ErrorKind::Lost && kind != ErrorKind::TooLarge && kind != ErrorKind::BadAnswer;
}

// False when the wish to stop came first.
bool pauseFor(std::chrono::milliseconds time, std::stop_token stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any changed;
    changed.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

// All questions from one host.
class Interview
{
public:
    Interview(Visit &visit, const RestQuestion &question)
        : m_visit(visit)
        , m_question(question)
    { }

    void run();

private:
    std::optional<Error> chooseRoad();
    Result<http::Response> ask(const QString &path);
    Result<http::Response> askUntilStarted();
    void keep(const QString &path, const Result<http::Response> &response);
    void keepBody(const QString &key, const http::Response &response);
    [[nodiscard]] std::optional<Error> overviewProblem() const;

    Visit &m_visit;
    const RestQuestion &m_question;
    std::unique_ptr<RestRoad> m_road;
    int m_last = 0; // number of the last exchange
};

std::optional<Error> Interview::chooseRoad()
{
    auto road = forwardedRoad(m_visit.remote, m_question.baseUrl, m_question.limits, m_visit.stop);
    if (road)
        m_road = *std::move(road);
    else if (road.error().kind == ErrorKind::Prohibited)
        m_road = shellRoad(m_visit.remote, m_question.baseUrl);
    else
        return road.error();
    return std::nullopt;
}

Result<http::Response> Interview::ask(const QString &path)
{
    auto response = m_road->get(path, m_visit.stop);
    // Some servers forbid forwarding only when it is tried.
    if (!response && response.error().kind == ErrorKind::Prohibited) {
        m_road = shellRoad(m_visit.remote, m_question.baseUrl);
        response = m_road->get(path, m_visit.stop);
    }
    return response;
}

Result<http::Response> Interview::askUntilStarted()
{
    const auto end = std::chrono::steady_clock::now() + m_question.patience;
    auto response = ask(kOverview);
    while (response && isStarting(*response) && std::chrono::steady_clock::now() < end
           && pauseFor(m_question.pause, m_visit.stop))
        response = ask(kOverview);
    return response;
}

void Interview::keepBody(const QString &key, const http::Response &response)
{
    if (response.status >= 300 && response.status < 400) {
        m_visit.record.problems.insert(
            key,
            {.kind = ErrorKind::BadAnswer,
             .message = text("probe", "%1 sends every request on to “%2”, which was not followed.")
                            .arg(m_question.baseUrl)
                            .arg(response.location),
             .advice = text("probe",
                            "If that is the address of this Flink, write it as flink.rest in the "
                            "profile.")});
        return;
    }
    const QByteArray body =
        isJson(response.body) ? response.body : response.body.left(kForeignBytes);
    m_visit.record.raw.insert(key, QString::fromUtf8(body));
}

void Interview::keep(const QString &path, const Result<http::Response> &response)
{
    const QString key = keyOf(path);
    facts::Exchange exchange;
    exchange.command = QStringLiteral("curl -s %1%2").arg(m_question.baseUrl, path);
    if (response) {
        m_visit.record.exits.insert(key, response->status);
        keepBody(key, *response);
        exchange.exit = 0;
        exchange.ms = response->duration.count();
        exchange.out = QString::fromUtf8(response->body.left(kTranscriptBytes));
        exchange.isTruncated = response->body.size() > kTranscriptBytes;
    } else {
        m_visit.record.problems.insert(key, response.error());
        exchange.err = response.error().message.in(QStringLiteral("en"));
    }
    if (m_road != nullptr && !m_road->name().isEmpty())
        m_visit.record.via.insert(key, m_road->name());
    m_last = m_visit.recorder.add(std::move(exchange));
    m_visit.record.transcript.insert(key, m_last);
}

// Why no Flink is to be asked here.
std::optional<Error> Interview::overviewProblem() const
{
    const auto overview = facts::parseRest(m_visit.record).overview;
    return overview ? std::nullopt : std::optional(overview.error());
}

void Interview::run()
{
    m_visit.record.raw.insert(QStringLiteral("rest:url"), m_question.baseUrl);
    std::optional<Error> end = chooseRoad();
    for (const QString &path : pathsOf(m_question.scope)) {
        if (end) {
            m_visit.record.problems.insert(keyOf(path), *end);
            if (m_last > 0)
                m_visit.record.transcript.insert(keyOf(path), m_last);
            continue;
        }
        if (path == kTaskManagers)
            m_visit.record.raw.insert(QStringLiteral("rest:asked"),
                                      QString::number(QDateTime::currentMSecsSinceEpoch()));
        const auto response = path == kOverview ? askUntilStarted() : ask(path);
        keep(path, response);
        if (path == kOverview)
            end = overviewProblem();
        else if (!response && endsAll(response.error().kind))
            end = response.error();
    }
}

} // namespace

void askRest(Visit &visit, const RestQuestion &question)
{
    Interview(visit, question).run();
}

} // namespace lockkeeper::probe
