// SPDX-License-Identifier: Apache-2.0
#include "support/clipping.h"
#include "support/poses.h"

#include <QApplication>
#include <QFont>
#include <QResource>
#include <QTest>

// The catalogues of the program go, or the first of two of one name would win. Outside of every
// namespace, as Qt wants it.
static void dropCatalogues()
{
    Q_CLEANUP_RESOURCE(i18n);
}

using namespace lockkeeper;
using test::WizardFixture;

// No words are cut in any state of any page, in Russian, in English and in the pseudo-locale that
// stands in the place of English where LOCKKEEPER_PSEUDO names it. The fonts are those of
// LOCKKEEPER_POINTS, the scale is that of the process (QT_SCALE_FACTOR).
class TestFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cutsNoWords_data();
    void cutsNoWords();

private:
    std::optional<test::Poses> m_poses;
    bool m_isPseudo = false;
};

namespace {

QStringList cutWords()
{
    for (int turn = 0; turn < 3; ++turn) { // a layout may ask for another one
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
    }
    QStringList found;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && !window->inherits("QTipLabel"))
            found += test::clippedIn(*window);
    }
    return found;
}

} // namespace

void TestFit::initTestCase()
{
    const QString pseudo = qEnvironmentVariable("LOCKKEEPER_PSEUDO");
    m_isPseudo = !pseudo.isEmpty();
    if (m_isPseudo) {
        dropCatalogues();
        QVERIFY2(QResource::registerResource(pseudo), qPrintable(pseudo));
        const QString words = Text(text("gui", "Back")).in(QStringLiteral("en"));
        QVERIFY2(words.size() > 4, qPrintable(words)); // before any other language was read
    }
    m_poses.emplace();
}

void TestFit::cutsNoWords_data()
{
    QTest::addColumn<QString>("pose");
    QTest::addColumn<int>("points");
    const QString wish = qEnvironmentVariable("LOCKKEEPER_POINTS", QStringLiteral("20"));
    for (const QString &pose : test::Poses::names()) {
        for (const QString &points : wish.split(QLatin1Char(' ')))
            QTest::addRow("%s-%s", qPrintable(pose), qPrintable(points)) << pose << points.toInt();
    }
}

void TestFit::cutsNoWords()
{
    QFETCH(const QString, pose);
    QFETCH(const int, points);
    QFont font = QApplication::font();
    font.setPointSize(points);
    QApplication::setFont(font);
    WizardFixture window;
    window.forgiveStalls();
    QVERIFY(m_poses->strike(window, pose));
    // What is asked is the layout; it is painted only for pictures.
    const bool isShot = qEnvironmentVariableIsSet("LOCKKEEPER_SCREENSHOTS");
    window.wizard().setUpdatesEnabled(isShot);
    QStringList cut;
    const QStringList languages = m_isPseudo
        ? QStringList {QStringLiteral("en")}
        : QStringList {QStringLiteral("en"), QStringLiteral("ru")};
    for (const QString &language : languages) {
        window.bench().setLanguage(language);
        for (const QSize size : {QSize(1600, 1000), QSize(1024, 640)}) {
            window.wizard().resize(size);
            QTRY_COMPARE_WITH_TIMEOUT(window.wizard().size(), size, test::kPatienceMs);
            for (const QString &each : cutWords())
                cut += QStringLiteral("%1 %2: %3").arg(language).arg(size.width()).arg(each);
            if (isShot)
                window.shoot(QStringLiteral("fit-%1-%2-%3-%4")
                                 .arg(pose)
                                 .arg(points)
                                 .arg(m_isPseudo ? QStringLiteral("pseudo") : language)
                                 .arg(size.width()));
        }
    }
    QVERIFY2(cut.isEmpty(), qPrintable(QLatin1Char('\n') + cut.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestFit)
#include "tst_fit.moc"
