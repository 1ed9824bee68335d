// SPDX-License-Identifier: Apache-2.0
#include "gui/theme.h"

#include "gui/style.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QFontMetrics>
#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>
#include <QWidget>

#include <array>
#include <optional>
#include <utility>

namespace lockkeeper::gui {
namespace {

constexpr qreal kLeastPoints = 9; ///< second lines are one point smaller

struct Look
{
    bool isDark = false;
    std::optional<bool> isDesktopDark;
    QString sheet;
};

// One look for the whole program, as there is one QPalette; only the UI thread touches it.
Look &look()
{
    static Look value;
    return value;
}

struct StatusColours
{
    const char *name;
    QRgb light;
    QRgb lightGround;
    QRgb dark;
    QRgb darkGround;
};

constexpr std::array kStatuses {
    StatusColours {"pass", 0xff1a6b37, 0xffe2f3e8, 0xff73d092, 0xff15311f},
    StatusColours {"warning", 0xff7a4a00, 0xfffcefd3, 0xfff0ba52, 0xff372b11},
    StatusColours {"critical", 0xffa8201a, 0xfffbe5e3, 0xffff938a, 0xff401d1b},
    StatusColours {"unknown", 0xff5a3e93, 0xffece6f8, 0xffc5acf5, 0xff2c2441},
    StatusColours {"skipped", 0xff535f68, 0xffe9edf0, 0xffa6b2ba, 0xff262e33},
    StatusColours {"waived", 0xff46535d, 0xffe9edf0, 0xffb6c1c8, 0xff262e33},
    StatusColours {"running", 0xff0e5f85, 0xffd9eaf3, 0xff67b8db, 0xff183848},
};

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::AlternateBase, c.sunken);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Midlight, c.hover);
    palette.setColor(QPalette::Light, c.surface);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, c.strong);
    palette.setColor(QPalette::Shadow, c.border);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.onAccent);
    palette.setColor(QPalette::PlaceholderText, c.text3);
    palette.setColor(QPalette::Highlight, c.select);
    palette.setColor(QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.text3);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.hover);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c.text3);
    return palette;
}

QString styleSheet(const Colours &c)
{
    QFile file(QStringLiteral(":/look/theme.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char *, QColor> tokens[] = {
        {"@window", c.window},
        {"@surface", c.surface},
        {"@sunken", c.sunken},
        {"@side", c.side},
        {"@hover", c.hover},
        {"@border", c.border},
        {"@strong", c.strong},
        {"@text2", c.text2},
        {"@text3", c.text3},
        {"@text", c.text},
        {"@accentHover", c.accentHover},
        {"@accent", c.accent},
        {"@onAccent", c.onAccent},
        {"@select", c.select},
        {"@focus", c.focus},
        {"@critical", statusInk(QStringLiteral("critical"), isDark()).ink}};
    for (const auto &[token, colour] : tokens)
        sheet.replace(QLatin1String(token), colour.name());
    // A style sheet's height is also the least one: less than a line would cut the words.
    const int line = QFontMetrics(QApplication::font()).height();
    sheet.replace(QLatin1String("@line"), QString::number(qMax(20, line)));
    sheet.replace(QLatin1String("@smallLine"), QString::number(qMax(18, line)));
    sheet.replace(QLatin1String("@scheme"),
                  isDark() ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

QByteArray drawing(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap rendered(const QByteArray &svg, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter, QRectF(0, 0, size, size));
    return pixmap;
}

} // namespace

const Colours &lightColours()
{
    static const Colours colours {.window = 0xfff3f5f6,
                                  .surface = 0xffffffff,
                                  .sunken = 0xffeef2f4,
                                  .side = 0xffe8edf0,
                                  .hover = 0xffe4eaee,
                                  .border = 0xffd2dae0,
                                  .strong = 0xff75838d,
                                  .text = 0xff1a2228,
                                  .text2 = 0xff46535d,
                                  .text3 = 0xff586570,
                                  .accent = 0xff0e5f85,
                                  .accentHover = 0xff0a4c6b,
                                  .onAccent = 0xffffffff,
                                  .select = 0xffd9eaf3,
                                  .focus = 0xff0e5f85};
    return colours;
}

const Colours &darkColours()
{
    static const Colours colours {.window = 0xff14181b,
                                  .surface = 0xff1b2125,
                                  .sunken = 0xff111518,
                                  .side = 0xff171c1f,
                                  .hover = 0xff242c31,
                                  .border = 0xff313b42,
                                  .strong = 0xff74828c,
                                  .text = 0xffe6ebee,
                                  .text2 = 0xffb6c1c8,
                                  .text3 = 0xff97a4ac,
                                  .accent = 0xff67b8db,
                                  .accentHover = 0xff86c9e6,
                                  .onAccent = 0xff06222f,
                                  .select = 0xff183848,
                                  .focus = 0xff86c9e6};
    return colours;
}

Ink statusInk(const QString &name, bool isDarkScheme)
{
    for (const StatusColours &status : kStatuses) {
        if (name == QLatin1String(status.name)) {
            return isDarkScheme ? Ink {QColor(status.dark), QColor(status.darkGround)}
                                : Ink {QColor(status.light), QColor(status.lightGround)};
        }
    }
    return {colours().text2, colours().surface};
}

bool isDark()
{
    return look().isDark;
}

const Colours &colours()
{
    return isDark() ? darkColours() : lightColours();
}

void applyTheme(QApplication &application, Scheme scheme)
{
    Look &now = look();
    if (!now.isDesktopDark) {
        now.isDesktopDark = application.palette().color(QPalette::Window).lightness() < 128;
        application.setStyle(new Style);
    }
    if (QFont font = QApplication::font();
        font.pointSizeF() > 0 && font.pointSizeF() < kLeastPoints) {
        font.setPointSizeF(kLeastPoints);
        QApplication::setFont(font);
    }
    now.isDark = scheme == Scheme::Dark || (scheme == Scheme::System && *now.isDesktopDark);
    application.setPalette(paletteOf(colours()));
    now.sheet = styleSheet(colours());
}

void dress(QWidget &part)
{
    if (part.styleSheet() != look().sheet)
        part.setStyleSheet(look().sheet);
}

QPixmap shape(const QString &name, int size, qreal ratio)
{
    static QHash<QString, QPixmap> cache;
    const QString key = QStringLiteral("%1 %2 %3 %4").arg(name).arg(size).arg(ratio).arg(isDark());
    const auto known = cache.constFind(key);
    if (known != cache.constEnd())
        return *known;
    QByteArray svg = drawing(QStringLiteral("status-") + name);
    const QByteArray drawn = statusInk(name, false).ink.name().toLatin1().toUpper();
    svg.replace("#FFFFFF", colours().surface.name().toLatin1());
    svg.replace(drawn, statusInk(name, isDark()).ink.name().toLatin1());
    return *cache.insert(key, rendered(svg, size, ratio));
}

QIcon shapeIcon(const QString &name, int size)
{
    QIcon icon(shape(name, size, 1));
    icon.addPixmap(shape(name, size, 2));
    return icon;
}

QPixmap lineIcon(const QString &name, const QColor &colour, int size, qreal ratio)
{
    QByteArray svg = drawing(name);
    svg.replace("#1A2228", colour.name().toLatin1());
    return rendered(svg, size, ratio);
}

} // namespace lockkeeper::gui
