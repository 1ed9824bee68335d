// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/logpatterns.h"

#include "base/printable.h"

#include <QRegularExpression>

#include <array>
#include <vector>

namespace lockkeeper::checks {
namespace {

// Older errors of a run were often survived: a TaskManager that starts first retries for a while.
constexpr qsizetype kLastLines = 12;

struct Pattern
{
    const char *regex; ///< its captures fill %1 and %2
    Message meaning;
    Message advice;
    Weight weight = Weight::Survived;
};

// The deepest causes first: the first that matches any of the last lines is told. Seen with Flink
// 1.20.3 on Java 11 to 25.
constexpr std::array kPatterns {
    Pattern {"attempted to allow or enable the Security Manager",
             text("checks",
                  "The JVM ends at once: its Java is 24 or newer, which cannot start Flink 1.20."),
             text("checks", "Give Flink Java 17 (env.java.home in Flink's configuration).")},
    Pattern {"insufficient memory for the Java Runtime Environment",
             text("checks",
                  "The JVM ends at once: the host has less free memory than Flink's "
                  "configuration asks for."),
             text("checks", "Lower taskmanager.memory.process.size, or free memory on the host.")},
    Pattern {"Sum of configured JVM Metaspace .* exceed configured Total Process Memory",
             text("checks",
                  "The configured process size is too small for metaspace and JVM overhead "
                  "alone."),
             text("checks", "Raise taskmanager.memory.process.size (1728m is Flink's own value).")},
    Pattern {"configured Total Process Memory size .* is less than the sum of the derived",
             text("checks", "The configured memory sizes contradict each other."),
             text("checks",
                  "Keep only one of taskmanager.memory.process.size and "
                  "taskmanager.memory.flink.size.")},
    Pattern {"Could not parse value '(.*)' for key '(.*)'",
             text("checks", "Flink cannot read the value “%1” of its setting %2."),
             text("checks", "Correct that value in Flink's configuration.")},
    Pattern {"found duplicate key (\\S+)",
             text("checks", "Flink's configuration has the key “%1” twice and is refused."),
             text("checks", "Merge the two blocks into one.")},
    Pattern {
        "Failed to parse YAML configuration",
        text("checks", "Flink's configuration is not valid YAML."),
        text("checks", "Open config.yaml at the line the log names; a tab is a frequent cause.")},
    Pattern {
        "Please specify JAVA_HOME", text("checks", "Flink's scripts found no Java."),
        text("checks", "Install Java 17, or set a flat env.java.home in Flink's configuration.")},
    Pattern {"syntax error: operand expected",
             text("checks",
                  "Flink's scripts could not run Java: JAVA_HOME or env.java.home points "
                  "to a folder without bin/java."),
             text("checks", "Correct that path.")},
    Pattern {
        "flink-daemon\\.sh: line \\d+: (\\S+): (?:Permission denied|No such file or directory)",
        text("checks", "The log file %1 cannot be written, so the JVM was never started."),
        text("checks", "Create the log folder and give it to the account that starts Flink.")},
    Pattern {"RollingFileManager \\((\\S+)\\).*Permission denied",
             text("checks", "The log file %1 cannot be written."),
             text("checks", "Give the file to the account that starts Flink.")},
    Pattern {"(Multiple flink-dist\\*?\\.jar found|Flink distribution jar not found)",
             text("checks", "Flink's lib folder is not that of one Flink (%1)."),
             text("checks", "Keep exactly one flink-dist JAR in lib/.")},
    Pattern {
        "Metaspace\\. The metaspace out-of-memory|OutOfMemoryError: Metaspace",
        text("checks", "The metaspace ran full: JARs were submitted again and again."),
        text("checks", "Raise taskmanager.memory.jvm-metaspace.size and restart the TaskManager."),
        Weight::Fatal},
    Pattern {"Direct buffer memory\\. The direct out-of-memory",
             text("checks", "The direct memory ran out."),
             text("checks", "Raise taskmanager.memory.task.off-heap.size."), Weight::Fatal},
    Pattern {"OutOfMemoryError: Java heap space", text("checks", "The heap ran out."),
             text("checks", "Raise taskmanager.memory.process.size."), Weight::Fatal},
    Pattern {"Could not start rest endpoint on any port in port range (\\S+)",
             text("checks", "The port %1 for REST is taken by another program."),
             text("checks", "Find it with ss -ltnp, and free the port or change rest.port.")},
    Pattern {"Could not start actor system on any port in port range (\\S+)",
             text("checks",
                  "The port %1 for Flink's own messages is taken, usually by an older "
                  "JobManager that is still alive."),
             text("checks", "Stop the older process; its pid file may have been lost.")},
    Pattern {"failed to bind to host:\\S+ port:(\\d+)",
             text("checks",
                  "The port %1 for Flink's own messages is taken, usually by an older "
                  "JobManager that is still alive."),
             text("checks", "Stop the older process; its pid file may have been lost.")},
    Pattern {"Association with remote system \\[(\\S+?)\\] has failed.*UnknownHostException: "
             "([^\\s:\\]]+)",
             text("checks",
                  "It could not reach the JobManager at %1: the name %2 does not resolve on this "
                  "host."),
             text("checks",
                  "Correct jobmanager.rpc.address in Flink's configuration on this host, or add "
                  "the name to DNS or /etc/hosts.")},
    Pattern {"Association with remote system \\[(\\S+?)\\] has failed.*Connection refused",
             text("checks", "It could not reach the JobManager at %1: the connection was refused."),
             text("checks",
                  "See that the JobManager runs, that jobmanager.rpc.address and .port are right "
                  "on this host, and that jobmanager.bind-host is not localhost.")},
    Pattern {"Association with remote system \\[(\\S+?)\\] has failed",
             text("checks", "It could not reach the JobManager at %1."),
             text("checks",
                  "See that the JobManager runs and that no firewall closes its port to this "
                  "host.")},
    Pattern {"Could not resolve ResourceManager address (\\S+?),",
             text("checks", "It could not reach the JobManager at %1."),
             text("checks",
                  "See that the JobManager runs and that no firewall closes its port to this "
                  "host.")},
    Pattern {
        "Could not register at the ResourceManager within",
        text("checks", "It could not register with the JobManager for five minutes and ended."),
        text("checks", "Start it again when the JobManager answers.")},
    Pattern {"with id \\S+ (?:is no longer reachable|timed out)",
             text("checks", "It lost the connection to the JobManager."),
             text("checks", "Look at the network, the load and the memory of both hosts.")},
    Pattern {"Could not start cluster entrypoint (\\w+)",
             text("checks", "The JobManager (%1) could not start."),
             text("checks", "Its log has the reason a few lines further up.")},
    Pattern {"Could not find any factories that implement '(\\S+)'",
             text("checks", "A JAR in Flink's lib folder is damaged or missing (%1 is not found)."),
             text("checks",
                  "Compare the JARs of lib/ with those of another node (unzip -t), "
                  "replace the damaged one and restart."),
             Weight::Fatal},
    Pattern {"zip END header not found|ZipException: (?:invalid|error)|Invalid or corrupt jarfile",
             text("checks", "A JAR is damaged: it is no whole archive."),
             text("checks", "Find it with unzip -t on each JAR of lib/, copy it anew and restart."),
             Weight::Fatal},
    Pattern {"Upload directory (\\S+) .*has been deleted externally",
             text("checks",
                  "The folder %1, in which the JobManager keeps uploaded JARs, was deleted under "
                  "it, as cleaners of /tmp do."),
             text("checks",
                  "Set web.upload.dir to a folder outside of /tmp and restart the JobManager."),
             Weight::Harm},
    Pattern {"No space left on device", text("checks", "The disk was full."),
             text("checks",
                  "Free space on the disk of the logs and of io.tmp.dirs; then look at the jobs, "
                  "they may have failed."),
             Weight::Fatal},
    Pattern {"Too many open files", text("checks", "The limit of open files was reached."),
             text("checks", "Raise it (ulimit -n, LimitNOFILE) to 65536 and restart."),
             Weight::Fatal},
    Pattern {"Insufficient number of network buffers",
             text("checks", "The network memory is too small for the jobs."),
             text("checks", "Raise taskmanager.memory.network.max, or lower the parallelism."),
             Weight::Harm},
    Pattern {"Could not acquire the minimum required resources",
             text("checks", "A job found too few free slots."),
             text("checks", "Start TaskManagers or lower the job's parallelism."), Weight::Harm},
    Pattern {"Exceeded checkpoint tolerable failure threshold|Checkpoint expired before completing",
             text("checks", "Checkpoints failed or took too long."),
             text("checks",
                  "Look at the job's Checkpoints in the web UI: storage that is slow or full, or a "
                  "sink that cannot keep up."),
             Weight::Harm},
    Pattern {"Recovery is suppressed by (\\w+)",
             text("checks", "A job failed and was not restarted any more (%1)."),
             text("checks",
                  "Its root cause is under Exceptions of the job in the web UI; see the check "
                  "flink.restart-strategy too."),
             Weight::Harm},
    Pattern {
        "Connection unexpectedly closed by remote task manager|Lost connection to task manager",
        text("checks", "A job lost the connection to another TaskManager."),
        text("checks", "Look at the log of that TaskManager, and at the network between them."),
        Weight::Harm},
    Pattern {"RECEIVED SIGNAL 15: SIGTERM",
             text("checks", "It was stopped from outside (SIGTERM), as by stop-cluster.sh."),
             text("checks", "Start it again if that was not meant to last."), Weight::Stopped},
};
constexpr std::size_t kStopped = kPatterns.size() - 1;

// What looks like an error and is none.
constexpr std::array kNoise {
    "NoClassDefFoundError: scala/collection/convert/Wrappers",
    "Thread 'flink-shutdown-hook-\\d+' produced an uncaught exception", // follows the one above
    "^SLF4J: ",
    "Failed to find a usable hardware address",
    "No tokens obtained so skipping|Tokens update task not started",
    "Hadoop is not in the classpath|Hadoop FS is not available|Cannot create Hadoop Security",
    "WARNING: Unknown module",
    "Terminating (?:registration attempts|TaskManagerRunner|cluster entrypoint)",
    "Fatal error occurred",
};

bool isNoise(const QString &line)
{
    static const std::vector<QRegularExpression> patterns = [] {
        std::vector<QRegularExpression> list;
        for (const char *regex : kNoise)
            list.emplace_back(QString::fromLatin1(regex));
        return list;
    }();
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const QRegularExpression &one) { return one.match(line).hasMatch(); });
}

