// SPDX-License-Identifier: Apache-2.0
#include "support/scriptrun.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace lockkeeper;

// The frame of a script: what it asks comes back whole, whatever the host makes of it.
class TestScript : public QObject, private test::ScriptRun
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersEveryTopic_data();
    void answersEveryTopic();
    void framesNoiseEmptyAnswersAndForeignMarks_data();
    void framesNoiseEmptyAnswersAndForeignMarks();
    void keepsSlowAnswersApart_data();
    void keepsSlowAnswersApart();
    void endsWhatTakesTooLong_data();
    void endsWhatTakesTooLong();
    void doesNotWaitForADaemonThatKeepsThePipe_data();
    void doesNotWaitForADaemonThatKeepsThePipe();
    void survivesAHostileEnvironment_data();
    void survivesAHostileEnvironment();
    void writesNothing();
    void definesEachFunctionOnce();
};

void TestScript::init()
{
    m_environment = QProcessEnvironment::systemEnvironment();
}

void TestScript::answersEveryTopic_data()
{
    eachShell();
}

void TestScript::answersEveryTopic()
{
    QFETCH(QStringList, shell);
    const Result<QByteArray> script =
        probe::composeScript({QStringLiteral("host"), QStringLiteral("java"),
                              QStringLiteral("flink"), QStringLiteral("flinkfiles")},
                             kNonce, {});
    QVERIFY(script);
    const Ran ran = runScript(*script, shell);
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.sections.unfinished, QStringList());
    for (const char *name : {"host.os", "host.account", "host.memory", "host.cpu", "host.limits",
                             "host.mounts", "host.access", "host.disk", "host.inodes", "java.found",
                             "java.login", "java.interactive"}) {
        const QString key = QString::fromLatin1(name);
        QVERIFY2(ran.sections.texts.contains(key), name);
        QVERIFY2(!ran.sections.texts.value(key).trimmed().isEmpty(), name);
    }
    QVERIFY(ran.sections.texts.value(QStringLiteral("host.memory")).contains("MemTotal:"));
    QVERIFY(ran.sections.texts.value(QStringLiteral("java.found")).contains("path\t"));
    QVERIFY(ran.sections.texts.value(QStringLiteral("java.login")).contains("\n@lk-java\t"));
}

void TestScript::framesNoiseEmptyAnswersAndForeignMarks_data()
{
    eachShell();
}

void TestScript::framesNoiseEmptyAnswersAndForeignMarks()
{
    QFETCH(QStringList, shell);
    const Ran ran = run("both() { echo out; echo err >&2; printf 'no line end'; return 3; }\n"
                        "old() { echo '@@00000000000000000000000000000000 E t.old 0'; }\n"
                        "reads() { cat; echo done; }\n"
                        "quick_t() {\n"
                        "    echo noise\n"
                        "    section t.both both\n"
                        "    echo noise\n"
                        "    section t.empty true\n"
                        "    section t.old old\n"
                        "    section t.reads reads\n"
                        "    section t.none no-such-program\n"
                        "}\n",
                        shell);
    const auto text = [&](const char *name) {
        return ran.sections.texts.value(QLatin1String(name));
    };
    const auto exit = [&](const char *name) {
        return ran.sections.exits.value(QLatin1String(name), -7);
    };
    QCOMPARE(text("t.both"), QByteArray("out\nerr\nno line end"));
    QCOMPARE(exit("t.both"), 3);
    QCOMPARE(text("t.empty"), QByteArray());
    QCOMPARE(exit("t.empty"), 0);
    QVERIFY(text("t.old").startsWith("@@0000"));
    QCOMPARE(text("t.reads"), QByteArray("done\n"));
    QCOMPARE(exit("t.none"), 127);
}

void TestScript::keepsSlowAnswersApart_data()
{
    eachShell();
}

void TestScript::keepsSlowAnswersApart()
{
    QFETCH(QStringList, shell);
    QByteArray topic = "slow_t() {\n";
    for (int i = 0; i < 12; ++i)
        topic += "    slow t." + QByteArray::number(i) + " 20 seq " + QByteArray::number(1000 + i)
            + ' ' + QByteArray::number(1150 + i) + " &\n";
    topic += "    slow t.fails 20 sh -c 'echo so; exit 4' &\n"
             "    slow t.long 20 seq 1 100000 &\n"
             "}\n"
             "quick_t() { section t.quick echo here; }\n";
    const Ran ran = run(topic, shell);
    QCOMPARE(ran.sections.unfinished, QStringList());
    for (int i = 0; i < 12; ++i) {
        QByteArray want;
        for (int n = 1000 + i; n <= 1150 + i; ++n)
            want += QByteArray::number(n) + '\n';
        QCOMPARE(ran.sections.texts.value(QStringLiteral("t.%1").arg(i)), want);
        QCOMPARE(ran.sections.exits.value(QStringLiteral("t.%1").arg(i), -7), 0);
    }
    QCOMPARE(ran.sections.texts.value(QStringLiteral("t.fails")), QByteArray("so\n"));
    QCOMPARE(ran.sections.exits.value(QStringLiteral("t.fails")), 4);
    QVERIFY(ran.sections.texts.value(QStringLiteral("t.long")).size() <= 3500);
    QCOMPARE(ran.sections.texts.value(QStringLiteral("t.quick")), QByteArray("here\n"));
}

