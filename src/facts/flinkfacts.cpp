// SPDX-License-Identifier: Apache-2.0
#include "facts/flinkfacts.h"

#include "facts/flinkprobe.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace lockkeeper::facts {
namespace {

/// Lines that name a host: comments and blanks dropped, as Flink's readWorkers does.
QStringList hostLines(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const QString name = line.section(QLatin1Char('#'), 0, 0).trimmed();
        if (!name.isEmpty())
            lines += name;
    }
    return lines;
}

/// A file of the home as flink_file printed it; the status says why there is nothing.
Result<QString> fileOf(const HostRecord &record, const QString &answerKey, const QString &path)
{
    LK_TRY(const QString content, record.answer(answerKey));
    switch (record.exits.value(answerKey)) {
    case 0:
        return content;
    case 3:
        return fail(
            {.kind = ErrorKind::Missing,
             .message =
                 text("facts", "There is no file %1 on host %2.").arg(path).arg(record.name)});
    case 5:
        return fail({.kind = ErrorKind::TooLarge,
                     .message = text("facts",
                                     "The file %1 on host %2 is too large to be Flink's "
                                     "configuration (over 256 KiB).")
                                    .arg(path)
                                    .arg(record.name)});
    default:
        return fail({.kind = ErrorKind::Prohibited,
                     .message = text("facts", "User %1 may not read %2 on host %3.")
                                    .arg(record.user)
                                    .arg(path)
                                    .arg(record.name),
                     .advice = text("facts",
                                    "Log in as the account that runs Flink, or give this "
                                    "account read access."),
                     .detail = content.trimmed()});
    }
}

// Not there, which is more than not asked.
bool isAbsent(const HostRecord &record, const FlinkHome &home, const char *part)
{
    const QString answerKey = homeKey(home.n, QLatin1String(part));
    return record.raw.contains(answerKey) && record.exits.value(answerKey) == 3;
}

Result<QStringList> hostList(const HostRecord &record, const FlinkHome &home, const char *name)
{
    const QString path = home.configDir + QLatin1Char('/') + QLatin1String(name);
    LK_TRY(const QString content, fileOf(record, homeKey(home.n, QLatin1String(name)), path));
    return hostLines(content);
}

int majorOf(const QString &version)
{
    return version.section(QLatin1Char('.'), 0, 0).toInt();
}

/// Which of the two files Flink reads: up to 1.x a flink-conf.yaml wins wherever it exists, 2.x
/// knows only config.yaml (GlobalConfiguration.loadConfiguration of 1.20 and 2.0).
Result<FlinkConfig> readConfig(const HostRecord &record, const FlinkHome &home)
{
    const QString modern = home.configDir + QStringLiteral("/config.yaml");
    const QString legacy = home.configDir + QStringLiteral("/flink-conf.yaml");
    const Result<QString> yaml = fileOf(record, homeKey(home.n, QStringLiteral("config")), modern);
    const Result<QString> old = fileOf(record, homeKey(home.n, QStringLiteral("legacy")), legacy);
    const bool hasLegacy = old || old.error().kind != ErrorKind::Missing;
    if (hasLegacy && majorOf(home.version()) < 2) {
        LK_TRY(const QString content, old);
        FlinkConfig config = readLegacyConfig(content.toUtf8());
        config.file = legacy;
        config.hasBoth = yaml || yaml.error().kind != ErrorKind::Missing;
        return config;
    }
    LK_TRY(const QString content, yaml);
    LK_TRY(FlinkConfig config, readFlinkConfig(content.toUtf8()));
    config.file = modern;
    return config;
}

QStringList describe(const QList<FlinkHome> &homes)
{
    QStringList names;
    for (const FlinkHome &home : homes) {
        QStringList facts;
        for (const QString &fact : {home.version(), home.owner}) {
            if (!fact.isEmpty())
                facts += fact;
        }
        names += facts.isEmpty()
            ? home.path
            : home.path + QStringLiteral(" (") + facts.join(QLatin1String(", ")) + QLatin1Char(')');
    }
    return names;
}

Error noHome(const HostRecord &record)
{
    return {.kind = ErrorKind::Missing,
            .message = text("facts", "No Flink was found on host %1.").arg(record.name),
            .advice = text("facts",
                           "Name its folder in the profile, as flink.home or as flink-home of this "
                           "host.")};
}

