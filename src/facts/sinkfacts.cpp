// SPDX-License-Identifier: Apache-2.0
#include "facts/sinkfacts.h"

#include "base/printable.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lockkeeper::facts {
namespace {

constexpr int kUnauthorized = 401;
constexpr int kForbidden = 403;

QJsonObject toJson(const Endpoint &endpoint)
{
    return {{QStringLiteral("host"), endpoint.host}, {QStringLiteral("port"), endpoint.port}};
}

Endpoint endpointOf(const QJsonValue &value)
{
    return {.host = value[QLatin1String("host")].toString(),
            .port = value[QLatin1String("port")].toInt()};
}

LoadAnswer answerOf(const QJsonValue &value)
{
    return {.status = value[QLatin1String("status")].toInt(),
            .to = endpointOf(value[QLatin1String("to")]),
            .said = value[QLatin1String("said")].toString()};
}

bool isRedirect(const LoadAnswer &answer)
{
    return answer.status == kLoadRedirect && !answer.to.host.isEmpty() && answer.to.port > 0;
}

// LoadAction: "No backend alive.", "No backend or compute node alive."
bool saysNoneAlive(const LoadAnswer &answer)
{
    return answer.said.contains(QLatin1String("alive"))
        && answer.said.contains(QLatin1String("No backend"));
}

Error refused(const Endpoint &frontEnd, const QString &user, const LoadAnswer &answer)
{
    if (answer.status == kUnauthorized || answer.status == kForbidden) {
        return {.kind = ErrorKind::LoginRefused,
                .message = text("facts",
                                "The front end %1 of StarRocks does not accept the user %2 or the "
                                "password (HTTP %3), so it did not tell which back ends take the "
                                "rows.")
                               .arg(frontEnd.toString())
                               .arg(user)
                               .arg(answer.status),
                .advice =
                    text("facts", "Check sink.user in the profile and the secret sink-password."),
                .detail = oneLine(answer.said)};
    }
    return {.kind = ErrorKind::BadAnswer,
            .message = text("facts",
                            "What listens at %1 did not send the load on to a back end, as a front "
                            "end of StarRocks does: it answered with HTTP status %2.")
                           .arg(frontEnd.toString())
                           .arg(answer.status),
            .advice = text("facts",
                           "Check that sink.load in the profile names the http_port of a front "
                           "end of StarRocks (8030)."),
            .detail = oneLine(answer.said)};
}

} // namespace

bool isWhole(const QList<LoadAnswer> &answers)
{
    QList<Endpoint> known;
    qsizetype quiet = 0;
    for (const LoadAnswer &answer : answers) {
        ++quiet;
        if (!isRedirect(answer))
            return false;
        if (!known.contains(answer.to)) {
            known += answer.to;
            quiet = 0;
        }
    }
    return !known.isEmpty() && quiet >= 4 * known.size() + 4;
}

QJsonObject loadJson(const Endpoint &frontEnd, const QString &user,
                     const QList<LoadAnswer> &answers)
{
    QJsonArray all;
    for (const LoadAnswer &answer : answers) {
        QJsonObject one {{QStringLiteral("status"), answer.status}};
        if (!answer.to.host.isEmpty())
            one.insert(QStringLiteral("to"), toJson(answer.to));
        if (!answer.said.isEmpty())
            one.insert(QStringLiteral("said"), answer.said);
        all += one;
    }
    return {{QStringLiteral("frontEnd"), toJson(frontEnd)},
            {QStringLiteral("user"), user},
            {QStringLiteral("answers"), all}};
}

Result<LoadEnds> parseLoad(const HostRecord &record)
{
    LK_TRY(const QString answer, record.answer(QStringLiteral("sink:load")));
    const QJsonObject json = QJsonDocument::fromJson(answer.toUtf8()).object();
    QList<LoadAnswer> answers;
    for (const QJsonValue &value : json.value(QLatin1String("answers")).toArray())
        answers += answerOf(value);
    LoadEnds ends {.askedFrom = record.name,
                   .frontEnd = endpointOf(json.value(QLatin1String("frontEnd"))),
                   .answers = static_cast<int>(answers.size()),
                   .isWhole = isWhole(answers)};
    if (answers.isEmpty() || ends.frontEnd.host.isEmpty()) {
        return fail(
            {.kind = ErrorKind::BadAnswer,
             .message = text("facts", "What StarRocks said of its back ends was not understood."),
             .detail = oneLine(answer)});
    }
    for (const LoadAnswer &one : answers) {
        if (isRedirect(one) && !ends.backEnds.contains(one.to))
            ends.backEnds += one.to;
    }
    ends.hasNone = saysNoneAlive(answers.last());
    if (!ends.hasNone && !isRedirect(answers.last()))
        return fail(
            refused(ends.frontEnd, json.value(QLatin1String("user")).toString(), answers.last()));
    return ends;
}

} // namespace lockkeeper::facts
