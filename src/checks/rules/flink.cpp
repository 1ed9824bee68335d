// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/flinkrules.h"
#include "checks/rules/rules.h"

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::FlinkHome;
using facts::Host;
using facts::Mode;

const FlinkHome *chosenHome(const Host &host)
{
    const auto &homes = host.flink.candidates;
    const auto found = std::find_if(homes.begin(), homes.end(), [&](const FlinkHome &home) {
        return home.n == host.flink.chosen;
    });
    return found == homes.end() ? nullptr : &*found;
}

Verdict noHome(const Cluster &cluster, const Host &host)
{
    const Error &error = host.flink.home.error();
    const bool isInContainers =
        cluster.mode == Mode::Docker || cluster.mode == Mode::KubernetesNative;
    if (isInContainers && error.kind == ErrorKind::Missing) {
        return skipped(
            text("checks",
                 "Flink runs in containers here: its home is in their images, not on the "
                 "host %1.")
                .arg(host.name()));
    }
    if (error.kind != ErrorKind::Missing
        || !host.record->raw.contains(QStringLiteral("probe:flink.homes")))
        return unknown(error).seenIn(host.name(), QStringLiteral("probe:flink.homes"));
    return critical(text("checks",
                         "No Flink was found on host %1: no Flink process runs there, and none "
                         "of the usual folders (FLINK_HOME, ~/flink-*, /opt/flink*, "
                         "/usr/local/flink*, /srv/flink*) holds bin/flink with lib/flink-dist. "
                         "The pipeline cannot use this host.")
                        .arg(host.name()))
        .advice(error.advice)
        .seenIn(host.name(), QStringLiteral("probe:flink.homes"));
}

Text accountAdvice()
{
    return text("checks",
                "Log in as the account that runs Flink, or let this account read its "
                "folders.");
}

// What is wrong with the folder itself; nothing where it is a whole Flink home.
std::optional<Verdict> brokenHome(const Host &host, const FlinkHome &home)
{
    if (home.problem == QLatin1String("missing")) {
        return critical(text("checks",
                             "The profile names %1 as Flink's home on host %2, but there "
                             "is no such folder.")
                            .arg(home.path)
                            .arg(host.name()))
            .advice(text("checks",
                         "Correct flink.home (or flink-home of this host) in the profile, "
                         "or write “auto”."));
    }
    if (home.problem == QLatin1String("unreadable"))
        return unknown(host.flink.version.error()).advice(accountAdvice());
    if (home.dist.isEmpty()) {
        return critical(text("checks",
                             "%1 on host %2 is no complete Flink: lib has no flink-dist "
                             "jar, so nothing of Flink can start from it.")
                            .arg(home.path)
                            .arg(host.name()))
            .advice(text("checks",
                         "Unpack Flink there again, or name the right folder in the "
                         "profile."));
    }
    if (home.dist.size() > 1) {
        return critical(text("checks",
                             "%1/lib on host %2 holds several flink-dist jars (%3): "
                             "Flink's scripts stop with “Multiple flink-dist*.jar found”.")
                            .arg(home.path)
                            .arg(host.name())
                            .arg(home.dist))
            .advice(text("checks",
                         "Keep the one of the version that the other hosts run and move "
                         "the others out of lib."));
    }
    return std::nullopt;
}

/// The version the others are measured by: of the JobManager's home, else as REST tells it, else
/// of the first host that has one.
QString referenceVersion(const Cluster &cluster)
{
    if (cluster.jobManager != nullptr && cluster.jobManager->flink.version)
        return *cluster.jobManager->flink.version;
    if (cluster.rest.overview && !cluster.rest.overview->version.isEmpty())
        return cluster.rest.overview->version;
    for (const Host &host : cluster.hosts) {
        if (host.hasFlinkRole() && host.flink.version)
            return *host.flink.version;
    }
    return {};
}

std::optional<Remark> otherVersion(const Cluster &cluster, const Host &host)
{
    const QString reference = referenceVersion(cluster);
    if (!host.flink.version || *host.flink.version == reference || reference.isEmpty())
        return std::nullopt;
    return Remark {.status = Status::Critical,
                   .meaning = text("checks",
                                   "Host %1 has Flink %2, the cluster is %3: processes of "
                                   "different versions do not work together.")
                                  .arg(host.name())
                                  .arg(*host.flink.version)
                                  .arg(reference),
                   .advice = text("checks", "Put the same version of Flink on every host.")};
}

