// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace lockkeeper::gui {

/// A row of a list: shape, a semi-bold line, a quiet line below it, each cut with «…». Which roles
/// hold the shape's name and the second line is told to the constructor.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TwoLineDelegate(int shapeRole, int secondLineRole, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    int m_shapeRole;
    int m_secondLineRole;
};

} // namespace lockkeeper::gui
