// SPDX-License-Identifier: Apache-2.0
#include "facts/restfacts.h"

#include <QFile>
#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::facts;

namespace {

const auto kTaskManagers = QStringLiteral("rest:/taskmanagers");

QString capture(const QString &name)
{
    QFile file(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/captures/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no capture %s", qPrintable(name));
    return QString::fromUtf8(file.readAll());
}

bool hasCapture(const QString &name)
{
    return QFile::exists(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/captures/") + name);
}

HostRecord recordOf(const QString &folder)
{
    HostRecord record;
    record.name = QStringLiteral("jm");
    for (const char *name :
         {"overview", "taskmanagers", "jobmanager/config", "jobmanager/environment"}) {
        const QString path = QString::fromLatin1(name);
        const QString file = folder + QString(path).replace(QLatin1Char('/'), QLatin1Char('_'))
            + QStringLiteral(".json");
        if (hasCapture(file))
            record.raw.insert(QStringLiteral("rest:/") + path, capture(file));
    }
    record.raw.insert(QStringLiteral("rest:asked"), QStringLiteral("1795360000000"));
    record.raw.insert(QStringLiteral("clock:sample"),
                      QStringLiteral("1795359000000 1795359007.250000000 1795359000500"));
    return record;
}

HostRecord recordWith(const QString &key, const QString &body, int status = 200)
{
    HostRecord record;
    record.raw.insert(key, body);
    record.exits.insert(key, status);
    return record;
}

QString oneTaskManager(const QString &id, const QString &path)
{
    return QStringLiteral(
               R"({"taskmanagers":[{"id":"%1","path":"%2","timeSinceLastHeartbeat":5,"slotsNumber":2,"freeSlots":1}]})")
        .arg(id, path);
}

} // namespace

class RestFactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsARunningCluster();
    void readsAClusterWithoutTaskManagers();
    void readsTheFieldAnswer();
    void readsATaskManagerOfYarn();
    void findsTheAddress_data();
    void findsTheAddress();
    void tellsWhatCameInstead_data();
    void tellsWhatCameInstead();
    void refusesImpossibleNumbers_data();
    void refusesImpossibleNumbers();
    void survivesMissingMemory();
    void keepsTheProblemOfTheQuestion();
    void needsAClockSample();
};

void RestFactsTest::readsARunningCluster()
{
    const RestFacts rest = parseRest(recordOf(QStringLiteral("flink-1.20.3/02-jm-tm/")));
    QVERIFY(rest.overview);
    QCOMPARE(rest.overview->version, QStringLiteral("1.20.3"));
    QCOMPARE(rest.overview->commit, QStringLiteral("01e3a6d"));
    QCOMPARE(rest.overview->slotsTotal, 1);
    QVERIFY(rest.taskManagers);
    QCOMPARE(rest.taskManagers->size(), 1);
    const TaskManager &one = rest.taskManagers->first();
    QCOMPARE(one.id, QStringLiteral("localhost:34681-44ba43"));
    QCOMPARE(one.host, QStringLiteral("localhost"));
    QCOMPARE(one.port, 34681);
    QCOMPARE(one.dataPort, 34005);
    QCOMPARE(one.lastHeartbeat, 0);
    QCOMPARE(one.freeSlots, 1);
    QCOMPARE(one.cpuCores, 2);
    QCOMPARE(one.processMemory, 1811939328);
    QVERIFY(rest.config);
    QCOMPARE(rest.config->value(QStringLiteral("rest.bind-address")), QStringLiteral("localhost"));
    QVERIFY(rest.jobManagerTime);
    QCOMPARE(*rest.jobManagerTime, 1795360007000);
}

void RestFactsTest::readsAClusterWithoutTaskManagers()
{
    const RestFacts rest = parseRest(recordOf(QStringLiteral("flink-1.20.3/01-jm-only/")));
    QVERIFY(rest.taskManagers);
    QVERIFY(rest.taskManagers->isEmpty());
    QCOMPARE(rest.overview->taskManagers, 0);
    QVERIFY(rest.environment);
    QVERIFY(rest.environment->javaVersion.contains(QStringLiteral("17.0.15+6")));
    QVERIFY(rest.environment->options.contains(QStringLiteral("-Xmx1073741824")));
    QVERIFY(!rest.environment->classPath.isEmpty());
}

void RestFactsTest::readsTheFieldAnswer()
{
    const RestFacts rest = parseRest(
        recordWith(kTaskManagers, capture(QStringLiteral("flink-1.20.3/field/taskmanagers.json"))));
    QVERIFY(rest.taskManagers);
    const TaskManager &one = rest.taskManagers->first();
    QCOMPARE(one.host, QStringLiteral("0.0.0.0"));
    QCOMPARE(one.lastHeartbeat, 1765369634808);
    QCOMPARE(one.slots, 10);
    QCOMPARE(one.freeSlots, 10);
    QCOMPARE(one.cpuCores, 4);
    QCOMPARE(one.physicalMemory, 8290181120);
    QCOMPARE(one.processMemory, 18119393280);
}

void RestFactsTest::readsATaskManagerOfYarn()
{
    const RestFacts rest = parseRest(recordWith(
        kTaskManagers, capture(QStringLiteral("yarn-3.3.6/flink-taskmanagers-via-proxy.json"))));
    QVERIFY(rest.taskManagers);
    QCOMPARE(rest.taskManagers->first().host, QStringLiteral("localhost"));
    QCOMPARE(rest.taskManagers->first().port, 42151);
    QVERIFY(rest.taskManagers->first().id.startsWith(QStringLiteral("container_")));
}

void RestFactsTest::findsTheAddress_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("host");
    QTest::newRow("akka") << "x" << "akka.tcp://flink@tm-2.example:4000/user/rpc/t"
                          << "tm-2.example";
    QTest::newRow("tls") << "x" << "pekko.ssl.tcp://flink@10.0.0.2:4000/user/rpc/t" << "10.0.0.2";
    QTest::newRow("v6") << "x" << "pekko.tcp://flink@[fd00::2]:4000/user/rpc/t" << "fd00::2";
    QTest::newRow("id only") << "tm-2:4000-6a8934" << "pekko://flink/user/rpc/t" << "tm-2";
    QTest::newRow("id v6") << "[fd00::2]:4000-6a8934" << "" << "fd00::2";
    QTest::newRow("bare v6") << "fd00::2:4000-6a8934" << "" << "fd00::2";
}

