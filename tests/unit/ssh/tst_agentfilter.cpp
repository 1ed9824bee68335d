// SPDX-License-Identifier: Apache-2.0
#include "ssh/agentfilter.h"

#include <QtEndian>
#include <QTest>

using namespace lockkeeper;

class TestAgentFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThreeIdentitiesTheWantedFirst();
    void showsNoIdentityOfABrokenAnswer();
};

namespace {

QByteArray identity(const QByteArray &key)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(static_cast<quint32>(key.size()), bytes.data());
    return bytes + key + QByteArray("\0\0\0\1c", 5);
}

} // namespace

void TestAgentFilter::showsThreeIdentitiesTheWantedFirst()
{
    QByteArray answer("\x0c\0\0\0\5", 5);
    for (const char *key : {"k1", "k2", "k3", "k4", "k5"})
        answer += identity(key);
    const QByteArray expected =
        QByteArray("\x0c\0\0\0\3", 5) + identity("k5") + identity("k1") + identity("k2");
    QCOMPARE(ssh::fewerIdentities(answer, {"k5"}, 3), expected);
}

void TestAgentFilter::showsNoIdentityOfABrokenAnswer()
{
    const QByteArray none("\x0c\0\0\0\0", 5);
    QCOMPARE(ssh::fewerIdentities({}, {}, 3), none);
    QCOMPARE(ssh::fewerIdentities(QByteArray("\x05", 1), {}, 3), none);
    QCOMPARE(ssh::fewerIdentities(QByteArray("\x0c\0\0\0\1\xff\xff\xff\xff", 9), {}, 3), none);
    QCOMPARE(ssh::fewerIdentities(QByteArray("\x0c\0\0\0\1", 5) + identity("k").chopped(1), {}, 3),
             none);
}

QTEST_GUILESS_MAIN(TestAgentFilter)
#include "tst_agentfilter.moc"
