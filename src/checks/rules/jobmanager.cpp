// SPDX-License-Identifier: Apache-2.0
#include "base/printable.h"
#include "checks/rules/logpatterns.h"
#include "checks/rules/restrules.h"

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Host;
using facts::RestFacts;

const auto kKey = QStringLiteral("rest:/overview");

QString urlOf(const Host &host)
{
    return host.record->raw.value(QStringLiteral("rest:url"));
}

bool isOwn(const facts::Cluster &cluster, const Host &host)
{
    return &host == cluster.jobManager;
}

// A process of the JobManager; 0: none is seen (which means little where they are hidden).
qint64 jobManagerPid(const Host &host)
{
    if (!host.flink.processes)
        return 0;
    for (const facts::FlinkProcess &one : *host.flink.processes) {
        if (one.isJobManager())
            return one.pid;
    }
    return 0;
}

bool listensOnlyLocally(const facts::Cluster &cluster)
{
    if (!cluster.rest.config)
        return false;
    const QString address = cluster.rest.config->value(QStringLiteral("rest.bind-address"));
    return isLocalAddress(address) && address != QLatin1String("0.0.0.0")
        && address != QLatin1String("::");
}

bool isHighlyAvailable(const facts::Cluster &cluster)
{
    if (!cluster.rest.config)
        return true; // not known: then nothing is said of a second JobManager
    const auto &config = *cluster.rest.config;
    const QString type =
        config.value(QStringLiteral("high-availability.type"),
                     config.value(QStringLiteral("high-availability"), QStringLiteral("NONE")));
    return type.compare(QLatin1String("NONE"), Qt::CaseInsensitive) != 0;
}

// Why it does not run, in the words of its own log; nothing where the log holds no error.
std::vector<Text> causeOn(const Host &host)
{
    for (const bool isOut : {true, false}) {
        const auto *log = host.flink.lastError(QStringLiteral("standalonesession"), isOut);
        if (log == nullptr)
            continue;
        if (const auto cause = explainLog(log->lines)) {
            return {lastErrorIn(log->file, *cause), cause->advice};
        }
    }
    return {};
}

Verdict judgeSilence(const Host &host)
{
    const std::vector<Text> cause = causeOn(host);
    const qint64 pid = jobManagerPid(host);
    const Text what = pid > 0
        ? text(
              "checks",
              "The process of the JobManager runs on %1 (pid %2), but nothing listens at %3: it is "
              "still starting, or its web port is another one.")
              .arg(host.name())
              .arg(QString::number(pid))
              .arg(urlOf(host))
        : text(
              "checks",
              "Nothing listens at %1 on %2: the JobManager does not run, so the cluster accepts no "
              "job.")
              .arg(urlOf(host))
              .arg(host.name());
    const Text todo = pid > 0
        ? text("checks",
               "Wait a minute and check again; if it stays so, compare rest.port in Flink's "
               "configuration with the address asked.")

        : text("checks", "Start the cluster on %1: %2/bin/start-cluster.sh")
              .arg(host.name())
              .arg(host.flink.home.value_or(QStringLiteral("$FLINK_HOME")));
    return critical(cause.empty() ? what : Text::joined({what, cause.front()}))
        .advice(cause.empty() ? todo : Text::joined({cause.back(), todo}));
}

// Another host was refused while the JobManager answers at home.
Verdict judgeRefusedElsewhere(const facts::Cluster &cluster, const Host &host)
{
    const QString home = cluster.jobManager->name();
    if (listensOnlyLocally(cluster)) {
        return critical(text("checks",
                             "The JobManager on %1 answers only to its own host (rest.bind-address "
                             "is %2), so from %3 its REST is refused, and jobs cannot be sent or "
                             "watched from here.")
                            .arg(home)
                            .arg(cluster.rest.config->value(QStringLiteral("rest.bind-address")))
                            .arg(host.name()))
            .advice(
                text("checks",
                     "On %1 set rest.bind-address: 0.0.0.0 in Flink's configuration and restart "
                     "the cluster. Whoever reaches that port can run code in the cluster, so "
                     "let a firewall admit only the cluster's hosts.")
                    .arg(home));
    }
    return critical(
               text("checks",
                    "The JobManager on %1 answers at home, but from %2 the connection to %3 is "
                    "refused.")
                   .arg(home)
                   .arg(host.name())
                   .arg(urlOf(host)))
        .advice(text("checks",
                     "See on %1 which address it listens on (ss -ltnp), whether %2 means the same "
                     "host from here, and whether a firewall rejects the connection.")
                    .arg(home)
                    .arg(urlOf(host)));
}

Verdict judgeStarting(const Host &host, const Error &error)
{
    return critical(text("checks",
                         "At %1 the JobManager answers %2 only that it is still starting or "
                         "electing its leader: until that is done it accepts no job.")
                        .arg(urlOf(host))
                        .arg(host.name()))
        .advice(text("checks",
                     "Wait a minute and check again; if it stays so, look at the JobManager's log, "
                     "and with high availability at ZooKeeper."))
        .result(error.detail);
}

