// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/logpatterns.h"

#include <QFile>
#include <QTest>

using namespace lockkeeper;
using checks::explainLog;

namespace {

QStringList capture(const QString &name)
{
    QFile file(
        QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/captures/flink-1.20.3/05-failures/")
        + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no capture %s", qPrintable(name));
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
}

QString meaningOf(const QStringList &lines)
{
    const auto cause = explainLog(lines);
    return cause ? cause->meaning.in(QStringLiteral("en")) : QString();
}

} // namespace

class LogPatternsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTheDeepestCause_data();
    void tellsTheDeepestCause();
    void knowsTheLine_data();
    void knowsTheLine();
    void leavesNoiseOut_data();
    void leavesNoiseOut();
    void quotesTheUnknown();
    void prefersHowItEnded();
    void forgetsWhatWasSurvived();
};

void LogPatternsTest::tellsTheDeepestCause_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("name") << "e1-taskexecutor.end"
                          << "the name no-such-host.invalid does not resolve";
    QTest::newRow("port") << "e2-taskexecutor.end"
                          << "pekko.tcp://flink@localhost:6199: the connection was refused";
    QTest::newRow("web port") << "d1-standalonesession.end" << "The port 8081 for REST is taken";
    QTest::newRow("Java 25") << "c-java25-taskexecutor.out" << "24 or newer";
    QTest::newRow("memory") << "g-taskexecutor.out" << "less free memory";
}

void LogPatternsTest::tellsTheDeepestCause()
{
    QFETCH(QString, file);
    QFETCH(QString, words);
    const QString meaning = meaningOf(capture(file));
    QVERIFY2(meaning.contains(words), qPrintable(meaning));
    QVERIFY(!explainLog(capture(file))->advice.isEmpty());
}

void LogPatternsTest::knowsTheLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *line, const char *words) {
        QTest::addRow("%s", words) << QString::fromUtf8(line) << QString::fromUtf8(words);
    };
    row("TaskManager memory configuration failed: Sum of configured JVM Metaspace (256.000mb) and "
        "JVM Overhead (192.000mb) exceed configured Total Process Memory (300.000mb).",
        "too small for metaspace");
    row("The configured Total Process Memory size (1.688gb (1811939328 bytes)) is less than the "
        "sum of the derived Total Flink Memory size",
        "contradict each other");
    row("Could not parse value '1728 megs' for key 'taskmanager.memory.process.size'.",
        "the value “1728 megs” of its setting taskmanager.memory.process.size");
    row("org.snakeyaml.engine.v2.exceptions.DuplicateKeyException: found duplicate key rest",
        "the key “rest” twice");
    row("ERROR [] - Failed to parse YAML configuration", "not valid YAML");
    row("Please specify JAVA_HOME. Either in Flink config ./conf/config.yaml or as system-wide "
        "JAVA_HOME.",
        "found no Java");
    row("config.sh: line 288: > 17 : syntax error: operand expected (error token is \"> 17 \")",
        "could not run Java");
    row("/f/bin/flink-daemon.sh: line 139: /f/log/flink-u-taskexecutor-0-vm.out: Permission denied",
        "The log file /f/log/flink-u-taskexecutor-0-vm.out cannot be written");
    row("main ERROR RollingFileManager (/f/log/x.log) java.io.FileNotFoundException: /f/log/x.log "
        "(Permission denied)",
        "The log file /f/log/x.log cannot be written");
    row("[ERROR] Multiple flink-dist*.jar found in /f/lib. Please resolve.",
        "not that of one Flink");
    row("java.lang.OutOfMemoryError: Metaspace. The metaspace out-of-memory error has occurred.",
        "metaspace ran full");
    row("Caused by: java.net.BindException: Could not start actor system on any port in port range "
        "6123",
        "The port 6123 for Flink's own messages is taken");
    row("Could not register at the ResourceManager within the specified maximum registration "
        "duration PT5M.",
        "for five minutes");
    row("ResourceManager with id 0000 is no longer reachable.", "lost the connection");
    row("Caused by: org.apache.flink.table.api.ValidationException: Could not find any factories "
        "that implement 'org.apache.flink.table.delegation.PlannerFactory' in the classpath.",
        "damaged or missing (org.apache.flink.table.delegation.PlannerFactory");
    row("java.io.IOException: Insufficient number of network buffers: required 33, but only 3",
        "network memory is too small");
    row("NoResourceAvailableException: Could not acquire the minimum required resources.",
        "too few free slots");
    row("org.apache.flink.util.FlinkRuntimeException: Exceeded checkpoint tolerable failure "
        "threshold.",
        "Checkpoints failed");
    row("JobException: Recovery is suppressed by NoRestartBackoffTimeStrategy",
        "not restarted any more (NoRestartBackoffTimeStrategy)");
    row("java.net.SocketException: Too many open files", "limit of open files");
    row("Upload directory /tmp/flink-web-1/flink-web-upload has been deleted externally.",
        "The folder /tmp/flink-web-1/flink-web-upload, in which");
}

void LogPatternsTest::knowsTheLine()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    const QString meaning = meaningOf({line});
    QVERIFY2(meaning.contains(words), qPrintable(meaning));
}

void LogPatternsTest::leavesNoiseOut_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("Java 11") << capture(QStringLiteral("c-java11-taskexecutor.out"));
    QTest::newRow("SLF4J") << QStringList {
        QStringLiteral("SLF4J: Class path contains multiple SLF4J bindings. Error")};
    QTest::newRow("shutdown") << QStringList {QStringLiteral(
        "java.lang.NoClassDefFoundError: scala/collection/convert/Wrappers$MutableSetWrapper")};
    QTest::newRow("shutdown hook") << QStringList {QStringLiteral(
        "2026-11-23 12:05:27,978 ERROR o.a.f.r.u.ClusterUncaughtExceptionHandler [] - "
        "WARNING: Thread 'flink-shutdown-hook-1' produced an uncaught exception.")};
    QTest::newRow("Hadoop") << QStringList {
        QStringLiteral("INFO x - Hadoop FS is not available ... NoClassDefFoundError: Error")};
    QTest::newRow("nothing") << QStringList {};
}

void LogPatternsTest::leavesNoiseOut()
{
    QFETCH(QStringList, lines);
    QVERIFY(!explainLog(lines));
    QVERIFY(!checks::explainLogOfRunning(lines));
}

void LogPatternsTest::quotesTheUnknown()
{
    const QString meaning =
        meaningOf({QStringLiteral("2026 ERROR x - Something new"),
                   QStringLiteral("Caused by: java.io.IOException: a new disaster")});
    QVERIFY2(meaning.contains(QStringLiteral("Caused by: java.io.IOException: a new disaster")),
             qPrintable(meaning));
}

void LogPatternsTest::prefersHowItEnded()
{
    QStringList lines = capture(QStringLiteral("e2-taskexecutor.end")).mid(0, 3);
    lines += QStringLiteral(
        "INFO TaskManagerRunner [] - RECEIVED SIGNAL 15: SIGTERM. Shutting down as requested.");
    QVERIFY(meaningOf(lines).contains(QStringLiteral("SIGTERM")));
}

void LogPatternsTest::forgetsWhatWasSurvived()
{
    QStringList lines = capture(QStringLiteral("e2-taskexecutor.end")).mid(0, 3);
    for (int i = 0; i < 12; ++i)
        lines += QStringLiteral("Caused by: java.io.IOException: later %1").arg(i);
    QVERIFY(meaningOf(lines).contains(QStringLiteral("later 11")));
}

QTEST_GUILESS_MAIN(LogPatternsTest)
#include "tst_logpatterns.moc"