/// The home that counts, by the rule of the contract ("Flink home auto").
Result<FlinkHome> choose(const HostRecord &record, const FlinkFacts &facts)
{
    const auto isFrom = [&](const QStringList &origins) {
        QList<FlinkHome> result;
        for (const FlinkHome &home : facts.candidates) {
            if (origins.contains(home.from))
                result += home;
        }
        return result;
    };
    const QList<FlinkHome> wished = isFrom({QStringLiteral("wish")});
    if (!wished.isEmpty())
        return wished.first();
    QList<FlinkHome> homes = isFrom({QStringLiteral("process")});
    if (homes.size() > 1 && facts.processes) {
        for (const FlinkProcess &process : *facts.processes) {
            for (const FlinkHome &home : std::as_const(homes)) {
                if (process.isJobManager() && process.home == home.path)
                    return home;
            }
        }
    }
    if (homes.isEmpty())
        homes = facts.candidates;
    if (homes.isEmpty())
        return fail(noHome(record));
    if (homes.size() == 1)
        return homes.first();
    return fail({.kind = ErrorKind::ConsentNeeded,
                 .message = text("facts",
                                 "Host %1 has several Flink installations and none of them "
                                 "runs a JobManager: %2.")
                                .arg(record.name)
                                .arg(describe(homes)),
                 .advice = text("facts",
                                "Name the right one in the profile, as flink-home of this "
                                "host.")});
}

Result<QString> versionOf(const HostRecord &record, const FlinkHome &home)
{
    const QString version = home.version();
    if (!version.isEmpty())
        return version;
    if (home.problem == QLatin1String("unreadable")) {
        return fail({.kind = ErrorKind::Prohibited,
                     .message = text("facts", "User %1 may not read %2 on host %3.")
                                    .arg(record.user)
                                    .arg(home.path)
                                    .arg(record.name)});
    }
    return fail({.kind = ErrorKind::Missing,
                 .message = text("facts",
                                 "The version of Flink in %1 on host %2 cannot be told: "
                                 "lib holds %3.")
                                .arg(home.path)
                                .arg(record.name)
                                .arg(home.dist.isEmpty() ? QStringLiteral("–")
                                                         : home.dist.join(QLatin1String(", ")))});
}

void readHome(const HostRecord &record, const FlinkHome &home, FlinkFacts &facts)
{
    facts.chosen = home.n;
    facts.home = home.path;
    facts.version = versionOf(record, home);
    facts.config = readConfig(record, home);
    facts.lacksConfig = isAbsent(record, home, "config") && isAbsent(record, home, "legacy");
    facts.workers = hostList(record, home, "workers");
    facts.masters = hostList(record, home, "masters");
    facts.lastErrors = readDaemonLogs(record, home.n);
}

} // namespace

bool FlinkProcess::isJobManager() const
{
    return mainClass.contains(QLatin1String("ClusterEntrypoint"))
        || mainClass.contains(QLatin1String("ClusterEntryPoint"));
}

bool FlinkProcess::isTaskManager() const
{
    return mainClass.endsWith(QLatin1String(".TaskManagerRunner"))
        || mainClass.endsWith(QLatin1String("TaskExecutorRunner"));
}

QString FlinkHome::version() const
{
    static const QRegularExpression pattern(
        QStringLiteral("^flink-dist(?:_2\\.\\d+)?-(.+)\\.jar$"));
    return dist.size() == 1 ? pattern.match(dist.first()).captured(1) : QString();
}

const DaemonLog *FlinkFacts::lastError(const QString &daemon, bool isOut) const
{
    const auto found = std::find_if(lastErrors.begin(), lastErrors.end(), [&](const auto &log) {
        return log.daemon == daemon && log.isOut == isOut;
    });
    return found == lastErrors.end() ? nullptr : &*found;
}

FlinkFacts parseFlink(const HostRecord &record, const Wish &)
{
    FlinkFacts facts;
    if (const auto answer = record.answer(QStringLiteral("probe:flink.processes"))) {
        const FlinkProcesses seen = readProcesses(*answer);
        facts.processes = seen.processes;
        facts.hidesProcesses = seen.areOthersHidden;
    } else {
        facts.processes = fail(answer.error());
    }
    if (const auto answer = record.answer(QStringLiteral("probe:flink.pids")))
        facts.pidFiles = readPidFiles(*answer);
    else
        facts.pidFiles = fail(answer.error());

    Result<FlinkHome> home = FlinkHome {};
    if (const auto answer = record.answer(QStringLiteral("probe:flink.homes"))) {
        facts.candidates = readHomes(*answer);
        for (const FlinkHome &candidate : std::as_const(facts.candidates))
            facts.homes += candidate.path;
        home = choose(record, facts);
    } else {
        home = fail(answer.error());
    }
    if (home) {
        readHome(record, *home, facts);
        return facts;
    }
    facts.home = fail(home.error());
    facts.version = fail(home.error());
    facts.config = fail(home.error());
    facts.workers = fail(home.error());
    facts.masters = fail(home.error());
    return facts;
}

} // namespace lockkeeper::facts
