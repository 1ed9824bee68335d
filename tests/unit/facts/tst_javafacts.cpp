// SPDX-License-Identifier: Apache-2.0
#include "facts/flinkfacts.h"
#include "facts/javafacts.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::facts;

namespace {

const char *const kPath = "path\t/usr/bin/java\t-\t/usr/lib/jvm/java-17/bin/java\t17.0.15\n";

JavaFacts parsed(const QByteArray &found)
{
    HostRecord record;
    record.name = QStringLiteral("jm-1");
    record.raw.insert(QStringLiteral("probe:java.found"), QString::fromUtf8(found));
    return parseJava(record);
}

FlinkFacts configured(const char *javaHome)
{
    FlinkFacts flink;
    flink.config = FlinkConfig {};
    flink.config->envJavaHome = QString::fromUtf8(javaHome);
    return flink;
}

} // namespace

class TestJavaFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMajorVersions_data();
    void readsMajorVersions();
    void takesPathWhereNothingIsSet();
    void prefersTheConfigurationToJavaHome();
    void goesPastJavaHomeWhereTheConfigurationPointsNowhere();
    void ignoresAJavaHomeThatIsNoFolder();
    void keepsAFolderWithoutJava();
    void cannotTellBetweenHomesThatDisagree();
    void readsVersionsThatOnlyTheProgramTells();
    void readsAShellBehindItsNoise();
    void failsOnHalfAnAnswer();
};

void TestJavaFacts::readsMajorVersions_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("major");
    QTest::newRow("8") << QStringLiteral("1.8.0_402") << 8;
    QTest::newRow("11") << QStringLiteral("11.0.20") << 11;
    QTest::newRow("bare") << QStringLiteral("25") << 25;
    QTest::newRow("early access") << QStringLiteral("24-ea") << 24;
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("words") << QStringLiteral("unknown") << 0;
}

void TestJavaFacts::readsMajorVersions()
{
    QFETCH(QString, version);
    QFETCH(int, major);
    Java java;
    java.version = version;
    QCOMPARE(java.major(), major);
}

void TestJavaFacts::takesPathWhereNothingIsSet()
{
    const JavaFacts java = parsed(QByteArray("env\t\t-\t\t\n") + kPath);
    const auto choice = javaOfScripts(java, configured(""));
    QVERIFY(choice);
    QCOMPARE(choice->by, QStringLiteral("PATH"));
    QCOMPARE(choice->java.program, QStringLiteral("/usr/lib/jvm/java-17/bin/java"));
    QVERIFY(choice->ignored.isEmpty());
    QCOMPARE(*java.major, 17);
}

void TestJavaFacts::prefersTheConfigurationToJavaHome()
{
    const JavaFacts java =
        parsed(QByteArray("env\t/j/11\tx\t/j/11/bin/java\t11.0.20\n") + kPath
               + "config:/f/conf/config.yaml\t/j/21\tx\t/j/21/bin/java\t21.0.8\n");
    QCOMPARE(javaOfScripts(java, configured("/j/21"))->java.major(), 21);
    QCOMPARE(javaOfScripts(java, configured("/j/21"))->by, QStringLiteral("env.java.home"));
    QCOMPARE(javaOfScripts(java, configured(""))->java.major(), 11);
    QVERIFY(!javaOfScripts(java, configured("/not/looked/at")));
}

void TestJavaFacts::goesPastJavaHomeWhereTheConfigurationPointsNowhere()
{
    const JavaFacts java = parsed(QByteArray("env\t/j/11\tx\t/j/11/bin/java\t11.0.20\n") + kPath
                                  + "config:/f/conf/config.yaml\t/nope\t-\t\t\n");
    const auto choice = javaOfScripts(java, configured("/nope"));
    QCOMPARE(choice->by, QStringLiteral("PATH"));
    QCOMPARE(choice->java.major(), 17);
    QCOMPARE(choice->ignored, QStringLiteral("/nope"));
    QCOMPARE(choice->ignoredBy, QStringLiteral("env.java.home"));
}

