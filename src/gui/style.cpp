// SPDX-License-Identifier: Apache-2.0
#include "gui/style.h"

#include "gui/theme.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyleOption>

namespace lockkeeper::gui {

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{ }

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (element != PE_FrameFocusRect) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    // The style sheet draws the ring of these as their edge.
    if (qobject_cast<const QAbstractButton *>(widget) != nullptr)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colours().focus, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 4, 4);
    painter->restore();
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *result) const
{
    // A single click chooses, as everywhere in this window; a combo box opens below its field.
    if (hint == SH_ItemView_ActivateItemOnSingleClick || hint == SH_ComboBox_Popup)
        return 0;
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, result);
}

} // namespace lockkeeper::gui
