// SPDX-License-Identifier: Apache-2.0
#include "project/clusterview.h"

#include "report/phrases.h"

#include <algorithm>
#include <utility>

namespace lockkeeper::project {
namespace {

using facts::Host;

constexpr int kShownHosts = 3;

/// Something that hosts have, with the hosts that have it.
struct Share
{
    QString value;
    QStringList hosts;
};

template <typename Value>
QList<Share> sharesOf(const std::vector<const Host *> &hosts, const Value &value)
{
    QList<Share> shares;
    for (const Host *host : hosts) {
        const QString found = value(*host);
        if (found.isEmpty())
            continue;
        const auto known = std::find_if(shares.begin(), shares.end(),
                                        [&](const Share &share) { return share.value == found; });
        if (known == shares.end())
            shares += Share {found, {host->name()}};
        else
            known->hosts += host->name();
    }
    return shares;
}

Text valueOf(const QList<Share> &shares)
{
    if (shares.isEmpty())
        return {};
    if (shares.size() == 1)
        return Text::verbatim(shares.first().value);
    std::vector<Text> parts;
    for (const Share &share : shares)
        parts.push_back(text("project", "%1 on %2", "value, hosts")
                            .arg(share.value)
                            .arg(hostList(share.hosts)));
    return Text::joined(parts, QStringLiteral("; "));
}

QStringList namesOf(const QList<Share> &shares)
{
    QStringList names;
    for (const Share &share : shares)
        names += share.hosts;
    return names;
}

QString homeOf(const Host &host)
{
    return host.flink.home.value_or(QString());
}

QString versionOf(const Host &host)
{
    return host.flink.version.value_or(QString());
}

QString configFileOf(const Host &host)
{
    return host.flink.config ? host.flink.config->file : QString();
}

QString originOf(const Host &host)
{
    for (const facts::FlinkHome &home : host.flink.candidates) {
        if (home.n == host.flink.chosen)
            return home.from;
    }
    return {};
}

Text originWords(const QString &origin, const QStringList &hosts)
{
    const Text where = hostList(hosts);
    if (origin == QLatin1String("wish"))
        return text("project", "The profile names it; looked at on %1.").arg(where);
    if (origin == QLatin1String("process"))
        return text("project", "The running Flink uses it: %1.").arg(where);
    if (origin == QLatin1String("environment") || origin == QLatin1String("login"))
        return text("project", "FLINK_HOME of the login names it: %1.").arg(where);
    return text("project", "Found in the usual places: %1.").arg(where);
}

// Why none of these hosts has it: the first reason stands for all.
template <typename Value> Text reasonOf(const std::vector<const Host *> &hosts, const Value &value)
{
    for (const Host *host : hosts) {
        if (const auto &found = value(*host); !found)
            return found.error().message;
    }
    return {};
}

FactView homeView(const std::vector<const Host *> &hosts)
{
    FactView view {.value = valueOf(sharesOf(hosts, homeOf))};
    if (view.value.isEmpty()) {
        view.seen = reasonOf(hosts, [](const Host &host) { return host.flink.home; });
        return view;
    }
    std::vector<Text> seen;
    for (const Share &share : sharesOf(hosts, originOf))
        seen.push_back(originWords(share.value, share.hosts));
    view.seen = Text::joined(seen);
    return view;
}

FactView versionView(const std::vector<const Host *> &hosts)
{
    const QList<Share> shares = sharesOf(hosts, versionOf);
    FactView view {.value = valueOf(shares)};
    view.seen = shares.isEmpty()
        ? reasonOf(hosts, [](const Host &host) { return host.flink.version; })
        : text("project", "By the name of lib/flink-dist-….jar on %1.")
              .arg(hostList(namesOf(shares)));
    return view;
}

Text modeWords(facts::Mode mode)
{
    switch (mode) {
    case facts::Mode::StandaloneSession:
        return text("project", "standalone, session");
    case facts::Mode::StandaloneApplication:
        return text("project", "standalone, application");
    case facts::Mode::Yarn:
        return report::platformName(QStringLiteral("yarn"));
    case facts::Mode::KubernetesNative:
        return report::platformName(QStringLiteral("kubernetes"));
    case facts::Mode::Docker:
        return report::platformName(QStringLiteral("docker"));
    case facts::Mode::Unknown:
        break;
    }
    return {};
}

Text modeName(facts::Mode mode)
{
    const bool isBare =
        mode == facts::Mode::StandaloneSession || mode == facts::Mode::StandaloneApplication;
    return isBare ? text("project", "standalone") : modeWords(mode);
}

FactView modeView(const facts::Cluster &cluster)
{
    FactView view {.value = modeWords(cluster.mode), .seen = cluster.modeReason};
    if (cluster.contradictsProfile) {
        view.seen = Text::joined(
            {view.seen,
             text("project", "The profile says otherwise: %1.").arg(cluster.wish().flinkMode)});
    }
    return view;
}

// The Java of a Flink JVM that runs on this host; nullptr where none tells.
const facts::Java *runningJava(const Host &host)
{
    for (const facts::FlinkProcess &process :
         host.flink.processes.value_or(QList<facts::FlinkProcess>())) {
        const facts::Java *java =
            host.java.of(QStringLiteral("process:") + QString::number(process.pid));
        if (java != nullptr && !java->version.isEmpty())
            return java;
    }
    return nullptr;
}

QString javaWords(const facts::Java &java)
{
    return java.version.isEmpty() ? java.program : java.version;
}

QString runningJavaOf(const Host &host)
{
    const facts::Java *java = runningJava(host);
    return java == nullptr ? QString() : javaWords(*java);
}

QString scriptsJavaOf(const Host &host)
{
    const auto choice = facts::javaOfScripts(host.java, host.flink);
    return choice && !choice->isBroken ? javaWords(choice->java) : QString();
}

FactView javaView(const std::vector<const Host *> &hosts)
{
    const QList<Share> running = sharesOf(hosts, runningJavaOf);
    if (!running.isEmpty()) {
        QStringList programs;
        for (const Host *host : hosts) {
            if (const facts::Java *java = runningJava(*host);
                java != nullptr && !programs.contains(java->program))
                programs += java->program;
        }
        return {valueOf(running),
                text("project", "The running Flink uses %1: %2.")
                    .arg(programs)
                    .arg(hostList(namesOf(running)))};
    }
    const QList<Share> scripts = sharesOf(hosts, scriptsJavaOf);
    if (scripts.isEmpty())
        return {{}, text("project", "No Flink runs here, and its scripts would find no Java.")};
    const QList<Share> by = sharesOf(hosts, [](const Host &host) {
        const auto choice = facts::javaOfScripts(host.java, host.flink);
        return choice ? choice->by : QString();
    });
    return {valueOf(scripts),
            text("project", "No Flink runs that shows its Java; its scripts would take this: %1.")
                .arg(valueOf(by))};
}

FactView configView(const std::vector<const Host *> &hosts)
{
    const QList<Share> shares = sharesOf(hosts, configFileOf);
    if (shares.isEmpty())
        return {{}, reasonOf(hosts, [](const Host &host) { return host.flink.config; })};
    std::vector<Text> seen {text("project", "Read on %1.").arg(hostList(namesOf(shares)))};
    QStringList both;
    for (const Host *host : hosts) {
        if (host->flink.config && host->flink.config->hasBoth)
            both += host->name();
    }
    if (!both.isEmpty())
        seen.push_back(text("project", "Flink ignores the config.yaml that lies beside it on %1.")
                           .arg(hostList(both)));
    return {valueOf(shares), Text::joined(seen)};
}

Text rolesOf(const Host &host)
{
    std::vector<Text> roles;
    if (host.isJobManager)
        roles.push_back(Text::verbatim(QStringLiteral("JobManager")));
    if (host.isTaskManager)
        roles.push_back(Text::verbatim(QStringLiteral("TaskManager")));
    if (host.isSubmitHost)
        roles.emplace_back(report::kSubmits);
    return Text::joined(roles, QStringLiteral(", "));
}

Text processesOf(const Host &host)
{
    std::vector<Text> names;
    for (const facts::FlinkProcess &process :
         host.flink.processes.value_or(QList<facts::FlinkProcess>())) {
        const QString name = process.isJobManager() ? QStringLiteral("JobManager")
            : process.isTaskManager()               ? QStringLiteral("TaskManager")
                                      : process.mainClass.section(QLatin1Char('.'), -1);
        names.push_back(
            Text::verbatim(QStringLiteral("%1 (%2)").arg(name, QString::number(process.pid))));
    }
    return Text::joined(names, QStringLiteral(", "));
}

HostView hostView(const Host &host)
{
    HostView view;
    view.name = host.name();
    view.isReached = host.isReachable();
    if (host.record->problem)
        view.problem = host.record->problem->message;
    view.roles = rolesOf(host);
    if (!view.isReached)
        return view;
    view.home = homeOf(host);
    if (!host.flink.home)
        view.homeProblem = host.flink.home.error().message;
    view.version = versionOf(host);
    view.java = runningJavaOf(host);
    if (view.java.isEmpty())
        view.java = scriptsJavaOf(host);
    view.processes = processesOf(host);
    return view;
}

// It was looked everywhere it should be, and there is none.
bool lacksFlink(const Host &host)
{
    if (!host.record->raw.contains(QStringLiteral("probe:flink.homes")))
        return false;
    return std::all_of(
        host.flink.candidates.begin(), host.flink.candidates.end(),
        [](const facts::FlinkHome &home) { return home.problem == QLatin1String("missing"); });
}

ClusterView::Kind kindOf(const ClusterView &view, const std::vector<const Host *> &shown)
{
    if (view.unreached.size() == view.hosts.size())
        return ClusterView::Kind::Nothing;
    if (!view.undecided.isEmpty())
        return ClusterView::Kind::Undecided;
    if (view.versions.isEmpty()) {
        const bool isLacking = std::all_of(shown.begin(), shown.end(),
                                           [](const Host *one) { return lacksFlink(*one); });
        return isLacking ? ClusterView::Kind::NoFlink : ClusterView::Kind::Unread;
    }
    return view.versions.size() > 1 ? ClusterView::Kind::Versions : ClusterView::Kind::Found;
}

} // namespace

Text hostList(const QStringList &hosts)
{
    if (hosts.size() <= kShownHosts + 1)
        return Text::verbatim(hosts.join(QStringLiteral(", ")));
    return text("project", "%1 and %2", "hosts, how many more hosts")
        .arg(hosts.mid(0, kShownHosts))
        .arg(textN("project", "%n more").count(hosts.size() - kShownHosts));
}

std::vector<const Host *> shownHosts(const facts::Cluster &cluster)
{
    std::vector<const Host *> shown;
    for (const Host *host : cluster.flinkHosts()) {
        if (host->isReachable())
            shown.push_back(host);
    }
    if (!shown.empty())
        return shown;
    for (const Host &host : cluster.hosts) {
        if (host.isReachable())
            shown.push_back(&host);
    }
    return shown;
}

ClusterView viewOf(const facts::Cluster &cluster)
{
    const std::vector<const Host *> shown = shownHosts(cluster);
    ClusterView view;
    view.home = homeView(shown);
    view.version = versionView(shown);
    view.mode = modeView(cluster);
    view.modeName = modeName(cluster.mode);
    view.java = javaView(shown);
    view.config = configView(shown);
    view.strangers = cluster.strangers;
    view.flinkHosts = static_cast<int>(shown.size());
    for (const Share &share : sharesOf(shown, versionOf))
        view.versions += share.value;
    for (const Host &host : cluster.hosts) {
        view.hosts += hostView(host);
        if (!host.isReachable())
            view.unreached += host.name();
        else if (!host.flink.home && host.flink.home.error().kind == ErrorKind::ConsentNeeded)
            view.undecided += host.name();
        for (const QString &home : host.flink.homes) {
            if (!view.homes.contains(home))
                view.homes += home;
        }
    }
    view.kind = kindOf(view, shown);
    return view;
}

} // namespace lockkeeper::project
