// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/clusterwords.h"

#include "base/printable.h"
#include "report/phrases.h"

namespace lockkeeper::gui {
namespace {

using project::ClusterView;
using project::HostView;

const auto kPass = QStringLiteral("pass");
const auto kWarning = QStringLiteral("warning");
const auto kCritical = QStringLiteral("critical");
const auto kUnknown = QStringLiteral("unknown");

Text countOf(int hosts)
{
    return report::onHosts(hosts);
}

Text enumerated(const QStringList &values)
{
    if (values.size() != 2)
        return Text::verbatim(values.join(QStringLiteral(", ")));
    return text("gui", "%1 and %2").arg(values.first()).arg(values.last());
}

Text foundWords(const ClusterView &view)
{
    return text("gui", "Found Flink %1, %2, %3", "version, mode, on how many hosts")
        .arg(view.versions.value(0))
        .arg(view.modeName.isEmpty() ? Text(text("gui", "mode not known")) : view.modeName)
        .arg(countOf(view.flinkHosts));
}

// What else is to be known: hosts that nobody reached, names that no host of the profile is.
Text lineOf(const ClusterView &view, const QDateTime &seen)
{
    std::vector<Text> parts;
    if (!view.unreached.isEmpty())
        parts.push_back(text("gui", "Not reached: %1.").arg(project::hostList(view.unreached)));
    if (!view.strangers.isEmpty())
        parts.push_back(text("gui", "Flink names hosts that are not in the list: %1.")
                            .arg(project::hostList(view.strangers)));
    if (seen.isValid())
        parts.push_back(text("gui", "As of %1, %2.", "date, time of day")
                            .arg(seen.toLocalTime().date())
                            .arg(seen.toLocalTime().toString(QStringLiteral("HH:mm"))));
    return Text::joined(parts);
}

QString shapeOf(const HostView &host)
{
    return host.isReached ? kPass : kUnknown;
}

} // namespace

std::optional<Notice> clusterNotice(const ClusterFinding &finding, qsizetype hosts)
{
    const Text again = text("gui", "Look again");
    if (finding.job()->isRunning()) {
        return Notice {.kind = QStringLiteral("running"),
                       .sentence = textN("gui", "Looking at %n host(s)").count(hosts),
                       .line = finding.doing()};
    }
    if (finding.problem()) {
        Notice notice = noticeOf(*finding.problem());
        notice.act = again;
        return notice;
    }
    if (!finding.hasFacts()) {
        return Notice {.sentence = text("gui", "Nothing is known of the cluster yet"),
                       .line = text("gui", "Log in to its hosts; what runs there is found then."),
                       .act = text("gui", "Go to hosts")};
    }
    if (finding.isOutdated()) {
        return Notice {.sentence = text("gui", "These facts are older than your correction"),
                       .act = again};
    }
    if (!finding.seen())
        return {};
    return foundNotice(finding.seen()->view, finding.seen()->finished);
}

Notice foundNotice(const ClusterView &view, const QDateTime &seen)
{
    Notice notice {.line = lineOf(view, seen), .act = text("gui", "Look again")};
    switch (view.kind) {
    case ClusterView::Kind::Nothing:
        notice.kind = kUnknown;
        notice.sentence =
            text("gui", "No host could be logged in to, so nothing is known of Flink");
        notice.act = text("gui", "Go to hosts");
        return notice;
    case ClusterView::Kind::NoFlink:
        notice.kind = kWarning;
        notice.sentence = text("gui", "Flink was not found. Give its folder");
        return notice;
    case ClusterView::Kind::Unread:
        notice.kind = kUnknown;
        notice.sentence = text("gui", "The version of Flink could not be told");
        return notice;
    case ClusterView::Kind::Undecided:
        notice.kind = kWarning;
        notice.sentence = text("gui", "Several Flink folders on %1. Choose the one that counts")
                              .arg(project::hostList(view.undecided));
        return notice;
    case ClusterView::Kind::Versions:
        notice.kind = kCritical;
        notice.sentence = text("gui", "The hosts have different versions of Flink: %1")
                              .arg(enumerated(view.versions));
        return notice;
    case ClusterView::Kind::Found:
        break;
    }
    notice.kind = view.unreached.isEmpty() ? kPass : kUnknown;
    notice.sentence = foundWords(view);
    return notice;
}

bool lacksHome(const ClusterView &view)
{
    return view.kind == ClusterView::Kind::Undecided || view.kind == ClusterView::Kind::NoFlink;
}

StepState clusterState(const ClusterView &view)
{
    const Notice notice = foundNotice(view, {});
    if (notice.kind == kPass)
        return {.kind = StepState::Kind::Done};
    return {.kind = StepState::Kind::Attention,
            .shape = notice.kind,
            .count = 1,
            .why = notice.sentence};
}

QStringList clusterHeads(const QString &language)
{
    const auto say = [&](const Text &words) { return words.in(language); };
    return {QString(), say(report::kHost), say(text("gui", "Flink")), QStringLiteral("Java"),
            say(text("gui", "Processes"))};
}

std::vector<CellTable::Row> clusterRows(const ClusterView &view, const QString &language)
{
    const auto say = [&](const Text &words) { return oneLine(words.in(language), 400); };
    const QString none = QStringLiteral("—");
    const auto orNone = [&](const QString &words) {
        return words.isEmpty() ? none : oneLine(words);
    };
    std::vector<CellTable::Row> rows;
    for (const HostView &host : view.hosts) {
        const QString reached =
            host.isReached ? say(text("gui", "connected")) : say(text("gui", "not reached"));
        const QString roles = say(host.roles);
        const QString home = host.home.isEmpty() ? say(host.homeProblem) : oneLine(host.home);
        const QString second = host.isReached ? roles : say(host.problem);
        rows.push_back({
            {.words = reached, .shape = shapeOf(host), .toolTip = reached},
            {.words = oneLine(host.name), .second = second, .toolTip = second, .isStrong = true},
            {.words = orNone(host.version), .second = home, .toolTip = home},
            {.words = orNone(host.java)},
            {.words = orNone(say(host.processes)), .toolTip = say(host.processes)},
        });
    }
    return rows;
}

} // namespace lockkeeper::gui
