// SPDX-License-Identifier: Apache-2.0
#include "facts/hostfacts.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::facts;

namespace {

constexpr qint64 kKiB = 1024;

/// The sections of a captured script run as the record of a host.
HostRecord captured(const QString &name)
{
    QFile file(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/captures/host/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression section(
        QStringLiteral("@@(\\w+) B (\\S+)\\n(.*?)\\n@@\\1 E \\2 (\\d+)\\n"),
        QRegularExpression::DotMatchesEverythingOption);
    HostRecord record;
    record.name = QStringLiteral("jm-1");
    for (auto it = section.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        record.raw.insert(QStringLiteral("probe:") + match.captured(2), match.captured(3));
    }
    return record;
}

HostRecord with(const char *key, const char *text)
{
    HostRecord record = captured(QStringLiteral("debian12-jm-1.txt"));
    record.raw.insert(QLatin1String(key), QString::fromUtf8(text));
    return record;
}

} // namespace

class TestHostFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARealDebian();
    void saysWhyAnAnswerIsMissing();
    void survivesAnyBytes_data();
    void survivesAnyBytes();
    void takesTheGroupsLimitWhereItIsLower_data();
    void takesTheGroupsLimitWhereItIsLower();
    void countsFreeMemoryOfOldKernels();
    void findsTheFileSystemOfAPath();
    void sharesTheNumbersOfOneDevice();
    void readsMountsThatAreReadOnlyOrOddlyNamed();
    void leavesUnansweredFileSystemsUnknown();
    void measuresTheClock_data();
    void measuresTheClock();
    void readsAnUnlimitedLimit();
};

void TestHostFacts::readsARealDebian()
{
    const HostFacts facts = parseHost(captured(QStringLiteral("debian12-jm-1.txt")));
    QCOMPARE(*facts.hostName, QStringLiteral("jm-1"));
    QCOMPARE(*facts.os, QStringLiteral("Debian GNU/Linux 12 (bookworm)"));
    QCOMPARE(facts.login->account, QStringLiteral("sruser"));
    QVERIFY(!facts.login->isRoot);
    QCOMPARE(facts.login->shell, QStringLiteral("/bin/bash"));
    QCOMPARE(facts.login->missingTools, QStringList());
    QCOMPARE(*facts.cores, 2);
    QCOMPARE(*facts.memoryTotal, 24684084 * kKiB);
    QVERIFY(*facts.memoryAvailable > 0 && *facts.memoryAvailable < *facts.memoryTotal);
    QCOMPARE(facts.swap->total, 0);
    QCOMPARE(*facts.openFilesHard, 20000);
    QCOMPARE(facts.access->size(), 6);
    const Access &log = facts.access->at(3);
    QCOMPARE(log.kind, QStringLiteral("log"));
    QCOMPARE(log.path, QStringLiteral("/home/sruser/flink-1.20.3/log"));
    QCOMPARE(log.owner, QStringLiteral("sruser"));
    QVERIFY(log.exists && log.isReadable && log.isWritable && log.canEnter);
}

void TestHostFacts::saysWhyAnAnswerIsMissing()
{
    HostRecord record;
    record.name = QStringLiteral("tm-2");
    record.problems.insert(QStringLiteral("probe:host.memory"),
                           Error {.kind = ErrorKind::TimedOut, .message = Text::verbatim({})});
    const HostFacts facts = parseHost(record);
    QCOMPARE(facts.memoryTotal.error().kind, ErrorKind::TimedOut);
    QCOMPARE(facts.swap.error().kind, ErrorKind::TimedOut);
    QCOMPARE(facts.cores.error().kind, ErrorKind::Missing);
    QCOMPARE(facts.clock.error().kind, ErrorKind::Missing);
    QVERIFY(!facts.fileSystems && !facts.access && !facts.login && !facts.hostName);
}