void TestJavaFacts::ignoresAJavaHomeThatIsNoFolder()
{
    const auto choice =
        javaOfScripts(parsed(QByteArray("env\t/usr/bin/java\tf\t\t\n") + kPath), configured(""));
    QCOMPARE(choice->by, QStringLiteral("PATH"));
    QCOMPARE(choice->ignoredBy, QStringLiteral("JAVA_HOME"));
    QVERIFY(!choice->isBroken);
}

void TestJavaFacts::keepsAFolderWithoutJava()
{
    const auto choice =
        javaOfScripts(parsed(QByteArray("env\t/usr/lib/jvm\td\t\t\n") + kPath), configured(""));
    QVERIFY(choice->isBroken);
    QCOMPARE(choice->by, QStringLiteral("JAVA_HOME"));
}

void TestJavaFacts::cannotTellBetweenHomesThatDisagree()
{
    FlinkFacts unknownHome;
    unknownHome.config = fail({.kind = ErrorKind::Missing, .message = Text::verbatim({})});
    const QByteArray one = "config:/a/conf/config.yaml\t/j/21\tx\t/j/21/bin/java\t21.0.8\n";
    QCOMPARE(javaOfScripts(parsed(kPath + one), unknownHome)->java.major(), 21);
    const QByteArray other = "config:/b/conf/config.yaml\t\t-\t\t\n";
    QVERIFY(!javaOfScripts(parsed(kPath + one + other), unknownHome));
    QVERIFY(!parsed(kPath + one + other).major);
}

void TestJavaFacts::readsVersionsThatOnlyTheProgramTells()
{
    HostRecord record;
    record.raw.insert(QStringLiteral("probe:java.found"),
                      QStringLiteral("env\t\t-\t\t\npath\t/usr/bin/java\t-\t/opt/j/bin/java\t\n"));
    record.raw.insert(
        QStringLiteral("probe:java.run"),
        QStringLiteral("@lk-run\t/opt/j/bin/java\nPicked up JAVA_TOOL_OPTIONS: -Xmx1g\n"
                       "openjdk version \"1.8.0_402\"\nOpenJDK Runtime …\n"));
    QCOMPARE(*parseJava(record).major, 8);
    record.raw.remove(QStringLiteral("probe:java.run"));
    QVERIFY(!parseJava(record).major);
}

void TestJavaFacts::readsAShellBehindItsNoise()
{
    HostRecord record;
    record.raw.insert(QStringLiteral("probe:java.found"), QString::fromLatin1(kPath));
    record.raw.insert(
        QStringLiteral("probe:java.login"),
        QStringLiteral("Welcome!\n\n@lk-java\t/j/11\tx\t/usr/bin/java\t11.0.20\nbye"));
    record.raw.insert(QStringLiteral("probe:java.interactive"), QStringLiteral("Welcome!\n"));
    const JavaFacts java = parseJava(record);
    QCOMPARE(java.login->home.given, QStringLiteral("/j/11"));
    QVERIFY(java.login->home.isDirectory && java.login->home.hasJava);
    QCOMPARE(java.login->home.major(), 11);
    QCOMPARE(java.interactive.error().kind, ErrorKind::BadAnswer);
    QCOMPARE(java.worker->home.given, QStringLiteral("/j/11"));
}

void TestJavaFacts::failsOnHalfAnAnswer()
{
    QCOMPARE(parsed("env\t/j/11\tx\t/j/11/bin/java\t11\n").found.error().kind,
             ErrorKind::BadAnswer);
    QVERIFY(!parsed("").major);
    QVERIFY(!javaOfScripts(parsed(""), configured("")));
}

QTEST_GUILESS_MAIN(TestJavaFacts)
#include "tst_javafacts.moc"
