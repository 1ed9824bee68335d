// SPDX-License-Identifier: Apache-2.0
#include "facts/clustermode.h"

#include <optional>

namespace lockkeeper::facts {
namespace {

struct Told
{
    Mode mode = Mode::Unknown;
    Text reason;
};

std::optional<Told> byProfile(const Wish &wish)
{
    static const QMap<QString, Mode> modes {{QStringLiteral("standalone"), Mode::StandaloneSession},
                                            {QStringLiteral("yarn"), Mode::Yarn},
                                            {QStringLiteral("kubernetes"), Mode::KubernetesNative},
                                            {QStringLiteral("docker"), Mode::Docker}};
    if (!modes.contains(wish.flinkMode))
        return std::nullopt;
    return Told {modes.value(wish.flinkMode),
                 text("facts", "The profile says so (flink.mode: %1).").arg(wish.flinkMode)};
}

Mode modeOf(const FlinkProcess &process)
{
    if (process.mainClass.contains(QLatin1String(".yarn.")))
        return Mode::Yarn;
    if (process.mainClass.contains(QLatin1String(".kubernetes.")))
        return Mode::KubernetesNative;
    if (process.isInContainer)
        return Mode::Docker;
    if (process.mainClass.contains(QLatin1String("StandaloneApplication")))
        return Mode::StandaloneApplication;
    return Mode::StandaloneSession;
}

Told tellOf(const Host &host, const FlinkProcess &process)
{
    const QString name = process.mainClass.section(QLatin1Char('.'), -1);
    Told told {modeOf(process), {}};
    if (told.mode == Mode::Docker && !process.container.isEmpty()) {
        told.reason = text("facts", "Process %1 on host %2 runs %3 in a container (%4).")
                          .arg(QString::number(process.pid))
                          .arg(host.name())
                          .arg(name)
                          .arg(process.container);
    } else if (told.mode == Mode::Docker) {
        told.reason = text("facts", "Process %1 on host %2 runs %3 in a container.")
                          .arg(QString::number(process.pid))
                          .arg(host.name())
                          .arg(name);
    } else {
        told.reason = text("facts", "Process %1 on host %2 runs %3.")
                          .arg(QString::number(process.pid))
                          .arg(host.name())
                          .arg(name);
    }
    return told;
}

// A JobManager tells session from application; a TaskManager alone cannot.
std::optional<Told> byProcesses(const Cluster &cluster)
{
    for (const auto role : {&FlinkProcess::isJobManager, &FlinkProcess::isTaskManager}) {
        for (const Host &host : cluster.hosts) {
            for (const FlinkProcess &process :
                 host.flink.processes.value_or(QList<FlinkProcess>())) {
                if ((process.*role)())
                    return tellOf(host, process);
            }
        }
    }
    return std::nullopt;
}

std::optional<Told> byRest(const Cluster &cluster)
{
    const QMap<QString, QString> config = cluster.rest.config.value_or(QMap<QString, QString>());
    const auto told = [](Mode mode, const QString &key, const QString &value) {
        return Told {mode,
                     text("facts", "The JobManager's effective configuration has %1: %2.")
                         .arg(key)
                         .arg(value)};
    };
    const std::initializer_list<std::pair<const char *, Mode>> keys = {
        {"kubernetes.cluster-id", Mode::KubernetesNative},
        {"yarn.application.id", Mode::Yarn},
        {"$internal.application.main", Mode::StandaloneApplication}};
    for (const auto &[name, mode] : keys) {
        if (config.contains(QLatin1String(name)))
            return told(mode, QLatin1String(name), config.value(QLatin1String(name)));
    }
    const QString target = config.value(QStringLiteral("execution.target"));
    if (target.startsWith(QLatin1String("yarn-")))
        return told(Mode::Yarn, QStringLiteral("execution.target"), target);
    if (target.startsWith(QLatin1String("kubernetes-")))
        return told(Mode::KubernetesNative, QStringLiteral("execution.target"), target);
    return std::nullopt;
}

// Nothing runs: pid files and logs of the scripts still tell what ran here.
std::optional<Told> byTraces(const Cluster &cluster)
{
    for (const Host &host : cluster.hosts) {
        for (const DaemonLog &log : host.flink.lastErrors) {
            return Told {log.daemon == QLatin1String("standalonejob") ? Mode::StandaloneApplication
                                                                      : Mode::StandaloneSession,
                         text("facts", "No Flink process runs, but host %1 has the log %2.")
                             .arg(host.name())
                             .arg(log.file)};
        }
    }
    return std::nullopt;
}

// A profile that says standalone may mean any of its shapes.
bool isSameFamily(Mode wished, Mode seen)
{
    const auto isStandalone = [](Mode mode) {
        return mode == Mode::StandaloneSession || mode == Mode::StandaloneApplication;
    };
    if (isStandalone(wished))
        return isStandalone(seen) || seen == Mode::Docker;
    return wished == seen;
}

} // namespace

void tellMode(Cluster &cluster)
{
    const std::optional<Told> seen = byProcesses(cluster);
    std::optional<Told> told = byProfile(cluster.wish());
    cluster.contradictsProfile = told && seen && !isSameFamily(told->mode, seen->mode);
    if (!told || cluster.contradictsProfile)
        told = seen;
    if (!told)
        told = byRest(cluster);
    if (!told)
        told = byTraces(cluster);
    if (!told) {
        told = Told {Mode::Unknown,
                     text("facts", "No Flink process, log or configuration told how it is run.")};
    }
    cluster.mode = told->mode;
    cluster.modeReason = told->reason;
}

} // namespace lockkeeper::facts
