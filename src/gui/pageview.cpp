// SPDX-License-Identifier: Apache-2.0
#include "gui/pageview.h"

#include "gui/page.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace lockkeeper::gui {
namespace {

constexpr QSize kLeast {200, 80};

} // namespace

PageView::PageView(Page *page, QWidget *parent)
    : QScrollArea(parent)
    , m_page(page)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setWidget(page);
    page->setAutoFillBackground(false);
    page->installEventFilter(this);
}

QSize PageView::minimumSizeHint() const
{
    return kLeast;
}

int PageView::neededHeight(int width) const
{
    const QLayout *layout = m_page->layout();
    const int words = layout->hasHeightForWidth() ? layout->minimumHeightForWidth(width) : 0;
    return qMax(words, m_page->minimumSizeHint().height());
}

void PageView::fit()
{
    const QSize room = maximumViewportSize();
    const int least = m_page->minimumSizeHint().width();
    int width = qMax(room.width(), least);
    int height = room.height();
    if (width > room.width())
        height -= horizontalScrollBar()->sizeHint().height();
    int needed = neededHeight(width);
    if (needed > height) {
        width = qMax(room.width() - verticalScrollBar()->sizeHint().width(), least);
        needed = neededHeight(width);
    }
    m_page->resize(width, qMax(height, needed));
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool PageView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isHandled = QScrollArea::eventFilter(watched, event);
    if (watched == m_page && event->type() == QEvent::LayoutRequest)
        fit();
    return isHandled;
}

} // namespace lockkeeper::gui
