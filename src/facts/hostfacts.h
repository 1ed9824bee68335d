// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

#include <QStringList>

namespace lockkeeper::facts {

/// The account that logged in and its shell.
struct Login
{
    QString account;
    bool isRoot = false;
    QString home;
    QString shell; ///< of the password database, else $SHELL; absolute path
    QStringList missingTools; ///< of those that every POSIX system has
    QString noise; ///< what the login printed before the script began
};

struct Swap
{
    qint64 total = 0;
    qint64 free = 0;
};

/// One mounted file system; sizes in bytes, -1 where df did not answer for it.
struct FileSystem
{
    QString mount;
    QString device; ///< "8:1": mounts of one device share their space
    QString type;
    bool isReadOnly = false;
    qint64 size = -1;
    qint64 available = -1; ///< to an ordinary account
    qint64 inodes = -1; ///< 0 where the file system has no fixed number
    qint64 inodesFree = -1;
};

/// What the login account may do with one of Flink's folders.
struct Access
{
    QString home; ///< Flink home it belongs to; "-" for the account's own folders
    QString kind; ///< home, lib, conf, log, tmp, account
    QString path;
    QString realPath; ///< without symbolic links
    QString owner;
    bool exists = false;
    bool isReadable = false;
    bool isWritable = false;
    bool canEnter = false;
};

/// The host's clock against the clock of the machine that asked, in ms.
struct ClockSample
{
    double offset = 0; ///< host minus asker
    double uncertainty = 0; ///< half of the round trip, and half of the clock's grain
};

/// What a host is and has, parsed from probe:host.*; sizes in bytes.
struct HostFacts
{
    Result<QString> hostName; ///< its own, short or long as `uname -n` says
    Result<QString> os; ///< "Debian GNU/Linux 12 (bookworm)"
    Result<Login> login;
    Result<int> cores;
    Result<qint64> memoryTotal; ///< MemTotal, or the cgroup's limit where that is lower
    Result<qint64> memoryAvailable;
    Result<Swap> swap;
    Result<qint64> openFilesHard; ///< of the login; -1: unlimited
    Result<QList<FileSystem>> fileSystems;
    Result<QList<Access>> access;
    Result<ClockSample> clock;
};

[[nodiscard]] HostFacts parseHost(const HostRecord &record);

/// The file system that holds an absolute path: the longest mount point that is its beginning.
/// nullptr where there is none.
[[nodiscard]] const FileSystem *fileSystemOf(const QList<FileSystem> &all, const QString &path);

} // namespace lockkeeper::facts