void TestHostFacts::survivesAnyBytes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("tabs") << QStringLiteral("\t\t\t\t\t\t\n\t\n");
    QTest::newRow("zero") << QString(100, QChar(0));
    QTest::newRow("sh error") << QStringLiteral("sh: 1: grep: not found\n");
    QTest::newRow("huge numbers") << QStringLiteral(
        "MemTotal: 99999999999999999999999999 kB\nnproc\t99999999999999\nhard\t1e9\n"
        "x 99999999999999999999 1 1 1% /\n1 2 3:4 / / rw - ext4 x rw\n");
}

void TestHostFacts::survivesAnyBytes()
{
    QFETCH(QString, text);
    HostRecord record = captured(QStringLiteral("debian12-jm-1.txt"));
    for (QString &value : record.raw)
        value = text;
    record.raw.insert(QStringLiteral("clock:sample"), text);
    const HostFacts facts = parseHost(record);
    QVERIFY(!facts.login);
    QVERIFY(!facts.cores);
    QVERIFY(!facts.openFilesHard);
    QVERIFY(!facts.clock);
    QVERIFY(!facts.access);
    QVERIFY(!facts.memoryTotal);
}

void TestHostFacts::takesTheGroupsLimitWhereItIsLower_data()
{
    QTest::addColumn<QString>("groups");
    QTest::addColumn<qint64>("total");
    const qint64 all = 24684084 * kKiB;
    QTest::newRow("none") << QString() << all;
    QTest::newRow("max") << QStringLiteral("cgroup\tlogin\t/a\tmax") << all;
    QTest::newRow("container") << QStringLiteral("cgroup\tlogin\t/\t1073741824") << (1LL << 30);
    QTest::newRow("parent is lower")
        << QStringLiteral("cgroup\tjvm\t/a/b\tmax\ncgroup\tjvm\t/a/b\t2147483648") << (2LL << 30);
    QTest::newRow("login's limit does not hold for the JVM")
        << QStringLiteral("cgroup\tlogin\t/u\t1073741824\ncgroup\tjvm\t/s\tmax") << all;
    QTest::newRow("two units") << QStringLiteral(
        "cgroup\tjvm\t/a\t1073741824\ncgroup\tjvm\t/b\t2147483648")
                               << (3LL << 30);
}

void TestHostFacts::takesTheGroupsLimitWhereItIsLower()
{
    QFETCH(QString, groups);
    QFETCH(qint64, total);
    const QByteArray text = "MemTotal:       24684084 kB\n" + groups.toUtf8();
    QCOMPARE(*parseHost(with("probe:host.memory", text.constData())).memoryTotal, total);
}

void TestHostFacts::countsFreeMemoryOfOldKernels()
{
    const HostFacts facts =
        parseHost(with("probe:host.memory", "MemTotal: 1000 kB\nMemFree: 100 kB\nCached: 50 kB\n"));
    QCOMPARE(*facts.memoryAvailable, 150 * kKiB);
    QVERIFY(!facts.swap);
}

void TestHostFacts::findsTheFileSystemOfAPath()
{
    const auto systems = parseHost(captured(QStringLiteral("debian12-jm-1.txt"))).fileSystems;
    const auto mountOf = [&](const char *path) {
        return fileSystemOf(*systems, QLatin1String(path))->mount;
    };
    QCOMPARE(mountOf("/home/sruser/flink-1.20.3/lib"), QStringLiteral("/home/sruser/flink-1.20.3"));
    QCOMPARE(mountOf("/home/sruser/flink-1.20.30"), QStringLiteral("/home"));
    QCOMPARE(mountOf("/usr"), QStringLiteral("/"));
}

void TestHostFacts::sharesTheNumbersOfOneDevice()
{
    // df of this host lists the tmpfs once, as /mnt; /tmp is a second mount of it.
    const auto systems = parseHost(captured(QStringLiteral("debian12-jm-1.txt"))).fileSystems;
    const FileSystem *tmp = fileSystemOf(*systems, QStringLiteral("/tmp/x"));
    QCOMPARE(tmp->mount, QStringLiteral("/tmp"));
    QCOMPARE(tmp->size, 8388608 * kKiB);
    QVERIFY(tmp->available > 0 && tmp->inodesFree > 0);
}

