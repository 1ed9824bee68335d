// SPDX-License-Identifier: Apache-2.0
#include "support/dbalab.h"
#include "support/pgbouncerfixture.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::tests;
using checks::Status;

// What the checks say of a source behind a real PgBouncer.
class TestPooledSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isToldByWhatDoesNotGetThrough_data();
    void isToldByWhatDoesNotGetThrough();
    void tellsARefusedPassword();

private:
    [[nodiscard]] static checks::Verdict verdict(const facts::Cluster &cluster, const char *id)
    {
        return checks::findCheck(QLatin1String(id))->judge(cluster).front().verdict;
    }

    DbaLab m_lab;
};

void TestPooledSource::initTestCase()
{
    QVERIFY(m_lab.start("CREATE TABLE orders (id int PRIMARY KEY)",
                        {QStringLiteral("public.orders")}, QStringLiteral("pipeline")));
}

void TestPooledSource::isToldByWhatDoesNotGetThrough_data()
{
    QTest::addColumn<QByteArray>("ignored");
    QTest::newRow("all refused") << QByteArray("extra_float_digits");
    QTest::newRow("options swallowed") << QByteArray("options");
    QTest::newRow("replication swallowed too") << QByteArray("options,replication");
}

void TestPooledSource::isToldByWhatDoesNotGetThrough()
{
    QFETCH(QByteArray, ignored);
    PgBouncerFixture pooler;
    QVERIFY(pooler.start(m_lab.server.port(), "transaction", ignored));
    m_lab.port = pooler.port();
    const facts::HostRecord record = m_lab.ask();
    facts::Cluster cluster = m_lab.cluster(record);
    cluster.jobManager = &cluster.hosts.front();
    QVERIFY(cluster.jobManager->login.isPooled);
    QCOMPARE(verdict(cluster, "postgres.login").status, Status::Pass);
    QCOMPARE(verdict(cluster, "postgres.role").status, Status::Pass);
    const checks::Verdict primary = verdict(cluster, "postgres.primary");
    QCOMPARE(primary.status, Status::Critical);
    QVERIFY2(primary.meaning.in(QStringLiteral("en")).contains(QLatin1String("pooler")),
             qPrintable(primary.meaning.in(QStringLiteral("en"))));
}

void TestPooledSource::tellsARefusedPassword()
{
    PgBouncerFixture pooler;
    QVERIFY(pooler.start(m_lab.server.port(), "transaction", "extra_float_digits"));
    m_lab.port = pooler.port();
    m_lab.password = "wrong";
    const facts::HostRecord record = m_lab.ask();
    const facts::Cluster cluster = m_lab.cluster(record);
    const checks::Verdict login = verdict(cluster, "postgres.login");
    QCOMPARE(login.status, Status::Critical);
    QVERIFY2(login.meaning.in(QStringLiteral("en")).contains(QLatin1String("refused the password")),
             qPrintable(login.meaning.in(QStringLiteral("en"))));
}

QTEST_GUILESS_MAIN(TestPooledSource)
#include "tst_pooledsource.moc"
