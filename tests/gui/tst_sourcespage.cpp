// SPDX-License-Identifier: Apache-2.0
#include "support/sourcesfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>

using namespace lockkeeper;
using namespace lockkeeper::test;

// The fields of the page of source and sink, by mouse and keys.
class TestSourcesPage : public QObject, private test::SourcesFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesAFieldAsSoonAsItIsLeft();
    void saysWhatIsWrongBesideTheField();
    void keepsWhatWasThereBehindAWrongField();
    void lacksNothingWhereItIsNotDecided();
    void takesAMissingEndForUndecided();
    void wantsAnEndOrAWord();
    void emptiesThePasswordField();
    void keepsWhatIsTypedOnALanguageSwitch();
    void goesOnAfterARestart();
    void keepsWhatIsNotDecidedThroughARestart();
    void isReachedByKeys();
};

void TestSourcesPage::initTestCase()
{
    start();
}

void TestSourcesPage::writesAFieldAsSoonAsItIsLeft()
{
    WizardFixture window;
    open(window);
    window.type(QStringLiteral("sourceHost"), QStringLiteral("db-1"));
    window.press(Qt::Key_Tab);
    QVERIFY(window.bench().profile().wish.source);
    QCOMPARE(window.bench().profile().wish.source->server.host, QStringLiteral("db-1"));
    QCOMPARE(window.bench().profile().wish.source->server.port, 5432);

    window.type(QStringLiteral("sinkQuery"), QStringLiteral("fe1, fe2:19030"));
    window.press(Qt::Key_Return);
    QCOMPARE(window.bench().profile().wish.sink->query.size(), 2);
    QCOMPARE(window.bench().profile().wish.sink->query.first().port, 9030);
}

void TestSourcesPage::saysWhatIsWrongBesideTheField()
{
    WizardFixture window;
    open(window, source(), sink());
    window.type(QStringLiteral("sourcePort"), QStringLiteral("99999"));
    window.press(Qt::Key_Tab);
    QVERIFY(label(window, "sourcePortProblem").contains(QLatin1String("1 to 65535")));

    window.type(QStringLiteral("sinkLoad"), QStringLiteral("fe1:x"));
    window.press(Qt::Key_Tab);
    QVERIFY(label(window, "sinkLoadProblem").contains(QLatin1String("fe1:x")));

    window.click(QStringLiteral("primary"));
    QVERIFY(says(window, "A field of PostgreSQL cannot be used"));
    QVERIFY(window.find(QStringLiteral("sourcePort"))->hasFocus());

    window.type(QStringLiteral("sourcePort"), QStringLiteral("5433"));
    window.press(Qt::Key_Tab);
    QVERIFY(!window.wizard().findChild<QLabel *>(QStringLiteral("sourcePortProblem"))->isVisible());
    QCOMPARE(window.bench().profile().wish.source->server.port, 5433);
}

void TestSourcesPage::keepsWhatWasThereBehindAWrongField()
{
    WizardFixture window;
    facts::Source before = source();
    before.tables = {QStringLiteral("public.orders")};
    open(window, before);
    window.type(QStringLiteral("sourceHost"), QStringLiteral("db 1"));
    window.press(Qt::Key_Tab);

    QVERIFY(label(window, "sourceHostProblem").contains(QLatin1String("db 1")));
    QVERIFY(window.bench().profile().wish.source);
    QCOMPARE(window.bench().profile().wish.source->server.host, QStringLiteral("127.0.0.1"));
    QCOMPARE(window.bench().profile().wish.source->tables, before.tables);
}

void TestSourcesPage::lacksNothingWhereItIsNotDecided()
{
    WizardFixture window;
    open(window, source(), sink());
    window.click(QStringLiteral("sourceUndecided"), QPoint(10, 10));
    QVERIFY(!window.bench().profile().wish.source);
    QVERIFY(window.find(QStringLiteral("sourceUndecidedNote"))->isVisible());
    window.click(QStringLiteral("sinkUndecided"), QPoint(10, 10));
    window.click(QStringLiteral("primary"));
    QCOMPARE(window.wizard().current(), gui::Step::Checks);

    // Second thoughts: what was typed is still there.
    window.click(QStringLiteral("step4"));
    window.click(QStringLiteral("sourceUndecided"), QPoint(10, 10));
    QVERIFY(window.bench().profile().wish.source);
    QCOMPARE(window.bench().profile().wish.source->user, QStringLiteral("cdc"));
}

// A profile that names one end only has left the other one open.
void TestSourcesPage::takesAMissingEndForUndecided()
{
    WizardFixture window;
    open(window, source());
    QVERIFY(window.find<QCheckBox>(QStringLiteral("sinkUndecided"))->isChecked());
    window.click(QStringLiteral("primary"));
    QCOMPARE(window.wizard().current(), gui::Step::Checks);
}

void TestSourcesPage::wantsAnEndOrAWord()
{
    WizardFixture window;
    open(window);
    window.click(QStringLiteral("primary"));
    QCOMPARE(window.wizard().current(), gui::Step::Sources);
    QVERIFY(says(window, "Give PostgreSQL's address"));
    QVERIFY(window.find(QStringLiteral("sourceHost"))->hasFocus());
    window.click(QStringLiteral("sourceUndecided"), QPoint(10, 10));
    window.click(QStringLiteral("primary"));
    QVERIFY(says(window, "Give StarRocks' addresses"));
    QVERIFY(window.find(QStringLiteral("sinkQuery"))->hasFocus());
}

