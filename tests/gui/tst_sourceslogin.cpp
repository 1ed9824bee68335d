// SPDX-License-Identifier: Apache-2.0
#include "gui/models/tablechoice.h"
#include "support/sourcesfixture.h"
#include "support/starrocksemulator.h"

#include <QElapsedTimer>

using namespace lockkeeper;
using namespace lockkeeper::test;

// The logins and tables of the page of source and sink, before a real sshd and a real PostgreSQL.
class TestSourcesLogin : public QObject, private test::SourcesFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void logsInAndListsTables();
    void saysWhyPostgresRefuses();
    void ticksTables();
    void previewsPatterns();
    void filtersTwentyThousandTables();
    void forgetsTheTablesOfAnotherProfile();
    void triesThePortsOfTheSink();
    void triesTheAccountOfTheSink();
    void stopsWithinASecond();
};

void TestSourcesLogin::initTestCase()
{
    start();
}

void TestSourcesLogin::logsInAndListsTables()
{
    WizardFixture window;
    open(window, source());
    tryIt(window);

    QVERIFY2(says(window, "answers host jm-1 as cdc over TLS"), qPrintable(window.sentence()));
    QVERIFY(label(window, "sourceResult").startsWith(QLatin1String("PostgreSQL 1")));
    auto *list = window.find<QAbstractItemView>(QStringLiteral("tableList"));
    QCOMPARE(rows(window, "tableList"), 4);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("audit.log"));
    QCOMPARE(list->model()->index(0, 2).data().toString(), QStringLiteral("no primary key"));
    QCOMPARE(list->model()->index(3, 1).data().toString(), QStringLiteral("5,000"));

    // Another user: what was seen before is not his.
    window.type(QStringLiteral("sourceUser"), QStringLiteral("nobody"));
    window.press(Qt::Key_Tab);
    QCOMPARE(label(window, "sourceResult"), QString());
    QVERIFY(window.find(QStringLiteral("tableEmpty"))->isVisible());
}

void TestSourcesLogin::saysWhyPostgresRefuses()
{
    WizardFixture window;
    open(window, source());
    tryIt(window, "wrong one");
    QVERIFY2(window.waitFor([&] { return !label(window, "sourceResult").isEmpty(); }),
             qPrintable(window.sentence()));
    QVERIFY2(label(window, "sourceResult").contains(QLatin1String("password")),
             qPrintable(label(window, "sourceResult")));
    QCOMPARE(window.sentence(), label(window, "sourceResult"));
    QCOMPARE(window.wizard().page(gui::Step::Sources)->state().kind,
             gui::StepState::Kind::Attention);
}

void TestSourcesLogin::ticksTables()
{
    WizardFixture window;
    open(window, source());
    tryIt(window);
    QVERIFY(says(window, "answers host"));
    QCOMPARE(label(window, "tableCount"), QStringLiteral("0 of 4 chosen"));

    tick(window, "public.orders");
    QTRY_COMPARE(label(window, "tableCount"), QStringLiteral("1 of 4 chosen"));
    QCOMPARE(window.bench().profile().wish.source->tables,
             QStringList {QStringLiteral("public.orders")});

    window.press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("CUST"));
    QCOMPARE(rows(window, "tableList"), 2);
    auto *list = window.find<QAbstractItemView>(QStringLiteral("tableList"));
    list->setFocus(Qt::TabFocusReason);
    window.press(Qt::Key_Home);
    window.press(Qt::Key_Space);
    QTRY_COMPARE(label(window, "tableCount"), QStringLiteral("2 of 4 chosen"));
    QCOMPARE(window.bench().profile().wish.source->tables.last(), QStringLiteral("public.cust_1"));
    window.press(Qt::Key_Space);
    QTRY_COMPARE(label(window, "tableCount"), QStringLiteral("1 of 4 chosen"));

    window.press(Qt::Key_F, Qt::ControlModifier);
    window.press(Qt::Key_Escape);
    QCOMPARE(rows(window, "tableList"), 4);
}

void TestSourcesLogin::previewsPatterns()
{
    WizardFixture window;
    open(window, source());
    tryIt(window);
    QVERIFY(says(window, "answers host"));

    window.type(QStringLiteral("tablePattern"), QStringLiteral("public.cust_.*"));
    QTRY_COMPARE(label(window, "patternPreview"),
                 QStringLiteral("2 tables: public.cust_1, public.cust_2"));
    window.press(Qt::Key_Return);
    QCOMPARE(window.bench().profile().wish.source->tables,
             QStringList {QStringLiteral("public.cust_.*")});
    QTRY_COMPARE(label(window, "tableCount"), QStringLiteral("2 of 4 chosen"));

    window.type(QStringLiteral("tablePattern"), QStringLiteral("public.gone"));
    QTRY_COMPARE(label(window, "patternPreview"), QStringLiteral("No table matches the pattern"));
    window.press(Qt::Key_Return);
    QVERIFY(says(window, "No table matches the pattern public.gone"));

    window.type(QStringLiteral("tablePattern"), QStringLiteral("orders"));
    window.click(QStringLiteral("patternAdd"));
    QVERIFY(label(window, "tablePatternProblem").contains(QLatin1String("schema.table")));

    auto *patterns = window.find<QAbstractItemView>(QStringLiteral("patternList"));
    QTest::mouseClick(patterns->viewport(), Qt::LeftButton, {},
                      patterns->visualRect(patterns->model()->index(1, 0)).center());
    window.click(QStringLiteral("patternRemove"));
    QTRY_COMPARE(window.bench().profile().wish.source->tables,
                 QStringList {QStringLiteral("public.cust_.*")});
}

