// SPDX-License-Identifier: Apache-2.0
#include "base/readatmost.h"

#include <QBuffer>
#include <QTest>

using namespace lockkeeper;

class TestReadAtMost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsUpToTheLimitAndToTheEnd_data();
    void readsUpToTheLimitAndToTheEnd();
    void asksForNoMoreMemoryThanComes();
};

void TestReadAtMost::readsUpToTheLimitAndToTheEnd_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qint64>("most");
    QTest::addRow("nothing") << qsizetype(0) << qint64(10);
    QTest::addRow("less") << qsizetype(9) << qint64(10);
    QTest::addRow("as much") << qsizetype(10) << qint64(10);
    QTest::addRow("more") << qsizetype(11) << qint64(10);
    QTest::addRow("many pieces") << qsizetype(300'000) << qint64(1'000'000);
    QTest::addRow("cut in a piece") << qsizetype(300'000) << qint64(200'001);
    QTest::addRow("no limit left") << qsizetype(5) << qint64(0);
}

void TestReadAtMost::readsUpToTheLimitAndToTheEnd()
{
    QFETCH(const qsizetype, size);
    QFETCH(const qint64, most);
    QByteArray bytes;
    for (qsizetype i = 0; i < size; ++i)
        bytes += char(i % 251);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QCOMPARE(readAtMost(buffer, most), bytes.left(most));
}

void TestReadAtMost::asksForNoMoreMemoryThanComes()
{
    QByteArray bytes("few");
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QVERIFY(readAtMost(buffer, qint64(1) << 40).capacity() < 1'000'000);
}

QTEST_GUILESS_MAIN(TestReadAtMost)
#include "tst_readatmost.moc"
