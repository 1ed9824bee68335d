// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/codebox.h"

#include "base/printable.h"

#include <QEvent>
#include <QFontDatabase>
#include <QTextLayout>
#include <QtMath>
#include <QWheelEvent>

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
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
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
    if (shown == toPlainText())
        return;
    setPlainText(shown);
    m_width = -1;
    updateGeometry();
}

int CodeBox::heightForWidth(int width) const
{
    if (width == m_width)
        return m_height;
    qreal height = 0;
    QTextOption option;
    option.setWrapMode(wordWrapMode());
    for (const QString &paragraph : toPlainText().split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, document()->defaultFont());
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLeadingIncluded(true);
            line.setLineWidth(qMax(1, width));
            height += line.height(); // a letter of another font makes its line higher
        }
        layout.endLayout();
    }
    m_width = width;
    m_height = qCeil(height) + 2;
    return m_height;
}

QSize CodeBox::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, heightForWidth(width())};
}

QSize CodeBox::minimumSizeHint() const
{
    return {1, fontMetrics().lineSpacing()};
}

void CodeBox::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_width = -1;
        updateGeometry();
    }
}

// It is never higher than its text: the wheel moves what it stands in.
void CodeBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace lockkeeper::gui
