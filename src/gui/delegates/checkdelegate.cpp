// SPDX-License-Identifier: Apache-2.0
#include "gui/delegates/checkdelegate.h"

#include "base/languages.h"
#include "gui/models/checktree.h"
#include "gui/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QTextLayout>
#include <QTreeView>

namespace lockkeeper::gui {
namespace {

constexpr int kShapeSize = 16;
constexpr int kPadding = 8;
constexpr int kGap = 8;
constexpr int kFoldSize = 12;

QFont smaller(QFont font, qreal by, qreal least = 8)
{
    font.setPointSizeF(qMax(least, font.pointSizeF() - by));
    return font;
}

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont fixedFont(const QFont &like)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(qMax(8.0, like.pointSizeF() - 1));
    return font;
}

QFont wordFont(const QFont &font)
{
    return bold(smaller(font, 1.5));
}

QString rankOf(const QModelIndex &index)
{
    return index.data(CheckTree::RankRole).toString();
}

CheckTree::Kind kindOf(const QModelIndex &index)
{
    return static_cast<CheckTree::Kind>(index.data(CheckTree::KindRole).toInt());
}

} // namespace

void CheckDelegate::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
}

int CheckDelegate::shapeWidth(const QFont &font) const
{
    if (!m_isCompact)
        return kShapeSize + 2 * kPadding + 4;
    const QFontMetrics metrics(wordFont(font));
    int widest = 0;
    for (const report::Rank rank : report::kRanks) {
        for (const QString &language : languages())
            widest = qMax(widest, metrics.horizontalAdvance(report::rankWord(rank).in(language)));
    }
    return kPadding + kShapeSize + kGap + widest + kPadding;
}

QSize CheckDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.lineSpacing();
    if (m_isCompact)
        return {40, qMax(27, line + 10)};
    const auto kind = kindOf(index);
    if (!m_isUniform && kind == CheckTree::Kind::Host)
        return {40, qMax(25, line + 8)};
    if (!m_isUniform && (kind == CheckTree::Kind::Group || kind == CheckTree::Kind::Pending))
        return {40, qMax(34, line + 14)};
    return {40, qMax(47, 2 * line + 12)};
}

CheckDelegate::Lines CheckDelegate::broken(const QString &words, const Place &place) const
{
    const size_t key =
        qHashMulti(0, words, place.rect.width(), place.indent, place.lines, place.font.family(),
                   place.font.pointSizeF(), static_cast<int>(place.font.weight()));
    if (const Lines *known = m_lines.object(key))
        return *known;
    Lines lines;
    const QFontMetrics metrics(place.font);
    const int width = place.rect.width();
    QTextLayout layout(words, place.font);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(qMax(10, width - place.indent));
    layout.endLayout();
    const int end = line.isValid() ? line.textStart() + line.textLength() : 0;
    if (place.lines < 2 || end >= words.size()) {
        lines.first = metrics.elidedText(words, Qt::ElideRight, width - place.indent);
    } else {
        lines.first = words.left(end).trimmed();
        lines.second = metrics.elidedText(words.mid(end).trimmed(), Qt::ElideRight, width);
    }
    m_lines.insert(key, new Lines(lines));
    return lines;
}

void CheckDelegate::drawWords(QPainter *painter, const Place &place, const QString &words) const
{
    if (words.isEmpty())
        return;
    const Lines lines = broken(words, place);
    const int height = QFontMetrics(place.font).lineSpacing();
    painter->setFont(place.font);
    painter->setPen(place.colour);
    const int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
    if (lines.second.isEmpty()) {
        painter->drawText(place.rect.adjusted(place.indent, 0, 0, 0), flags, lines.first);
        return;
    }
    const int top = place.rect.center().y() - height + 1;
    painter->drawText(QRect(place.rect.left() + place.indent, top, place.rect.width(), height),
                      flags, lines.first);
    painter->drawText(QRect(place.rect.left(), top + height, place.rect.width(), height), flags,
                      lines.second);
}

void CheckDelegate::drawMeaning(QPainter *painter, Place place, const QModelIndex &index) const
{
    const QString word = index.data(CheckTree::WordRole).toString();
    const QString meaning = index.data().toString();
    if (word.isEmpty()) {
        drawWords(painter, place, meaning);
        return;
    }
    const QFont font = wordFont(place.font);
    const QString stopped = word + QLatin1Char('.');
    place.indent = QFontMetrics(font).horizontalAdvance(stopped) + 6;
    const bool isTwoLines = !broken(meaning, place).second.isEmpty();
    const int height = QFontMetrics(place.font).lineSpacing();
    QRect first = place.rect;
    if (isTwoLines)
        first = QRect(place.rect.left(), place.rect.center().y() - height + 1, place.rect.width(),
                      height);
    painter->setFont(font);
    painter->setPen(statusInk(rankOf(index), isDark()).ink);
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, stopped);
    drawWords(painter, place, meaning);
}

