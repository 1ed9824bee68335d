// SPDX-License-Identifier: Apache-2.0
#include "report/flows.h"
#include "report/htmlsections.h"
#include "report/phrases.h"

#include <algorithm>

namespace lockkeeper::report {
namespace {

constexpr qsizetype kColumns = 6; // more targets go into a further table: A4 has no room for them

struct Target
{
    QString role;
    QString to;
    int port = 0;

    [[nodiscard]] bool isOf(const ReachLine &line) const
    {
        return line.role == role && line.to == to && line.port == port;
    }
};

Text stateWords(const ReachLine &line)
{
    const bool isTimed = line.state == QLatin1String("open") && line.ms >= 0;
    return isTimed ? kMilliseconds.number(line.ms, 1) : Text(reachWord(line.state));
}

template <typename T, typename Same> void addOnce(QList<T> &list, const T &one, const Same &isSame)
{
    if (std::none_of(list.begin(), list.end(), isSame))
        list += one;
}

Node cellNode(const QList<ReachLine> &reach, const QString &from, const Target &target,
              const Speech &speech)
{
    Node cell;
    for (const ReachLine &line : reach) {
        if (line.from == from && target.isOf(line)) {
            cell.set("rank", rankName(reachRank(line.state)).toStdString());
            cell.set("words", speech.say(stateWords(line)));
            return cell;
        }
    }
    cell.set("rank", false);
    cell.set("words", speech.say(Text::verbatim(QStringLiteral("\u00B7"))));
    return cell;
}

Node tableNode(const Result &result, const QList<Target> &targets, const QStringList &hosts,
               const Speech &speech)
{
    Node heads {Node::type::list};
    for (const Target &target : targets) {
        Node head;
        head.set("role", speech.say(reachRole(target.role)));
        head.set("to", value(facts::Endpoint {target.to, target.port}.toString()));
        heads.push_back(head);
    }
    Node lines {Node::type::list};
    for (const QString &host : hosts) {
        Node cells {Node::type::list};
        for (const Target &target : targets)
            cells.push_back(cellNode(result.reach, host, target, speech));
        Node line;
        line.set("from", value(host));
        line.set("cells", cells);
        lines.push_back(line);
    }
    Node node;
    node.set("targets", heads);
    node.set("lines", lines);
    return node;
}

Node flowsNode(const Result &result, const Speech &speech)
{
    const QList<Flow> flows = missingFlows(result);
    if (flows.isEmpty())
        return false;
    Node heads {Node::type::list};
    for (const Message &words : kFlowHeads) {
        Node head;
        head.set("words", speech.say(words));
        heads.push_back(head);
    }
    Node lines {Node::type::list};
    for (const Flow &flow : flows) {
        Node line;
        line.set("from", value(flow.from));
        line.set("to", value(flow.to));
        line.set("port", value(QString::number(flow.port)));
        line.set("what", speech.say(flow.what));
        line.set("state", speech.say(flow.state));
        lines.push_back(line);
    }
    Node node;
    node.set("heads", heads);
    node.set("lines", lines);
    return node;
}

} // namespace

Node reachNode(const Result &result, const Speech &speech)
{
    if (result.reach.isEmpty())
        return false;
    QList<Target> targets;
    QStringList hosts;
    qsizetype open = 0;
    for (const ReachLine &line : result.reach) {
        addOnce(targets, Target {line.role, line.to, line.port},
                [&](const Target &one) { return one.isOf(line); });
        addOnce(hosts, line.from, [&](const QString &one) { return one == line.from; });
        open += line.state == QLatin1String("open") ? 1 : 0;
    }
    std::stable_sort(targets.begin(), targets.end(),
                     [](const Target &a, const Target &b) { return a.role < b.role; });
    Node tables {Node::type::list};
    for (qsizetype i = 0; i < targets.size(); i += kColumns)
        tables.push_back(tableNode(result, targets.mid(i, kColumns), hosts, speech));
    Node node;
    node.set("amount",
             speech.say(textN("report", "%n connection(s) needed, open: %1; a dot: not needed")
                            .count(result.reach.size())
                            .arg(open)));
    node.set("tables", tables);
    node.set("flows", flowsNode(result, speech));
    return node;
}

} // namespace lockkeeper::report
