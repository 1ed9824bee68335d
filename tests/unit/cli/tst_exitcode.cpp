// SPDX-License-Identifier: Apache-2.0
#include "cli/exitcode.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::cli;

class TestExitCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheTable_data();
    void followsTheTable();
    void writesResultsForTheirCodes();
};

namespace {

QList<facts::HostRecord> hostsWith(const QStringList &kinds)
{
    QList<facts::HostRecord> hosts;
    for (const QString &kind : kinds) {
        facts::HostRecord host;
        if (kind != QLatin1String("fine"))
            host.problem = Error {.kind = kindOf(kind), .message = {}};
        hosts += host;
    }
    return hosts;
}

} // namespace

void TestExitCode::followsTheTable_data()
{
    QTest::addColumn<bool>("isReady");
    QTest::addColumn<QStringList>("kinds");
    QTest::addColumn<int>("code");
    const auto row = [](const char *kinds, bool isReady, int code) {
        const QString name = QString::fromLatin1(kinds);
        QTest::addRow("%s %d", kinds, isReady) << isReady << name.split(QLatin1Char(' ')) << code;
    };
    row("fine", true, 0);
    row("fine", false, 1);
    row("prohibited", false, 1); // a login without a shell is a finding
    row("name-unknown", false, 3);
    row("refused", false, 3);
    row("timed-out", false, 3);
    row("lost", false, 3);
    row("login-refused", false, 4);
    row("host-key-unknown", false, 5);
    row("host-key-changed", false, 5);
    row("host-key-revoked", false, 5);
    row("known-hosts-unusable", false, 5);
    row("consent-needed", false, 2);
    row("internal", false, 9);
    row("fine refused", true, 3); // host.ssh waived: the code still tells
    row("refused login-refused", false, 4);
    row("host-key-changed refused fine", false, 5);
    row("consent-needed refused", false, 3);
    row("cancelled fine", true, 0);
}

void TestExitCode::followsTheTable()
{
    QFETCH(const bool, isReady);
    QFETCH(const QStringList, kinds);
    QFETCH(const int, code);
    QCOMPARE(exitCodeOf(isReady, hostsWith(kinds)), code);
}

void TestExitCode::writesResultsForTheirCodes()
{
    for (const int code : {0, 1, 3, 4, 5})
        QVERIFY(hasResult(code));
    for (const int code : {2, 9, 130, 143})
        QVERIFY(!hasResult(code));
}

QTEST_GUILESS_MAIN(TestExitCode)
#include "tst_exitcode.moc"
