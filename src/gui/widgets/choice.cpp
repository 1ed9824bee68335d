// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/choice.h"

#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace lockkeeper::gui {

Choice::Choice(int characters, QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(characters);
    connect(this, &QComboBox::currentTextChanged, this, &Choice::tell);
}

int Choice::room() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    return style()
        ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this)
        .width();
}

void Choice::tell()
{
    const bool isCut = fontMetrics().horizontalAdvance(currentText()) > room();
    setToolTip(isCut ? currentText().toHtmlEscaped() : QString());
}

void Choice::resizeEvent(QResizeEvent *event)
{
    QComboBox::resizeEvent(event);
    tell();
}

void Choice::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    if (isEditable())
        return;
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room());
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace lockkeeper::gui