void TestSourcesLogin::filtersTwentyThousandTables()
{
    QList<engine::SourceTable> tables;
    for (int i = 0; i < 20000; ++i)
        tables += {.schema = QStringLiteral("public"),
                   .name = QStringLiteral("table_%1").arg(i, 5, 10, QLatin1Char('0'))};
    gui::TableChoice choice;
    gui::TableFilter shown(choice);
    QElapsedTimer clock;
    clock.start();
    choice.setTables(tables);
    shown.setWords(QStringLiteral("199"));
    const int found = shown.rowCount();
    choice.setMatches(facts::matchAll({QStringLiteral("public.table_19.*")}, choice.names()));
    shown.setOnlyChosen(true);
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(found > 100);
    QCOMPARE(choice.chosenCount(), 1000);
    QVERIFY(shown.rowCount() < found);
}

void TestSourcesLogin::forgetsTheTablesOfAnotherProfile()
{
    facts::Source ready = source();
    ready.tables = {QStringLiteral("public.orders"), QStringLiteral("public.*")};
    WizardFixture window;
    open(window, ready);
    tryIt(window);
    QVERIFY(window.waitFor([&] { return rows(window, "tableList") == 4; }));
    QVERIFY(window.waitFor([&] { return rows(window, "patternList") == 1; }));

    facts::Source other = ready;
    other.user = QStringLiteral("nobody");
    open(window, other);
    QVERIFY(window.find(QStringLiteral("tableEmpty"))->isVisible());
    QVERIFY(window.waitFor([&] { return rows(window, "patternList") == 2; }));
}

void TestSourcesLogin::triesThePortsOfTheSink()
{
    WizardFixture window;
    open(window, source(), sink());
    window.click(QStringLiteral("sinkTest"));
    QVERIFY2(says(window, "Its ports are open from 1 host; the login was not tried"),
             qPrintable(window.sentence()));

    window.type(QStringLiteral("sinkLoad"),
                QStringLiteral("127.0.0.1:%1").arg(SshdFixture::freePort()));
    window.click(QStringLiteral("sinkTest"));
    QVERIFY2(says(window, "refuses host jm-1"), qPrintable(window.sentence()));
    QVERIFY(label(window, "sinkResult").contains(QLatin1String("refuses")));
}

void TestSourcesLogin::triesTheAccountOfTheSink()
{
    const StarRocksEmulator frontEnd({QStringLiteral("be-1:8040"), QStringLiteral("be-2:8040")});
    facts::Sink asked = sink();
    asked.load = {{QStringLiteral("127.0.0.1"), frontEnd.port()}};
    asked.user = QStringLiteral("loader");
    WizardFixture window;
    open(window, source(), asked);
    window.type(QStringLiteral("sinkPassword"), QStringLiteral("wrong-one"));
    window.click(QStringLiteral("sinkTest"));
    QVERIFY2(says(window, "does not accept the user loader"), qPrintable(window.sentence()));
    QCOMPARE(label(window, "sinkResult"), QStringLiteral("StarRocks does not accept the account"));
    QCOMPARE(frontEnd.seen().size(), 1);

    // What was refused is gone: without a password nothing is sent.
    window.click(QStringLiteral("sinkTest"));
    QVERIFY2(says(window, "the login was not tried"), qPrintable(window.sentence()));
    QCOMPARE(frontEnd.seen().size(), 1);

    window.type(QStringLiteral("sinkPassword"), QString::fromUtf8(StarRocksEmulator::password()));
    window.click(QStringLiteral("sinkTest"));
    QVERIFY2(says(window, "It accepts the account and names 2 back ends"),
             qPrintable(window.sentence()));
}

void TestSourcesLogin::stopsWithinASecond()
{
    WizardFixture window;
    facts::Source silent = source();
    silent.server.port = silentPort().serverPort(); // takes the connection and never says a word
    open(window, silent);
    tryIt(window);
    QVERIFY(says(window, "Logging in to PostgreSQL"));
    QVERIFY(window.waitFor([&] { return silentPort().hasPendingConnections(); }));
    QElapsedTimer clock;
    clock.start();
    window.click(QStringLiteral("stop"));
    QVERIFY(window.waitFor(
        [&] { return !window.wizard().page(gui::Step::Sources)->job()->isRunning(); }));
    QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(window.find(QStringLiteral("sourceTest"))->isEnabled());
}

QTEST_MAIN(TestSourcesLogin)
#include "tst_sourceslogin.moc"
