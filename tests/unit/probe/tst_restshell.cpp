// SPDX-License-Identifier: Apache-2.0
#include "support/restfixture.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::test;
using probe::RestScope;

// Flink's REST asked by the shell of the host, where its port is not forwarded.
class TestRestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksByTheShellOfTheHost_data();
    void asksByTheShellOfTheHost();
    void readsWhatTheShellMet_data();
    void readsWhatTheShellMet();
    void saysThatTheHostHasNeither();
};

void TestRestShell::asksByTheShellOfTheHost_data()
{
    QTest::addColumn<QByteArray>("hook");
    QTest::addColumn<QString>("via");
    QTest::newRow("curl") << QByteArray() << QStringLiteral("curl");
    QTest::newRow("wget") << QByteArray("[ \"$1\" != curl ] || return 1\n")
                          << QStringLiteral("wget");
}

void TestRestShell::asksByTheShellOfTheHost()
{
    QFETCH(QByteArray, hook);
    QFETCH(QString, via);
    const HostileHttp server(flink);
    Asked asked;
    asked.remote.refusal = problem(ErrorKind::Prohibited);
    asked.remote.hook = hook;
    asked.ask(server.url());
    QCOMPARE(asked.record.problems.keys(), QStringList());
    QCOMPARE(asked.raw("rest:/overview"), QString::fromUtf8(kOverview));
    QCOMPARE(asked.record.exits.value(QStringLiteral("rest:/overview")), 200);
    QCOMPARE(asked.record.via.value(QStringLiteral("rest:/overview")), via);
    asked.ask(server.url(QStringLiteral("/nowhere")), RestScope::Reach);
    QCOMPARE(asked.record.exits.value(QStringLiteral("rest:/overview")), 404);
    QVERIFY(asked.raw("rest:/overview").contains(QStringLiteral("errors")));
}

void TestRestShell::readsWhatTheShellMet_data()
{
    asksByTheShellOfTheHost_data();
}

void TestRestShell::readsWhatTheShellMet()
{
    QFETCH(QByteArray, hook);
    QString url;
    {
        const HostileHttp server(flink);
        url = server.url();
    }
    Asked asked;
    asked.remote.refusal = problem(ErrorKind::Prohibited);
    asked.remote.hook = hook;
    asked.ask(url);
    QCOMPARE(asked.kind("rest:/overview"), ErrorKind::Refused);
    asked.ask(kFarUrl);
    QCOMPARE(asked.kind("rest:/overview"), ErrorKind::NameUnknown);
    const HostileHttp half([](Connection &connection) {
        connection.request();
        connection.send("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"taskm");
    });
    asked.ask(half.url(), RestScope::Reach);
    QCOMPARE(asked.kind("rest:/overview"), ErrorKind::Lost);
}

void TestRestShell::saysThatTheHostHasNeither()
{
    Asked asked;
    asked.remote.refusal = problem(ErrorKind::Prohibited);
    asked.remote.hook = "return 1\n";
    asked.ask(kFarUrl);
    QCOMPARE(asked.kind("rest:/overview"), ErrorKind::Missing);
    QVERIFY(asked.record.problems.value(QStringLiteral("rest:/overview"))
                .message.in(QStringLiteral("en"))
                .contains(QStringLiteral("neither curl nor wget")));
}

QTEST_GUILESS_MAIN(TestRestShell)
#include "tst_restshell.moc"
