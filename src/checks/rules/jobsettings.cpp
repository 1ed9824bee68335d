// SPDX-License-Identifier: Apache-2.0
#include "base/shellquote.h"
#include "checks/rules/flinkrules.h"
#include "checks/rules/restrules.h"

#include <algorithm>
#include <optional>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::FlinkConfig;
using facts::Host;

const auto kInterval = QStringLiteral("execution.checkpointing.interval");

// What a job is submitted with is read where it is submitted: CliFrontend of Flink CDC 3.5.0 takes
// the configuration of its own host along.
const Host *submittingHost(const Cluster &cluster)
{
    const auto found = std::find_if(cluster.hosts.begin(), cluster.hosts.end(),
                                    [](const Host &host) { return host.isSubmitHost; });
    return found == cluster.hosts.end() ? cluster.jobManager : &*found;
}

struct Settings
{
    const Host &host;
    const FlinkConfig &config;

    /// Of the keys, newest first, the one that is set; the first where none is.
    [[nodiscard]] QString keyOf(const QStringList &keys) const
    {
        const auto found = std::find_if(keys.begin(), keys.end(), [this](const QString &key) {
            return config.values.contains(key);
        });
        return found == keys.end() ? keys.first() : *found;
    }
    [[nodiscard]] QString value(const QStringList &keys) const
    {
        return config.value(keyOf(keys)).trimmed();
    }
    /// "KEY: VALUE" as it stands in the file, for the result.
    [[nodiscard]] QString line(const QStringList &keys) const
    {
        const QString key = keyOf(keys);
        return config.values.contains(key) ? key + QStringLiteral(": ") + config.value(key)
                                           : QString();
    }
    [[nodiscard]] bool isCheckpointing() const { return !value({kInterval}).isEmpty(); }
};

using Rule = Verdict (*)(const Cluster &cluster, const Settings &settings);

template <Rule rule> Verdict onSubmittingHost(const Cluster &cluster)
{
    const Host *host = submittingHost(cluster);
    if (host == nullptr) {
        return unknown(text("checks",
                            "It is not known from which host jobs are submitted, so their settings "
                            "are not known."))
            .advice(text("checks", "Write cdc.submit-host in the profile."));
    }
    if (!host->isReachable())
        return unknown(*host->record->problem).from(host->name());
    if (!host->flink.home)
        return unknown(host->flink.home.error()).from(host->name());
    if (!host->flink.config)
        return unknown(host->flink.config.error()).from(host->name());
    Verdict verdict = rule(cluster, {.host = *host, .config = *host->flink.config});
    if (const auto file = shellQuote(host->flink.config->file.toUtf8()))
        verdict.command =
            QStringLiteral("grep -nE 'checkpoint|restart-strategy' ") + QString::fromUtf8(*file);
    return std::move(verdict)
        .from(host->name())
        .seenIn(host->name(), QStringLiteral("probe:flink.home.%1.config").arg(host->flink.chosen));
}

Verdict checkpointsOff(const Settings &settings)
{
    return warning(text("checks",
                        "Checkpoints are off: %1 is not set in %2 on host %3. Without them the "
                        "pipeline never tells PostgreSQL how far it has read, so that the server "
                        "keeps all its WAL until the disk is full; rows reach StarRocks only every "
                        "few minutes; and after a failure everything starts from the beginning.")
                       .arg(kInterval)
                       .arg(settings.config.file)
                       .arg(settings.host.name()))
        .advice(text("checks",
                     "Add the line “%1: 30s” to %2 on host %3: it travels with every job that is "
                     "submitted there from then on, and nothing needs a restart.")
                    .arg(kInterval)
                    .arg(settings.config.file)
                    .arg(settings.host.name()));
}

// Flink 1.20.3, CheckpointConfig.MINIMAL_CHECKPOINT_TIME: less is refused when a job is submitted.
constexpr auto kShortest = std::chrono::milliseconds(10);

std::optional<Verdict> uselessInterval(const Settings &settings)
{
    const QString interval = settings.value({kInterval});
    const auto parsed = facts::parseDuration(interval);
    if (parsed && *parsed >= kShortest)
        return std::nullopt;
    return warning(text("checks",
                        "%1 is “%2” in %3 on host %4, which Flink takes for no time of at least "
                        "10 ms: it refuses each job that is submitted with it.")
                       .arg(kInterval)
                       .arg(interval)
                       .arg(settings.config.file)
                       .arg(settings.host.name()))
        .advice(text("checks", "Write a time with its unit, such as 30s."));
}

// Where checkpoints go. The scheme is what tells whether other hosts see the same folder.
bool isOwnDisk(const QString &folder)
{
    return folder.startsWith(QLatin1String("file:")) || folder.startsWith(QLatin1Char('/'));
}