void TestSourcesPage::emptiesThePasswordField()
{
    WizardFixture window;
    open(window, source());
    window.type(QStringLiteral("sourcePassword"), QStringLiteral("secret words"));
    QVERIFY(!window.bench().keyring().has(QStringLiteral("source-password")));
    window.press(Qt::Key_Tab);
    QCOMPARE(text(window, "sourcePassword"), QString());
    QVERIFY(window.bench().keyring().has(QStringLiteral("source-password")));
    QVERIFY(!window.find<QLineEdit>(QStringLiteral("sourcePassword"))->placeholderText().isEmpty());
    QVERIFY(!window.bench().keyring().has(QStringLiteral("sink-password")));
}

void TestSourcesPage::keepsWhatIsTypedOnALanguageSwitch()
{
    WizardFixture window;
    open(window, source(), sink());
    window.type(QStringLiteral("sinkDatabase"), QStringLiteral("half typ"));
    window.press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(text(window, "sinkDatabase"), QStringLiteral("half typ"));
    QVERIFY(window.find(QStringLiteral("sinkDatabase"))->hasFocus());
    QCOMPARE(text(window, "sourceDatabase"), QStringLiteral("shop"));
    QCOMPARE(window.find<QLabel>(QStringLiteral("title"))->text(),
             QStringLiteral("Источник и приёмник"));
}

void TestSourcesPage::goesOnAfterARestart()
{
    WizardFixture window;
    open(window, source(), sink());
    const QString path = window.bench().path();
    window.type(QStringLiteral("sinkQuery"), QStringLiteral("fe1"));
    window.restart(); // the field still had the focus
    const auto opened = window.bench().store().open(path);
    QVERIFY(opened);
    QVERIFY(opened->profile.wish.sink);
    QCOMPARE(opened->profile.wish.sink->query.value(0).host, QStringLiteral("fe1"));
}

// Both ends ticked away and the window closed: the profile has no word for it, the next start
// knows it all the same, and what was typed before comes back with a second thought.
void TestSourcesPage::keepsWhatIsNotDecidedThroughARestart()
{
    WizardFixture window;
    facts::Source before = source();
    before.tables = {QStringLiteral("public.orders")};
    open(window, before);
    window.click(QStringLiteral("sourceUndecided"), QPoint(10, 10));
    window.click(QStringLiteral("sinkUndecided"), QPoint(10, 10)); // given alone: was ticked
    QVERIFY(!window.bench().profile().wish.source);
    window.restart();
    QVERIFY(window.waitFor([&] { // the recent profiles are read beside the window
        return window.find<QPushButton>(QStringLiteral("primary"))
            ->text()
            .startsWith(QStringLiteral("Continue"));
    }));
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitFor([&] { return window.wizard().current() == gui::Step::Sources; }));
    QVERIFY(!window.bench().profile().wish.source);
    QVERIFY(window.find<QCheckBox>(QStringLiteral("sourceUndecided"))->isChecked());
    QVERIFY(!window.find<QCheckBox>(QStringLiteral("sinkUndecided"))->isChecked());
    window.click(QStringLiteral("sourceUndecided"), QPoint(10, 10));
    QCOMPARE(text(window, "sourceHost"), QStringLiteral("127.0.0.1"));
    QVERIFY(window.bench().profile().wish.source);
    QCOMPARE(window.bench().profile().wish.source->tables, before.tables);
}

void TestSourcesPage::isReachedByKeys()
{
    WizardFixture window;
    open(window, source(), sink());
    tryIt(window);
    QVERIFY(says(window, "answers host"));
    window.find(QStringLiteral("sourceUndecided"))->setFocus(Qt::TabFocusReason);
    QStringList reached;
    for (int i = 0; i < 30; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        const auto *button = qobject_cast<const QAbstractButton *>(focus);
        QVERIFY2(!focus->accessibleName().isEmpty()
                     || (button != nullptr && !button->text().isEmpty()),
                 qPrintable(focus->objectName()));
        reached += focus->objectName();
        window.press(Qt::Key_Tab);
    }
    const QStringList expected {
        QStringLiteral("sourceUndecided"), QStringLiteral("sourceHost"),
        QStringLiteral("sourcePort"),      QStringLiteral("sourceDatabase"),
        QStringLiteral("sourceUser"),      QStringLiteral("sourcePassword"),
        QStringLiteral("sourceTls"),       QStringLiteral("sourceKeep"),
        QStringLiteral("sourceSlot"),      QStringLiteral("sourcePublication"),
        QStringLiteral("sourceTest"),      QStringLiteral("tableFilter"),
        QStringLiteral("tableOnlyChosen"), QStringLiteral("tableList"),
        QStringLiteral("tablePattern"),    QStringLiteral("patternAdd"),
        QStringLiteral("sinkUndecided"),   QStringLiteral("sinkQuery"),
        QStringLiteral("sinkLoad"),        QStringLiteral("sinkDatabase"),
        QStringLiteral("sinkUser"),        QStringLiteral("sinkPassword"),
        QStringLiteral("sinkKeep"),        QStringLiteral("sinkTest")};
    QVERIFY2(reached.mid(0, expected.size()) == expected,
             qPrintable(reached.join(QLatin1Char(' '))));
}

QTEST_MAIN(TestSourcesPage)
#include "tst_sourcespage.moc"
