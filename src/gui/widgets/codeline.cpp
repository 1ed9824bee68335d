// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/codeline.h"

#include "gui/theme.h"
#include "project/needs.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QToolButton>

namespace lockkeeper::gui {
namespace {

constexpr int kIconSize = 16;
constexpr int kPadding = 30; ///< of a field of text, both sides

QFont fixedFont(qreal points)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(points);
    return font;
}

} // namespace

CodeLine::CodeLine(const QString &name)
    : m_field(new QLineEdit)
    , m_copy(new QToolButton)
{
    m_field->setObjectName(name);
    m_copy->setObjectName(name + QStringLiteral("Copy"));
    m_field->setReadOnly(true);
    m_field->setProperty("code", true);
    m_field->setFont(fixedFont(font().pointSizeF() - 1));
    m_copy->setProperty("quiet", true);
    m_copy->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addWidget(m_copy);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_field->text()); });
    setFocusProxy(m_field);
    paintIcon();
}

void CodeLine::setCommand(const QString &command)
{
    m_field->setText(command);
    m_field->setCursorPosition(0);
    setVisible(!command.isEmpty());
}

void CodeLine::setWords(const QString &what, const QString &copy)
{
    m_field->setAccessibleName(what);
    m_copy->setAccessibleName(copy);
    m_copy->setToolTip(copy.toHtmlEscaped());
}

void CodeLine::paintIcon()
{
    m_copy->setIcon(
        QIcon(lineIcon(QStringLiteral("copy"), colours().text, kIconSize, devicePixelRatioF())));
}

void CodeLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

Fingerprint::Fingerprint(const QString &name)
{
    setObjectName(name);
    setReadOnly(true);
    setProperty("code", true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(fixedFont(font().pointSizeF() + 1));
}

void Fingerprint::setFingerprint(const QString &fingerprint)
{
    setPlainText(fingerprint.isEmpty() ? QStringLiteral("—")
                                       : project::groupedFingerprint(fingerprint));
    updateGeometry();
}

QMimeData *Fingerprint::createMimeDataFromSelection() const
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    auto *copied = new QMimeData;
    copied->setText(textCursor().selectedText().remove(blanks));
    return copied;
}

int Fingerprint::linesIn(int width) const
{
    const int room = width - kPadding;
    return fontMetrics().horizontalAdvance(toPlainText()) <= room ? 1 : 2;
}

QSize Fingerprint::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(QLatin1Char('0')) * 36,
            fontMetrics().lineSpacing() * linesIn(width()) + 20};
}

// As high as its lines.
void Fingerprint::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

} // namespace lockkeeper::gui