struct Hit
{
    std::size_t rank = kPatterns.size(); ///< index in kPatterns; its size: none
    QRegularExpressionMatch match;
    QString line;
};

Hit find(const QString &line)
{
    static const std::vector<QRegularExpression> patterns = [] {
        std::vector<QRegularExpression> list;
        for (const Pattern &pattern : kPatterns)
            list.emplace_back(QString::fromLatin1(pattern.regex));
        return list;
    }();
    for (std::size_t rank = 0; rank < patterns.size(); ++rank) {
        const QRegularExpressionMatch match = patterns[rank].match(line);
        if (match.hasMatch())
            return {rank, match, line};
    }
    return {};
}

LogCause causeOf(const Hit &hit)
{
    const Pattern &pattern = kPatterns.at(hit.rank);
    Text meaning(pattern.meaning);
    for (int i = 1; i <= hit.match.lastCapturedIndex(); ++i)
        meaning.arg(oneLine(hit.match.captured(i)));
    return {pattern.weight, meaning, pattern.advice, oneLine(hit.line, 400)};
}

std::optional<LogCause> quoted(const QString &line)
{
    if (line.isEmpty())
        return std::nullopt;
    return LogCause {Weight::Harm, Text::verbatim(oneLine(line, 240)), {}, oneLine(line, 400)};
}

} // namespace

