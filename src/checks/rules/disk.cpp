// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/rules.h"

#include <QMap>
#include <QRegularExpression>

#include <optional>
#include <vector>

namespace lockkeeper::checks {
namespace {

constexpr qint64 kMiB = 1024 * 1024;
// Lockkeeper's own: Flink's distribution with connectors is about 500 MB, a started JVM unpacks
// some 100 MB into io.tmp.dirs, RocksDB and sorts spill there without bound.
constexpr qint64 kFreeLeast = 512 * kMiB;
constexpr qint64 kFreeEnough = 2048 * kMiB;
constexpr qint64 kPercentEnough = 10;
constexpr qint64 kInodesLeast = 1000;

/// What has to be written on this host, and the error that hides a part of it.
struct Wanted
{
    QStringList paths;
    std::optional<Error> unknownPart;
};

QStringList temporaryFolders(const facts::Host &host)
{
    if (!host.flink.config)
        return {QStringLiteral("/tmp")};
    // Flink parts the list by comma, colon or bar (ConfigurationUtils.splitPaths).
    static const QRegularExpression separators(QStringLiteral("[,:|]"));
    QStringList folders;
    const QString value =
        host.flink.config->value(QStringLiteral("io.tmp.dirs"), QStringLiteral("/tmp"));
    for (const QString &one : value.split(separators, Qt::SkipEmptyParts)) {
        if (one.trimmed().startsWith(QLatin1Char('/')))
            folders += one.trimmed();
    }
    return folders.isEmpty() ? QStringList {QStringLiteral("/tmp")} : folders;
}

QString realPath(const facts::Host &host, const QString &path)
{
    for (const facts::Access &access : *host.system.access) {
        if (access.path == path)
            return access.realPath;
    }
    return path;
}

// Each daemon may have been started with another FLINK_LOG_DIR.
QStringList logFolders(const facts::Host &host)
{
    QStringList folders;
    for (const facts::Access &access : *host.system.access) {
        if (access.home == *host.flink.home && access.kind == QLatin1String("log"))
            folders += access.realPath;
    }
    return folders.isEmpty() ? QStringList {*host.flink.home + QStringLiteral("/log")} : folders;
}

Wanted wantedOf(const facts::Host &host)
{
    Wanted wanted;
    if (!host.hasFlinkRole()) {
        wanted.paths = QStringList {QStringLiteral("/tmp")};
        for (const facts::Access &access : *host.system.access) {
            if (access.kind == QLatin1String("account") && access.exists)
                wanted.paths += access.realPath;
        }
        return wanted;
    }
    for (const QString &folder : temporaryFolders(host))
        wanted.paths += realPath(host, folder);
    if (!host.flink.config)
        wanted.unknownPart = host.flink.config.error();
    if (!host.flink.home) {
        wanted.unknownPart = host.flink.home.error();
        return wanted;
    }
    wanted.paths += realPath(host, *host.flink.home + QStringLiteral("/lib"));
    wanted.paths += logFolders(host);
    return wanted;
}

bool hasFewInodes(const facts::FileSystem &system, qint64 least)
{
    return system.inodes > 0 && system.inodesFree < least;
}

Text freeWords(const facts::FileSystem &system)
{
    return text("checks", "%1 of %2").bytes(system.available).bytes(system.size);
}

/// One file system of a host and Flink's paths that lie on it.
struct Ground
{
    const facts::Host &host;
    const facts::FileSystem &system;
    const QStringList &paths;
};

Text spaceAdvice(const facts::FileSystem &system)
{
    return text("checks",
                "Free space on %1: old logs (log/*.log.*), files left in the temporary "
                "folder by Flink processes that ended; du -xh -d1 %1 shows what is large.")
        .arg(system.mount);
}

std::optional<Verdict> judgeMount(const Ground &ground)
{
    if (ground.system.isReadOnly) {
        return critical(
                   text("checks",
                        "On %1 the file system %2 is mounted read-only, and Flink writes to %3 "
                        "there.")
                       .arg(ground.host.name())
                       .arg(ground.system.mount)
                       .arg(ground.paths))
            .advice(
                text("checks",
                     "Find out why it is read-only (often a disk error: dmesg), then remount it "
                     "with mount -o remount,rw %1.")
                    .arg(ground.system.mount));
    }
    if (ground.system.available < 0) {
        return unknown(text("checks",
                            "On %1 the free space of %2 (%3) could not be read: df gave no answer "
                            "for it in time. A network file system may hang.")
                           .arg(ground.host.name())
                           .arg(ground.system.mount)
                           .arg(ground.system.type));
    }
    return std::nullopt;
}

std::optional<Verdict> judgeCritical(const Ground &ground)
{
    const facts::FileSystem &system = ground.system;
    if (system.available < kFreeLeast) {
        return critical(
                   text("checks",
                        "On %1 the file system %2 has only %3 free, and Flink writes to %4 "
                        "there: a full disk stops logs, checkpoints and jobs, often without an "
                        "error.")
                       .arg(ground.host.name())
                       .arg(system.mount)
                       .arg(freeWords(system))
                       .arg(ground.paths))
            .advice(spaceAdvice(system));
    }
    if (hasFewInodes(system, kInodesLeast)) {
        return critical(text("checks",
                             "On %1 the file system %2 has only %3 of %4 inodes left: no new file "
                             "can be made in %5 soon, however much space is free.")
                            .arg(ground.host.name())
                            .arg(system.mount)
                            .arg(system.inodesFree)
                            .arg(system.inodes)
                            .arg(ground.paths))
            .advice(text("checks",
                         "Delete small files that nobody needs; du --inodes -x -d1 %1 "
                         "shows where they are.")
                        .arg(system.mount));
    }
    if (system.inodes < 0) {
        return unknown(text("checks",
                            "On %1 the free inodes of %2 (%3) could not be read: df -i gave no "
                            "answer for it in time.")
                           .arg(ground.host.name())
                           .arg(system.mount)
                           .arg(system.type));
    }
    return std::nullopt;
}

std::optional<Verdict> judgeWarning(const Ground &ground)
{
    const facts::FileSystem &system = ground.system;
    if (system.available < kFreeEnough || system.available < system.size / 100 * kPercentEnough) {
        return warning(text("checks",
                            "On %1 the file system %2 has %3 free; Flink writes to %4 there. It "
                            "works now, but logs or spilled state can fill it.")
                           .arg(ground.host.name())
                           .arg(system.mount)
                           .arg(freeWords(system))
                           .arg(ground.paths))
            .advice(spaceAdvice(system));
    }
    if (hasFewInodes(system, system.inodes / 100 * kPercentEnough)) {
        return warning(text("checks",
                            "On %1 the file system %2 has %3 of %4 inodes left, less than 10 %.")
                           .arg(ground.host.name())
                           .arg(system.mount)
                           .arg(system.inodesFree)
                           .arg(system.inodes))
            .advice(spaceAdvice(system));
    }
    return std::nullopt;
}

Verdict judgeSystem(const Ground &ground)
{
    for (const auto rule : {judgeMount, judgeCritical, judgeWarning}) {
        if (std::optional<Verdict> verdict = rule(ground))
            return *std::move(verdict);
    }
    return pass(text("checks",
                     "On %1 there is enough space where Flink writes (%2): at least %3 "
                     "free.")
                    .arg(ground.host.name())
                    .arg(ground.paths)
                    .arg(freeWords(ground.system)));
}

Verdict judgePlaces(const facts::Host &host, const QStringList &paths)
{
    const QList<facts::FileSystem> &systems = *host.system.fileSystems;
    QMap<const facts::FileSystem *, QStringList> bySystem;
    for (const QString &path : paths) {
        const facts::FileSystem *system = facts::fileSystemOf(systems, path);
        if (system == nullptr)
            return unknown(text("checks", "On %1 no mounted file system holds %2.")
                               .arg(host.name())
                               .arg(path));
        if (!bySystem[system].contains(path))
            bySystem[system] += path;
    }
    Verdict worst;
    const facts::FileSystem *tightest = nullptr;
    for (auto it = bySystem.begin(); it != bySystem.end(); ++it) {
        Verdict one = judgeSystem({host, *it.key(), it.value()});
        const bool isTold = tightest == nullptr || isWorse(one.status, worst.status)
            || (one.status == worst.status && it.key()->available < tightest->available);
        if (!isTold)
            continue;
        tightest = it.key();
        worst = std::move(one);
    }
    if (worst.status == Status::Pass && bySystem.size() > 1)
        worst = judgeSystem({host, *tightest, paths});
    if (tightest != nullptr)
        worst.raw =
            QStringLiteral("%1: %2 MiB").arg(tightest->mount).arg(tightest->available / kMiB);
    return worst;
}

Verdict disk(const facts::Cluster &, const facts::Host &host)
{
    if (!host.system.fileSystems)
        return unknown(host.system.fileSystems.error());
    if (!host.system.access)
        return unknown(host.system.access.error());
    const Wanted wanted = wantedOf(host);
    Verdict verdict = judgePlaces(host, wanted.paths);
    if (wanted.unknownPart && verdict.status != Status::Critical)
        verdict = unknown(*wanted.unknownPart);
    return std::move(verdict)
        .seenIn(host.name(), QStringLiteral("probe:host.disk"))
        .seenIn(host.name(), QStringLiteral("probe:host.mounts"));
}

} // namespace

std::vector<Check> diskChecks()
{
    return {
        {.id = "host.disk",
         .scope = Scope::Host,
         .isRequired = true,
         .needs = Needs::Explore,
         .component = text("checks", "Disk space"),
         .how = text("checks", "df -h FLINK_HOME/lib FLINK_HOME/log /tmp; df -i"),
         .webUi = kNotInWebUi,
         .purpose = text("checks",
                         "Connectors, logs, spilled state and unpacked libraries need "
                         "room. Flink runs on a full disk without a word, with empty logs."),
         .thresholds =
             text("checks",
                  "Of the file systems of lib, log and io.tmp.dirs: critical under 512 "
                  "MiB, with fewer than 1000 free inodes, or read-only; not critical under "
                  "2 GiB or 10 % of space or inodes. On hosts without a Flink role: /tmp "
                  "and the account's home."),
         .sources = "Lockkeeper's own thresholds; silence on a full disk: measured on Flink 1.20.3",
         .judge = perHost<disk>},
    };
}

} // namespace lockkeeper::checks
