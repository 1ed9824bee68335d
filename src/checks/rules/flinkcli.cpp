// SPDX-License-Identifier: Apache-2.0
#include "base/printable.h"
#include "checks/rules/flinkrules.h"

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Host;

struct CliTrouble
{
    const char *pattern;
    Message meaning;
    const char *fix;
};

// What the client's own words mean; patterns from runs of Flink 1.20.3 with each fault.
constexpr CliTrouble kCliTroubles[] = {
    {"JAVA_HOME",
     text("checks",
          "It finds no Java: neither env.java.home, nor JAVA_HOME, nor java in PATH of a "
          "non-interactive login."),
     "java.set-home"},
    {"operand expected",
     text("checks", "The Java that its settings name cannot be run, so its scripts stop."),
     "java.set-home"},
    {"Security Manager", text("checks", "It meets Java 24 or newer, which Flink 1.20 cannot use."),
     "java.set-home"},
    {"UnsupportedClassVersionError", text("checks", "Its Java is older than this Flink needs."),
     "java.set-home"},
    {"Connection refused",
     text("checks",
          "Its configuration (rest.address, rest.port) leads to a place where no "
          "JobManager listens."),
     nullptr},
    {"UnknownHost",
     text("checks", "Its configuration (rest.address) names a host that does not resolve."),
     nullptr},
    {"Yarn properties file",
     text("checks", "A left-over YARN properties file sends it to YARN instead of this cluster."),
     nullptr},
    {"ermission denied", text("checks", "Its login lacks a permission that it needs."), nullptr},
};

Verdict cliFailed(const Host &host, const facts::CliFacts &cli, const QString &answer)
{
    Text why = text("checks", "Its own words are quoted in the result.");
    const char *fix = nullptr;
    for (const CliTrouble &trouble : kCliTroubles) {
        if (answer.contains(QLatin1String(trouble.pattern))) {
            why = trouble.meaning;
            fix = trouble.fix;
            break;
        }
    }
    Verdict verdict = critical(
        Text::joined({text("checks",
                           "Flink's client on host %1 ended with status %2, so no pipeline can be "
                           "submitted from there.")
                          .arg(host.name())
                          .arg(*cli.exit),
                      why}));
    verdict.todo = text("checks",
                        "Run bin/flink list on host %1 by hand, cure what it says, and "
                        "check again.")
                       .arg(host.name());
    verdict.raw = oneLine(cli.error, 400);
    if (fix != nullptr)
        verdict.remedy = QLatin1String(fix);
    return verdict;
}

Verdict cliNotAsked(const Cluster &cluster, const Error &error)
{
    if (cluster.rest.overview)
        return unknown(error);
    return unknown(text("checks",
                        "Flink's client was not asked, because the JobManager does not "
                        "answer: it would retry for more than a minute and say nothing "
                        "more."))
        .advice(text("checks", "See the check flink.jobmanager first."));
}

Verdict cliAnswered(const Host &host, const facts::CliFacts &cli, const QString &answer)
{
    const bool isUnderstood =
        !cli.jobs.isEmpty() || answer.contains(QLatin1String("No running jobs"));
    if (!isUnderstood) {
        return unknown(text("checks",
                            "Flink's client on host %1 ended well, but what it printed is "
                            "not a list of jobs.")
                           .arg(host.name()))
            .advice(text("checks", "Run bin/flink list on that host by hand and see what it says."))
            .result(oneLine(answer.trimmed(), 400));
    }
    const Text jobs = cli.jobs.isEmpty()
        ? Text(text("checks", "It lists no running job."))
        : textN("checks", "It lists %n job(s).").count(cli.jobs.size());
    return pass(Text::joined({text("checks", "Flink's client works on host %1.").arg(host.name()),
                              jobs, text("checks", "That says nothing about TaskManagers.")}))
        .result(oneLine(cli.jobs.isEmpty() ? QStringLiteral("No running jobs.")
                                           : cli.jobs.join(QLatin1String(" · ")),
                        400));
}

Verdict cliOf(const Cluster &cluster, const Host &host)
{
    if (!host.isReachable())
        return unknown(*host.record->problem);
    const facts::CliFacts cli = facts::parseCli(*host.record);
    if (!cli.exit)
        return host.flink.home ? cliNotAsked(cluster, cli.exit.error())
                               : unknown(host.flink.home.error());
    const QString answer = host.record->raw.value(QStringLiteral("probe:cli.list"));
    if (*cli.exit == 124 || *cli.exit == 137) {
        return unknown(text("checks", "Flink's client on host %1 did not finish within 45 seconds.")
                           .arg(host.name()))
            .advice(text("checks",
                         "Check again when the host is less busy; if it stays so, run "
                         "bin/flink list by hand."))
            .result(oneLine(answer.trimmed(), 400));
    }
    return *cli.exit == 0 ? cliAnswered(host, cli, answer) : cliFailed(host, cli, answer);
}

Verdict judgeCli(const Cluster &cluster)
{
    const auto host = std::find_if(cluster.hosts.begin(), cluster.hosts.end(),
                                   [](const Host &one) { return one.isSubmitHost; });
    if (host == cluster.hosts.end()) {
        return unknown(text("checks", "It is not known from which host pipelines are submitted."))
            .advice(text("checks", "Write cdc.submit-host in the profile."));
    }
    Verdict verdict = cliOf(cluster, *host);
    if (host->flink.home)
        verdict.command = *host->flink.home + QStringLiteral("/bin/flink list");
    return std::move(verdict)
        .from(host->name())
        .seenIn(host->name(), QStringLiteral("probe:cli.list"));
}

} // namespace

Check flinkCliCheck()
{
    return {
        .id = "flink.cli",
        .scope = Scope::Cluster,
        .isRequired = true,
        .needs = Needs::Explore,
        .component = text("checks", "Flink's command line"),
        .how = text("checks", "bin/flink list"),
        .webUi = text("checks", "not shown; “Jobs”, “Running Jobs” lists the same jobs"),
        .purpose = text("checks",
                        "Flink CDC submits a pipeline with the same Java, class path and "
                        "configuration as Flink's client on that host."),
        .thresholds = text("checks",
                           "Ready: status 0 and a list of jobs, be it empty. Critical: any "
                           "other status. Not checked: the JobManager does not answer, or "
                           "the client took longer than 45 seconds. It says nothing about "
                           "TaskManagers: the status is 0 without any."),
        .sources = "Apache Flink 1.20.3, measured: status 0 without TaskManagers; 67 s of retries "
                   "without a JobManager",
        .remedies = "java.set-home",
        .judge = once<judgeCli>,
    };
}

} // namespace lockkeeper::checks
