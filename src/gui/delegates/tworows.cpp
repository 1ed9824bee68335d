// SPDX-License-Identifier: Apache-2.0
#include "gui/delegates/tworows.h"

#include "gui/theme.h"

#include <QPainter>

namespace lockkeeper::gui {
namespace {

constexpr int kPadding = 8;
constexpr int kShapeSize = 16;

QFont firstFont(const QStyleOptionViewItem &option, bool isStrong)
{
    QFont font = option.font;
    if (isStrong)
        font.setWeight(QFont::DemiBold);
    return font;
}

QFont secondFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() - 1);
    return font;
}

void drawWords(QPainter &painter, const QRect &rect, const QString &words)
{
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, rect.width()));
}

void drawGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Colours &c = colours();
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    if (isSelected)
        painter.fillRect(option.rect, c.select);
    else if ((option.state & QStyle::State_MouseOver) != 0)
        painter.fillRect(option.rect, c.hover);
    if (index.row() + 1 < index.model()->rowCount())
        painter.fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), c.border);
    if (isSelected && index.column() == 0)
        painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), c.accent);
}

} // namespace

void TwoRows::paint(QPainter *painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const
{
    painter->save();
    drawGround(*painter, option, index);
    const QString shapeName = index.data(ShapeRole).toString();
    QRect rect = option.rect.adjusted(kPadding, 0, -kPadding, -1);
    if (index.column() == 0) {
        if (!shapeName.isEmpty()) {
            const QPixmap drawn =
                shape(shapeName, kShapeSize, painter->device()->devicePixelRatioF());
            painter->drawPixmap(rect.left() + (rect.width() - kShapeSize) / 2,
                                rect.top() + (rect.height() - kShapeSize) / 2, drawn);
        }
        painter->restore();
        return;
    }
    const QString second = index.data(SecondRole).toString();
    const QFont first = firstFont(option, index.data(StrongRole).toBool());
    const int firstHeight = QFontMetrics(first).height();
    const int secondHeight = second.isEmpty() ? 0 : QFontMetrics(secondFont(option)).height();
    rect.setTop(rect.top() + (rect.height() - firstHeight - secondHeight) / 2);
    painter->setFont(first);
    painter->setPen(shapeName.isEmpty() ? colours().text : statusInk(shapeName, isDark()).ink);
    drawWords(*painter, QRect(rect.topLeft(), QSize(rect.width(), firstHeight)),
              index.data(Qt::DisplayRole).toString());
    painter->setFont(secondFont(option));
    painter->setPen(colours().text2);
    drawWords(*painter, QRect(rect.left(), rect.top() + firstHeight, rect.width(), secondHeight),
              second);
    painter->restore();
}

QSize TwoRows::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() == 0)
        return {kShapeSize + 3 * kPadding, 0};
    const QFontMetrics first(firstFont(option, index.data(StrongRole).toBool()));
    const QFontMetrics second(secondFont(option));
    const int width = qMax(first.horizontalAdvance(index.data(Qt::DisplayRole).toString()),
                           second.horizontalAdvance(index.data(SecondRole).toString()));
    return {width + 2 * kPadding + 2,
            qMax(first.height() + second.height() + (m_isCompact ? 6 : 10), m_isCompact ? 42 : 47)};
}

} // namespace lockkeeper::gui
