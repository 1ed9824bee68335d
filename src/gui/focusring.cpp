// SPDX-License-Identifier: Apache-2.0
#include "gui/focusring.h"

#include <QScrollArea>
#include <QWidget>

namespace lockkeeper::gui {
namespace {

bool isStop(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0
        && widget.focusProxy() == nullptr;
}

void focus(QWidget &widget, bool isForward)
{
    widget.setFocus(isForward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget *above = widget.parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(&widget);
    }
}

} // namespace

QList<QWidget *> tabStops(const QList<QWidget *> &parts)
{
    QList<QWidget *> stops;
    for (QWidget *part : parts) {
        const QWidget *window = part->window();
        for (QWidget *each = window->nextInFocusChain(); each != window;
             each = each->nextInFocusChain()) {
            if (each->window() == window && (part == each || part->isAncestorOf(each))
                && isStop(*each))
                stops += each;
        }
    }
    return stops;
}

bool moveFocus(const QList<QWidget *> &parts, QWidget *from, bool isForward)
{
    const QList<QWidget *> stops = tabStops(parts);
    if (stops.isEmpty())
        return false;
    const qsizetype at = stops.indexOf(from);
    const qsizetype before = isForward ? -1 : 0; // where the focus is nowhere yet
    const qsizetype count = stops.size();
    focus(*stops.at(((at < 0 ? before : at) + (isForward ? 1 : -1) + count) % count), isForward);
    return true;
}

void moveToPart(const QList<QWidget *> &parts, QWidget *from, bool isForward)
{
    qsizetype at = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (from != nullptr && (parts.at(i) == from || parts.at(i)->isAncestorOf(from)))
            at = i;
    }
    const qsizetype count = parts.size();
    for (qsizetype i = 1; i < count; ++i) {
        QWidget *next = parts.at((at + (isForward ? i : count - i)) % count);
        const QList<QWidget *> stops = tabStops({next});
        if (stops.isEmpty())
            continue;
        focus(*stops.first(), true);
        return;
    }
}

} // namespace lockkeeper::gui
