// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"
#include "facts/flinkconfig.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>

namespace lockkeeper::facts {

/// A Flink JVM of the host, from /proc. What another account's process hides stays empty or 0.
struct FlinkProcess
{
    qint64 pid = 0;
    QString mainClass;
    QString user;
    QString home; ///< Flink home, from its class path or -Dlog.file
    QString configDir;
    QString logFile; ///< -Dlog.file
    QString java; ///< what /proc/PID/exe points to
    QDateTime started; ///< UTC
    qint64 residentBytes = 0;
    qint64 openFilesSoft = 0; ///< from /proc/PID/limits
    qint64 openFilesHard = 0;
    bool isInContainer = false; ///< it has a pid namespace or a root of its own
    QString container; ///< "docker", "kubernetes", "podman", …; empty: none or not known

    [[nodiscard]] bool isJobManager() const;
    [[nodiscard]] bool isTaskManager() const;
};

/// A folder that is or should be a Flink home.
struct FlinkHome
{
    int n = 0; ///< of the section names probe:flink.home.N.…
    QString path; ///< as found or wished
    QString realPath; ///< symbolic links resolved; empty: it does not exist
    QString from; ///< "wish", "process", "environment", "login", "search"
    QString owner;
    QStringList dist; ///< names of lib/flink-dist*.jar
    bool hasLauncher = false; ///< bin/flink can be run by this login
    QString problem; ///< "missing", "unreadable" or empty
    QString configDir;
    QString logDir;

    /// Of the one flink-dist jar ("1.20.3"); empty where there is none or more than one.
    [[nodiscard]] QString version() const;
};

/// The end of one daemon's newest log on this host. A daemon that is alive has one too.
struct DaemonLog
{
    QString daemon; ///< "taskexecutor", "standalonesession" or "standalonejob"
    bool isOut = false; ///< the .out (what the JVM printed) rather than the .log
    QString file; ///< absolute path
    qint64 size = 0;
    QDateTime modified; ///< UTC
    bool isUnread = false; ///< this login may not read it
    QStringList lines; ///< .log: the lines with an error of its end; .out: its first and last lines
};

/// A pid file of Flink's scripts.
struct PidFile
{
    QString path;
    QString owner;
    QString daemon; ///< "taskexecutor", "standalonesession", …
    QList<qint64> pids; ///< one a line, the last started last
    QList<qint64> alive; ///< those that are processes now, of whatever program
};

/// Flink on one host, parsed from probe:flink.*.
struct FlinkFacts
{
    Result<QString> home; ///< the one that counts (profile, running JobManager, the only one)
    QStringList homes; ///< every candidate found
    Result<QString> version; ///< of lib/flink-dist-VERSION.jar
    Result<FlinkConfig> config;
    bool lacksConfig = false; ///< both files were looked for, and neither is there
    Result<QList<FlinkProcess>> processes;
    Result<QStringList> workers; ///< lines of conf/workers, comments and blanks dropped
    Result<QStringList> masters;
    QList<FlinkHome> candidates; ///< the details of `homes`
    int chosen = 0; ///< FlinkHome::n of `home`; 0: none
    bool hidesProcesses = false; ///< /proc is mounted with hidepid: other accounts' JVMs are unseen
    QList<DaemonLog> lastErrors; ///< of the chosen home, newest file of each daemon
    Result<QList<PidFile>> pidFiles;

    /// The daemon's log or .out of the chosen home, or nullptr.
    [[nodiscard]] const DaemonLog *lastError(const QString &daemon, bool isOut) const;
};

[[nodiscard]] FlinkFacts parseFlink(const HostRecord &record, const Wish &wish);

/// What `bin/flink list` said, parsed from probe:cli.list.
struct CliFacts
{
    Result<int> exit;
    QStringList jobs; ///< "ID : name (STATE)" as printed
    QString error; ///< the deepest cause in its words; empty for exit 0
};

[[nodiscard]] CliFacts parseCli(const HostRecord &record);

} // namespace lockkeeper::facts