void CheckDelegate::drawShape(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    if (kindOf(index) == CheckTree::Kind::Host)
        return;
    const QString rank = rankOf(index);
    const QRect rect = option.rect.adjusted(kPadding, 0, 0, 0);
    const QPixmap drawn = shape(rank, kShapeSize, painter->device()->devicePixelRatioF());
    painter->drawPixmap(rect.left(), rect.center().y() - kShapeSize / 2 + 1, drawn);
    if (!m_isCompact || kindOf(index) == CheckTree::Kind::Pending)
        return;
    const QFont font = wordFont(option.font);
    painter->setFont(font);
    painter->setPen(statusInk(rank, isDark()).ink);
    painter->drawText(rect.adjusted(kShapeSize + kGap, 0, 0, 0),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      index.data().toString());
}

void CheckDelegate::drawFold(QPainter *painter, Place &place,
                             const QStyleOptionViewItem &option) const
{
    const bool isOpen = (option.state & QStyle::State_Open) != 0;
    const QPointF middle(place.rect.left() + kFoldSize / 2.0, place.rect.center().y() + 1);
    QPolygonF mark {QPointF(-2, -4), QPointF(2, 0), QPointF(-2, 4)};
    if (isOpen)
        mark = QPolygonF {QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(place.colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(mark.translated(middle));
    painter->restore();
    place.rect.setLeft(place.rect.left() + kFoldSize + 4);
}

CheckDelegate::Place CheckDelegate::placeOf(const QStyleOptionViewItem &option,
                                            const QModelIndex &index) const
{
    const auto kind = kindOf(index);
    Place place {.rect = option.rect.adjusted(kPadding, 0, -kPadding, 0),
                 .font = option.font,
                 .colour = colours().text,
                 .lines = m_isCompact || kind == CheckTree::Kind::Host ? 1 : 2};
    switch (index.column()) {
    case CheckTree::Component:
        place.font = kind == CheckTree::Kind::Host ? smaller(option.font, 1) : bold(option.font);
        if (kind == CheckTree::Kind::Host)
            place.rect.setLeft(place.rect.left() + 12);
        break;
    case CheckTree::Where:
        place.colour =
            index.data(CheckTree::FoldRole).toBool() ? colours().accent : colours().text2;
        break;
    case CheckTree::Found:
        place.font = fixedFont(option.font);
        break;
    default:
        if (kind == CheckTree::Kind::Host)
            place.font = smaller(option.font, 1);
        break;
    }
    const bool isQuiet = kind == CheckTree::Kind::Host || kind == CheckTree::Kind::Pending;
    if (isQuiet && index.column() != CheckTree::Component)
        place.colour = colours().text2;
    return place;
}

// A group's name may be longer than its column: the cells behind it are empty.
QRect CheckDelegate::cellRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QRect rect = option.rect;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view != nullptr && kindOf(index) == CheckTree::Kind::Group
        && index.column() == CheckTree::Component)
        rect.setRight(view->viewport()->width());
    return rect;
}

void CheckDelegate::drawGround(QPainter *painter, const QStyleOptionViewItem &option,
                               bool isHost) const
{
    const Colours &c = colours();
    QColor ground = isHost ? c.sunken : c.surface;
    if ((option.state & QStyle::State_Selected) != 0)
        ground = c.select;
    else if ((option.state & QStyle::State_MouseOver) != 0)
        ground = c.hover;
    painter->fillRect(option.rect, ground);
    painter->setPen(c.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void CheckDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                          const QModelIndex &index) const
{
    const auto kind = kindOf(index);
    const bool isGroup = kind == CheckTree::Kind::Group;
    if (isGroup && index.column() > CheckTree::Component)
        return;
    QStyleOptionViewItem option = given;
    option.rect = cellRect(given, index);
    drawGround(painter, option, kind == CheckTree::Kind::Host);
    if (index.column() == CheckTree::Shape) {
        if ((option.state & QStyle::State_Selected) != 0)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                              colours().accent);
        drawShape(painter, option, index);
        return;
    }
    Place place = placeOf(option, index);
    const int foldColumn = isGroup ? CheckTree::Component : CheckTree::Where;
    if (index.column() == foldColumn && index.data(CheckTree::FoldRole).toBool())
        drawFold(painter, place, option);
    if (index.column() == CheckTree::Meaning)
        drawMeaning(painter, place, index);
    else
        drawWords(painter, place, index.data().toString());
}

} // namespace lockkeeper::gui