void TestHostFacts::readsMountsThatAreReadOnlyOrOddlyNamed()
{
    HostRecord record =
        with("probe:host.mounts",
             "20 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
             "21 20 8:2 / /data\\040one rw,relatime shared:1 - xfs /dev/sda2 ro,attr2\n"
             "22 20 8:3 / /bind ro,relatime shared:1 - xfs /dev/sda3 rw\n");
    record.raw.insert(QStringLiteral("probe:host.disk"),
                      QStringLiteral("Filesystem 1024-blocks Used Available Capacity Mounted on\n"
                                     "/dev/sda2 100 10 90 10% /data one\n"
                                     "a name with 3 blanks 200 10 190 5% /bind\n"));
    const auto systems = parseHost(record).fileSystems;
    const FileSystem *odd = fileSystemOf(*systems, QStringLiteral("/data one/tmp"));
    QVERIFY(odd->isReadOnly);
    QCOMPARE(odd->available, 90 * kKiB);
    const FileSystem *bind = fileSystemOf(*systems, QStringLiteral("/bind"));
    QVERIFY(bind->isReadOnly);
    QCOMPARE(bind->size, 200 * kKiB);
    QVERIFY(!fileSystemOf(*systems, QStringLiteral("/usr"))->isReadOnly);
}

void TestHostFacts::leavesUnansweredFileSystemsUnknown()
{
    HostRecord record = with("probe:host.mounts",
                             "20 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
                             "21 20 0:50 / /nfs rw - nfs4 nas:/x rw\n");
    record.raw.insert(QStringLiteral("probe:host.disk"), QString()); // df hung
    const auto systems = parseHost(record).fileSystems;
    QCOMPARE(fileSystemOf(*systems, QStringLiteral("/nfs/flink"))->available, -1);
    QVERIFY(fileSystemOf(*systems, QStringLiteral("/usr"))->available > 0); // of df -l
}

void TestHostFacts::measuresTheClock_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<double>("offset");
    QTest::addColumn<double>("uncertainty");
    QTest::newRow("same") << QStringLiteral("1000000 1000.010000000 1000020") << 0.0 << 10.0;
    QTest::newRow("ahead") << QStringLiteral("1000000 1090.010000000 1000020") << 90000.0 << 10.0;
    QTest::newRow("behind") << QStringLiteral("1000000 998.510000000 1000020\n") << -1500.0 << 10.0;
    QTest::newRow("busybox") << QStringLiteral("1000000 1000. 1000020") << 490.0 << 510.0;
    QTest::newRow("no %N") << QStringLiteral("1000000 1000.%N 1000020") << 490.0 << 510.0;
    QTest::newRow("seconds") << QStringLiteral("1000000 1000 1000020") << 490.0 << 510.0;
}

void TestHostFacts::measuresTheClock()
{
    QFETCH(QString, sample);
    QFETCH(double, offset);
    QFETCH(double, uncertainty);
    const auto clock = parseHost(with("clock:sample", sample.toUtf8().constData())).clock;
    QVERIFY(clock);
    QCOMPARE(clock->offset, offset);
    QCOMPARE(clock->uncertainty, uncertainty);
    QVERIFY(!parseHost(with("clock:sample", "1000020 1000.5 1000000")).clock);
    QVERIFY(!parseHost(with("clock:sample", "1000020 1000.500000000 1000000")).clock);
}

void TestHostFacts::readsAnUnlimitedLimit()
{
    QCOMPARE(*parseHost(with("probe:host.limits", "soft\t1024\nhard\tunlimited\n")).openFilesHard,
             -1);
}

QTEST_GUILESS_MAIN(TestHostFacts)
#include "tst_hostfacts.moc"
