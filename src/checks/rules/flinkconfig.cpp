// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/flinkkeys.h"
#include "checks/rules/flinkrules.h"
#include "checks/rules/restrules.h"

#include <optional>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::FlinkConfig;
using facts::Host;
using Remarks = std::vector<Remark>;

bool isLocal(const QString &name)
{
    return name == QLatin1String("localhost") || name == QLatin1String("::1")
        || name.startsWith(QLatin1String("127."));
}

bool hasRunningFlink(const Host &host)
{
    return host.flink.processes && !host.flink.processes->isEmpty();
}

// A file that Flink refuses, or none: nothing starts from now on, what runs goes on.
Verdict unusable(const Host &host, const Error &error)
{
    const Text effect = hasRunningFlink(host)
        ? text("checks",
               "The Flink processes that run go on with what they read before; the next "
               "start and every submission from this host will fail.")
        : text("checks", "Neither JobManager nor TaskManager nor the command line starts with it.");
    const bool isMissing = error.kind == ErrorKind::Missing;
    const Text advice = isMissing
        ? text("checks", "Put back conf/config.yaml, from another host or from Flink's archive.")
        : text("checks",
               "Correct that line: one “key: value” or block a line, spaces for "
               "indentation, each key once; then check again.");
    return critical(Text::joined({text("checks", "Flink on host %1 has no usable configuration.")
                                      .arg(host.name()),
                                  error.message, effect}))
        .advice(advice)
        .result(error.detail);
}

std::optional<Verdict> unreadable(const Host &host)
{
    if (!host.flink.home)
        return unknown(host.flink.home.error());
    if (host.flink.config)
        return std::nullopt;
    const Error &error = host.flink.config.error();
    if (error.kind == ErrorKind::BadAnswer || host.flink.lacksConfig)
        return unusable(host, error);
    Verdict verdict = unknown(error);
    if (verdict.todo.isEmpty())
        verdict.todo = text("checks", "Look at the file by hand: Lockkeeper could not read it.");
    return verdict;
}

void remarkFile(const Host &host, const FlinkConfig &config, Remarks &remarks)
{
    if (config.hasBoth) {
        remarks.push_back(
            {.meaning = text("checks",
                             "Host %1 has both flink-conf.yaml and config.yaml: Flink reads "
                             "only flink-conf.yaml and ignores the other in silence.")
                            .arg(host.name()),
             .advice = text("checks",
                            "Move what is still needed into config.yaml (Flink has "
                            "bin/migrate-config-file.sh for it) and take flink-conf.yaml "
                            "away.")});
    }
    for (const facts::DroppedLine &dropped : config.dropped) {
        remarks.push_back(
            {.meaning = text("checks",
                             "Line %1 of flink-conf.yaml is not “key: value”, and Flink "
                             "drops it in silence.")
                            .arg(QString::number(dropped.line)),
             .advice = text("checks", "Write it as “key: value”, with a blank after the colon."),
             .raw = QString::number(dropped.line) + QStringLiteral(": ") + dropped.text});
    }
    for (const QString &key : config.overwritten) {
        remarks.push_back(
            {.meaning = text("checks",
                             "%1 is set twice; the later place (line %2) wins in silence, "
                             "with the value %3.")
                            .arg(key)
                            .arg(QString::number(config.lines.value(key)))
                            .arg(config.value(key)),
             .advice = text("checks", "Keep one of the two.")});
    }
    if (config.values.contains(QStringLiteral("env.java.home")) && config.envJavaHome.isEmpty()) {
        remarks.push_back(
            {.meaning = text("checks",
                             "env.java.home is written as a nested block, where Flink's "
                             "scripts do not see it: they look for the flat line."),
             .advice = text("checks", "Write it as one line: env.java.home: /path/of/java.")});
    }
}

void remarkKeys(const Host &host, const FlinkConfig &config, Remarks &remarks)
{
    const QString version = host.flink.version.value_or(QString());
    if (!version.startsWith(QLatin1String("1.20")) && !version.startsWith(QLatin1String("1.19")))
        return;
    for (auto it = config.values.begin(); it != config.values.end(); ++it) {
        const QString meant = nearestFlinkKey(it.key());
        if (meant.isEmpty())
            continue;
        remarks.push_back(
            {.meaning = text("checks",
                             "Flink knows no key %1 and ignores it in silence; %2 is meant, "
                             "it seems.")
                            .arg(it.key())
                            .arg(meant),
             .advice = text("checks", "Correct the key in line %1, or take it out.")
                           .arg(QString::number(config.lines.value(it.key()))),
             .raw = it.key() + QStringLiteral(": ") + it.value()});
    }
}

void remarkValues(const FlinkConfig &config, Remarks &remarks)
{
    for (auto it = config.values.begin(); it != config.values.end(); ++it) {
        if (isValueFor(it.key(), it.value()))
            continue;
        remarks.push_back(
            {.status = Status::Critical,
             .meaning = text("checks",
                             "Flink cannot read the value of %1: “%2”. The process that "
                             "needs it does not start.")
                            .arg(it.key())
                            .arg(it.value()),
             .advice = text("checks",
                            "Write a value of the right kind in line %1: sizes as 1728m or "
                            "1gb, counts and ports as whole numbers.")
                           .arg(QString::number(config.lines.value(it.key())))});
    }
}

