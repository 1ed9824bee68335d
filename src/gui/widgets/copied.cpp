// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/copied.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QToolTip>
#include <QWidget>

namespace lockkeeper::gui {

void putOnClipboard(const QString &words, QWidget *beside, const QString &said)
{
    QGuiApplication::clipboard()->setText(words);
    QToolTip::showText(beside->mapToGlobal(QPoint(0, beside->height())), said.toHtmlEscaped(),
                       beside);
    beside->setAccessibleDescription(said);
    QAccessibleEvent event(beside, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace lockkeeper::gui
