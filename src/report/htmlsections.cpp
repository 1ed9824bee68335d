// SPDX-License-Identifier: Apache-2.0
#include "report/htmlsections.h"

#include "report/phrases.h"

namespace lockkeeper::report {
namespace {

constexpr qsizetype kOutputLimit = 16'000; // characters of one answer; the JSON has all of it

// Rows of the same check follow each other: what is the same in all of them is said once.
Node rowNode(const Row &row, bool isSameCheck, const Speech &speech)
{
    const Finding &finding = row.first();
    Node node;
    node.set("rank", rankName(row.rank).toStdString());
    node.set("check", value(finding.check));
    node.set("component", speech.say(finding.component));
    const bool isFromElsewhere = !finding.seenFrom.isEmpty() && finding.seenFrom != finding.place();
    node.set(
        "place",
        speech.say(
            isFromElsewhere
                ? text("report", "%1, seen from host %2").arg(row.place()).arg(finding.seenFrom)
                : row.place()));
    node.set("purpose", isSameCheck ? Node(false) : speech.sayIfAny(finding.purpose));
    node.set("how", value(finding.how));
    node.set("web", isSameCheck ? Node(false) : speech.sayIfAny(finding.webUi));
    node.set("result", row.result().isEmpty() ? std::string("\u2014") : value(row.result()));
    node.set("word", speech.say(rankWord(row.rank)));
    node.set("meaning", speech.say([&](const QString &language) { return row.meaning(language); }));
    node.set("waived", speech.sayIfAny(waivedWords(finding)));
    node.set("advice",
             speech.sayIfAny([&](const QString &language) { return row.advice(language); }));
    Node asked {Node::type::list};
    for (const int n : row.transcript())
        asked.push_back(Node {"n", std::to_string(n)});
    node.set("has_asked", !row.transcript().isEmpty());
    node.set("asked", asked);
    return node;
}

Text modeWords(const QString &mode)
{
    if (mode == QLatin1String("standalone"))
        return text("report", "standalone, session mode");
    if (mode == QLatin1String("standalone-application"))
        return text("report", "standalone, application mode");
    const Message platform = platformName(mode);
    return platform.isEmpty() ? text("report", "how it runs is not known") : platform;
}

Text roleWords(const QStringList &roles)
{
    if (roles.isEmpty())
        return text("report", "none", "role of a host");
    return hostRoles(roles, text("report", "submits pipelines", "role of a host"));
}

Node fact(const Message &name, const Text &value, const Text &detail, const Speech &speech)
{
    Node node;
    node.set("name", speech.say(name));
    node.set("value", speech.say(value));
    node.set("detail", speech.say(detail));
    return node;
}

Text orNotKnown(const QString &words, const QString &prefix = {})
{
    if (words.isEmpty())
        return kNotKnown;
    return Text::verbatim(prefix + words);
}

// What one exchange said, cut for the page.
Node exchangeNode(const facts::Exchange &exchange, const Speech &speech)
{
    const auto output = [](const QString &words) {
        const QString shown = words.left(kOutputLimit);
        return shown.trimmed().isEmpty() ? Node(false) : Node {"words", value(shown)};
    };
    const bool isCut = exchange.isTruncated || exchange.out.size() > kOutputLimit
        || exchange.err.size() > kOutputLimit;
    Node node;
    node.set("n", std::to_string(exchange.n));
    node.set("host", value(exchange.host));
    node.set("command", value(exchange.command));
    node.set(
        "outcome",
        speech.say(exchange.exit < 0
                       ? text("report", "outcome unknown, %1 ms").arg(exchange.ms)
                       : text("report", "exit %1, %2 ms").arg(exchange.exit).arg(exchange.ms)));
    node.set("out", output(exchange.out));
    node.set("err", output(exchange.err));
    node.set("cut",
             isCut ? speech.sayIfAny(text("report", "The answer was longer and is cut here."))
                   : Node(false));
    return node;
}

} // namespace

Node rowNodes(const QList<Row> &rows, const Speech &speech)
{
    Node list {Node::type::list};
    QString last;
    for (const Row &row : rows) {
        list.push_back(rowNode(row, row.first().check == last, speech));
        last = row.first().check;
    }
    return list;
}

Node countNodes(const Result &result, const Speech &speech)
{
    Node list {Node::type::list};
    for (const Rank rank :
         {Rank::Pass, Rank::Warning, Rank::Critical, Rank::Unknown, Rank::Waived, Rank::Skipped}) {
        const int n = checksOf(result, rank);
        const bool isAlwaysTold = rank != Rank::Waived && rank != Rank::Skipped;
        if (n == 0 && !isAlwaysTold)
            continue;
        Node node;
        node.set("n", std::to_string(n));
        node.set("label", speech.say(rankLabel(rank)));
        list.push_back(node);
    }
    return list;
}

Node factNodes(const Result &result, const Speech &speech)
{
    const ClusterLine &cluster = result.cluster;
    Node list {Node::type::list};
    list.push_back(fact(text("report", "Cluster"),
                        orNotKnown(cluster.flink, QStringLiteral("Apache Flink ")),
                        modeWords(cluster.mode), speech));
    list.push_back(fact(kFlinkHome, orNotKnown(cluster.home), {}, speech));
    list.push_back(
        fact(text("report", "Java of the JobManager"), orNotKnown(cluster.java), {}, speech));
    list.push_back(fact(text("report", "Flink CDC"), orNotKnown(cluster.cdc),
                        text("report", "as the profile asks"), speech));
    return list;
}

Node unseenNode(const Result &result, const Speech &speech)
{
    if (result.scope.reason.isEmpty() && result.scope.leftOut.isEmpty())
        return false;
    Node list {Node::type::list};
    for (const QString &id : result.scope.leftOut)
        list.push_back(Node {"id", value(id)});
    Node node;
    node.set("reason", speech.say(result.scope.reason));
    node.set("has_left_out", !result.scope.leftOut.isEmpty());
    node.set("left_out", list);
    return node;
}

Node hostsNode(const Result &result, const Speech &speech)
{
    if (result.hosts.isEmpty())
        return false;
    Node lines {Node::type::list};
    for (const HostLine &host : result.hosts) {
        Node line;
        line.set("name", value(host.name));
        line.set("address", value(host.address));
        line.set("os", host.os.isEmpty() ? std::string("\u2014") : value(host.os));
        line.set("roles", speech.say(roleWords(host.roles)));
        line.set("rank", rankName(host.isReachable ? Rank::Pass : Rank::Critical).toStdString());
        line.set("login",
                 speech.say(host.isReachable ? Text(text("report", "works", "login to a host"))
                                             : host.error));
        lines.push_back(line);
    }
    return Node {"lines", lines};
}

Node transcriptNode(const Result &result, const Speech &speech)
{
    if (result.transcript.isEmpty())
        return false;
    Node hosts {Node::type::list};
    for (qsizetype i = 0; i < result.transcript.size();) {
        const facts::Exchange &first = result.transcript.at(i);
        Node exchanges {Node::type::list};
        const qsizetype begin = i;
        for (; i < result.transcript.size() && result.transcript.at(i).host == first.host; ++i)
            exchanges.push_back(exchangeNode(result.transcript.at(i), speech));
        Node node;
        node.set("host", value(first.host));
        node.set("amount",
                 speech.say(textN("report", "%n command(s), #%1 to #%2")
                                .count(i - begin)
                                .arg(first.n)
                                .arg(result.transcript.at(i - 1).n)));
        node.set("exchanges", exchanges);
        hosts.push_back(node);
    }
    Node node;
    node.set("amount",
             speech.say(textN("report", "%n command(s), nothing was changed on the hosts")
                            .count(result.transcript.size())));
    node.set("hosts_asked", hosts);
    return node;
}

} // namespace lockkeeper::report