void RestFactsTest::findsTheAddress()
{
    QFETCH(QString, id);
    QFETCH(QString, path);
    const RestFacts rest = parseRest(recordWith(kTaskManagers, oneTaskManager(id, path)));
    QVERIFY2(rest.taskManagers, "not parsed");
    QTEST(rest.taskManagers->first().host, "host");
    QCOMPARE(rest.taskManagers->first().port, 4000);
}

void RestFactsTest::tellsWhatCameInstead_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("a page") << "<html><head><title>Welcome to nginx!</title>" << 200
                            << ErrorKind::BadAnswer << "Welcome to nginx!";
    QTest::newRow("a page, 404") << "<h1>404 Not Found</h1>" << 404 << ErrorKind::BadAnswer
                                 << "HTTP 404";
    QTest::newRow("other JSON") << R"({"status":"UP"})" << 200 << ErrorKind::BadAnswer
                                << "flink-version";
    QTest::newRow("a list") << "[]" << 200 << ErrorKind::BadAnswer << "flink-version";
    QTest::newRow("login") << "Unauthorized" << 401 << ErrorKind::LoginRefused << "HTTP 401";
    QTest::newRow("forbidden") << "{}" << 403 << ErrorKind::LoginRefused << "HTTP 403";
    QTest::newRow("election")
        << R"({"errors":["Service temporarily unavailable due to an ongoing leader election. Please refresh."]})"
        << 503 << ErrorKind::Missing << "starting";
    QTest::newRow("errors") << R"({"errors":["Internal server error."]})" << 200
                            << ErrorKind::Missing << "starting";
    QTest::newRow("nothing") << " \n" << 200 << ErrorKind::Lost << "empty";
    QTest::newRow("half") << R"({"taskmanagers":0,"slots-)" << 200 << ErrorKind::Lost
                          << "breaks off";
    QTest::newRow("a word for a number")
        << R"({"taskmanagers":"x","slots-total":0,"slots-available":0,"jobs-running":0,"flink-version":"1.20.3"})"
        << 200 << ErrorKind::Lost << "taskmanagers";
    QTest::newRow("no slots") << R"({"taskmanagers":0,"flink-version":"1.20.3"})" << 200
                              << ErrorKind::Lost << "slots-total";
    QTest::newRow("deep") << QString(500, QLatin1Char('[')) << 200 << ErrorKind::Lost << "nested";
}

