// SPDX-License-Identifier: Apache-2.0
#include "facts/flinkprobe.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace lockkeeper::facts {
namespace {

/// "name value" of a probe line; the value may be empty.
std::pair<QString, QString> field(const QString &line)
{
    const qsizetype blank = line.indexOf(QLatin1Char(' '));
    if (blank < 0)
        return {line, QString()};
    return {line.left(blank), line.mid(blank + 1)};
}

QDateTime utc(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

qint64 openFiles(const QString &word)
{
    return word == QLatin1String("unlimited") ? std::numeric_limits<qint64>::max()
                                              : word.toLongLong();
}

QString containerName(const QString &cgroup)
{
    static const std::initializer_list<std::pair<const char *, const char *>> engines = {
        {"kubepods", "kubernetes"},
        {"docker", "docker"},
        {"libpod", "podman"},
        {"podman", "podman"},
        {"containerd", "containerd"},
        {"crio", "cri-o"},
        {"lxc", "lxc"}};
    for (const auto &[word, name] : engines) {
        if (cgroup.contains(QLatin1String(word)))
            return QLatin1String(name);
    }
    return {};
}

// One JVM's arguments as they come: paths of Flink stand in some of them.
void readArgument(FlinkProcess &process, const QString &argument, const QString &previous)
{
    if (argument.startsWith(QLatin1String("-Dlog.file="))) {
        process.logFile = argument.section(QLatin1Char('='), 1);
    } else if (previous == QLatin1String("--configDir")) {
        process.configDir = argument;
    } else if (previous == QLatin1String("-classpath") || previous == QLatin1String("-cp")) {
        const qsizetype at = argument.indexOf(QLatin1String("/lib/flink-dist"));
        if (at >= 0)
            process.home = argument.left(at).section(QLatin1Char(':'), -1);
    } else if (process.mainClass.isEmpty()
               && argument.startsWith(QLatin1String("org.apache.flink."))) {
        process.mainClass = argument;
    }
}

/// Reads probe:flink.processes: what holds for all first, then a block a JVM.
class ProcessReader
{
public:
    void read(const QString &line)
    {
        const auto [name, value] = field(line);
        if (name == QLatin1String("pid")) {
            finish();
            m_process.pid = value.toLongLong();
        } else if (name == QLatin1String("arg")) {
            readArgument(m_process, value, m_previous);
            m_previous = value;
        } else {
            readField(name, value);
        }
    }

    void finish()
    {
        if (m_process.pid > 0 && !m_process.mainClass.isEmpty()) {
            if (m_process.home.isEmpty() && m_process.logFile.contains(QLatin1String("/log/")))
                m_process.home = m_process.logFile.section(QLatin1String("/log/"), 0, -2);
            result.processes += m_process;
        }
        m_process = {};
        m_previous.clear();
    }

    FlinkProcesses result;

private:
    void readField(const QString &name, const QString &value)
    {
        if (name == QLatin1String("btime"))
            m_boot = value.toLongLong();
        else if (name == QLatin1String("hz"))
            m_hz = std::max(1LL, value.toLongLong());
        else if (name == QLatin1String("hidepid"))
            result.areOthersHidden = true;
        else if (name == QLatin1String("user"))
            m_process.user = value;
        else if (name == QLatin1String("exe"))
            m_process.java = value;
        else if (name == QLatin1String("rss"))
            m_process.residentBytes = value.toLongLong() * 1024;
        else if (name == QLatin1String("ticks"))
            m_process.started = utc(m_boot + value.toLongLong() / m_hz);
        else if (name == QLatin1String("nspid")
                 || (name == QLatin1String("root") && value != QLatin1String("/")))
            m_process.isInContainer = true;
        else if (name == QLatin1String("cgroup"))
            readCgroup(value);
        else if (name == QLatin1String("files"))
            readLimits(value);
    }
    void readCgroup(const QString &value)
    {
        m_process.isInContainer = true;
        m_process.container = containerName(value);
    }
    void readLimits(const QString &value)
    {
        m_process.openFilesSoft = openFiles(value.section(QLatin1Char(' '), 0, 0));
        m_process.openFilesHard = openFiles(value.section(QLatin1Char(' '), 1, 1));
    }

    FlinkProcess m_process;
    QString m_previous;
    qint64 m_boot = 0;
    qint64 m_hz = 100;
};

void readLogSizes(const HostRecord &record, int home, QList<DaemonLog> &logs)
{
    const QString listing = record.raw.value(homeKey(home, QStringLiteral("logs")));
    for (const QString &line : listing.split(QLatin1Char('\n'))) {
        const QString path = line.section(QLatin1Char(' '), 2);
        for (DaemonLog &log : logs) {
            if (log.file == path) {
                log.size = line.section(QLatin1Char(' '), 0, 0).toLongLong();
                log.modified = utc(line.section(QLatin1Char(' '), 1, 1).toLongLong());
            }
        }
    }
}

} // namespace

QString homeKey(int home, const QString &part)
{
    return QStringLiteral("probe:flink.home.%1.").arg(home) + part;
}

FlinkProcesses readProcesses(const QString &answer)
{
    ProcessReader reader;
    for (const QString &line : answer.split(QLatin1Char('\n')))
        reader.read(line);
    reader.finish();
    return reader.result;
}

QList<FlinkHome> readHomes(const QString &answer)
{
    QList<FlinkHome> homes;
    for (const QString &line : answer.split(QLatin1Char('\n'))) {
        const auto [name, value] = field(line);
        if (name == QLatin1String("home"))
            homes.append(FlinkHome());
        if (homes.isEmpty())
            continue;
        FlinkHome &home = homes.last();
        if (name == QLatin1String("home"))
            home.n = value.toInt();
        const QMap<QString, QString *> places {
            {QStringLiteral("path"), &home.path},       {QStringLiteral("real"), &home.realPath},
            {QStringLiteral("from"), &home.from},       {QStringLiteral("owner"), &home.owner},
            {QStringLiteral("problem"), &home.problem}, {QStringLiteral("conf"), &home.configDir},
            {QStringLiteral("log"), &home.logDir}};
        if (QString *place = places.value(name))
            *place = value;
        else if (name == QLatin1String("dist"))
            home.dist += value;
        else if (name == QLatin1String("launcher"))
            home.hasLauncher = true;
    }
    return homes;
}

QList<PidFile> readPidFiles(const QString &answer)
{
    QList<PidFile> files;
    for (const QString &line : answer.split(QLatin1Char('\n'))) {
        const auto [name, value] = field(line);
        if (name == QLatin1String("file")) {
            const QString stem = value.section(QLatin1Char('/'), -1).chopped(4);
            files.append(PidFile());
            files.last().path = value;
            files.last().daemon = stem.section(QLatin1Char('-'), -1);
        } else if (!files.isEmpty() && name == QLatin1String("owner")) {
            files.last().owner = value;
        } else if (!files.isEmpty() && name == QLatin1String("pid")) {
            const qint64 pid = value.section(QLatin1Char(' '), 0, 0).toLongLong();
            files.last().pids += pid;
            if (value.endsWith(QLatin1String(" alive")))
                files.last().alive += pid;
        }
    }
    return files;
}

QList<DaemonLog> readDaemonLogs(const HostRecord &record, int home)
{
    QList<DaemonLog> logs;
    for (const char *daemon : {"taskexecutor", "standalonesession", "standalonejob"}) {
        for (const char *kind : {"log", "out"}) {
            const QString name =
                QStringLiteral("tail.%1.%2").arg(QLatin1String(daemon), QLatin1String(kind));
            const QString key = homeKey(home, name);
            const auto answer = record.answer(key);
            if (!answer || !answer->startsWith(QLatin1String("file ")))
                continue;
            QStringList lines = answer->split(QLatin1Char('\n'));
            DaemonLog log;
            log.daemon = QLatin1String(daemon);
            log.isOut = QLatin1String(kind) == QLatin1String("out");
            log.file = lines.takeFirst().mid(5);
            log.isUnread = record.exits.value(key) != 0;
            lines.removeAll(QString());
            log.lines = lines;
            logs += log;
        }
    }
    readLogSizes(record, home, logs);
    return logs;
}

} // namespace lockkeeper::facts
