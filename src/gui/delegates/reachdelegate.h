// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace lockkeeper::gui {

/// A cell of the matrix of connections: shape and time, or shape and word.
class ReachDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

/// Its heads: the name of the target and below it the address.
class ReachHead : public QHeaderView
{
    Q_OBJECT

public:
    explicit ReachHead(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    [[nodiscard]] QFont nameFont() const;
    [[nodiscard]] QFont addressFont() const;
};

} // namespace lockkeeper::gui
