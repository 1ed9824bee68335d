// SPDX-License-Identifier: Apache-2.0
#include "checks/rootsteps.h"
#include "checks/rules/netnames.h"
#include "checks/rules/openfiles.h"

#include <algorithm>
#include <array>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Host;

using Tasks = std::vector<RootTask>;

Tasks clock(const Cluster &, const Host &host, const Verdict &)
{
    return {{host.name(),
             {doing({QStringLiteral("sync_time")}),
              note(text("checks",
                        "Where no time service is in force, choose one, and only one: enable what "
                        "is installed in place of UNIT, or install chrony.")),
              choice({QStringLiteral("systemctl"), QStringLiteral("enable"),
                      QStringLiteral("--now"), QStringLiteral("UNIT")}),
              choice({QStringLiteral("install_package"), QStringLiteral("chrony"),
                      QStringLiteral("chrony")}),
              note(text("checks",
                        "Where the clock stays wrong, no time server answers. Name one that this "
                        "host reaches in chrony.conf (server NAME iburst); setting it at once lets "
                        "the time jump:")),
              choice({QStringLiteral("chronyc"), QStringLiteral("makestep")}),
              look({QStringLiteral("timedatectl")}),
              look({QStringLiteral("chronyc"), QStringLiteral("tracking")})}}};
}

RootTask limitsOfContainer(const Host &host)
{
    return {host.name(),
            {note(text("checks",
                       "Flink runs in a container here: its limit is raised where the container "
                       "is started, with docker or podman run by --ulimit nofile=65536:65536."))}};
}

Tasks limits(const Cluster &, const Host &host, const Verdict &)
{
    const facts::FlinkProcess *process = leastOpenFiles(host);
    if (process != nullptr && process->isInContainer)
        return {limitsOfContainer(host)};
    const QString known = accountOfLimit(host);
    const QString account = known.isEmpty() ? QStringLiteral("ACCOUNT") : known;
    const QStringList line {QStringLiteral("file_line"),
                            QStringLiteral("/etc/security/limits.d/90-flink.conf"),
                            account + QStringLiteral(" hard nofile 65536")};
    return {{host.name(),
             {known.isEmpty() ? choice(line) : doing(line),
              note(text("checks",
                        "It counts from the next login on; start Flink again then. Where systemd "
                        "starts Flink, write LimitNOFILE=65536 into its unit instead:")),
              choice({QStringLiteral("systemctl"), QStringLiteral("edit"), QStringLiteral("UNIT")}),
              look({QStringLiteral("su"), QStringLiteral("-s"), QStringLiteral("/bin/sh"), account,
                    QStringLiteral("-c"), QStringLiteral("ulimit -Hn")})}}};
}

/// What an account may run is its owner's decision, whatever the shell does to the checks.
RootTask anotherShell(const Host &host, const QString &account, const Text &condition)
{
    return {host.name(),
            {note(condition),
             choice({QStringLiteral("login_shell"), account, QStringLiteral("/bin/bash")}),
             look({QStringLiteral("getent"), QStringLiteral("passwd"), account})}};
}

Tasks shell(const Cluster &, const Host &host, const Verdict &verdict)
{
    if (!host.system.login)
        return {};
    const facts::Login &login = *host.system.login;
    if (verdict.status == Status::Critical) {
        return {anotherShell(host, login.account,
                             text("checks",
                                  "A shell that does so little is often given on purpose. Only if "
                                  "this account may run commands:"))};
    }
    Tasks tasks;
    if (!login.missingTools.isEmpty()) {
        tasks.push_back({host.name(), {}});
        for (const char *package : {"coreutils", "grep", "sed", "gawk"})
            tasks.back().steps.push_back(doing({QStringLiteral("install_package"),
                                                QLatin1String(package), QLatin1String(package)}));
    } else if (login.noise.trimmed().isEmpty()) {
        tasks.push_back(anotherShell(
            host, login.account, text("checks", "Only if the account may have another shell:")));
    }
    return tasks;
}

Tasks disk(const Cluster &, const Host &host, const Verdict &)
{
    RootTask task {host.name(),
                   {note(text("checks",
                              "What can go, or where space can come from, is to be "
                              "decided here; this shows where it is:"))}};
    for (const facts::FileSystem &system :
         host.system.fileSystems.value_or(QList<facts::FileSystem>())) {
        if (system.isReadOnly)
            task.steps.push_back(choice({QStringLiteral("mount"), QStringLiteral("-o"),
                                         QStringLiteral("remount,rw"), system.mount}));
    }
    for (const char *option : {"-h", "-hi"})
        task.steps.push_back(look({QStringLiteral("df"), QLatin1String(option)}));
    return {task};
}

/// The folder of the logs, which Flink does not make.
Tasks folders(const Cluster &, const Host &host, const Verdict &)
{
    QString owner;
    QString missing;
    for (const facts::Access &access : host.system.access.value_or(QList<facts::Access>())) {
        if (!host.flink.home || access.home != *host.flink.home)
            continue;
        if (access.kind == QLatin1String("home"))
            owner = access.owner;
        if (access.kind == QLatin1String("log") && !access.exists)
            missing = access.path;
    }
    if (owner.isEmpty() || missing.isEmpty())
        return {};
    return {{host.name(),
             {doing({QStringLiteral("make_folder"), missing, owner}),
              look({QStringLiteral("ls"), QStringLiteral("-ld"), missing})}}};
}

