// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "report/result.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lockkeeper::report {
namespace {

QJsonValue orNull(const QString &value)
{
    return value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(value);
}

QJsonValue orNull(const Text &value)
{
    return value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(toJson(value));
}

QString timeWords(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

template <typename List, typename Line> QJsonArray array(const List &list, const Line &line)
{
    QJsonArray result;
    for (const auto &one : list)
        result += line(one);
    return result;
}

QJsonObject json(const Scope &scope)
{
    return {{QStringLiteral("asked"), scope.asked},
            {QStringLiteral("catalogue"), scope.catalogue},
            {QStringLiteral("left_out"), QJsonArray::fromStringList(scope.leftOut)},
            {QStringLiteral("reason"), toJson(scope.reason)}};
}

QJsonObject json(const Summary &summary)
{
    return {{QStringLiteral("pass"), summary.pass},
            {QStringLiteral("warning"), summary.warning},
            {QStringLiteral("critical"), summary.critical},
            {QStringLiteral("unknown"), summary.unknown},
            {QStringLiteral("skipped"), summary.skipped},
            {QStringLiteral("waived"), summary.waived}};
}

QJsonObject json(const HostLine &host)
{
    return {{QStringLiteral("name"), host.name},
            {QStringLiteral("address"), host.address},
            {QStringLiteral("reachable"), host.isReachable},
            {QStringLiteral("os"), host.os},
            {QStringLiteral("roles"), QJsonArray::fromStringList(host.roles)},
            {QStringLiteral("error"), orNull(host.error)}};
}

QJsonObject json(const ClusterLine &cluster)
{
    return {{QStringLiteral("mode"), cluster.mode},
            {QStringLiteral("home"), cluster.home},
            {QStringLiteral("flink"), cluster.flink},
            {QStringLiteral("java"), cluster.java},
            {QStringLiteral("cdc"), cluster.cdc}};
}

QJsonObject json(const ReachLine &reach)
{
    return {{QStringLiteral("from"), reach.from},   {QStringLiteral("to"), reach.to},
            {QStringLiteral("port"), reach.port},   {QStringLiteral("role"), reach.role},
            {QStringLiteral("state"), reach.state}, {QStringLiteral("ms"), reach.ms}};
}

QJsonValue json(const std::optional<WaivedLine> &waived)
{
    if (!waived)
        return QJsonValue::Null;
    return QJsonObject {{QStringLiteral("reason"), waived->reason},
                        {QStringLiteral("by"), waived->by},
                        {QStringLiteral("until"),
                         orNull(waived->until ? waived->until->toString(Qt::ISODate) : QString())}};
}

QJsonObject json(const Finding &finding)
{
    return {{QStringLiteral("check"), finding.check},
            {QStringLiteral("component"), toJson(finding.component)},
            {QStringLiteral("subject"), finding.subject},
            {QStringLiteral("status"), checks::statusName(finding.status)},
            {QStringLiteral("waived"), json(finding.waived)},
            {QStringLiteral("how"), finding.how},
            {QStringLiteral("web_ui"), orNull(finding.webUi)},
            {QStringLiteral("purpose"), toJson(finding.purpose)},
            {QStringLiteral("result"), finding.result},
            {QStringLiteral("seen_from"), orNull(finding.seenFrom)},
            {QStringLiteral("meaning"), toJson(finding.meaning)},
            {QStringLiteral("advice"), toJson(finding.advice)},
            {QStringLiteral("fix"), orNull(finding.fix)},
            {QStringLiteral("transcript"), array(finding.transcript, [](int n) { return n; })}};
}

QJsonObject json(const facts::Exchange &exchange)
{
    return facts::toJson(exchange);
}

} // namespace

QByteArray writeResult(const Result &result)
{
    const auto line = [](const auto &one) { return json(one); };
    const QJsonObject tool {{QStringLiteral("name"), QStringLiteral("lockkeeper")},
                            {QStringLiteral("version"), result.tool}};
    const QJsonObject root {
        {QStringLiteral("schema"), kResultSchema},
        {QStringLiteral("tool"), tool},
        {QStringLiteral("profile"), result.profile},
        {QStringLiteral("started"), timeWords(result.started)},
        {QStringLiteral("finished"), timeWords(result.finished)},
        {QStringLiteral("ready"), result.isReady},
        {QStringLiteral("verdict"), toJson(result.verdict)},
        {QStringLiteral("scope"), json(result.scope)},
        {QStringLiteral("summary"), json(result.summary)},
        {QStringLiteral("hosts"), array(result.hosts, line)},
        {QStringLiteral("cluster"), json(result.cluster)},
        {QStringLiteral("reach"), array(result.reach, line)},
        {QStringLiteral("findings"), array(result.findings, line)},
        {QStringLiteral("changes"), QJsonArray()},
        {QStringLiteral("proof"), QJsonValue::Null},
        {QStringLiteral("transcript"), array(result.transcript, line)},
    };
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace lockkeeper::report