Verdict judgeCheckpoints(const Cluster &cluster, const Settings &settings)
{
    if (!settings.isCheckpointing())
        return checkpointsOff(settings);
    if (auto useless = uselessInterval(settings))
        return std::move(*useless).result(settings.line({kInterval}));
    const QString interval = settings.value({kInterval});
    const QStringList kFolder {QStringLiteral("execution.checkpointing.dir"),
                               QStringLiteral("state.checkpoints.dir")};
    const QString folder = settings.value(kFolder);
    if (folder.isEmpty()) {
        return warning(text("checks",
                            "A checkpoint is made every %1, but no folder for them is set: the "
                            "JobManager keeps them in its memory, and with its restart they are "
                            "gone. The pipeline then reads all tables again.")
                           .arg(interval))
            .advice(text("checks",
                         "Set execution.checkpointing.dir in %1 on host %2 to a folder that all "
                         "hosts of the cluster see (HDFS, S3, or NFS mounted at one path).")
                        .arg(settings.config.file)
                        .arg(settings.host.name()))
            .result(settings.line({kInterval}));
    }
    const QString raw = settings.line({kInterval}) + QStringLiteral(" · ") + settings.line(kFolder);
    if (isOwnDisk(folder) && spansHosts(cluster)) {
        return warning(text("checks",
                            "Checkpoints are made every %1, but into %2: on a cluster of several "
                            "hosts each writes to its own disk, and a job that goes on elsewhere "
                            "finds its state no more. It is right only where that folder is one "
                            "network file system on all of them.")
                           .arg(interval)
                           .arg(folder))
            .advice(text("checks",
                         "Use a folder that all hosts of the cluster see (HDFS, S3, or NFS mounted "
                         "at one path); where it is one already, waive this finding."))
            .result(raw);
    }
    return pass(text("checks", "A checkpoint is made every %1, into %2.").arg(interval).arg(folder))
        .result(raw);
}

// restart-strategy.type of Flink 1.20.3 (RestartStrategyOptions), with its synonyms.
enum class Strategy { Unset, None, FixedDelay, FailureRate, ExponentialDelay, Other };

Strategy strategyOf(const QString &written)
{
    QString name = written.toLower();
    name.remove(QLatin1Char('-'));
    if (name.isEmpty())
        return Strategy::Unset;
    if (name == QLatin1String("none") || name == QLatin1String("off")
        || name == QLatin1String("disable"))
        return Strategy::None;
    if (name == QLatin1String("fixeddelay"))
        return Strategy::FixedDelay;
    if (name == QLatin1String("failurerate"))
        return Strategy::FailureRate;
    return name == QLatin1String("exponentialdelay") ? Strategy::ExponentialDelay : Strategy::Other;
}

const QStringList &strategyKeys()
{
    static const QStringList keys {QStringLiteral("restart-strategy.type"),
                                   QStringLiteral("restart-strategy")};
    return keys;
}

Text useExponentialDelay(const Settings &settings)
{
    return text("checks",
                "Write “restart-strategy.type: exponential-delay” into %1 on host %2: it tries "
                "again and again, with growing pauses.")
        .arg(settings.config.file)
        .arg(settings.host.name());
}

Verdict notRestarted(const Settings &settings, const Text &why)
{
    return warning(Text::joined({why,
                                 text("checks",
                                      "After the first broken connection to PostgreSQL or "
                                      "StarRocks the pipeline stays failed, until somebody starts "
                                      "it by hand.")}))
        .advice(useExponentialDelay(settings));
}

Verdict judgeFixedDelay(const Settings &settings)
{
    constexpr int kInEffectForever = 1'000'000;
    const QString key = QStringLiteral("restart-strategy.fixed-delay.attempts");
    bool isNumber = false;
    const int attempts = settings.config.value(key, QStringLiteral("1")).toInt(&isNumber);
    if (isNumber && attempts >= kInEffectForever)
        return pass(text("checks", "A failed job is restarted after a fixed pause, always again."));
    if (!isNumber || attempts <= 0) {
        return notRestarted(settings,
                            text("checks", "A failed job is not restarted: %1 is “%2”.")
                                .arg(key)
                                .arg(settings.config.value(key)));
    }
    return warning(textN("checks",
                         "A failed job is restarted %n time(s), counted over its whole life and "
                         "not from one failure to the next: a pipeline that runs for months uses "
                         "them up, and one longer outage of PostgreSQL does so at once.")
                       .count(attempts))
        .advice(useExponentialDelay(settings));
}

// Where every restart fails at once, one failure comes each `delay`.
Verdict judgeFailureRate(const Settings &settings)
{
    const QString prefix = QStringLiteral("restart-strategy.failure-rate.");
    const QString most = settings.config.value(prefix + QStringLiteral("max-failures-per-interval"),
                                               QStringLiteral("1"));
    const QString interval = settings.config.value(prefix + QStringLiteral("failure-rate-interval"),
                                                   QStringLiteral("1 min"));
    const QString delay =
        settings.config.value(prefix + QStringLiteral("delay"), QStringLiteral("1 s"));
    const auto span = facts::parseDuration(interval);
    const auto pause = facts::parseDuration(delay);
    bool isNumber = false;
    const int failures = most.toInt(&isNumber);
    if (span && pause && isNumber && *pause * failures >= *span) {
        return pass(text("checks",
                         "A failed job is restarted, up to %1 times within %2: with a pause of %3 "
                         "that is always again.")
                        .arg(most)
                        .arg(interval)
                        .arg(delay));
    }
    return warning(text("checks",
                        "A failed job is restarted, but no longer after more than %1 failures "
                        "within %2. With a pause of %3 between them an outage of PostgreSQL or "
                        "StarRocks is soon longer than that, and the pipeline stays failed.")
                       .arg(most)
                       .arg(interval)
                       .arg(delay))
        .advice(useExponentialDelay(settings));
}

