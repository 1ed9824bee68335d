// SPDX-License-Identifier: Apache-2.0
#include "gui/delegates/reachdelegate.h"

#include "gui/models/reachmatrix.h"
#include "gui/theme.h"

#include <QFontDatabase>
#include <QPainter>

namespace lockkeeper::gui {
namespace {

constexpr int kShapeSize = 14;
constexpr int kPadding = 12;
constexpr int kGap = 5;
constexpr auto kFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smaller(QFont font)
{
    font.setPointSizeF(qMax(8.0, font.pointSizeF() - 1));
    return font;
}

// An open port is what everybody hopes for; what is not open stands out.
bool isLoud(const QString &rank)
{
    return !rank.isEmpty() && rank != QLatin1String("pass");
}

} // namespace

QSize ReachDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString words = index.data().toString();
    int width = QFontMetrics(bold(option.font)).horizontalAdvance(words) + 2 * kPadding;
    if (index.column() == 0) {
        const QString second = index.data(ReachMatrix::SecondRole).toString();
        width += QFontMetrics(smaller(option.font)).horizontalAdvance(second) + 2 * kGap;
    } else {
        width += kShapeSize + kGap;
    }
    return {width, qMax(27, option.fontMetrics.lineSpacing() + 10)};
}

void ReachDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Colours &c = colours();
    const bool isFocused = (option.state & QStyle::State_HasFocus) != 0;
    painter->fillRect(option.rect,
                      (option.state & QStyle::State_Selected) != 0 && isFocused ? c.select
                                                                                : c.surface);
    painter->setPen(c.border);
    painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    QRect rect = option.rect.adjusted(kPadding, 0, -4, 0);
    const QString words = index.data().toString();
    if (index.column() == 0) {
        painter->setFont(bold(option.font));
        painter->setPen(c.text);
        painter->drawText(rect, kFlags, words);
        rect.setLeft(rect.left() + QFontMetrics(painter->font()).horizontalAdvance(words)
                     + 2 * kGap);
        painter->setFont(smaller(option.font));
        painter->setPen(c.text2);
        painter->drawText(rect, kFlags, index.data(ReachMatrix::SecondRole).toString());
        return;
    }
    const QString rank = index.data(ReachMatrix::RankRole).toString();
    if (!rank.isEmpty()) {
        painter->drawPixmap(rect.left(), rect.center().y() - kShapeSize / 2 + 1,
                            shape(rank, kShapeSize, painter->device()->devicePixelRatioF()));
        rect.setLeft(rect.left() + kShapeSize + kGap);
    }
    painter->setFont(isLoud(rank) ? bold(option.font) : option.font);
    painter->setPen(isLoud(rank)         ? statusInk(rank, isDark()).ink
                        : rank.isEmpty() ? c.text3
                                         : c.text);
    painter->drawText(rect, kFlags, words);
}

ReachHead::ReachHead(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setStretchLastSection(true);
}

QFont ReachHead::nameFont() const
{
    return bold(smaller(font()));
}

QFont ReachHead::addressFont() const
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(qMax(8.0, font().pointSizeF() - 2));
    return fixed;
}

QSize ReachHead::sectionSizeFromContents(int section) const
{
    const auto words = [&](int role) {
        return model()->headerData(section, Qt::Horizontal, role).toString();
    };
    const QFontMetrics name(nameFont());
    const QFontMetrics address(addressFont());
    return {qMax(name.horizontalAdvance(words(Qt::DisplayRole)),
                 address.horizontalAdvance(words(ReachMatrix::SecondRole)))
                + 2 * kPadding,
            name.lineSpacing() + address.lineSpacing() + 8};
}

void ReachHead::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const auto words = [&](int role) {
        return model()->headerData(section, Qt::Horizontal, role).toString();
    };
    painter->fillRect(rect, colours().surface);
    QRect name = rect.adjusted(kPadding, 3, -4, 0);
    name.setHeight(QFontMetrics(nameFont()).lineSpacing());
    painter->setFont(nameFont());
    painter->setPen(colours().text2);
    if (words(ReachMatrix::SecondRole).isEmpty())
        name.setHeight(rect.height() - 6);
    painter->drawText(name, kFlags, words(Qt::DisplayRole));
    QRect address = rect.adjusted(kPadding, 0, -4, -4);
    address.setTop(name.bottom());
    painter->setFont(addressFont());
    painter->drawText(address, kFlags, words(ReachMatrix::SecondRole));
}

} // namespace lockkeeper::gui
