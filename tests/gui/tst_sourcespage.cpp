// SPDX-License-Identifier: Apache-2.0
#include "gui/models/tablechoice.h"
#include "support/postgresfixture.h"
#include "support/sshdfixture.h"
#include "support/wizardfixture.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTcpServer>
#include <QTest>

using namespace lockkeeper;
using test::WizardFixture;

// The page of source and sink before a real sshd and a real PostgreSQL.
class TestSourcesPage : public QObject
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
    void logsInAndListsTables();
    void saysWhyPostgresRefuses();
    void ticksTables();
    void previewsPatterns();
    void triesThePortsOfTheSink();
    void stopsWithinASecond();
    void keepsWhatIsTypedOnALanguageSwitch();
    void goesOnAfterARestart();
    void filtersTwentyThousandTables();
    void isReachedByKeys();
    void showsFieldsOrTablesInASmallWindow();
    void fits_data();
    void fits();

private:
    void open(WizardFixture &window, const std::optional<facts::Source> &source = {},
              const std::optional<facts::Sink> &sink = {}) const;
    [[nodiscard]] facts::Sink sink() const;
    [[nodiscard]] facts::Source source() const;

    std::unique_ptr<SshdFixture> m_sshd;
    tests::PostgresFixture m_server;
    QTcpServer m_port; ///< open, and says nothing
};

namespace {

QString text(WizardFixture &window, const char *name)
{
    return window.find<QLineEdit>(QLatin1String(name))->text();
}

QString label(WizardFixture &window, const char *name)
{
    return window.find<QLabel>(QLatin1String(name))->text();
}

bool says(WizardFixture &window, const char *words)
{
    return window.waitFor([&] { return window.sentence().contains(QString::fromUtf8(words)); });
}

void tryIt(WizardFixture &window, const char *password = "cdcpw")
{
    window.type(QStringLiteral("sourcePassword"), QString::fromLatin1(password));
    window.click(QStringLiteral("sourceTest"));
}

int rows(WizardFixture &window, const char *list)
{
    return window.find<QAbstractItemView>(QLatin1String(list))->model()->rowCount();
}

// Ticks the row of the list that begins with these words, by mouse.
void tick(WizardFixture &window, const char *table)
{
    auto *list = window.find<QAbstractItemView>(QStringLiteral("tableList"));
    const QModelIndexList found =
        list->model()->match(list->model()->index(0, 0), Qt::DisplayRole,
                             QString::fromLatin1(table), 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    const QRect place = list->visualRect(found.first());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      QPoint(place.left() + 16, place.center().y()));
}

} // namespace

void TestSourcesPage::initTestCase()
{
    m_sshd = std::make_unique<SshdFixture>();
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
    QVERIFY(m_server.start());
    for (const char *statement :
         {"CREATE TABLE orders (id int PRIMARY KEY, note text)",
          "CREATE TABLE cust_1 (id int PRIMARY KEY)", "CREATE TABLE cust_2 (id int PRIMARY KEY)",
          "CREATE SCHEMA audit", "CREATE TABLE audit.log (line text)",
          "INSERT INTO orders SELECT g, 'x' FROM generate_series(1, 5000) g", "ANALYZE orders"})
        QVERIFY(m_server.sqlIn("shop", statement));
    QVERIFY(m_port.listen(QHostAddress::LocalHost));
}

facts::Source TestSourcesPage::source() const
{
    return {.server = {QStringLiteral("127.0.0.1"), m_server.port()},
            .database = QStringLiteral("shop"),
            .user = QStringLiteral("cdc")};
}

facts::Sink TestSourcesPage::sink() const
{
    const quint16 port = m_port.serverPort();
    return {.query = {{QStringLiteral("127.0.0.1"), port}},
            .load = {{QStringLiteral("127.0.0.1"), port}},
            .user = QStringLiteral("loader"),
            .database = QStringLiteral("app")};
}

void TestSourcesPage::open(WizardFixture &window, const std::optional<facts::Source> &source,
                           const std::optional<facts::Sink> &sink) const
{
    auto opened = window.bench().store().create(QStringLiteral("demo stand"));
    QVERIFY(opened);
    const ssh::SshTarget target = m_sshd->target();
    profile::Profile &profile = opened->profile;
    profile.ssh.user = target.user;
    profile.ssh.port = target.port;
    profile.ssh.identities = target.identities;
    profile.ssh.usesAgent = false;
    profile.ssh.knownHosts = target.knownHosts;
    profile.hosts += profile::Host {.name = QStringLiteral("jm-1"), .address = target.address};
    profile.wish.source = source;
    profile.wish.sink = sink;
    QVERIFY(window.bench().store().save(profile, opened->path));
    window.bench().open(*opened);
    window.resize(1280, 1150); // fields and tables at once
    window.click(QStringLiteral("step4"));
    QCOMPARE(window.wizard().current(), gui::Step::Sources);
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

void TestSourcesPage::logsInAndListsTables()
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

void TestSourcesPage::saysWhyPostgresRefuses()
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

void TestSourcesPage::ticksTables()
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

void TestSourcesPage::previewsPatterns()
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

void TestSourcesPage::triesThePortsOfTheSink()
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

void TestSourcesPage::stopsWithinASecond()
{
    WizardFixture window;
    facts::Source silent = source();
    silent.server.port = m_port.serverPort(); // takes the connection and never says a word
    open(window, silent);
    tryIt(window);
    QVERIFY(says(window, "Logging in to PostgreSQL"));
    QVERIFY(window.waitFor([&] { return m_port.hasPendingConnections(); }));
    QElapsedTimer clock;
    clock.start();
    window.click(QStringLiteral("stop"));
    QVERIFY(window.waitFor(
        [&] { return !window.wizard().page(gui::Step::Sources)->job()->isRunning(); }));
    QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(window.find(QStringLiteral("sourceTest"))->isEnabled());
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

void TestSourcesPage::filtersTwentyThousandTables()
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
    choice.setMatches(project::matchAll({QStringLiteral("public.table_19.*")}, choice.names()));
    shown.setOnlyChosen(true);
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(found > 100);
    QCOMPARE(choice.chosenCount(), 1000);
    QVERIFY(shown.rowCount() < found);
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

void TestSourcesPage::showsFieldsOrTablesInASmallWindow()
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

void TestSourcesPage::fits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    for (const char *language : {"en", "ru"}) {
        for (const bool isDark : {false, true})
            QTest::addRow("%s %s", language, isDark ? "dark" : "light")
                << QString::fromLatin1(language) << isDark;
    }
}

void TestSourcesPage::fits()
{
    QFETCH(const QString, language);
    QFETCH(const bool, isDark);
    WizardFixture window(language, isDark ? gui::Scheme::Dark : gui::Scheme::Light);
    const auto shoot = [&](const char *state) {
        for (const QSize size : {QSize(1280, 1150), QSize(1024, 640), QSize(1280, 800)}) {
            window.resize(size.width(), size.height());
            QTest::qWait(50); // a frame, for the picture
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
    window.resize(1024, 640);
    window.click(QStringLiteral("sourceTablesTab"));
    shoot("tables");
    window.type(QStringLiteral("tablePattern"), QStringLiteral("public.gone"));
    window.press(Qt::Key_Return);
    QTRY_VERIFY(window.sentence().contains(QLatin1String("public.gone")));
    shoot("nomatch");
}

QTEST_MAIN(TestSourcesPage)
#include "tst_sourcespage.moc"