bool runsDaemons(const Host &host)
{
    return host.isJobManager || host.isTaskManager;
}

void remarkAddress(const Cluster &cluster, const Host &host, const FlinkConfig &config,
                   Remarks &remarks)
{
    const QString address = config.value(QStringLiteral("jobmanager.rpc.address"));
    if (!runsDaemons(host) || !spansHosts(cluster) || cluster.jobManager == nullptr)
        return;
    const Host &jobManager = *cluster.jobManager;
    if (isLocal(address)) {
        remarks.push_back(
            {.status = Status::Critical,
             .meaning = text("checks",
                             "jobmanager.rpc.address is %1 on host %2, but the cluster has "
                             "more than one host: every process takes itself for the "
                             "JobManager's host, and TaskManagers elsewhere cannot register.")
                            .arg(address)
                            .arg(host.name()),
             .advice =
                 text("checks", "Write jobmanager.rpc.address: %1 on every host, and restart.")
                     .arg(jobManager.record->address)});
        return;
    }
    const Host *meant = cluster.hostCalled(address);
    if (address.isEmpty() || meant == &jobManager)
        return;
    const QString reference = jobManager.flink.config
        ? jobManager.flink.config->value(QStringLiteral("jobmanager.rpc.address"))
        : QString();
    if (meant == nullptr && (address == reference || &host == &jobManager))
        return; // one name for all, which no probe could resolve: net.names speaks of it
    remarks.push_back(
        {.status = meant == nullptr ? Status::Warning : Status::Critical,
         .meaning = text("checks",
                         "jobmanager.rpc.address on host %1 is %2, but the JobManager runs "
                         "on %3: a TaskManager started here looks for it elsewhere.")
                        .arg(host.name())
                        .arg(address)
                        .arg(jobManager.name()),
         .advice = text("checks", "Write jobmanager.rpc.address: %1 on every host, and restart.")
                       .arg(jobManager.record->address)});
}

struct Agreement
{
    const char *key;
    const char *fallback; ///< Flink's own default
    Status status;
};

// Values that the processes of one cluster must share. Defaults: ConfigOptions of Flink 1.20.3.
constexpr Agreement kAgreements[] = {
    {"jobmanager.rpc.port", "6123", Status::Critical},
    {"high-availability.type", "NONE", Status::Critical},
    {"high-availability.cluster-id", "/default", Status::Critical},
    {"high-availability.storageDir", "", Status::Critical},
    {"high-availability.zookeeper.quorum", "", Status::Critical},
    {"security.ssl.internal.enabled", "false", Status::Critical},
    {"security.ssl.rest.enabled", "false", Status::Warning},
};

bool isOn(const FlinkConfig &config, const char *key, const char *fallback)
{
    return config.value(QLatin1String(key), QLatin1String(fallback))
               .compare(QLatin1String("true"), Qt::CaseInsensitive)
        == 0;
}

/// The fixed port; 0 for a range, a list or any free port.
int fixedPort(const FlinkConfig &config, const char *key)
{
    return config.value(QLatin1String(key)).toInt();
}

// TaskManagers are told the blob port when they register (Flink 1.20: ClusterInformation), so only
// files of JobManagers count. Two JobManagers may differ too; a firewall's rule for one port does
// not follow a change of leader, though.
void remarkBlob(const Host &jobManager, const Host &host, const FlinkConfig &config,
                Remarks &remarks)
{
    const FlinkConfig &reference = *jobManager.flink.config;
    const int here = fixedPort(config, "blob.server.port");
    const int there = fixedPort(reference, "blob.server.port");
    if (host.isJobManager && here > 0 && there > 0 && here != there) {
        remarks.push_back(
            {.meaning = text("checks",
                             "blob.server.port is fixed to %1 on host %2 and to %3 on the "
                             "JobManager's host %4: when this host's JobManager takes over, "
                             "TaskManagers fetch JARs from another port, which a firewall may not "
                             "let through.")
                            .arg(QString::number(here))
                            .arg(host.name())
                            .arg(QString::number(there))
                            .arg(jobManager.name()),
             .advice = text("checks",
                            "Write the same blob.server.port on every JobManager's host, or open "
                            "both ports.")});
    }
    const bool isEncrypted = isOn(config, "security.ssl.internal.enabled", "false")
        && isOn(reference, "security.ssl.internal.enabled", "false");
    const bool isBlobEncrypted = isOn(config, "blob.service.ssl.enabled", "true");
    if (!isEncrypted || isBlobEncrypted == isOn(reference, "blob.service.ssl.enabled", "true"))
        return;
    remarks.push_back(
        {.status = Status::Critical,
         .meaning = text("checks",
                         "blob.service.ssl.enabled differs between host %1 and the JobManager's "
                         "host %2: one side speaks TLS to the blob port, the other does not, and "
                         "no JAR of a job gets across.")
                        .arg(host.name())
                        .arg(jobManager.name()),
         .advice = text("checks", "Write the JobManager's value of %1 on host %2, and restart.")
                       .arg(QStringLiteral("blob.service.ssl.enabled"))
                       .arg(host.name())});
}

