// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/shortlabel.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace lockkeeper::gui {
namespace {

constexpr int kLeastCharacters = 4;

} // namespace

ShortLabel::ShortLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

QSize ShortLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    return {qMin(whole.width(), fontMetrics().averageCharWidth() * kLeastCharacters),
            whole.height()};
}

bool ShortLabel::isCut() const
{
    return QLabel::sizeHint().width() > width();
}

void ShortLabel::fit()
{
    const QString tip = isCut() ? text().toHtmlEscaped() : QString();
    if (tip != toolTip())
        setToolTip(tip);
}

bool ShortLabel::event(QEvent *event)
{
    const bool isTaken = QLabel::event(event);
    // Other words ask for another layout, whatever became of the size.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest
        || event->type() == QEvent::Paint || event->type() == QEvent::FontChange)
        fit();
    return isTaken;
}

void ShortLabel::paintEvent(QPaintEvent *event)
{
    if (!isCut()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QString words = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(),
                          static_cast<int>(alignment()) | Qt::TextSingleLine, palette(),
                          isEnabled(), words, foregroundRole());
}

} // namespace lockkeeper::gui