void RestFactsTest::tellsWhatCameInstead()
{
    QFETCH(QString, body);
    QFETCH(int, status);
    QFETCH(QString, words);
    const RestFacts rest = parseRest(recordWith(QStringLiteral("rest:/overview"), body, status));
    QVERIFY(!rest.overview);
    QTEST(rest.overview.error().kind, "kind");
    const QString message = rest.overview.error().message.in(QStringLiteral("en"));
    QVERIFY2(message.contains(words), qPrintable(message));
}

void RestFactsTest::refusesImpossibleNumbers_data()
{
    QTest::addColumn<QString>("fields");
    QTest::newRow("negative") << R"("timeSinceLastHeartbeat":-1,"slotsNumber":1,"freeSlots":1)";
    QTest::newRow("beyond int64")
        << R"("timeSinceLastHeartbeat":9223372036854775808,"slotsNumber":1,"freeSlots":1)";
    QTest::newRow("beyond int")
        << R"("timeSinceLastHeartbeat":0,"slotsNumber":2147483648,"freeSlots":1)";
    QTest::newRow("a fraction") << R"("timeSinceLastHeartbeat":0,"slotsNumber":1.5,"freeSlots":1)";
    QTest::newRow("more free than there are")
        << R"("timeSinceLastHeartbeat":0,"slotsNumber":1,"freeSlots":2)";
    QTest::newRow("no heartbeat") << R"("slotsNumber":1,"freeSlots":1)";
    QTest::newRow("memory")
        << R"("timeSinceLastHeartbeat":0,"slotsNumber":1,"freeSlots":1,"hardware":{"physicalMemory":-5})";
}

void RestFactsTest::refusesImpossibleNumbers()
{
    QFETCH(QString, fields);
    const QString body =
        QStringLiteral(R"({"taskmanagers":[{"id":"tm:1-a","path":"",%1}]})").arg(fields);
    const RestFacts rest = parseRest(recordWith(kTaskManagers, body));
    QVERIFY(!rest.taskManagers);
    QCOMPARE(rest.taskManagers.error().kind, ErrorKind::Lost);
}

void RestFactsTest::survivesMissingMemory()
{
    const RestFacts rest =
        parseRest(recordWith(kTaskManagers, oneTaskManager(QStringLiteral("tm:1-a"), {})));
    QVERIFY(rest.taskManagers);
    QCOMPARE(rest.taskManagers->first().processMemory, 0);
}

void RestFactsTest::keepsTheProblemOfTheQuestion()
{
    HostRecord record;
    record.problems.insert(QStringLiteral("rest:/overview"),
                           {.kind = ErrorKind::Refused, .message = {}});
    const RestFacts rest = parseRest(record);
    QCOMPARE(rest.overview.error().kind, ErrorKind::Refused);
    QCOMPARE(rest.taskManagers.error().kind, ErrorKind::Missing);
}

void RestFactsTest::needsAClockSample()
{
    HostRecord record = recordOf(QStringLiteral("flink-1.20.3/02-jm-tm/"));
    record.raw.insert(QStringLiteral("clock:sample"),
                      QStringLiteral("1795359000000 1795359007.%N 1795359000500"));
    QCOMPARE(*parseRest(record).jobManagerTime, 1795360006750); // a date without nanoseconds
    record.raw.insert(QStringLiteral("clock:sample"),
                      QStringLiteral("1795359000000  1795359000500"));
    QVERIFY(!parseRest(record).jobManagerTime);
    record.raw.remove(QStringLiteral("clock:sample"));
    QVERIFY(!parseRest(record).jobManagerTime);
}

QTEST_GUILESS_MAIN(RestFactsTest)
#include "tst_restfacts.moc"