void remarkAgreement(const Cluster &cluster, const Host &host, const FlinkConfig &config,
                     Remarks &remarks)
{
    const Host *jobManager = cluster.jobManager;
    if (!runsDaemons(host) || jobManager == nullptr || jobManager == &host
        || !jobManager->flink.config)
        return;
    for (const Agreement &agreement : kAgreements) {
        const QString key = QLatin1String(agreement.key);
        const QString fallback = QLatin1String(agreement.fallback);
        const QString here = config.value(key, fallback);
        const QString there = jobManager->flink.config->value(key, fallback);
        if (here.compare(there, Qt::CaseInsensitive) == 0)
            continue;
        remarks.push_back(
            {.status = agreement.status,
             .meaning = text("checks",
                             "%1 is “%2” on host %3 and “%4” on the JobManager's host %5; "
                             "it has to be the same on all.")
                            .arg(key)
                            .arg(here)
                            .arg(host.name())
                            .arg(there)
                            .arg(jobManager->name()),
             .advice = text("checks", "Write the JobManager's value of %1 on host %2, and restart.")
                           .arg(key)
                           .arg(host.name())});
    }
    remarkBlob(*jobManager, host, config, remarks);
}

void remarkOpenRest(const Host &host, const FlinkConfig &config, Remarks &remarks)
{
    if (!host.isJobManager)
        return;
    const QString bound = config.value(QStringLiteral("rest.bind-address"));
    const bool isOpen =
        bound.isEmpty() || bound == QLatin1String("0.0.0.0") || bound == QLatin1String("::");
    const bool asksCertificate = isOn(config, "security.ssl.rest.authentication-enabled", "false");
    if (!isOpen || asksCertificate)
        return;
    const QString port = config.value(QStringLiteral("rest.port"), QStringLiteral("8081"));
    remarks.push_back(
        {.meaning = text("checks",
                         "Flink's REST on host %1 listens on all addresses without "
                         "authentication: anyone who reaches port %2 can run any program "
                         "on the cluster, read its configuration and stop it.")
                        .arg(host.name())
                        .arg(port),
         .advice = text("checks",
                        "Let a firewall pass port %1 only from the hosts that need it, or "
                        "turn on security.ssl.rest.authentication-enabled.")
                       .arg(port),
         .raw = QStringLiteral("rest.bind-address: ")
             + (bound.isEmpty() ? QStringLiteral("–") : bound)});
}

Verdict judgeConfig(const Cluster &cluster, const Host &host)
{
    const bool isLegacy = host.flink.config && host.flink.config->isLegacy;
    const QString key = QStringLiteral("probe:flink.home.%1.%2")
                            .arg(host.flink.chosen)
                            .arg(isLegacy ? QLatin1String("legacy") : QLatin1String("config"));
    if (auto verdict = unreadable(host))
        return std::move(*verdict).seenIn(host.name(), key);
    const FlinkConfig &config = *host.flink.config;
    Remarks remarks;
    remarkFile(host, config, remarks);
    remarkKeys(host, config, remarks);
    remarkValues(config, remarks);
    remarkAddress(cluster, host, config, remarks);
    remarkAgreement(cluster, host, config, remarks);
    remarkOpenRest(host, config, remarks);
    if (!remarks.empty())
        return combined(std::move(remarks)).seenIn(host.name(), key);
    return pass(text("checks", "%1 on host %2 is well-formed and agrees with the JobManager's.")
                    .arg(config.file)
                    .arg(host.name()))
        .result(config.file)
        .seenIn(host.name(), key);
}

} // namespace

Check flinkConfigCheck()
{
    return {
        .id = "flink.config",
        .scope = Scope::FlinkHost,
        .isRequired = true,
        .needs = Needs::Explore,
        .component = text("checks", "Flink's configuration"),
        .how = text("checks", "cat conf/config.yaml conf/flink-conf.yaml"),
        .webUi = text("checks",
                      "“Job Manager”, “Configuration” shows what the running JobManager read, "
                      "not the file"),
        .purpose = text("checks",
                        "One doubled key keeps the whole cluster from starting, one that "
                        "differs keeps a TaskManager out, and a misspelt one is ignored "
                        "without a word."),
        .thresholds = text("checks",
                           "Critical: Flink cannot read the file or a value in it; "
                           "jobmanager.rpc.address is localhost, or leads elsewhere, in a "
                           "cluster of several hosts; the port of RPC, high availability or "
                           "internal TLS differ from the JobManager's. Not critical: both "
                           "configuration files, dropped, doubled or misspelt keys, other "
                           "values that should agree, REST open to all addresses without "
                           "authentication. blob.server.port counts on JobManagers' hosts only: "
                           "TaskManagers are told the port when they register."),
        .sources = "Apache Flink 1.20.3: GlobalConfiguration, YamlParserUtils, ClusterInformation, "
                   "bin/config.sh; measured",
        .judge = perFlinkHost<judgeConfig>,
    };
}

} // namespace lockkeeper::checks