std::optional<Remark> otherPath(const Cluster &cluster, const Host &host)
{
    const Host *jobManager = cluster.jobManager;
    if (jobManager == nullptr || jobManager == &host || !host.isTaskManager
        || !jobManager->flink.home || *jobManager->flink.home == *host.flink.home)
        return std::nullopt;
    return Remark {
        .status = Status::Warning,
        .meaning = text("checks",
                        "Flink lies in %1 on host %2, but in %3 on the JobManager's host: "
                        "start-cluster.sh looks for it at its own path on every worker, "
                        "and does not find it there.")
                       .arg(*host.flink.home)
                       .arg(host.name())
                       .arg(*jobManager->flink.home),
        .advice =
            text("checks", "Use one path on all hosts; a symbolic link of that name is enough.")};
}

std::optional<Remark> otherProcess(const Host &host, const FlinkHome &home)
{
    for (const facts::FlinkProcess &process :
         host.flink.processes.value_or(QList<facts::FlinkProcess>())) {
        const bool isElsewhere = !process.isInContainer && !process.home.isEmpty()
            && process.home != home.path && process.home != home.realPath;
        if (isElsewhere) {
            return Remark {.status = Status::Warning,
                           .meaning =
                               text("checks",
                                    "Process %1 on host %2 runs from %3, not from %4: what is "
                                    "changed in %4 does not reach it.")
                                   .arg(QString::number(process.pid))
                                   .arg(host.name())
                                   .arg(process.home)
                                   .arg(home.path),
                           .advice = text("checks",
                                          "Name the home that really runs in the profile, or stop "
                                          "the other installation.")};
        }
    }
    return std::nullopt;
}

std::optional<Remark> noLauncher(const Host &host, const FlinkHome &home)
{
    if (home.hasLauncher)
        return std::nullopt;
    return Remark {.status = Status::Warning,
                   .meaning = text("checks", "User %1 cannot run %2/bin/flink on host %3.")
                                  .arg(host.record->user)
                                  .arg(home.path)
                                  .arg(host.name()),
                   .advice = text("checks",
                                  "Give the scripts in bin their execute permission back "
                                  "(chmod +x bin/*).")};
}

Verdict judgeHome(const Cluster &cluster, const Host &host)
{
    const FlinkHome *home = chosenHome(host);
    if (!host.flink.home || home == nullptr)
        return noHome(cluster, host);
    const QString key = QStringLiteral("probe:flink.homes");
    if (auto broken = brokenHome(host, *home))
        return std::move(*broken).result(home->path).seenIn(host.name(), key);
    std::vector<Remark> remarks;
    for (auto &remark : {otherVersion(cluster, host), otherPath(cluster, host),
                         otherProcess(host, *home), noLauncher(host, *home)}) {
        if (remark)
            remarks.push_back(*remark);
    }
    const QString raw = home->path + QStringLiteral(" · ") + home->version();
    if (!remarks.empty())
        return combined(std::move(remarks)).result(raw).seenIn(host.name(), key);
    return pass(text("checks", "Flink %1 lies in %2 on host %3.")
                    .arg(home->version())
                    .arg(home->path)
                    .arg(host.name()))
        .result(raw)
        .seenIn(host.name(), key);
}

Verdict stranger(const Cluster &cluster, const QString &name)
{
    const QString list =
        cluster.jobManager == nullptr ? QStringLiteral("-") : cluster.jobManager->name();
    return unknown(text("checks",
                        "The cluster names the host %1 (in conf/workers, conf/masters or "
                        "among the TaskManagers of %2), but the profile does not list it, "
                        "so nothing on it was checked.")
                       .arg(name)
                       .arg(list))
        .advice(text("checks",
                     "Add it to hosts of the profile; if it is one of those under another "
                     "name, write that name as its address."));
}

std::vector<Judged> judgeHomes(const Cluster &cluster)
{
    std::vector<Judged> result;
    const bool hasAnyRole = !cluster.flinkHosts().empty();
    for (const Host &host : cluster.hosts) {
        if (host.isReachable() && (host.hasFlinkRole() || !hasAnyRole))
            result.push_back({host.name(), judgeHome(cluster, host)});
    }
    for (const QString &name : cluster.strangers)
        result.push_back({name, stranger(cluster, name)});
    return result;
}