void TestScript::endsWhatTakesTooLong_data()
{
    QTest::addColumn<QStringList>("shell");
    QTest::addColumn<QByteArray>("timeout");
    for (const char *words : {"dash", "bash", "busybox ash", "ksh"}) {
        const QStringList shell = QString::fromLatin1(words).split(QLatin1Char(' '));
        if (QStandardPaths::findExecutable(shell.first()).isEmpty())
            continue;
        QTest::addRow("%s with timeout", words) << shell << QByteArray();
        QTest::addRow("%s without", words) << shell << QByteArray("LK_TIMEOUT=no\n");
    }
}

void TestScript::endsWhatTakesTooLong()
{
    QFETCH(QStringList, shell);
    QFETCH(QByteArray, timeout);
    QElapsedTimer timer;
    timer.start();
    const Ran ran = run(timeout
                            + "slow_t() {\n"
                              "    slow t.stuck 1 sleep 30 &\n"
                              "    slow t.fine 20 echo fine &\n"
                              "}\n"
                              "quick_t() { :; }\n",
                        shell);
    QVERIFY2(timer.elapsed() < 15000, "waited for the stuck program or for its guard");
    QCOMPARE(ran.sections.exits.value(QStringLiteral("t.stuck"), -7), 124);
    QCOMPARE(ran.sections.texts.value(QStringLiteral("t.fine")), QByteArray("fine\n"));
    QCOMPARE(ran.sections.exits.value(QStringLiteral("t.fine"), -7), 0);
}

void TestScript::doesNotWaitForADaemonThatKeepsThePipe_data()
{
    eachShell();
}

void TestScript::doesNotWaitForADaemonThatKeepsThePipe()
{
    QFETCH(QStringList, shell);
    QElapsedTimer timer;
    timer.start();
    const Ran ran = run("slow_t() { slow t.daemon 10 sh -c 'sleep 25 & echo hello' & }\n"
                        "quick_t() { :; }\n",
                        shell);
    QVERIFY2(timer.elapsed() < 20000, "waited for the daemon");
    QCOMPARE(ran.sections.texts.value(QStringLiteral("t.daemon")), QByteArray("hello\n"));
}

void TestScript::survivesAHostileEnvironment_data()
{
    eachShell();
}

void TestScript::survivesAHostileEnvironment()
{
    QFETCH(QStringList, shell);
    m_environment.insert(QStringLiteral("IFS"), QStringLiteral("/"));
    m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("ru_RU.UTF-8"));
    m_environment.insert(QStringLiteral("GREP_OPTIONS"), QStringLiteral("--color=always"));
    m_environment.insert(QStringLiteral("CDPATH"), QStringLiteral("/tmp"));
    m_environment.insert(QStringLiteral("SHELLOPTS"), QStringLiteral("xtrace:errexit:noglob"));
    m_environment.insert(QStringLiteral("POSIXLY_CORRECT"), QStringLiteral("1"));
    m_environment.remove(QStringLiteral("HOME"));
    m_environment.remove(QStringLiteral("SHELL"));
    m_environment.remove(QStringLiteral("USER"));
    const Result<QByteArray> script =
        probe::composeScript({QStringLiteral("host"), QStringLiteral("java")}, kNonce, {});
    QVERIFY(script);
    const Ran ran = runScript(*script, shell);
    QCOMPARE(ran.sections.unfinished, QStringList());
    QVERIFY(ran.sections.texts.value(QStringLiteral("host.account")).startsWith("account\t"));
    QVERIFY(ran.sections.texts.value(QStringLiteral("host.memory")).startsWith("MemTotal:"));
    QVERIFY(ran.sections.texts.value(QStringLiteral("java.found")).startsWith("env\t"));
    QVERIFY(!ran.sections.texts.value(QStringLiteral("host.disk")).isEmpty());
}

void TestScript::writesNothing()
{
    QTemporaryDir home;
    m_environment.insert(QStringLiteral("HOME"), home.path());
    m_environment.insert(QStringLiteral("TMPDIR"), home.path());
    m_environment.insert(QStringLiteral("SHELL"), QStringLiteral("/bin/bash"));
    const Result<QByteArray> script =
        probe::composeScript({QStringLiteral("host"), QStringLiteral("java")}, kNonce, {});
    QVERIFY(script);
    for (const char *shell : {"dash", "bash", "ksh"}) {
        if (!QStandardPaths::findExecutable(QLatin1String(shell)).isEmpty())
            runScript(*script, {QString::fromLatin1(shell)});
    }
    const QStringList left =
        QDir(home.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    QCOMPARE(left, QStringList());
}

void TestScript::definesEachFunctionOnce()
{
    // All topics run as one script: a second function of one name would replace the first.
    static const QRegularExpression definition(QStringLiteral("^(\\w+)\\(\\)\\s*\\{"),
                                               QRegularExpression::MultilineOption);
    QMap<QString, QString> places;
    const QDir probes(QStringLiteral(":/probes"));
    for (const QString &name : probes.entryList()) {
        QFile file(probes.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto it = definition.globalMatch(text); it.hasNext();) {
            const QString function = it.next().captured(1);
            QVERIFY2(!places.contains(function),
                     qPrintable(function + QStringLiteral(" in ") + name + QStringLiteral(" and ")
                                + places.value(function)));
            places.insert(function, name);
        }
    }
    QVERIFY(places.contains(QStringLiteral("find_flink")));
}

QTEST_GUILESS_MAIN(TestScript)
#include "tst_script.moc"
