// SPDX-License-Identifier: Apache-2.0
#include "support/poses.h"

#include <QTest>

using namespace lockkeeper;
using test::WizardFixture;

// A picture of every state of every page: two languages, both schemes, three sizes. They are there
// to be looked at.
class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryState_data();
    void showsEveryState();

private:
    test::Poses m_poses;
};

void TestPictures::showsEveryState_data()
{
    QTest::addColumn<QString>("pose");
    QTest::addColumn<bool>("isDark");
    for (const QString &pose : test::Poses::names()) {
        for (const bool isDark : {false, true})
            QTest::addRow("%s-%s", qPrintable(pose), isDark ? "dark" : "light") << pose << isDark;
    }
}

void TestPictures::showsEveryState()
{
    QFETCH(const QString, pose);
    QFETCH(const bool, isDark);
    WizardFixture window(QStringLiteral("en"), isDark ? gui::Scheme::Dark : gui::Scheme::Light);
    window.forgiveStalls();
    QVERIFY(m_poses.strike(window, pose));
    for (const QString &language : {QStringLiteral("ru"), QStringLiteral("en")}) {
        window.bench().setLanguage(language);
        for (const QSize size : {QSize(1920, 1080), QSize(1366, 768), QSize(1024, 640)}) {
            window.resize(size.width(), size.height());
            window.shoot(QStringLiteral("every-%1-%2-%3")
                             .arg(QString::fromLatin1(QTest::currentDataTag()), language)
                             .arg(size.width()));
        }
    }
}

QTEST_MAIN(TestPictures)
#include "pictures.moc"
