// SPDX-License-Identifier: Apache-2.0
#include "gui/theme.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace lockkeeper::gui;

// Every text can be read on every ground it stands on, in both schemes (WCAG 2.1, 1.4.3
// and 1.4.11).
class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeRead_data();
    void canBeRead();
    void drawsEachShapeInItsColour();
    void drawsPlaceholdersReadably_data();
    void drawsPlaceholdersReadably();
};

namespace {

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF())
        + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

const char *const kStatuses[] = {"pass", "warning", "critical", "unknown", "skipped", "waived"};

} // namespace

void TestTheme::canBeRead_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const bool isDark : {false, true}) {
        const Colours &c = isDark ? darkColours() : lightColours();
        const QByteArray scheme = isDark ? "dark" : "light";
        int n = 0;
        const auto row = [&](const QColor &ink, const QColor &ground, double least) {
            QTest::addRow("%s %d %s on %s", scheme.constData(), ++n, qPrintable(ink.name()),
                          qPrintable(ground.name()))
                << ink << ground << least;
        };
        for (const QColor &ground : {c.window, c.surface, c.sunken, c.side, c.hover, c.select}) {
            for (const QColor &ink : {c.text, c.text2, c.text3})
                row(ink, ground, 4.5);
        }
        for (const QColor &ground : {c.window, c.surface, c.side, c.select}) {
            row(c.accent, ground, 4.5);
            row(c.strong, ground, 3);
            row(c.focus, ground, 3);
            for (const char *status : kStatuses)
                row(statusInk(QLatin1String(status), isDark).ink, ground, 4.5);
        }
        row(c.onAccent, c.accent, 4.5);
        row(c.onAccent, c.accentHover, 4.5);
        for (const char *status : kStatuses) {
            const Ink ink = statusInk(QLatin1String(status), isDark);
            row(ink.ink, ink.ground, 4.5);
            row(c.text, ink.ground, 4.5);
            row(c.text2, ink.ground, 4.5);
            row(c.accent, ink.ground, 4.5);
        }
    }
}

void TestTheme::canBeRead()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    QVERIFY2(contrast(ink, ground) >= least, qPrintable(QString::number(contrast(ink, ground))));
}

void TestTheme::drawsEachShapeInItsColour()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        applyTheme(*qApp, scheme);
        for (const char *status : kStatuses) {
            const QImage drawn = shape(QLatin1String(status), 32, 1).toImage();
            const QColor wanted = statusInk(QLatin1String(status), scheme == Scheme::Dark).ink;
            int inked = 0;
            for (int y = 0; y < drawn.height(); ++y) {
                for (int x = 0; x < drawn.width(); ++x)
                    inked += drawn.pixelColor(x, y) == wanted ? 1 : 0;
            }
            QVERIFY2(inked > 20, status);
        }
    }
}

void TestTheme::drawsPlaceholdersReadably_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<bool>("isMany");
    for (const bool isMany : {false, true}) {
        QTest::addRow("light, %s", isMany ? "lines" : "line") << Scheme::Light << isMany;
        QTest::addRow("dark, %s", isMany ? "lines" : "line") << Scheme::Dark << isMany;
    }
}

// What is drawn, not what the palette says: style sheets have their own idea of placeholders.
void TestTheme::drawsPlaceholdersReadably()
{
    QFETCH(const Scheme, scheme);
    QFETCH(const bool, isMany);
    applyTheme(*qApp, scheme == Scheme::Light ? Scheme::Dark : Scheme::Light);
    QFont font = QApplication::font();
    font.setPointSize(40); // strokes as wide as pixels are not
    QLineEdit line;
    QPlainTextEdit lines;
    QWidget &field = isMany ? static_cast<QWidget &>(lines) : line;
    line.setPlaceholderText(QStringLiteral("HIL"));
    lines.setPlaceholderText(QStringLiteral("HIL"));
    field.setFont(font);
    dress(field);
    field.resize(300, 120);
    field.show();
    QVERIFY(QTest::qWaitForWindowExposed(&field));
    applyTheme(*qApp, scheme); // while it is open
    dress(field);
    const QImage drawn = field.grab().toImage();
    const QColor ground = colours().surface;
    double best = 1;
    for (int y = 12; y < drawn.height() - 12; ++y) {
        for (int x = 12; x < drawn.width() - 12; ++x)
            best = std::max(best, contrast(drawn.pixelColor(x, y), ground));
    }
    QVERIFY2(best >= 4.5, qPrintable(QString::number(best)));
    QVERIFY2(best < contrast(colours().text, ground), "it looks like what was typed");
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
