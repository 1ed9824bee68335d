// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/flow.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <iterator>

namespace lockkeeper::gui {

Flow::Flow(QWidget *parent)
    : QLayout(parent)
{ }

Flow::~Flow() = default;

void Flow::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *Flow::itemAt(int index) const
{
    return index < 0 || index >= count() ? nullptr : m_items[static_cast<std::size_t>(index)].get();
}

QLayoutItem *Flow::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *taken = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(std::next(m_items.begin(), index));
    return taken;
}

std::vector<Flow::Line> Flow::lines(int width) const
{
    std::vector<Line> all;
    int used = 0;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i]->isEmpty())
            continue;
        const int wanted = m_items[i]->sizeHint().width();
        if (all.empty() || used + gap() + wanted > width) {
            all.emplace_back();
            used = -gap();
        }
        all.back().push_back(i);
        used += gap() + wanted;
    }
    return all;
}

int Flow::widthOf(const Line &line) const
{
    int width = -gap();
    for (const std::size_t i : line)
        width += gap() + m_items[i]->sizeHint().width();
    return width;
}

int Flow::heightOf(const Line &line) const
{
    int height = 0;
    for (const std::size_t i : line)
        height = std::max(height, m_items[i]->sizeHint().height());
    return height;
}

int Flow::heightForWidth(int width) const
{
    int height = -gap();
    const QMargins margins = contentsMargins();
    for (const Line &line : lines(width - margins.left() - margins.right()))
        height += gap() + heightOf(line);
    return std::max(0, height) + margins.top() + margins.bottom();
}

QSize Flow::sizeHint() const
{
    Line all;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (!m_items[i]->isEmpty())
            all.push_back(i);
    }
    const QMargins margins = contentsMargins();
    return QSize(std::max(0, widthOf(all)), heightOf(all)).grownBy(margins);
}

QSize Flow::minimumSize() const
{
    QSize least;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    return least.grownBy(contentsMargins());
}

void Flow::place(const Line &line, QPoint at, int width)
{
    const int height = heightOf(line);
    const int spare = std::max(0, width - widthOf(line));
    bool isShifted = false;
    int x = 0;
    for (const std::size_t i : line) {
        if (i >= m_rightFrom && !isShifted) {
            x += spare;
            isShifted = true;
        }
        const QSize size = m_items[i]->sizeHint().boundedTo({width, height});
        const QRect spot(at.x() + x, at.y() + (height - size.height()) / 2, size.width(),
                         size.height());
        m_items[i]->setGeometry(
            QStyle::visualRect(parentWidget()->layoutDirection(), contentsRect(), spot));
        x += gap() + size.width();
    }
}

void Flow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect room = contentsRect();
    int y = room.top();
    for (const Line &line : lines(room.width())) {
        place(line, {room.left(), y}, room.width());
        y += heightOf(line) + gap();
    }
}

} // namespace lockkeeper::gui
