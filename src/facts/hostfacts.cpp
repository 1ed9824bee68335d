// SPDX-License-Identifier: Apache-2.0
#include "facts/hostfacts.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

namespace lockkeeper::facts {
namespace {

constexpr qint64 kKiB = 1024;

/// `name<TAB>value` lines; of a name given twice all values, in order.
QMultiMap<QString, QString> tabbed(const QString &text)
{
    QMultiMap<QString, QString> values;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const qsizetype tab = line.indexOf(QLatin1Char('\t'));
        if (tab > 0)
            values.insert(line.left(tab), line.mid(tab + 1));
    }
    return values;
}

QString systemName(const QStringList &lines)
{
    QString pretty = lines.value(2).trimmed();
    if (pretty.size() >= 2
        && (pretty.startsWith(QLatin1Char('"')) || pretty.startsWith(QLatin1Char('\''))))
        pretty = pretty.mid(1, pretty.size() - 2);
    return pretty.isEmpty() ? lines.value(1) : pretty;
}

void parseSystem(const HostRecord &record, HostFacts &facts)
{
    const QString key = QStringLiteral("probe:host.os");
    const Result<QString> answer = record.answer(key);
    const QStringList lines = answer ? answer->split(QLatin1Char('\n')) : QStringList();
    if (!answer) {
        facts.hostName = fail(answer.error());
        facts.os = fail(answer.error());
    } else if (lines.value(0).isEmpty() || lines.value(1).isEmpty()) {
        facts.hostName = fail(record.badAnswer(key));
        facts.os = fail(record.badAnswer(key));
    } else {
        facts.hostName = lines.at(0).trimmed();
        facts.os = systemName(lines);
    }
}

Result<Login> parseLogin(const HostRecord &record)
{
    const QString key = QStringLiteral("probe:host.account");
    LK_TRY(const QString answer, record.answer(key));
    const QMultiMap<QString, QString> values = tabbed(answer);
    Login login;
    login.account = values.value(QStringLiteral("account"));
    login.isRoot = values.value(QStringLiteral("uid")) == QLatin1String("0");
    login.home = values.value(QStringLiteral("home"));
    login.shell = values.value(QStringLiteral("shell"));
    if (login.shell.isEmpty())
        login.shell = values.value(QStringLiteral("env-shell"));
    login.missingTools = values.values(QStringLiteral("missing"));
    std::sort(login.missingTools.begin(), login.missingTools.end());
    login.noise = record.raw.value(QStringLiteral("shell:noise"));
    if (login.account.isEmpty())
        return fail(record.badAnswer(key));
    return login;
}

Result<int> parseCores(const HostRecord &record)
{
    const QString key = QStringLiteral("probe:host.cpu");
    LK_TRY(const QString answer, record.answer(key));
    const QMultiMap<QString, QString> values = tabbed(answer);
    int cores = values.value(QStringLiteral("nproc")).toInt(); // respects affinity
    if (cores <= 0)
        cores = values.value(QStringLiteral("cpuinfo")).toInt();
    if (cores <= 0)
        return fail(record.badAnswer(key));
    return cores;
}

QMap<QString, qint64> memoryLines(const QString &answer)
{
    static const QRegularExpression line(QStringLiteral("^(\\w+):\\s+(\\d+) kB$"),
                                         QRegularExpression::MultilineOption);
    QMap<QString, qint64> values;
    for (auto it = line.globalMatch(answer); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        values.insert(match.captured(1), match.captured(2).toLongLong() * kKiB);
    }
    return values;
}

/// The least limit of each group; what holds for the JVMs is the sum over their groups. Where no
/// JVM runs, the login's own group counts, as a container's does.
qint64 groupLimit(const QString &answer)
{
    QMap<QString, QMap<QString, qint64>> least;
    for (const QString &line : answer.split(QLatin1Char('\n'))) {
        const QStringList cells = line.split(QLatin1Char('\t'));
        if (cells.size() != 4 || cells.at(0) != QLatin1String("cgroup"))
            continue;
        bool isNumber = false;
        qint64 bytes = cells.at(3).toLongLong(&isNumber);
        if (!isNumber || bytes <= 0)
            bytes = std::numeric_limits<qint64>::max();
        QMap<QString, qint64> &groups = least[cells.at(1)];
        groups[cells.at(2)] = std::min(bytes, groups.value(cells.at(2), bytes));
    }
    const QString whose =
        least.contains(QStringLiteral("jvm")) ? QStringLiteral("jvm") : QStringLiteral("login");
    qint64 sum = 0;
    for (const qint64 bytes : least.value(whose)) {
        if (bytes > std::numeric_limits<qint64>::max() / 2 - sum)
            return std::numeric_limits<qint64>::max();
        sum += bytes;
    }
    return sum > 0 ? sum : std::numeric_limits<qint64>::max();
}

void parseMemory(const HostRecord &record, HostFacts &facts)
{
    const QString key = QStringLiteral("probe:host.memory");
    const Result<QString> answer = record.answer(key);
    if (!answer) {
        facts.memoryTotal = fail(answer.error());
        facts.memoryAvailable = fail(answer.error());
        facts.swap = fail(answer.error());
        return;
    }
    const QMap<QString, qint64> values = memoryLines(*answer);
    const auto value = [&](const char *name) -> Result<qint64> {
        const auto it = values.find(QLatin1String(name));
        if (it == values.end())
            return fail(record.badAnswer(key));
        return *it;
    };
    facts.memoryTotal = value("MemTotal").and_then([&](qint64 total) -> Result<qint64> {
        if (total <= 0)
            return fail(record.badAnswer(key));
        return std::min(total, groupLimit(*answer));
    });
    facts.memoryAvailable = value("MemAvailable");
    if (!facts.memoryAvailable && value("MemFree") && value("Cached")) // kernels before 3.14
        facts.memoryAvailable = *value("MemFree") + *value("Cached");
    const Result<qint64> swapFree = value("SwapFree");
    facts.swap = value("SwapTotal").and_then([&](qint64 total) -> Result<Swap> {
        if (!swapFree)
            return fail(swapFree.error());
        return Swap {total, *swapFree};
    });
}

Result<qint64> parseOpenFiles(const HostRecord &record)
{
    const QString key = QStringLiteral("probe:host.limits");
    LK_TRY(const QString answer, record.answer(key));
    const QString hard = tabbed(answer).value(QStringLiteral("hard")).trimmed();
    if (hard == QLatin1String("unlimited"))
        return -1;
    bool isNumber = false;
    const qint64 value = hard.toLongLong(&isNumber);
    if (!isNumber)
        return fail(record.badAnswer(key));
    return value;
}

/// mountinfo writes space, tab, line feed and backslash as \040, \011, \012, \134.
QString unescapedMount(QString path)
{
    return path.replace(QLatin1String("\\040"), QLatin1String(" "))
        .replace(QLatin1String("\\011"), QLatin1String("\t"))
        .replace(QLatin1String("\\012"), QLatin1String("\n"))
        .replace(QLatin1String("\\134"), QLatin1String("\\"));
}

bool isReadOnly(const QString &options)
{
    return options.split(QLatin1Char(',')).contains(QStringLiteral("ro"));
}

/// By mount point, from proc(5) mountinfo: "ID PARENT MAJOR:MINOR ROOT POINT OPTIONS … - TYPE
/// SOURCE OPTIONS". Of several mounts on one point the last lies on top.
QMap<QString, FileSystem> mountTable(const QString &mounts)
{
    QMap<QString, FileSystem> table;
    for (const QString &line : mounts.split(QLatin1Char('\n'))) {
        const QStringList cells = line.split(QLatin1Char(' '));
        const qsizetype dash = cells.indexOf(QStringLiteral("-"), 6);
        if (dash < 0 || cells.size() < dash + 4)
            continue;
        FileSystem system;
        system.device = cells.at(2);
        system.mount = unescapedMount(cells.at(4));
        system.type = cells.at(dash + 1);
        system.isReadOnly = isReadOnly(cells.at(5)) || isReadOnly(cells.at(dash + 3));
        table.insert(system.mount, system);
    }
    return table;
}

/// Rows of `df -P`: mount, size, free. A name may hold spaces, so numbers are
/// looked for, not columns counted.
void readDf(const QString &answer, const std::function<void(const QString &, qint64, qint64)> &row)
{
    static const QRegularExpression line(
        QStringLiteral("^.+?\\s+(\\d+|-)\\s+(-?\\d+|-)\\s+(-?\\d+|-)\\s+(?:\\d+%|-)\\s+(/.*)$"),
        QRegularExpression::MultilineOption);
    for (auto it = line.globalMatch(answer); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        row(match.captured(4), match.captured(1).toLongLong(), match.captured(3).toLongLong());
    }
}

/// df shows a device once, however often it is mounted: the other mounts get the same numbers.
void shareNumbers(QMap<QString, FileSystem> &table)
{
    QMap<QString, FileSystem> byDevice;
    for (const FileSystem &system : std::as_const(table)) {
        FileSystem &known = byDevice[system.device];
        known.size = std::max(known.size, system.size);
        known.available = std::max(known.available, system.available);
        known.inodes = std::max(known.inodes, system.inodes);
        known.inodesFree = std::max(known.inodesFree, system.inodesFree);
    }
    for (FileSystem &system : table) {
        const FileSystem &known = byDevice[system.device];
        if (system.size < 0) {
            system.size = known.size;
            system.available = known.available;
        }
        if (system.inodes < 0) {
            system.inodes = known.inodes;
            system.inodesFree = known.inodesFree;
        }
    }
}

Result<QList<FileSystem>> parseFileSystems(const HostRecord &record)
{
    LK_TRY(const QString mounts, record.answer(QStringLiteral("probe:host.mounts")));
    QMap<QString, FileSystem> table = mountTable(mounts);
    if (table.isEmpty())
        return fail(record.badAnswer(QStringLiteral("probe:host.mounts")));
    const auto space = [&](const QString &mount, qint64 size, qint64 available) {
        if (table.contains(mount)) {
            table[mount].size = size * kKiB;
            table[mount].available = available * kKiB;
        }
    };
    const auto inodes = [&](const QString &mount, qint64 total, qint64 free) {
        if (table.contains(mount)) {
            table[mount].inodes = total;
            table[mount].inodesFree = free;
        }
    };
    readDf(record.raw.value(QStringLiteral("probe:host.disk")), space);
    readDf(record.raw.value(QStringLiteral("probe:host.disk-local")), space);
    readDf(record.raw.value(QStringLiteral("probe:host.inodes")), inodes);
    readDf(record.raw.value(QStringLiteral("probe:host.inodes-local")), inodes);
    shareNumbers(table);
    return table.values();
}

Result<QList<Access>> parseAccess(const HostRecord &record)
{
    const QString key = QStringLiteral("probe:host.access");
    LK_TRY(const QString answer, record.answer(key));
    QList<Access> all;
    for (const QString &line : answer.split(QLatin1Char('\n'))) {
        const QStringList cells = line.split(QLatin1Char('\t'));
        if (cells.size() != 6)
            continue;
        Access access;
        access.home = cells.at(0);
        access.kind = cells.at(1);
        access.path = cells.at(2);
        access.exists = cells.at(3).contains(QLatin1Char('e'));
        access.isReadable = cells.at(3).contains(QLatin1Char('r'));
        access.isWritable = cells.at(3).contains(QLatin1Char('w'));
        access.canEnter = cells.at(3).contains(QLatin1Char('x'));
        access.owner = cells.at(4);
        access.realPath = cells.at(5).isEmpty() ? access.path : cells.at(5);
        all += access;
    }
    if (all.isEmpty())
        return fail(record.badAnswer(key));
    return all;
}

/// "SENT_MS SECONDS.NANOS RECEIVED_MS"; BusyBox's date has no nanoseconds and prints "SECONDS." or
/// "SECONDS.%N": then the true time lies in the second that follows.
Result<ClockSample> parseClock(const HostRecord &record)
{
    const QString key = QStringLiteral("clock:sample");
    LK_TRY(const QString answer, record.answer(key));
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,15}) (\\d{1,12})(?:\\.(\\d{9}|%?N?))? (\\d{1,15})\\s*$"));
    const QRegularExpressionMatch match = form.match(answer);
    if (!match.hasMatch())
        return fail(record.badAnswer(key));
    const double sent = match.captured(1).toDouble();
    const double received = match.captured(4).toDouble();
    const bool isFine = match.captured(3).size() == 9;
    const double fraction = isFine ? match.captured(3).toDouble() / 1e6 : 500;
    ClockSample sample;
    sample.offset = match.captured(2).toDouble() * 1000 + fraction - (sent + received) / 2;
    sample.uncertainty = (received - sent) / 2 + (isFine ? 0 : 500);
    if (received < sent)
        return fail(record.badAnswer(key));
    return sample;
}

} // namespace

HostFacts parseHost(const HostRecord &record)
{
    HostFacts facts;
    parseSystem(record, facts);
    facts.login = parseLogin(record);
    facts.cores = parseCores(record);
    parseMemory(record, facts);
    facts.openFilesHard = parseOpenFiles(record);
    facts.fileSystems = parseFileSystems(record);
    facts.access = parseAccess(record);
    facts.clock = parseClock(record);
    return facts;
}

const FileSystem *fileSystemOf(const QList<FileSystem> &all, const QString &path)
{
    const FileSystem *best = nullptr;
    for (const FileSystem &system : all) {
        const QString prefix = system.mount.endsWith(QLatin1Char('/'))
            ? system.mount
            : system.mount + QLatin1Char('/');
        const bool holds = path == system.mount || path.startsWith(prefix);
        if (holds && (best == nullptr || system.mount.size() > best->mount.size()))
            best = &system;
    }
    return best;
}

} // namespace lockkeeper::facts
