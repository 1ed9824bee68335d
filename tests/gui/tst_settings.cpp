// SPDX-License-Identifier: Apache-2.0
#include "gui/settings.h"
#include "support/stallwatch.h"

#include <QCoreApplication>
#include <QFile>
#include <QLockFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace lockkeeper;

// What is kept of the window: written beside the UI thread, and never lost.
class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsTheLastChange();
    void keepsNothingWaiting();
    void writesOnlyWhatHasChanged();

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestSettings::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home->path());
}

void TestSettings::keepsTheLastChange()
{
    {
        gui::Settings settings;
        for (int i = 0; i < 500; ++i)
            settings.setLayout(QStringLiteral("window"), QByteArray::number(i));
        settings.setLanguage(QStringLiteral("ru"));
        settings.setScheme(gui::Scheme::Dark);
        settings.setUsesKeychain(QStringLiteral("/a profile.yaml"));
    }
    const gui::Settings again;
    QCOMPARE(again.layout(QStringLiteral("window")), QByteArray("499"));
    QCOMPARE(again.language(), QStringLiteral("ru"));
    QCOMPARE(again.scheme(), gui::Scheme::Dark);
    QVERIFY(again.usesKeychain(QStringLiteral("/a profile.yaml")));
}

// Another program holds the file: the window goes on, and the change is written when it is free.
void TestSettings::keepsNothingWaiting()
{
    const QString file = m_home->path() + QStringLiteral("/lockkeeper/lockkeeper.ini");
    {
        gui::Settings settings;
        settings.setLayout(QStringLiteral("first"), "1"); // makes the folder
    }
    test::StallWatch watch;
    auto settings = std::make_unique<gui::Settings>();
    QLockFile held(file + QStringLiteral(".lock"));
    QVERIFY(held.lock());
    settings->setLanguage(QStringLiteral("ru"));
    bool isOver = false;
    QTimer::singleShot(2 * test::StallWatch::kLimit, this, [&] { isOver = true; });
    QTRY_VERIFY_WITH_TIMEOUT(isOver, 10000);
    QVERIFY2(watch.longest() < test::StallWatch::kLimit,
             qPrintable(QString::number(watch.longest().count())));
    QVERIFY(!contentOf(file).contains("language"));
    held.unlock();
    settings.reset();
    QVERIFY(contentOf(file).contains("language=ru"));
}

// Two windows at once do not undo each other's choices.
void TestSettings::writesOnlyWhatHasChanged()
{
    auto one = std::make_unique<gui::Settings>();
    auto other = std::make_unique<gui::Settings>();
    one->setLanguage(QStringLiteral("ru"));
    one.reset();
    other->setScheme(gui::Scheme::Light);
    other.reset();
    const gui::Settings again;
    QCOMPARE(again.language(), QStringLiteral("ru"));
    QCOMPARE(again.scheme(), gui::Scheme::Light);
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
