// SPDX-License-Identifier: Apache-2.0
#include "gui/delegates/listrows.h"

#include "gui/theme.h"

#include <QPainter>

namespace lockkeeper::gui {
namespace {

constexpr int kPadding = 8;

} // namespace

void ListRows::paint(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const
{
    painter->save();
    if ((option.state & QStyle::State_Selected) != 0)
        painter->fillRect(option.rect, colours().select);
    QStyleOptionViewItem inner = option;
    inner.rect.adjust(kPadding - 2, 0, -kPadding, 0);
    inner.state &= ~QStyle::State_Selected;
    if (index.column() > 0)
        inner.palette.setColor(QPalette::Text, colours().text2);
    QStyledItemDelegate::paint(painter, inner, index);
    painter->restore();
}

QSize ListRows::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + 2 * kPadding, qMax(size.height(), option.fontMetrics.height() + 11)};
}

} // namespace lockkeeper::gui
