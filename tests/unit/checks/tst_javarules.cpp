// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::checks;

namespace {

facts::Java &found(Stage &stage, int host, const char *origin)
{
    for (facts::Java &java : *stage.host(host).java.found) {
        if (java.origin == QLatin1String(origin))
            return java;
    }
    stage.host(host).java.found->append(facts::Java {.origin = QString::fromLatin1(origin)});
    return stage.host(host).java.found->last();
}

void setJavaHome(Stage &stage, int host, const char *path, const char *version)
{
    facts::Java &env = found(stage, host, "env");
    env.given = QString::fromLatin1(path);
    env.version = QString::fromLatin1(version);
    env.isDirectory = env.hasJava = !env.version.isEmpty();
    env.program = env.hasJava ? env.given + QStringLiteral("/bin/java") : QString();
}

void setConfigured(Stage &stage, int host, const char *path, const char *version)
{
    facts::Java &config = found(stage, host, "config:/opt/flink/conf/config.yaml");
    config.given = QString::fromLatin1(path);
    config.version = QString::fromLatin1(version);
    config.isDirectory = config.hasJava = !config.version.isEmpty();
    config.program = config.hasJava ? config.given + QStringLiteral("/bin/java") : QString();
    stage.host(host).flink.config->envJavaHome = config.given;
}

} // namespace

class TestJavaRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matrix_data();
    void matrix();
    void judgesTheRunningProcessesToo();
    void findsNoJavaAtAll();
    void refusesAFolderWithoutJava();
    void cannotJudgeWhatIsNotKnown();
    void namesAnInstalledJavaThatFits();
    void javaHomeOfTheSeedIsNotCritical();
    void javaHomeSetInTheConfigurationPasses();
    void javaHomeThatPointsNowhereIsCritical();
    void javaHomeOfAnotherMajorIsCritical();
    void javaHomeOfAWorkersShellDiffers();
    void sameJavaOnAllHosts();
};

void TestJavaRules::matrix_data()
{
    QTest::addColumn<QString>("flink");
    QTest::addColumn<QString>("java");
    QTest::addColumn<Status>("status");
    const auto row = [](const char *flink, const char *java, Status status) {
        QTest::addRow("%s on %s", flink, java)
            << QString::fromLatin1(flink) << QString::fromLatin1(java) << status;
    };
    row("1.20.3", "1.7.0_80", Status::Critical);
    row("1.20.3", "1.8.0_402", Status::Warning);
    row("1.20.3", "10.0.2", Status::Warning);
    row("1.20.3", "11.0.20", Status::Pass);
    row("1.20.3", "12", Status::Warning);
    row("1.20.3", "16.0.1", Status::Warning);
    row("1.20.3", "17.0.17", Status::Pass);
    row("1.20.3", "18", Status::Warning);
    row("1.20.3", "21.0.8", Status::Warning);
    row("1.20.3", "23", Status::Warning);
    row("1.20.3", "24-ea", Status::Critical);
    row("1.20.3", "25.0.3", Status::Critical);
    row("1.17.2", "11.0.20", Status::Pass);
    row("1.17.2", "17.0.17", Status::Warning);
    row("1.18.1", "17.0.17", Status::Warning);
    row("2.1.0", "1.8.0_402", Status::Critical);
    row("2.1.0", "11.0.20", Status::Pass);
    row("2.1.0", "17.0.17", Status::Pass);
    row("2.1.0", "21.0.8", Status::Warning);
    row("2.1.0", "25.0.3", Status::Warning);
}

void TestJavaRules::matrix()
{
    QFETCH(QString, flink);
    QFETCH(QString, java);
    QFETCH(Status, status);
    Stage stage;
    stage.host(0).flink.version = flink;
    found(stage, 0, "path").version = java;
    const Verdict verdict = stage.verdict("java.version");
    QVERIFY2(verdict.status == status, qPrintable(english(verdict)));
    QCOMPARE(verdict.raw, java);
    QCOMPARE(verdict.todo.isEmpty(), status == Status::Pass);
    QVERIFY(!english(verdict).contains(QLatin1Char('%')));
}

void TestJavaRules::judgesTheRunningProcessesToo()
{
    Stage stage;
    facts::FlinkProcess process;
    process.pid = 4711;
    stage.host(0).flink.processes = QList<facts::FlinkProcess> {process};
    found(stage, 0, "process:4711").version = QStringLiteral("21.0.8");
    const Verdict verdict = stage.verdict("java.version");
    LK_STATUS(verdict, Warning);
    QVERIFY(english(verdict).contains(QStringLiteral("4711")));
    found(stage, 0, "path").version = QStringLiteral("25");
    LK_STATUS(stage.verdict("java.version"), Critical);
}

void TestJavaRules::findsNoJavaAtAll()
{
    Stage stage;
    found(stage, 0, "path") = facts::Java {.origin = QStringLiteral("path")};
    for (const char *id : {"java.version", "java.home"}) {
        const Verdict verdict = stage.verdict(id);
        LK_STATUS(verdict, Critical);
        QCOMPARE(verdict.remedy, QStringLiteral("java.set-home"));
    }
    LK_STATUS(stage.verdict("java.same"), Unknown);
}

void TestJavaRules::refusesAFolderWithoutJava()
{
    Stage stage;
    setJavaHome(stage, 0, "/usr/lib/jvm", "");
    found(stage, 0, "env").isDirectory = true;
    LK_STATUS(stage.verdict("java.version"), Critical);
    LK_STATUS(stage.verdict("java.home"), Critical);
}

