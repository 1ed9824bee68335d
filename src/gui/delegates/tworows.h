// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace lockkeeper::gui {

/// Draws a cell of one or two rows of words: the second one grey and smaller, the first in the
/// colour of a status where there is one. The first column of a table draws the shape alone.
class TwoRows : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        SecondRole = Qt::UserRole + 1, ///< the row below
        ShapeRole, ///< name of a status
        StrongRole, ///< the first row is semi-bold
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    /// Smaller rows, for a small window.
    void setCompact(bool isCompact) { m_isCompact = isCompact; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    bool m_isCompact = false;
};

} // namespace lockkeeper::gui
