// SPDX-License-Identifier: Apache-2.0
#include "ssh/agentfilter.h"
#include "ssh/socks.h"

#include <QtEndian>
#include <QTest>

using namespace lockkeeper;
using ssh::SocksNegotiation;
using State = ssh::SocksNegotiation::State;

class TestSocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void negotiatesInAnyPortions();
    void readsAddresses();
    void refuses_data();
    void refuses();
    void survivesAnyBytes();
    void showsThreeIdentitiesTheWantedFirst();
    void showsNoIdentityOfABrokenAnswer();
};

namespace {

const QByteArray kHello("\x05\x02\x00\x02", 4);
const QByteArray kLogin("\x01\x04user\x04pass", 11);
const QByteArray kName("\x05\x01\x00\x03\x04host\x1f\x90", 11);

QByteArray identity(const QByteArray &key)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(static_cast<quint32>(key.size()), bytes.data());
    return bytes + key + QByteArray("\0\0\0\1c", 5);
}

} // namespace

void TestSocks::negotiatesInAnyPortions()
{
    const QByteArray all = kHello + kLogin + kName + "GET /";
    for (qsizetype cut = 1; cut <= all.size(); ++cut) {
        SocksNegotiation socks("user", "pass");
        QByteArray answer;
        QByteArray behind;
        for (qsizetype at = 0; at < all.size(); at += cut) {
            if (socks.state() == State::Ready)
                behind += all.mid(at, cut);
            else
                answer += socks.feed(all.mid(at, cut));
        }
        QCOMPARE(socks.state(), State::Ready);
        QCOMPARE(answer, QByteArray("\x05\x02\x01\x00", 4));
        QCOMPARE(socks.host(), QStringLiteral("host"));
        QCOMPARE(socks.port(), quint16(8080));
        QCOMPARE(socks.rest() + behind, QByteArray("GET /"));
    }
}

void TestSocks::readsAddresses()
{
    SocksNegotiation four("user", "pass");
    std::ignore =
        four.feed(kHello + kLogin + QByteArray("\x05\x01\x00\x01\x0a\x00\x00\x07\x00\x50", 10));
    QCOMPARE(four.host(), QStringLiteral("10.0.0.7"));
    QCOMPARE(four.port(), quint16(80));
    SocksNegotiation six("user", "pass");
    QByteArray loopback(16, '\0');
    loopback[15] = 1;
    std::ignore = six.feed(kHello + kLogin + QByteArray("\x05\x01\x00\x04", 4) + loopback
                           + QByteArray("\x00\x50", 2));
    QCOMPARE(six.host(), QStringLiteral("::1"));
}

void TestSocks::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray welcome("\x05\x02", 2);
    const QByteArray accepted("\x01\x00", 2);
    QTest::newRow("SOCKS4") << QByteArray("\x04\x01", 2) << QByteArray();
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1") << QByteArray();
    QTest::newRow("no password offered")
        << QByteArray("\x05\x01\x00", 3) << QByteArray("\x05\xff", 2);
    QTest::newRow("no method") << QByteArray("\x05\x00", 2) << QByteArray("\x05\xff", 2);
    QTest::newRow("wrong user") << kHello + QByteArray("\x01\x04usex\x04pass", 11)
                                << welcome + QByteArray("\x01\x01", 2);
    QTest::newRow("wrong password")
        << kHello + QByteArray("\x01\x04user\x04pasx", 11) << welcome + QByteArray("\x01\x01", 2);
    QTest::newRow("empty login") << kHello + QByteArray("\x01\x00\x00", 3)
                                 << welcome + QByteArray("\x01\x01", 2);
    QTest::newRow("login skipped") << kHello + kName << welcome;
    QTest::newRow("BIND") << kHello + kLogin
            + QByteArray("\x05\x02\x00\x01\x7f\x00\x00\x01\x00\x50", 10)
                          << welcome + accepted
            + QByteArray("\x05\x07\x00\x01\x00\x00\x00\x00\x00\x00", 10);
    QTest::newRow("address type") << kHello + kLogin
            + QByteArray("\x05\x01\x00\x02\x7f\x00\x00\x01\x00\x50", 10)
                                  << welcome + accepted
            + QByteArray("\x05\x08\x00\x01\x00\x00\x00\x00\x00\x00", 10);
    QTest::newRow("empty name") << kHello + kLogin + QByteArray("\x05\x01\x00\x03\x00\x00\x50", 7)
                                << welcome + accepted
            + QByteArray("\x05\x08\x00\x01\x00\x00\x00\x00\x00\x00", 10);
}

void TestSocks::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, answer);
    SocksNegotiation socks("user", "pass");
    QCOMPARE(socks.feed(bytes), answer);
    QCOMPARE(socks.state(), State::Failed);
}

void TestSocks::survivesAnyBytes()
{
    for (int seed = 0; seed < 20000; ++seed) {
        SocksNegotiation socks("user", "pass");
        QByteArray bytes = seed % 3 == 0 ? QByteArray() : seed % 3 == 1 ? kHello : kHello + kLogin;
        for (int i = 0; i < seed % 23; ++i)
            bytes += static_cast<char>((seed * 7919 + i * 104729) >> 3);
        std::ignore = socks.feed(bytes);
    }
    QVERIFY(true);
}

void TestSocks::showsThreeIdentitiesTheWantedFirst()
{
    QByteArray answer("\x0c\0\0\0\5", 5);
    for (const char *key : {"k1", "k2", "k3", "k4", "k5"})
        answer += identity(key);
    const QByteArray expected =
        QByteArray("\x0c\0\0\0\3", 5) + identity("k5") + identity("k1") + identity("k2");
    QCOMPARE(ssh::fewerIdentities(answer, {"k5"}, 3), expected);
}

void TestSocks::showsNoIdentityOfABrokenAnswer()
{
    const QByteArray none("\x0c\0\0\0\0", 5);
    QCOMPARE(ssh::fewerIdentities({}, {}, 3), none);
    QCOMPARE(ssh::fewerIdentities(QByteArray("\x05", 1), {}, 3), none);
    QCOMPARE(ssh::fewerIdentities(QByteArray("\x0c\0\0\0\1\xff\xff\xff\xff", 9), {}, 3), none);
    QCOMPARE(ssh::fewerIdentities(QByteArray("\x0c\0\0\0\1", 5) + identity("k").chopped(1), {}, 3),
             none);
}

QTEST_GUILESS_MAIN(TestSocks)
#include "tst_socks.moc"
