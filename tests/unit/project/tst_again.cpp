// SPDX-License-Identifier: Apache-2.0
#include "project/again.h"

#include <QTest>

using namespace lockkeeper;

// Which hosts a person means who asks about some rows again.
class TestAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheHostThatARowIsAbout();
    void asksTheHostsThatARowRestsOn();
    void asksUnreachedHostsForWhatConcernsAll();
    void asksAllWhereNothingTells();
    void asksForSeveralRowsAtOnce();
};

namespace {

report::Result result()
{
    report::Result result;
    int n = 0;
    for (const char *name : {"jm-1", "tm-2", "tm-3"}) {
        result.hosts += report::HostLine {
            .name = QLatin1String(name), .address = QLatin1String(name), .isReachable = true};
        result.transcript += facts::Exchange {.n = ++n, .host = QLatin1String(name)};
    }
    return result;
}

report::Finding about(const char *subject, const QList<int> &transcript = {},
                      const char *seenFrom = "")
{
    report::Finding finding;
    finding.subject = QLatin1String(subject);
    finding.transcript = transcript;
    finding.seenFrom = QLatin1String(seenFrom);
    return finding;
}

QString asked(const QList<report::Finding> &findings, const report::Result &of = result())
{
    return project::hostsBehind(of, findings).join(QLatin1Char(' '));
}

} // namespace

void TestAgain::asksTheHostThatARowIsAbout()
{
    QCOMPARE(asked({about("host:tm-2")}), QStringLiteral("tm-2"));
}

void TestAgain::asksTheHostsThatARowRestsOn()
{
    QCOMPARE(asked({about("cluster", {1, 3})}), QStringLiteral("jm-1 tm-3"));
    QCOMPARE(asked({about("source", {}, "jm-1")}), QStringLiteral("jm-1"));
    QCOMPARE(asked({about("host:tm-2", {1})}), QStringLiteral("jm-1 tm-2"));
}

void TestAgain::asksUnreachedHostsForWhatConcernsAll()
{
    report::Result lost = result();
    lost.hosts[2].isReachable = false;
    QCOMPARE(asked({about("cluster", {1})}, lost), QStringLiteral("jm-1 tm-3"));
    QCOMPARE(asked({about("host:tm-2", {2})}, lost), QStringLiteral("tm-2"));
}

void TestAgain::asksAllWhereNothingTells()
{
    QCOMPARE(asked({about("cluster")}), QStringLiteral("jm-1 tm-2 tm-3"));
    QCOMPARE(asked({about("sink", {}, "nobody")}), QStringLiteral("jm-1 tm-2 tm-3"));
}

void TestAgain::asksForSeveralRowsAtOnce()
{
    QCOMPARE(asked({about("host:tm-3"), about("cluster", {1})}), QStringLiteral("jm-1 tm-3"));
    QCOMPARE(asked({}), QString());
}

QTEST_GUILESS_MAIN(TestAgain)
#include "tst_again.moc"
