// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCache>
#include <QStyledItemDelegate>

namespace lockkeeper::gui {

/// Draws the cells of the Checks table: shape, bold name, fold mark, fixed answer, meaning with the
/// status word run in; two lines at most, one where the table is compact. What does not fit ends
/// with «…». Foreign text is drawn as it is, never as mark-up.
class CheckDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setCompact(bool isCompact);
    /// All rows are as high as the highest, so that a very long table scrolls at once.
    void setUniform(bool isUniform) { m_isUniform = isUniform; }
    /// Width that the column of shapes needs: in compact form with the widest word of any language.
    [[nodiscard]] int shapeWidth(const QFont &font) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    struct Lines
    {
        QString first;
        QString second;
    };
    struct Place
    {
        QRect rect;
        int indent = 0; ///< of the first line: the word that runs in
        QFont font;
        QColor colour;
        int lines = 1;
    };

    [[nodiscard]] static QRect cellRect(const QStyleOptionViewItem &option,
                                        const QModelIndex &index);
    void drawGround(QPainter *painter, const QStyleOptionViewItem &option, bool isHost) const;
    void drawShape(QPainter *painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void drawWords(QPainter *painter, const Place &place, const QString &words) const;
    void drawMeaning(QPainter *painter, Place place, const QModelIndex &index) const;
    void drawFold(QPainter *painter, Place &place, const QStyleOptionViewItem &option) const;
    [[nodiscard]] Lines broken(const QString &words, const Place &place) const;
    [[nodiscard]] Place placeOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    bool m_isCompact = false;
    bool m_isUniform = false;
    mutable QCache<size_t, Lines> m_lines {4000};
};

} // namespace lockkeeper::gui
