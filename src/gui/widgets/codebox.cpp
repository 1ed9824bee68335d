// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/codebox.h"

#include "base/printable.h"

#include <QEvent>
#include <QFontDatabase>
#include <QWheelEvent>

#include <cmath>

namespace lockkeeper::gui {

CodeBox::CodeBox(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(NoFrame);
    setProperty("bare", true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::ClickFocus); // keys reach what it says by the copy buttons
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    useFont();
}

void CodeBox::useFont()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(
        qMax(8.0, (parentWidget() != nullptr ? parentWidget()->font() : font()).pointSizeF() - 1));
    if (fixed != document()->defaultFont())
        setFont(fixed);
}

void CodeBox::setWords(const QString &words)
{
    const QString shown = printable(words);
    if (shown != toPlainText())
        setPlainText(shown);
    fit();
}

void CodeBox::fit()
{
    const int lines = qMax(1, static_cast<int>(std::ceil(document()->size().height())));
    setFixedHeight(lines * fontMetrics().lineSpacing() + 2);
}

void CodeBox::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

void CodeBox::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

// It is never higher than its text: the wheel moves what it stands in.
void CodeBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace lockkeeper::gui
