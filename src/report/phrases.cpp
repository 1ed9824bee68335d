// SPDX-License-Identifier: Apache-2.0
#include "report/phrases.h"

namespace lockkeeper::report {

Text checkCount(qint64 checks)
{
    return textN("report", "%n check(s)").count(checks);
}

Text hostCount(qint64 hosts)
{
    return textN("report", "%n host(s)").count(hosts);
}

Text onHosts(qint64 hosts)
{
    return textN("report", "on %n host(s)", "6 critical problems on 3 hosts").count(hosts);
}

Message platformName(const QString &mode)
{
    if (mode == QLatin1String("yarn"))
        return text("report", "on YARN");
    if (mode == QLatin1String("kubernetes"))
        return text("report", "on Kubernetes");
    if (mode == QLatin1String("docker"))
        return text("report", "in Docker");
    return {};
}

Text hostRoles(const QStringList &roles, const Message &submits)
{
    std::vector<Text> words;
    for (const QString &role : roles) {
        if (role == QLatin1String("jobmanager"))
            words.push_back(Text::verbatim(QStringLiteral("JobManager")));
        else if (role == QLatin1String("taskmanager"))
            words.push_back(Text::verbatim(QStringLiteral("TaskManager")));
        else if (role == QLatin1String("submit"))
            words.emplace_back(submits);
        else
            words.push_back(Text::verbatim(role));
    }
    return Text::joined(words, QStringLiteral(", "));
}

Message reachWord(const QString &state)
{
    if (state == QLatin1String("open"))
        return text("report", "open", "a port");
    if (state == QLatin1String("refused"))
        return text("report", "refused", "a connection");
    if (state == QLatin1String("timeout"))
        return text("report", "no answer", "a connection");
    if (state == QLatin1String("unresolved"))
        return text("report", "name unknown", "a connection");
    return kNotKnown;
}

Rank reachRank(const QString &state)
{
    if (state == QLatin1String("open"))
        return Rank::Pass;
    return state == QLatin1String("unknown") ? Rank::Unknown : Rank::Critical;
}

Text reachRole(const QString &role)
{
    if (role == QLatin1String("source"))
        return Text::verbatim(QStringLiteral("PostgreSQL"));
    if (role == QLatin1String("sink-query"))
        return text("report", "StarRocks, queries", "what is reached");
    if (role == QLatin1String("sink-load"))
        return text("report", "StarRocks, load", "what is reached");
    if (role == QLatin1String("jobmanager-rpc"))
        return Text::verbatim(QStringLiteral("JobManager RPC"));
    if (role == QLatin1String("jobmanager-blob"))
        return Text::verbatim(QStringLiteral("JobManager BLOB"));
    if (role == QLatin1String("rest"))
        return Text::verbatim(QStringLiteral("REST"));
    if (role == QLatin1String("taskmanager-data"))
        return text("report", "TaskManager, data", "what is reached");
    if (role == QLatin1String("sink-backend"))
        return text("report", "StarRocks, back end", "what is reached");
    return Text::verbatim(role);
}

} // namespace lockkeeper::report