void TestJavaRules::cannotJudgeWhatIsNotKnown()
{
    Stage stage;
    found(stage, 0, "path").version.clear();
    LK_STATUS(stage.verdict("java.version"), Unknown);
    stage.host(0).java.found = fail(testError());
    for (const char *id : {"java.version", "java.home", "java.same"})
        LK_STATUS(stage.verdict(id), Unknown);
    Stage noFlink;
    noFlink.host(0).flink.version = fail(testError());
    LK_STATUS(noFlink.verdict("java.version"), Unknown);
    noFlink.cluster.rest.overview = facts::Overview {.version = QStringLiteral("1.20.3")};
    LK_STATUS(noFlink.verdict("java.version"), Pass);
}

void TestJavaRules::namesAnInstalledJavaThatFits()
{
    Stage stage;
    found(stage, 0, "path").version = QStringLiteral("25.0.3");
    const Verdict verdict = stage.verdict("java.version");
    QVERIFY(verdict.todo.in(QStringLiteral("en"))
                .contains(QStringLiteral("env.java.home: /usr/lib/jvm/java-17;")));
}

void TestJavaRules::javaHomeOfTheSeedIsNotCritical()
{
    Stage stage;
    const Verdict verdict = stage.verdict("java.home");
    LK_STATUS(verdict, Warning);
    QCOMPARE(verdict.remedy, QStringLiteral("java.set-home"));
    QVERIFY(verdict.meaning.in(QStringLiteral("ru"))
                .contains(QStringLiteral("Flink нашёл Java в системном пути")));
    QVERIFY(verdict.todo.in(QStringLiteral("en"))
                .contains(QStringLiteral("env.java.home: /usr/lib/jvm/java-17.")));
    stage.host(0).java.interactive = facts::ShellJava {};
    stage.host(0).java.interactive->home.given = QStringLiteral("/j/17");
    QVERIFY(english(stage.verdict("java.home")).contains(QStringLiteral("interactive: /j/17")));
}

void TestJavaRules::javaHomeSetInTheConfigurationPasses()
{
    Stage stage;
    setConfigured(stage, 0, "/usr/lib/jvm/java-17", "17.0.17");
    LK_STATUS(stage.verdict("java.home"), Pass);
    Stage environment;
    setJavaHome(environment, 0, "/usr/lib/jvm/java-17", "17.0.17");
    LK_STATUS(environment.verdict("java.home"), Pass);
}

void TestJavaRules::javaHomeThatPointsNowhereIsCritical()
{
    Stage stage;
    setJavaHome(stage, 0, "/usr/lib/jvm/nope", "");
    const Verdict verdict = stage.verdict("java.home");
    LK_STATUS(verdict, Critical);
    QVERIFY(english(verdict).contains(QStringLiteral("JAVA_HOME is /usr/lib/jvm/nope")));
    setConfigured(stage, 0, "/usr/lib/jvm/java-17", "17.0.17");
    LK_STATUS(stage.verdict("java.home"), Critical); // either of the two
    setJavaHome(stage, 0, "", "");
    setConfigured(stage, 0, "/nope", "");
    QVERIFY(english(stage.verdict("java.home")).contains(QStringLiteral("env.java.home is /nope")));
}

void TestJavaRules::javaHomeOfAnotherMajorIsCritical()
{
    Stage stage(3);
    setJavaHome(stage, 2, "/j/11", "11.0.20");
    LK_STATUS(stage.verdict("java.home", 2), Critical);
    LK_STATUS(stage.verdict("java.home", 0), Warning); // only unset
    Stage two(2);
    setJavaHome(two, 0, "/j/17", "17.0.17");
    setJavaHome(two, 1, "/j/11", "11.0.20");
    LK_STATUS(two.verdict("java.home", 0), Critical);
    LK_STATUS(two.verdict("java.home", 1), Critical);
    two.host(0).isTaskManager = two.host(0).isJobManager = false; // not a Flink host
    LK_STATUS(two.verdict("java.home", 1), Pass);
    LK_STATUS(two.verdict("java.home", 0), Skipped);
}

void TestJavaRules::javaHomeOfAWorkersShellDiffers()
{
    Stage stage;
    setJavaHome(stage, 0, "/j/17", "17.0.17");
    facts::ShellJava worker;
    worker.home = facts::Java {.given = QStringLiteral("/j/25"),
                               .isDirectory = true,
                               .hasJava = true,
                               .version = QStringLiteral("25")};
    stage.host(0).java.worker = worker;
    LK_STATUS(stage.verdict("java.home"), Warning);
    setConfigured(stage, 0, "/j/17", "17.0.17");
    LK_STATUS(stage.verdict("java.home"), Pass); // the configuration is stronger
}

void TestJavaRules::sameJavaOnAllHosts()
{
    Stage stage(3);
    LK_STATUS(stage.verdict("java.same"), Pass);
    found(stage, 2, "path").version = QStringLiteral("11.0.20");
    const Verdict verdict = stage.verdict("java.same");
    LK_STATUS(verdict, Warning);
    QCOMPARE(verdict.raw, QStringLiteral("11: n-3; 17: n-1, n-2"));
    found(stage, 2, "path").version = QStringLiteral("17.0.1");
    stage.record(1).problem = testError();
    LK_STATUS(stage.verdict("java.same"), Unknown);
}

QTEST_GUILESS_MAIN(TestJavaRules)
#include "tst_javarules.moc"