Verdict judgeExponential(const Settings &settings, bool isDefault)
{
    const QString key =
        QStringLiteral("restart-strategy.exponential-delay.attempts-before-reset-backoff");
    const QString attempts = settings.config.value(key);
    if (!isDefault && !attempts.isEmpty()) {
        return warning(text("checks",
                            "A failed job is restarted with growing pauses, but after %1 attempts "
                            "in a row no longer (%2): then it stays failed.")
                           .arg(attempts)
                           .arg(key))
            .advice(text("checks", "Take that line out of %1 on host %2.")
                        .arg(settings.config.file)
                        .arg(settings.host.name()));
    }
    return pass(isDefault
                    ? text("checks",
                           "No restart strategy is set, but checkpoints are on: a failed job is "
                           "restarted, with growing pauses.")
                    : text("checks", "A failed job is restarted, with growing pauses."));
}

Verdict judgeStrategy(const Settings &settings)
{
    const QString written = settings.value(strategyKeys());
    switch (strategyOf(written)) {
    case Strategy::Unset:
        if (settings.isCheckpointing())
            return judgeExponential(settings, true);
        return notRestarted(settings,
                            text("checks",
                                 "A failed job is not restarted: no restart strategy is set, and "
                                 "without checkpoints Flink has none by default."));
    case Strategy::None:
        return notRestarted(
            settings,
            text("checks", "A failed job is not restarted: %1 is “%2” in %3 on host %4.")
                .arg(settings.keyOf(strategyKeys()))
                .arg(written)
                .arg(settings.config.file)
                .arg(settings.host.name()));
    case Strategy::FixedDelay:
        return judgeFixedDelay(settings);
    case Strategy::FailureRate:
        return judgeFailureRate(settings);
    case Strategy::ExponentialDelay:
        return judgeExponential(settings, false);
    case Strategy::Other:
        break;
    }
    return unknown(
               text("checks", "Flink 1.20 has no restart strategy “%1” of its own.").arg(written))
        .advice(useExponentialDelay(settings));
}

Verdict judgeRestarts(const Cluster &, const Settings &settings)
{
    const QString line = settings.line(strategyKeys());
    return judgeStrategy(settings).result(line.isEmpty() ? QStringLiteral("-") : line);
}

} // namespace

Check checkpointsCheck()
{
    return {
        .id = "flink.checkpoints",
        .scope = Scope::Cluster,
        .needs = Needs::Explore,
        .component = text("checks", "Checkpoints"),
        .how = text("checks", "grep -n checkpoint conf/config.yaml"),
        .webUi = text("checks", "of a running job: tab “Checkpoints”, “Configuration”"),
        .purpose = text("checks",
                        "With each checkpoint the pipeline writes its rows to StarRocks, confirms "
                        "to PostgreSQL how far it has read, and saves the place from which it goes "
                        "on after a failure."),
        .thresholds = text("checks",
                           "Ready: an interval and a folder that all hosts see. Not critical: no "
                           "interval, no folder, or a folder on the hosts' own disks in a cluster "
                           "of several. The configuration of the submitting host counts: it "
                           "travels with the job."),
        .sources = "Flink 1.20.3: execution.checkpointing.interval, execution.checkpointing.dir, "
                   "CheckpointConfig; Flink CDC 3.5.0: CliFrontend, scan.lsn-commit.checkpoints-"
                   "num-delay",
        .judge = once<onSubmittingHost<judgeCheckpoints>>,
    };
}

Check restartStrategyCheck()
{
    return {
        .id = "flink.restart-strategy",
        .scope = Scope::Cluster,
        .needs = Needs::Explore,
        .component = text("checks", "Restart of failed jobs"),
        .how = text("checks", "grep -n restart-strategy conf/config.yaml"),
        .webUi = text("checks", "of a running job: “Configuration”, “Restart Strategy”"),
        .purpose = text("checks",
                        "A pipeline runs for months, and in that time PostgreSQL, StarRocks and "
                        "the network fail now and then: it must come back by itself."),
        .thresholds = text("checks",
                           "Ready: a failed job is restarted for as long as the cause lasts. Not "
                           "critical: it is not restarted, or only a number of times, or not if it "
                           "fails faster than a rate. Not set means exponential-delay with "
                           "checkpoints, and no restart without."),
        .sources = "Flink 1.20.3: RestartStrategyOptions, FixedDelayRestartBackoffTimeStrategy, "
                   "FailureRateRestartBackoffTimeStrategy; FLIP-364",
        .judge = once<onSubmittingHost<judgeRestarts>>,
    };
}

} // namespace lockkeeper::checks
