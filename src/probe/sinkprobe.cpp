// SPDX-License-Identifier: Apache-2.0
#include "probe/sinkprobe.h"

#include "base/printable.h"
#include "base/shellquote.h"
#include "facts/sinkfacts.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <chrono>

namespace lockkeeper::probe {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

const QString kLoad = QStringLiteral("sink:load");
const QString kNoTable = QStringLiteral("lockkeeper_asks_only");

constexpr int kMostAnswers = 160;
constexpr auto kPatience = 20s;
constexpr qsizetype kSaid = 300; // of an answer that is no redirect

QString addressOf(const facts::Sink &sink, const facts::Endpoint &frontEnd)
{
    const QString database = sink.database.isEmpty() ? kNoTable : sink.database;
    return QStringLiteral("http://%1/api/%2/%3/_stream_load")
        .arg(frontEnd.toString(), QString::fromUtf8(QUrl::toPercentEncoding(database)), kNoTable);
}

http::Request requestOf(const QString &address, const QString &user, const Secret &password)
{
    QByteArray pair = user.toUtf8() + ':';
    pair.append(password.data(), static_cast<qsizetype>(password.view().size()));
    http::Request request {
        .address = address,
        .verb = "PUT",
        .headers = {{"Expect", "100-continue"}, {"Authorization", "Basic " + pair.toBase64()}}};
    pair.fill('\0');
    return request;
}

// Only host and port: an address may hold more than is anybody's business; and some servers repeat
// what they were sent.
facts::LoadAnswer answerOf(const http::Response &response, const http::Request &request)
{
    const QUrl location(response.location);
    facts::LoadAnswer answer {.status = response.status};
    if (response.status == facts::kLoadRedirect && !location.host().isEmpty())
        answer.to = {.host = location.host(), .port = location.port(80)};
    else
        answer.said =
            oneLine(QString::fromUtf8(
                        QByteArray(response.body).replace(request.headers.back().second, "***")),
                    kSaid);
    return answer;
}

// As a person would ask; curl asks for the password.
QString commandFor(const QString &address, const QString &user)
{
    const auto quoted = [](const QString &word) {
        return QString::fromUtf8(shellQuote(word.toUtf8()).value_or(QByteArray()));
    };
    return QStringLiteral("curl -sS -o /dev/null -w '%{http_code} %{redirect_url}\\n' -X PUT "
                          "-H 'Expect: 100-continue' -u %1 %2")
        .arg(quoted(user), quoted(address));
}

void keep(Visit &visit, const facts::Sink &sink, const facts::Endpoint &frontEnd,
          const QList<facts::LoadAnswer> &answers, std::chrono::milliseconds took)
{
    QStringList lines;
    for (const facts::LoadAnswer &answer : answers) {
        lines += QStringLiteral("%1 %2").arg(QString::number(answer.status),
                                             answer.to.host.isEmpty() ? answer.said
                                                                      : answer.to.toString());
    }
    const int n = visit.recorder.add({.command = commandFor(addressOf(sink, frontEnd), sink.user),
                                      .exit = 0,
                                      .ms = took.count(),
                                      .out = lines.join(QLatin1Char('\n'))});
    visit.record.transcript.insert(kLoad, n);
    visit.record.raw.insert(
        kLoad,
        QString::fromUtf8(QJsonDocument(facts::loadJson(frontEnd, sink.user, answers))
                              .toJson(QJsonDocument::Compact)));
}

} // namespace

const facts::Reach *reachedFrontEnd(const facts::Host &host)
{
    if (!host.net.reach)
        return nullptr;
    const auto found =
        std::find_if(host.net.reach->begin(), host.net.reach->end(), [](const facts::Reach &reach) {
            return reach.role == QLatin1String("sink-load")
                && reach.state == facts::ReachState::Open;
        });
    return found == host.net.reach->end() ? nullptr : &*found;
}

void askBackEnds(Visit &visit, const facts::Sink &sink, const facts::Endpoint &frontEnd,
                 const Secret &password, const http::Limits &limits)
{
    const auto began = Clock::now();
    const auto forward =
        visit.remote.forward(frontEnd.host, static_cast<quint16>(frontEnd.port), visit.stop);
    if (!forward) {
        visit.record.problems.insert(kLoad, forward.error());
        return;
    }
    http::Client client((*forward)->localPort(), limits);
    const http::Request request = requestOf(addressOf(sink, frontEnd), sink.user, password);
    QList<facts::LoadAnswer> answers;
    do {
        const auto response = client.send(request, visit.stop);
        if (!response) {
            visit.record.problems.insert(kLoad, (*forward)->problem().value_or(response.error()));
            return;
        }
        answers += answerOf(*response, request);
    } while (!answers.last().to.host.isEmpty() && !facts::isWhole(answers)
             && answers.size() < kMostAnswers && Clock::now() - began < kPatience);
    keep(visit, sink, frontEnd, answers,
         std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - began));
}

} // namespace lockkeeper::probe
