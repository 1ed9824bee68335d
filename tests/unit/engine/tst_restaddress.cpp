// SPDX-License-Identifier: Apache-2.0
#include "engine/restaddress.h"

#include <QTest>

using namespace lockkeeper;

class TestRestAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheJobManagersHostByLoopback();
    void asksFromElsewhereByTheNameOfTheConfiguration();
    void takesTheAddressThatRestIsBoundTo();
    void speaksTlsWhereRestDoes();
    void obeysTheProfile();
    void isEmptyWithoutAJobManager();
};

namespace {

struct Bed
{
    facts::Facts facts;
    facts::Cluster cluster;

    explicit Bed(const QMap<QString, QString> &values)
    {
        for (const char *name : {"jm-1", "tm-2"})
            facts.hosts +=
                facts::HostRecord {.name = QLatin1String(name), .address = QLatin1String(name)};
        cluster.facts = &facts;
        for (const facts::HostRecord &record : facts.hosts) {
            facts::Host host;
            host.record = &record;
            host.flink.config = facts::FlinkConfig {.values = values};
            host.system.hostName = record.name;
            cluster.hosts.push_back(host);
        }
        cluster.jobManager = &cluster.hosts.front();
    }

    [[nodiscard]] QString own() const { return engine::restUrl(cluster, cluster.hosts.front()); }
    [[nodiscard]] QString other() const { return engine::restUrl(cluster, cluster.hosts.back()); }
};

QMap<QString, QString> values(std::initializer_list<std::pair<const char *, const char *>> pairs)
{
    QMap<QString, QString> map;
    for (const auto &[key, value] : pairs)
        map.insert(QString::fromLatin1(key), QString::fromLatin1(value));
    return map;
}

} // namespace

void TestRestAddress::asksTheJobManagersHostByLoopback()
{
    const Bed bed(values({{"rest.bind-address", "0.0.0.0"}, {"rest.address", "jm-1"}}));
    QCOMPARE(bed.own(), QStringLiteral("http://127.0.0.1:8081"));
}

void TestRestAddress::asksFromElsewhereByTheNameOfTheConfiguration()
{
    QCOMPARE(Bed(values({{"rest.address", "localhost"},
                         {"jobmanager.rpc.address", "master"},
                         {"rest.port", "9081"}}))
                 .other(),
             QStringLiteral("http://master:9081"));
    QCOMPARE(Bed(values({{"jobmanager.rpc.address", "localhost"}})).other(),
             QStringLiteral("http://jm-1:8081"));
    QCOMPARE(Bed(values({{"rest.address", "fd00::1"}, {"rest.bind-port", "8085-8090"}})).other(),
             QStringLiteral("http://[fd00::1]:8085"));
}

void TestRestAddress::takesTheAddressThatRestIsBoundTo()
{
    QCOMPARE(Bed(values({{"rest.bind-address", "10.0.0.5"}})).own(),
             QStringLiteral("http://10.0.0.5:8081"));
}

void TestRestAddress::speaksTlsWhereRestDoes()
{
    QCOMPARE(Bed(values({{"security.ssl.rest.enabled", "true"}})).own(),
             QStringLiteral("https://127.0.0.1:8081"));
}

void TestRestAddress::obeysTheProfile()
{
    Bed bed(values({}));
    bed.facts.wish.flinkRest = QStringLiteral("http://127.0.0.1:18081");
    QCOMPARE(bed.own(), QStringLiteral("http://127.0.0.1:18081"));
    QCOMPARE(bed.other(), QStringLiteral("http://jm-1:18081"));
}

void TestRestAddress::isEmptyWithoutAJobManager()
{
    Bed bed(values({}));
    bed.cluster.jobManager = nullptr;
    QVERIFY(bed.own().isEmpty());
}

QTEST_GUILESS_MAIN(TestRestAddress)
#include "tst_restaddress.moc"
