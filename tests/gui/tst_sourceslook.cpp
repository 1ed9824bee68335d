// SPDX-License-Identifier: Apache-2.0
#include "support/sourcesfixture.h"
#include "support/starrocksemulator.h"

using namespace lockkeeper;
using namespace lockkeeper::test;

// Pictures of the page of source and sink in its states; words that do not fit fail.
class TestSourcesLook : public QObject, private test::SourcesFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsFieldsOrTablesInASmallWindow();
    void fits_data();
    void fits();
};

void TestSourcesLook::initTestCase()
{
    start();
}

void TestSourcesLook::showsFieldsOrTablesInASmallWindow()
{
    WizardFixture window;
    open(window, source());
    QVERIFY(window.find(QStringLiteral("sourceHost"))->isVisible());
    QVERIFY(window.find(QStringLiteral("tablePattern"))->isVisible());
    window.resize(1024, 640);
    QWidget *pattern = window.wizard().findChild<QWidget *>(QStringLiteral("tablePattern"));
    QTRY_VERIFY(!pattern->isVisible());
    window.find(QStringLiteral("sourceConnectionTab"))->setFocus(Qt::TabFocusReason);
    window.press(Qt::Key_Right);
    QVERIFY(pattern->isVisible());
    QVERIFY(!window.wizard().findChild<QWidget *>(QStringLiteral("sourceHost"))->isVisible());
}

void TestSourcesLook::fits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    for (const char *language : {"en", "ru"}) {
        for (const bool isDark : {false, true})
            QTest::addRow("%s %s", language, isDark ? "dark" : "light")
                << QString::fromLatin1(language) << isDark;
    }
}

void TestSourcesLook::fits()
{
    QFETCH(const QString, language);
    QFETCH(const bool, isDark);
    WizardFixture window(language, isDark ? gui::Scheme::Dark : gui::Scheme::Light);
    const auto shoot = [&](const char *state) {
        for (const QSize size : {QSize(1280, 1150), QSize(1024, 640), QSize(1280, 800)}) {
            window.resize(size.width(), size.height());
            window.shoot(QStringLiteral("sources-%1-%2-%3-%4")
                             .arg(QLatin1String(state), language,
                                  isDark ? QStringLiteral("dark") : QStringLiteral("light"),
                                  QString::number(size.height())));
            QCOMPARE(window.clipped().join(QLatin1Char('\n')), QString());
        }
    };
    facts::Source ready = source();
    ready.slot = QStringLiteral("lockkeeper_orders");
    ready.publication = QStringLiteral("lockkeeper_orders");
    ready.tables = {QStringLiteral("public.orders"), QStringLiteral("public.cust_.*")};
    open(window, {}, {});
    shoot("empty");
    window.click(QStringLiteral("primary"));
    shoot("refused");
    window.click(QStringLiteral("sinkUndecided"), QPoint(10, 10));
    shoot("undecided");
    window.click(QStringLiteral("sinkUndecided"), QPoint(10, 10));

    open(window, ready, sink());
    tryIt(window, "wrong one");
    QVERIFY(window.waitFor([&] { return !label(window, "sourceResult").isEmpty(); }));
    shoot("error");
    tryIt(window);
    QVERIFY(window.waitFor(
        [&] { return label(window, "sourceResult").contains(QLatin1String("jm-1")); }));
    window.click(QStringLiteral("sinkTest"));
    QVERIFY(window.waitFor([&] { return !label(window, "sinkResult").isEmpty(); }));
    shoot("success");
    const StarRocksEmulator frontEnd({QStringLiteral("be-1:8040")});
    facts::Sink asked = sink();
    asked.load = {{QStringLiteral("127.0.0.1"), frontEnd.port()}};
    asked.user = QStringLiteral("loader");
    open(window, ready, asked);
    window.type(QStringLiteral("sinkPassword"), QStringLiteral("wrong one"));
    window.click(QStringLiteral("sinkTest"));
    QVERIFY(window.waitFor([&] { return !label(window, "sinkResult").isEmpty(); }));
    shoot("account");
    open(window, ready, sink());
    tryIt(window);
    QVERIFY(window.waitFor(
        [&] { return label(window, "sourceResult").contains(QLatin1String("jm-1")); }));
    window.resize(1024, 640);
    window.click(QStringLiteral("sourceTablesTab"));
    shoot("tables");
    window.type(QStringLiteral("tablePattern"), QStringLiteral("public.gone"));
    window.press(Qt::Key_Return);
    QTRY_VERIFY(window.sentence().contains(QLatin1String("public.gone")));
    shoot("nomatch");
}

QTEST_MAIN(TestSourcesLook)
#include "tst_sourceslook.moc"
