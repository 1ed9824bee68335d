// SPDX-License-Identifier: Apache-2.0
#include "gui/delegates/twolinedelegate.h"

#include "gui/theme.h"

#include <QPainter>

namespace lockkeeper::gui {
namespace {

constexpr int kShape = 18;
constexpr int kMargin = 12;
constexpr int kPadding = 9;

} // namespace

TwoLineDelegate::TwoLineDelegate(int shapeRole, int secondLineRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_shapeRole(shapeRole)
    , m_secondLineRole(secondLineRole)
{ }

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colours &c = colours();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, c.select);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, c.hover);
    painter->setPen(c.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QString shapeName = index.data(m_shapeRole).toString();
    if (!shapeName.isEmpty()) {
        painter->drawPixmap(option.rect.left() + kMargin,
                            option.rect.top() + (option.rect.height() - kShape) / 2,
                            shape(shapeName, kShape, painter->device()->devicePixelRatioF()));
    }
    QRect words = option.rect.adjusted(kMargin * 2 + kShape, kPadding, -kMargin, -kPadding);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(c.text);
    const int line = QFontMetrics(bold).height();
    painter->drawText(
        QRect(words.topLeft(), QSize(words.width(), line)), Qt::AlignVCenter,
        QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    words.setTop(words.top() + line + 2);
    painter->setFont(option.font);
    painter->setPen(c.text2);
    painter->drawText(words, Qt::AlignTop,
                      option.fontMetrics.elidedText(index.data(m_secondLineRole).toString(),
                                                    Qt::ElideRight, words.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(c.focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 4, 4);
    }
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, qMax(47, option.fontMetrics.height() * 2 + 2 + 2 * kPadding)};
}

} // namespace lockkeeper::gui
