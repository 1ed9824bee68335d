// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QApplication;
class QWidget;

namespace lockkeeper::gui {

/// Which colours the person wants; System follows the desktop.
enum class Scheme { System, Light, Dark };

/// The colours of one scheme, by what they are for. Text on any ground of this list has a contrast
/// of at least 4.5:1, an edge of a control 3:1 (WCAG 2.1, 1.4.3 and 1.4.11; tst_theme).
struct Colours
{
    QColor window; ///< ground of a page
    QColor surface; ///< tables, cards, fields
    QColor sunken; ///< code, logs, group rows
    QColor side; ///< the list of steps
    QColor hover;
    QColor border; ///< decoration: edge of a card, line between rows
    QColor strong; ///< edge of a field, a button, a check box
    QColor text;
    QColor text2; ///< second line, column heads
    QColor text3; ///< placeholder, disabled
    QColor accent; ///< primary button, link, current step
    QColor accentHover;
    QColor onAccent;
    QColor select; ///< selected row; keeps the text colour
    QColor focus;
};

/// Foreground and ground of a status.
struct Ink
{
    QColor ink;
    QColor ground;
};

[[nodiscard]] const Colours &lightColours();
[[nodiscard]] const Colours &darkColours();
/// The colours of a status by its name: pass, warning, critical, unknown, skipped, waived, running.
[[nodiscard]] Ink statusInk(const QString &name, bool isDark);

/// Makes the scheme the look of the whole program: style and palette. UI thread. The first call
/// remembers the desktop's own lightness, which System stands for. A font that is too small to be
/// read becomes 9 pt.
void applyTheme(QApplication &application, Scheme scheme);
/// Puts the style sheet of the scheme now in force on this part of the window and all in it. Not
/// one for the whole program: what nobody sees would be polished anew with each change of scheme,
/// and each widget again for every parent that it gets while a page is built.
void dress(QWidget &part);
[[nodiscard]] bool isDark();
/// The colours now in force.
[[nodiscard]] const Colours &colours();

/// The shape of a status, or another icon of resources/icons, in the colours now in force.
[[nodiscard]] QPixmap shape(const QString &name, int size, qreal ratio);
[[nodiscard]] QIcon shapeIcon(const QString &name, int size = 16);
/// A line icon (resources/icons/NAME.svg, drawn in the light text colour) in the given colour.
[[nodiscard]] QPixmap lineIcon(const QString &name, const QColor &colour, int size, qreal ratio);

} // namespace lockkeeper::gui
