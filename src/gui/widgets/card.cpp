// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/card.h"

#include "base/printable.h"
#include "gui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

constexpr int kIconSize = 20;

} // namespace

QLabel *wrappedLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *headingLabel(int larger)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    bold.setPointSizeF(bold.pointSizeF() + larger);
    label->setFont(bold);
    return label;
}

QLabel *titleLabel(const QString &name)
{
    QLabel *label = headingLabel(1);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

QLabel *fieldLabel(QWidget *field)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    label->setProperty("second", true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() - 1);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

Card::Card(Workbench &bench, const QString &icon, const QString &status)
    : m_bench(bench)
    , m_iconName(icon)
    , m_status(status)
    , m_icon(new QLabel)
    , m_heading(titleLabel(QStringLiteral("cardHeading")))
    , m_line(wrappedLabel())
    , m_note(wrappedLabel())
    , m_body(new QVBoxLayout)
    , m_foot(new QHBoxLayout)
{
    setProperty("card", true);
    m_line->setProperty("second", true);
    m_note->setProperty("second", true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_heading);
    words->addWidget(m_line);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    m_icon->setVisible(!icon.isEmpty());
    m_body->setSpacing(8);
    m_foot->setSpacing(8);
    m_foot->addWidget(m_note, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 12, 16, 12);
    all->setSpacing(8);
    all->addLayout(head);
    all->addLayout(m_body);
    all->addLayout(m_foot);
    paintEdge();
}

void Card::setHeading(const Text &heading, const Text &line)
{
    m_heading->setText(printable(say(heading)));
    m_line->setText(printable(say(line)));
    m_line->setVisible(!m_line->text().isEmpty());
    setAccessibleName(m_heading->text());
    setAccessibleDescription(m_line->text());
}

void Card::setNote(const Text &note)
{
    m_note->setText(printable(say(note)));
}

void Card::paintEdge()
{
    const QColor ink = m_status.isEmpty() ? colours().text2 : statusInk(m_status, isDark()).ink;
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(lineIcon(m_iconName, ink, kIconSize, devicePixelRatioF()));
    if (m_status.isEmpty() || objectName().isEmpty())
        return;
    QColor edge = ink;
    edge.setAlphaF(0.6F);
    const QString sheet = QStringLiteral("#%1 { border: 1px solid %2; }")
                              .arg(objectName(), edge.name(QColor::HexArgb));
    if (sheet != styleSheet())
        setStyleSheet(sheet);
}

void Card::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintEdge();
}

} // namespace lockkeeper::gui