/// A Java that Flink runs on is there, so the choice among them is Flink's configuration.
bool hasGoodJava(const Host &host)
{
    const auto found = host.java.found.value_or(QList<facts::Java>());
    return std::any_of(found.begin(), found.end(), [](const facts::Java &java) {
        return java.origin == QLatin1String("installed")
            && (java.major() == 11 || java.major() == 17);
    });
}

/// Other programs of the host may need the Java that they have.
bool hasAnyJava(const Host &host)
{
    const auto isThere = [](const facts::Java &java) { return !java.program.isEmpty(); };
    const auto found = host.java.found.value_or(QList<facts::Java>());
    if (std::any_of(found.begin(), found.end(), isThere))
        return true;
    const std::array shells {&host.java.login, &host.java.interactive, &host.java.worker};
    return std::any_of(shells.begin(), shells.end(), [&](const Result<facts::ShellJava> *shell) {
        return *shell && (isThere((*shell)->home) || !(*shell)->pathJava.isEmpty());
    });
}

Tasks java(const Cluster &, const Host &host, const Verdict &)
{
    if (!host.java.found || hasGoodJava(host))
        return {};
    const QStringList install {QStringLiteral("install_package"),
                               QStringLiteral("openjdk-17-jre-headless"),
                               QStringLiteral("java-17-openjdk-headless")};
    return {{host.name(),
             {note(text("checks",
                        "The package makes its own Java the /usr/bin/java of every program here "
                        "(update-alternatives --config java changes that), so where another Java "
                        "is installed it is to be decided:")),
              hasAnyJava(host) ? choice(install) : doing(install),
              note(text("checks",
                        "Then its path goes into Flink's configuration (env.java.home), which "
                        "needs no root.")),
              look({QStringLiteral("java"), QStringLiteral("-version")})}}};
}

QStringList hostsLineOf(const QString &address, const QString &name)
{
    return {QStringLiteral("hosts_line"), address, name};
}

/// Only what Flink cannot do without, and no other node contradicts, is done unasked.
std::vector<RootStep> nameSteps(const HostsLine &line)
{
    if (line.addresses.isEmpty()) {
        return {
            note(text("checks", "No node tells the address of %1; write it in place of ADDRESS:")
                     .arg(line.name)),
            choice(hostsLineOf(QStringLiteral("ADDRESS"), line.name))};
    }
    if (line.isAgreed && line.status == Status::Critical)
        return {doing(hostsLineOf(line.addresses.first(), line.name))};
    std::vector<RootStep> steps {
        note(line.addresses.size() == 1
                 ? text("checks",
                        "To be decided here: this is the address of %1 as far as the other nodes "
                        "know it:")
                       .arg(line.name)
                 : text("checks",
                        "The nodes know more than one address of %1; take the right one, here and "
                        "on every node:")
                       .arg(line.name))};
    for (const QString &address : line.addresses)
        steps.push_back(choice(hostsLineOf(address, line.name)));
    return steps;
}

Tasks names(const Cluster &cluster, const Host &host, const Verdict &)
{
    RootTask task {host.name(), {}};
    for (const HostsLine &line : hostsLines(cluster, host)) {
        for (RootStep &step : nameSteps(line))
            task.steps.push_back(std::move(step));
        task.steps.push_back(look({QStringLiteral("getent"), QStringLiteral("hosts"), line.name}));
    }
    return task.steps.empty() ? Tasks() : Tasks {task};
}

template <typename... Roles> QStringList roles(Roles... names)
{
    return {QString::fromLatin1(names)...};
}

Tasks toSource(const Cluster &cluster, const Host &host, const Verdict &)
{
    return openWays(cluster, host, roles("source"));
}

Tasks toSinkQuery(const Cluster &cluster, const Host &host, const Verdict &)
{
    return openWays(cluster, host, roles("sink-query"));
}

Tasks toSinkLoad(const Cluster &cluster, const Host &host, const Verdict &)
{
    return openWays(cluster, host, roles("sink-load", "sink-backend"));
}

Tasks toJobManager(const Cluster &cluster, const Host &host, const Verdict &)
{
    return openWays(cluster, host, roles("jobmanager-rpc", "jobmanager-blob", "rest"));
}

Tasks toTaskManagers(const Cluster &cluster, const Host &host, const Verdict &)
{
    return openWays(cluster, host, roles("taskmanager-data"));
}

constexpr std::array kRows {
    RootRow {"host.shell", shell},
    RootRow {"host.clock", clock},
    RootRow {"host.disk", disk},
    RootRow {"host.limits", limits},
    RootRow {"host.flink-user", folders},
    RootRow {"java.version", java},
    RootRow {"net.names", names},
    RootRow {"net.source", toSource},
    RootRow {"net.sink-query", toSinkQuery},
    RootRow {"net.sink-load", toSinkLoad},
    RootRow {"net.jobmanager", toJobManager},
    RootRow {"net.taskmanagers", toTaskManagers},
};

} // namespace

std::span<const RootRow> rootRows()
{
    return kRows;
}

} // namespace lockkeeper::checks