std::optional<LogCause> explainLog(const QStringList &lines)
{
    Hit best;
    Hit last;
    QString unknown;
    for (const QString &line : lines.mid(qMax(qsizetype(0), lines.size() - kLastLines))) {
        if (line.trimmed().isEmpty() || isNoise(line))
            continue;
        const Hit hit = find(line);
        if (hit.rank < kPatterns.size())
            last = hit;
        else if (line.contains(QLatin1String("Caused by")) || line.contains(QLatin1String("ERROR"))
                 || line.contains(QLatin1String("Error")))
            unknown = line;
        if (hit.rank < best.rank)
            best = hit;
    }
    if (last.rank == kStopped) // whatever was before it, this ended the process
        return causeOf(last);
    return best.rank < kPatterns.size() ? causeOf(best) : quoted(unknown);
}

std::optional<LogCause> explainLogOfRunning(const QStringList &lines)
{
    Hit best;
    QString unknown;
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty() || isNoise(line))
            continue;
        const Hit hit = find(line);
        if (hit.rank == kPatterns.size()) {
            if (line.contains(QLatin1String(" ERROR ")) || line.contains(QLatin1String(" FATAL ")))
                unknown = line;
            continue;
        }
        const Weight weight = kPatterns.at(hit.rank).weight;
        const bool counts = weight == Weight::Fatal || weight == Weight::Harm;
        if (counts && hit.rank < best.rank)
            best = hit;
    }
    return best.rank < kPatterns.size() ? causeOf(best) : quoted(unknown);
}

Text lastErrorIn(const QString &file, const LogCause &cause)
{
    return text("checks", "The last error in %1: %2").arg(file).arg(cause.meaning);
}

} // namespace lockkeeper::checks
