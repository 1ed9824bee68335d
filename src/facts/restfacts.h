// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

#include <QMap>

namespace lockkeeper::facts {

/// One element of /taskmanagers; sizes in bytes.
struct TaskManager
{
    QString id; ///< host:port-hash
    QString host; ///< the address it registered, from id or path
    int port = 0;
    int dataPort = 0;
    qint64 lastHeartbeat = 0; ///< ms since 1970 (not an age, Flink 1.20); 0: just registered
    int slots = 0;
    int freeSlots = 0;
    int cpuCores = 0;
    qint64 physicalMemory = 0; ///< 0: not told
    qint64 processMemory = 0; ///< memoryConfiguration.totalProcessMemory; 0: not told
    qint64 metaspace = 0; ///< memoryConfiguration.jvmMetaspace; 0: not told
};

/// One element of /jobs/overview: jobs that run and those that ended since the JobManager started.
struct Job
{
    QString id;
    QString name; ///< foreign text
    QString state; ///< of Flink's JobStatus: RUNNING, RESTARTING, FAILED, …
};

/// /overview
struct Overview
{
    int taskManagers = 0;
    int slotsTotal = 0;
    int slotsAvailable = 0;
    int jobsRunning = 0;
    QString version;
    QString commit;
};

/// /jobmanager/environment
struct JobManagerEnvironment
{
    QString javaVersion; ///< as the JVM says: "OpenJDK 64-Bit Server VM - Debian - 17/17.0.15+6-…"
    QStringList options;
    QStringList classPath;
};

/// Flink's REST as asked from one host, parsed from rest:/…. The kind of an error tells what was
/// met: Refused, NameUnknown, TimedOut (nobody answers) · BadAnswer (another program, TLS) ·
/// LoginRefused (HTTP 401, 403) · Missing (`isStarting`, or never asked) · Lost (half an answer)
/// · others (it could not be asked).
struct RestFacts
{
    Result<Overview> overview;
    bool isStarting = false; ///< Flink itself answers that it is not yet ready for questions
    Result<QList<TaskManager>> taskManagers;
    Result<QMap<QString, QString>> config; ///< /jobmanager/config: the effective configuration
    Result<JobManagerEnvironment> environment;
    Result<QList<Job>> jobs;
    Result<qint64>
        jobManagerTime; ///< the JobManager host's clock when REST was asked, ms since 1970
};

[[nodiscard]] RestFacts parseRest(const HostRecord &record);

} // namespace lockkeeper::facts
