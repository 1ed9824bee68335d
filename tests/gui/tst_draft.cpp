// SPDX-License-Identifier: Apache-2.0
#include "support/wizardfixture.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace lockkeeper;
using test::WizardFixture;

// Edits to a profile that lies where a person keeps it: a draft until they are saved.
class TestDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesWhenAsked();
    void savesByKeys();
    void keepsTheDraftForTheNextStart();
    void tellsThatTheFileHasChanged();
    void tellsOfAChangeBetweenTwoStarts();
    void discardsAndPutsBack();
    void tellsWhyItIsNotSaved();
    void saysNothingOfItsOwnProfiles();
};

namespace {

const QByteArray kFile = "lockkeeper: 1\nname: production\nhosts:\n  - address: h1\n";

QString pathOf(const WizardFixture &window)
{
    return window.home() + QString::fromUtf8("/боевой <b>.yaml");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no profile could be written");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void open(WizardFixture &window)
{
    const auto opened = window.bench().store().open(pathOf(window));
    QVERIFY(opened);
    window.bench().open(*opened);
    window.click(QStringLiteral("step2"));
}

void addHost(WizardFixture &window, const char *name = "h2")
{
    const qsizetype before = window.bench().profile().hosts.size();
    window.click(QStringLiteral("hostAdd"));
    window.type(QStringLiteral("hostAddress"), QLatin1String(name));
    window.click(QStringLiteral("hostSave"));
    QCOMPARE(window.bench().profile().hosts.size(), before + 1);
}

bool isBarShown(WizardFixture &window)
{
    return window.wizard().findChild<QWidget *>(QStringLiteral("draftBar"))->isVisible();
}

QString words(WizardFixture &window)
{
    return window.find<QLabel>(QStringLiteral("draftWords"))->text();
}

QString button(WizardFixture &window, const char *name)
{
    return window.find<QPushButton>(QLatin1String(name))->text();
}

} // namespace

void TestDraft::savesWhenAsked()
{
    WizardFixture window;
    write(pathOf(window), kFile);
    open(window);
    QVERIFY(!isBarShown(window));
    addHost(window);
    QCOMPARE(words(window), QStringLiteral("Changes are kept as a draft."));
    QCOMPARE(button(window, "draftSave"), QString::fromUtf8("Save to боевой <b>.yaml"));
    QCOMPARE(contentOf(pathOf(window)), kFile);
    window.shoot(QStringLiteral("draft-kept"));

    window.click(QStringLiteral("draftSave"));
    QVERIFY(window.waitFor([&] { return !isBarShown(window); }));
    QVERIFY(contentOf(pathOf(window)).contains("h2"));
    addHost(window, "h3"); // the file is as it was saved: no conflict with oneself
    window.click(QStringLiteral("draftSave"));
    QVERIFY(window.waitFor([&] { return !isBarShown(window); }));
}

void TestDraft::savesByKeys()
{
    WizardFixture window;
    write(pathOf(window), kFile);
    open(window);
    addHost(window);
    window.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(window.waitFor([&] { return !isBarShown(window); }));
    QVERIFY(contentOf(pathOf(window)).contains("h2"));
}

void TestDraft::keepsTheDraftForTheNextStart()
{
    WizardFixture window;
    write(pathOf(window), kFile);
    open(window);
    addHost(window);
    window.restart();
    open(window);
    QCOMPARE(window.bench().profile().hosts.size(), 2);
    QVERIFY(isBarShown(window));
    QCOMPARE(contentOf(pathOf(window)), kFile);
    window.click(QStringLiteral("draftSave"));
    QVERIFY(window.waitFor([&] { return !isBarShown(window); }));
    QVERIFY(contentOf(pathOf(window)).contains("h2"));
}

void TestDraft::tellsThatTheFileHasChanged()
{
    WizardFixture window;
    write(pathOf(window), kFile);
    open(window);
    addHost(window);
    const QByteArray other = "lockkeeper: 1\nname: other\nhosts:\n  - address: h9\n";
    write(pathOf(window), other);
    window.click(QStringLiteral("draftSave"));
    QVERIFY(window.waitFor(
        [&] { return words(window).contains(QStringLiteral("changed or removed")); }));
    QCOMPARE(contentOf(pathOf(window)), other);
    window.shoot(QStringLiteral("draft-changed"));

    window.click(QStringLiteral("draftSave")); // over it, as it says now
    QVERIFY(window.waitFor([&] { return !isBarShown(window); }));
    QVERIFY(contentOf(pathOf(window)).contains("h2"));
}

void TestDraft::tellsOfAChangeBetweenTwoStarts()
{
    WizardFixture window;
    write(pathOf(window), kFile);
    open(window);
    addHost(window);
    window.restart();
    const QByteArray other = "lockkeeper: 1\nname: other\nhosts:\n  - address: h9\n";
    write(pathOf(window), other);
    open(window);
    window.click(QStringLiteral("draftSave"));
    QVERIFY(window.waitFor(
        [&] { return words(window).contains(QStringLiteral("changed or removed")); }));
    QCOMPARE(contentOf(pathOf(window)), other);
    window.click(QStringLiteral("draftDrop")); // and reads the file
    QVERIFY(
        window.waitFor([&] { return window.bench().profile().name == QStringLiteral("other"); }));
}

void TestDraft::discardsAndPutsBack()
{
    WizardFixture window;
    write(pathOf(window), kFile);
    open(window);
    addHost(window);
    window.click(QStringLiteral("draftDrop"));
    QVERIFY(window.waitFor([&] { return window.bench().profile().hosts.size() == 1; }));
    QCOMPARE(button(window, "draftDrop"), QStringLiteral("Put the edits back"));
    window.click(QStringLiteral("draftDrop"));
    QCOMPARE(window.bench().profile().hosts.size(), 2);
    QCOMPARE(words(window), QStringLiteral("Changes are kept as a draft."));
    window.click(QStringLiteral("draftDrop"));
    QVERIFY(window.waitFor([&] { return window.bench().profile().hosts.size() == 1; }));
    window.click(QStringLiteral("step3"));
    QVERIFY(!isBarShown(window)); // the person has gone on
    window.restart();
    open(window);
    QCOMPARE(window.bench().profile().hosts.size(), 1);
    QCOMPARE(contentOf(pathOf(window)), kFile);
}

void TestDraft::tellsWhyItIsNotSaved()
{
    WizardFixture window;
    write(pathOf(window), kFile);
    open(window);
    addHost(window);
    QFile::remove(pathOf(window));
    QVERIFY(QDir().mkpath(pathOf(window))); // a folder in its place
    window.click(QStringLiteral("draftSave"));
    QVERIFY(window.waitFor(
        [&] { return words(window).contains(QStringLiteral("changed or removed")); }));
    window.click(QStringLiteral("draftSave"));
    QVERIFY(window.waitFor([&] { return window.bench().draft().kind == gui::Draft::Unsaved; }));
    QVERIFY2(words(window).contains(QString::fromUtf8("боевой")), qPrintable(words(window)));
    QCOMPARE(window.bench().profile().hosts.size(), 2);
    window.click(QStringLiteral("language-ru"));
    QVERIFY2(!words(window).contains(QStringLiteral("cannot")), qPrintable(words(window)));
}

void TestDraft::saysNothingOfItsOwnProfiles()
{
    WizardFixture window;
    const auto opened = window.bench().store().create(QStringLiteral("own"));
    QVERIFY(opened);
    window.bench().open(*opened);
    profile::Profile profile = opened->profile;
    profile.hosts += profile::Host {.name = QStringLiteral("h2"), .address = QStringLiteral("h2")};
    window.bench().setProfile(profile);
    QVERIFY(!isBarShown(window));
    QVERIFY(window.waitFor([&] { return contentOf(opened->path).contains("h2"); }));
}

QTEST_MAIN(TestDraft)
#include "tst_draft.moc"
