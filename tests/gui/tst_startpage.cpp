// SPDX-License-Identifier: Apache-2.0
#include "support/wizardfixture.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace lockkeeper;
using test::WizardFixture;

// Where the work begins, and where it goes on.
class TestStartPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsANewCluster();
    void goesOnWhereItWasLeft();
    void opensAProfileFromAFile();
    void tellsWhereAProfileIsWrong();
    void takesAProfileOffTheList();
    void survivesABrokenList();
    void worksByKeyboardAlone();
    void showsEveryState_data();
    void showsEveryState();
};

namespace {

const auto kStep = [](WizardFixture &window, gui::Step step) {
    return window.waitFor([&] { return window.wizard().current() == step; });
};

QPushButton *primary(WizardFixture &window)
{
    return window.find<QPushButton>(QStringLiteral("primary"));
}

QString writeProfile(const WizardFixture &window, const QByteArray &content)
{
    const QString path = window.home() + QString::fromUtf8("/мой профиль.yaml");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no profile could be written");
    return path;
}

void openFile(WizardFixture &window, const QString &path)
{
    window.click(QStringLiteral("open"));
    window.type(QStringLiteral("fileNameEdit"), path);
    window.press(Qt::Key_Return);
}

} // namespace

void TestStartPage::beginsANewCluster()
{
    WizardFixture window;
    QCOMPARE(primary(window)->text(), QStringLiteral("New cluster"));
    window.type(QStringLiteral("name"), QString::fromUtf8("Стенд <b>1</b>"));
    window.click(QStringLiteral("create"));
    QVERIFY(kStep(window, gui::Step::Hosts));
    QCOMPARE(window.bench().profile().name, QString::fromUtf8("Стенд <b>1</b>"));
    QVERIFY(QFile::exists(window.bench().path()));
    QVERIFY(!(QFile::permissions(window.bench().path()) & QFile::ReadOther));
}

void TestStartPage::goesOnWhereItWasLeft()
{
    WizardFixture window;
    window.type(QStringLiteral("name"), QStringLiteral("stand"));
    window.click(QStringLiteral("create"));
    QVERIFY(kStep(window, gui::Step::Hosts));
    window.press(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(kStep(window, gui::Step::Sources));
    window.restart();
    QVERIFY(window.waitFor(
        [&] { return primary(window)->text() == QStringLiteral("Continue: stand"); }));
    window.click(QStringLiteral("primary"));
    QVERIFY(kStep(window, gui::Step::Sources));
    QCOMPARE(window.bench().profile().name, QStringLiteral("stand"));
}

void TestStartPage::opensAProfileFromAFile()
{
    WizardFixture window;
    const QString path =
        writeProfile(window, "lockkeeper: 1\nname: elsewhere\nhosts:\n  - address: h1\n");
    openFile(window, path);
    QVERIFY(window.waitFor([&] { return window.bench().isOpen(); }));
    QCOMPARE(window.bench().profile().name, QStringLiteral("elsewhere"));
    QCOMPARE(window.bench().path(), path);
}

void TestStartPage::tellsWhereAProfileIsWrong()
{
    WizardFixture window;
    openFile(
        window,
        writeProfile(window, "lockkeeper: 1\nname: x\nhosts:\n  - address: h1\n    prot: 22\n"));
    QVERIFY(window.waitFor([&] { return window.sentence().contains(QStringLiteral("prot")); }));
    QVERIFY2(window.sentence().contains(QStringLiteral("5")), qPrintable(window.sentence()));
    QVERIFY(!window.bench().isOpen());
    window.click(QStringLiteral("language-ru"));
    QVERIFY2(window.sentence().contains(QString::fromUtf8("ключ")), qPrintable(window.sentence()));
    window.shoot(QStringLiteral("start-error-ru"));
}

void TestStartPage::takesAProfileOffTheList()
{
    WizardFixture window;
    window.type(QStringLiteral("name"), QStringLiteral("old"));
    window.click(QStringLiteral("create"));
    QVERIFY(kStep(window, gui::Step::Hosts));
    const QString path = window.bench().path();
    window.press(Qt::Key_1, Qt::ControlModifier);
    auto *list = window.find<QListView>(QStringLiteral("recent"));
    QVERIFY(window.waitFor([&] { return list->viewport()->height() > 40; })); // laid out
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(60, 20));
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(window.waitFor([&] { return list->model()->rowCount() == 0; }));
    QVERIFY(QFile::exists(path)); // only the list forgets it
}

void TestStartPage::survivesABrokenList()
{
    WizardFixture window;
    window.type(QStringLiteral("name"), QStringLiteral("kept"));
    window.click(QStringLiteral("create"));
    QVERIFY(kStep(window, gui::Step::Hosts));
    const QString path = window.bench().path();
    const QDir state(window.home() + QStringLiteral("/.state/lockkeeper"));
    QVERIFY(!state.entryList(QDir::Files).isEmpty());
    for (const QString &name : state.entryList(QDir::Files)) {
        QFile file(state.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ half");
    }
    window.restart();
    QVERIFY(window.waitFor([&] { return !window.sentence().isEmpty(); }));
    QVERIFY(QFile::exists(path));
}

void TestStartPage::worksByKeyboardAlone()
{
    WizardFixture window;
    auto *name = window.find<QWidget>(QStringLiteral("name"));
    for (int i = 0; i < 40 && !name->hasFocus(); ++i)
        window.press(Qt::Key_Tab);
    QVERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("typed"));
    window.press(Qt::Key_Return);
    QVERIFY(kStep(window, gui::Step::Hosts));
    QCOMPARE(window.bench().profile().name, QStringLiteral("typed"));
}

void TestStartPage::showsEveryState_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    for (const char *language : {"ru", "en"}) {
        for (const int scheme : {1, 2})
            QTest::addRow("%s-%s", language, scheme == 1 ? "light" : "dark")
                << QString::fromLatin1(language) << scheme;
    }
}

void TestStartPage::showsEveryState()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    WizardFixture window(language, static_cast<gui::Scheme>(scheme));
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    for (const QSize size : {QSize(1024, 640), QSize(1280, 800)}) {
        window.resize(size.width(), size.height());
        window.shoot(QStringLiteral("start-empty-%1-%2").arg(tag).arg(size.width()));
        QCOMPARE(window.clipped().join(QLatin1Char('\n')), QString());
    }
    window.type(QStringLiteral("name"), QString::fromUtf8("Демо-стенд"));
    window.click(QStringLiteral("create"));
    QVERIFY(kStep(window, gui::Step::Hosts));
    window.restart();
    QVERIFY(window.waitFor([&] { return primary(window)->text().contains(QLatin1Char(':')); }));
    window.shoot(QStringLiteral("start-recent-%1").arg(tag));
    QCOMPARE(window.clipped().join(QLatin1Char('\n')), QString());
}

QTEST_MAIN(TestStartPage)
#include "tst_startpage.moc"