Text modeName(Mode mode)
{
    switch (mode) {
    case Mode::StandaloneSession:
        return text("checks", "This is a standalone session cluster.");
    case Mode::StandaloneApplication:
        return text("checks", "This is a standalone application cluster.");
    case Mode::Yarn:
        return text("checks", "This is a cluster on YARN.");
    case Mode::KubernetesNative:
        return text("checks", "This is a cluster on Kubernetes.");
    case Mode::Docker:
        return text("checks", "This is a standalone cluster in containers.");
    case Mode::Unknown:
        break;
    }
    return {};
}

Text modeMeans(Mode mode)
{
    switch (mode) {
    case Mode::StandaloneSession:
        return text("checks",
                    "Its TaskManagers are started by hand or by start-cluster.sh, so none "
                    "registered is a fault.");
    case Mode::StandaloneApplication:
        return text("checks",
                    "It runs the one job it was started with; pipelines are not submitted "
                    "to it.");
    case Mode::Yarn:
    case Mode::KubernetesNative:
        return text("checks",
                    "TaskManagers are started when a job asks for them, so none registered "
                    "is normal.");
    case Mode::Docker:
        return text("checks",
                    "Its folders are in the containers; what Lockkeeper reads on the host "
                    "itself is not what Flink uses.");
    case Mode::Unknown:
        break;
    }
    return {};
}

Verdict judgeMode(const Cluster &cluster)
{
    if (cluster.mode == Mode::Unknown) {
        return unknown(Text::joined({cluster.modeReason, unseenHosts(cluster)}))
            .advice(text("checks", "Start the cluster, or write flink.mode in the profile."));
    }
    if (cluster.contradictsProfile) {
        return warning(
                   Text::joined({modeName(cluster.mode), cluster.modeReason,
                                 text("checks",
                                      "The profile says otherwise (flink.mode: %1); what runs is "
                                      "believed.")
                                     .arg(cluster.wish().flinkMode),
                                 unseenHosts(cluster)}))
            .advice(text("checks", "Correct flink.mode in the profile, or write “auto”."));
    }
    return pass(Text::joined({modeName(cluster.mode), cluster.modeReason, modeMeans(cluster.mode),
                              unseenHosts(cluster)}));
}

Check homeCheck()
{
    return {
        .id = "flink.home",
        .scope = Scope::FlinkHost,
        .isRequired = true,
        .needs = Needs::Explore,
        .component = text("checks", "Flink's home"),
        .how = text("checks",
                    "ls -d ~/flink-* /opt/flink*; ls lib/flink-dist*.jar; "
                    "tr '\\0' '\\n' </proc/PID/cmdline"),
        .webUi = text("checks", "“Job Manager”, “Configuration”: the JVM's class path"),
        .purpose = text("checks",
                        "Every host of the cluster needs the same Flink at the same path: "
                        "start-cluster.sh uses its own path on every worker, and different "
                        "versions do not understand each other."),
        .thresholds = text("checks",
                           "Ready: found, one flink-dist jar, version and path as on the "
                           "JobManager's host. Not critical: another path, or processes "
                           "that run from another folder. Critical: missing, incomplete, or "
                           "of another version. A host that the cluster names and the "
                           "profile does not is not checked."),
        .sources = "Apache Flink 1.20.3, bin/config.sh, bin/start-cluster.sh",
        .judge = judgeHomes,
    };
}

Check modeCheck()
{
    return {
        .id = "flink.mode",
        .scope = Scope::Cluster,
        .needs = Needs::Explore,
        .component = text("checks", "Deployment mode"),
        .how = text("checks", "jps -l; curl -s http://JOBMANAGER:8081/jobmanager/config"),
        .webUi = text("checks", "not shown; “Job Manager”, “Configuration” has the keys that tell"),
        .purpose = text("checks",
                        "What is a fault in one mode is normal in another: no TaskManager "
                        "stops a standalone cluster, and is how an idle YARN session looks."),
        .thresholds = text("checks",
                           "Ready: told from the profile, the main classes of the processes, the "
                           "JobManager's configuration or the logs. Not critical: the profile says "
                           "one mode and the processes another. Not checked: nothing told it."),
        .sources = "Apache Flink 1.20.3, entry point classes of flink-dist",
        .judge = once<judgeMode>,
    };
}

} // namespace

std::vector<Check> flinkChecks()
{
    return {homeCheck(),           modeCheck(),         flinkConfigCheck(), flinkCliCheck(),
            flinkProcessesCheck(), flinkVersionCheck(), checkpointsCheck(), restartStrategyCheck(),
            metaspaceCheck(),      flinkLogsCheck(),    jobsCheck()};
}

} // namespace lockkeeper::checks