Verdict judgeProblem(const facts::Cluster &cluster, const Host &host, const Error &error)
{
    const bool answersAtHome =
        cluster.jobManager != nullptr && !isOwn(cluster, host) && cluster.rest.overview.has_value();
    switch (error.kind) {
    case ErrorKind::Refused:
        if (answersAtHome)
            return judgeRefusedElsewhere(cluster, host);
        if (isOwn(cluster, host))
            return judgeSilence(host);
        return critical(text("checks",
                             "From %1 nothing listens at %2 either: the JobManager does not run or "
                             "is not there.")
                            .arg(host.name())
                            .arg(urlOf(host)))
            .advice(text("checks", "First put right what its own host's row says."));
    case ErrorKind::TimedOut:
        if (!answersAtHome) // the tunnel or the JobManager: nobody can say which
            return unknown(error);
        return critical(text("checks",
                             "The JobManager on %1 answers at home, but from %2 the connection to "
                             "%3 gets no answer: usually a firewall drops it.")
                            .arg(cluster.jobManager->name())
                            .arg(host.name())
                            .arg(urlOf(host)))
            .advice(text("checks", "Open that port from %1 to %2 in the firewall.")
                        .arg(host.name())
                        .arg(cluster.jobManager->name()));
    case ErrorKind::NameUnknown:
        return critical(text("checks", "Host %1 cannot resolve the JobManager's name in %2.")
                            .arg(host.name())
                            .arg(urlOf(host)))
            .advice(text("checks", "Add the name to DNS or to /etc/hosts on %1.").arg(host.name()));
    case ErrorKind::BadAnswer:
    case ErrorKind::LoginRefused:
        return critical(error.message).advice(error.advice);
    default:
        return unknown(error);
    }
}

Verdict judgeOwnAnswer(const facts::Cluster &cluster, const Host &host,
                       const facts::Overview &overview)
{
    const Text works = text("checks", "The JobManager on %1 works and answers (Flink %2).")
                           .arg(host.name())
                           .arg(oneLine(overview.version, 40));
    if (!listensOnlyLocally(cluster))
        return pass(works);
    const QString address = cluster.rest.config->value(QStringLiteral("rest.bind-address"));
    if (cluster.flinkHosts().size() > 1) {
        return pass(Text::joined(
            {works,
             text("checks",
                  "It answers only to this host itself (rest.bind-address is %1): see the other "
                  "hosts' rows.")
                 .arg(address)}));
    }
    return warning(
               Text::joined({works,
                             text("checks",
                                  "It answers only to this host itself (rest.bind-address is %1): "
                                  "enough while everything runs here, but its web page does not "
                                  "open from elsewhere.")
                                 .arg(address)}))
        .advice(text("checks",
                     "Leave it so, or set rest.bind-address: 0.0.0.0 behind a firewall: whoever "
                     "reaches that port can run code in the cluster."));
}

// Without high availability, a second JobManager is a second cluster.
bool isSecond(const facts::Cluster &cluster, const Host &host)
{
    return !isOwn(cluster, host) && cluster.mode == facts::Mode::StandaloneSession
        && jobManagerPid(host) > 0 && jobManagerPid(*cluster.jobManager) > 0
        && !isHighlyAvailable(cluster);
}

Verdict judgeAnswer(const facts::Cluster &cluster, const Host &host,
                    const facts::Overview &overview)
{
    if (cluster.jobManager == nullptr || isOwn(cluster, host))
        return judgeOwnAnswer(cluster, host, overview);
    const auto &home = cluster.rest.overview;
    if (home && (home->version != overview.version || home->commit != overview.commit)) {
        return critical(text("checks",
                             "From %1, another Flink answers at %2 (%3) than on %4 itself (%5).")
                            .arg(host.name())
                            .arg(urlOf(host))
                            .arg(oneLine(overview.version, 40))
                            .arg(cluster.jobManager->name())
                            .arg(oneLine(home->version, 40)))
            .advice(text("checks", "See that the name means the same host everywhere."));
    }
    if (isSecond(cluster, host)) {
        return warning(text("checks",
                            "A second JobManager runs on %1 (pid %2). Without high availability it "
                            "is a cluster of its own, and TaskManagers may join the wrong one.")
                           .arg(host.name())
                           .arg(QString::number(jobManagerPid(host))))
            .advice(text("checks", "If it is not wanted, stop it on %1: bin/jobmanager.sh stop")
                        .arg(host.name()));
    }
    return pass(text("checks", "The JobManager on %1 answers to %2 as well.")
                    .arg(cluster.jobManager->name())
                    .arg(host.name()));
}

Verdict judgeNoJobManager(const facts::Cluster &cluster)
{
    const bool isSure =
        std::all_of(cluster.hosts.begin(), cluster.hosts.end(), [](const Host &host) {
            return host.isReachable() && host.flink.processes && !host.flink.hidesProcesses
                && jobManagerPid(host) == 0;
        });
    if (!isSure)
        return unknown(text("checks",
                            "It is not known which host the JobManager runs on, so nobody could be "
                            "asked."))
            .advice(text("checks", "Write its address as flink.rest in the profile."));
    return critical(text("checks",
                         "No JobManager runs on any host of the profile, so the cluster accepts no "
                         "job."))
        .advice(text("checks",
                     "Start the cluster with bin/start-cluster.sh, or add the JobManager's host to "
                     "the profile."));
}

} // namespace

Verdict judgeJobManager(const facts::Cluster &cluster, const Host &host)
{
    if (cluster.jobManager == nullptr && urlOf(host).isEmpty())
        return judgeNoJobManager(cluster);
    const RestFacts rest = isOwn(cluster, host) ? cluster.rest : parseRest(*host.record);
    const auto &overview = rest.overview;
    Verdict verdict = overview ? judgeAnswer(cluster, host, *overview)
        : rest.isStarting      ? judgeStarting(host, overview.error())
                               : judgeProblem(cluster, host, overview.error());
    if (verdict.raw.isEmpty()) {
        verdict.raw =
            overview ? oneLine(host.record->raw.value(kKey)) : oneLine(overview.error().detail);
    }
    const QString url = urlOf(host);
    if (!url.isEmpty())
        verdict.command = QStringLiteral("curl -s %1/overview").arg(url);
    verdict.evidence += host.name() + QLatin1Char('\n') + kKey;
    return verdict;
}

} // namespace lockkeeper::checks
