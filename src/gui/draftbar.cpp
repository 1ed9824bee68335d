// SPDX-License-Identifier: Apache-2.0
#include "gui/draftbar.h"

#include "base/printable.h"

#include <QAccessible>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace lockkeeper::gui {
namespace {

constexpr qsizetype kLongestName = 32;

} // namespace

DraftBar::DraftBar(Workbench &bench, QWidget *parent)
    : QFrame(parent)
    , m_bench(bench)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_words(new QLabel)
    , m_acts(new QWidget)
    , m_save(new QPushButton)
    , m_drop(new QPushButton)
{
    setObjectName(QStringLiteral("draftBar"));
    setProperty("card", true);
    m_words->setObjectName(QStringLiteral("draftWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("draftSave"));
    m_drop->setObjectName(QStringLiteral("draftDrop"));
    auto *acts = new QHBoxLayout(m_acts);
    acts->setContentsMargins(0, 0, 0, 0);
    acts->setSpacing(8);
    for (QPushButton *button : {m_save, m_drop}) {
        button->setProperty("small", true);
        acts->addWidget(button);
    }
    m_row->setContentsMargins(14, 5, 8, 5);
    m_row->setSpacing(8);
    m_row->addWidget(m_words, 1);
    m_row->addWidget(m_acts, 0, Qt::AlignRight);
    connect(m_save, &QPushButton::clicked, this, &DraftBar::save);
    connect(m_drop, &QPushButton::clicked, this, &DraftBar::drop);
    connect(&m_bench, &Workbench::draftChanged, this, &DraftBar::refresh);
    refresh();
}

Text DraftBar::sentence(const QString &file) const
{
    switch (m_bench.draft().kind) {
    case Draft::Changed:
        return text("gui",
                    "%1 has been changed or removed since these edits were begun. Nothing was "
                    "written.")
            .arg(file);
    case Draft::Unsaved:
        return m_bench.draft().problem ? m_bench.draft().problem->message : Text();
    case Draft::Discarded:
        return text("gui", "The edits were discarded.");
    default:
        return text("gui", "Changes are kept as a draft.");
    }
}

void DraftBar::say()
{
    const QString name = QFileInfo(m_bench.path()).fileName();
    const QString file = oneLine(name, kLongestName);
    const Draft::Kind kind = m_bench.draft().kind;
    m_words->setText(printable(m_bench.say(sentence(file))));
    m_save->setText(m_bench.say(kind == Draft::Changed ? text("gui", "Save over it")
                                                       : text("gui", "Save to %1").arg(file)));
    m_save->setVisible(kind != Draft::Discarded);
    const Text path = Text::verbatim(oneLine(m_bench.path()));
    const Text note = text("gui", "Ctrl+S. Comments in the file are lost.");
    m_save->setToolTip(m_bench.say(Text::joined({path, note}, QStringLiteral("\n")))
                           .toHtmlEscaped()
                           .replace(u'\n', QStringLiteral("<br>")));
    switch (kind) {
    case Draft::Changed:
        m_drop->setText(m_bench.say(text("gui", "Discard and read the file")));
        break;
    case Draft::Discarded:
        m_drop->setText(m_bench.say(text("gui", "Put the edits back")));
        break;
    default:
        m_drop->setText(m_bench.say(text("gui", "Discard")));
    }
}

void DraftBar::refresh()
{
    const bool isShown = m_bench.isOpen() && m_bench.draft().kind != Draft::None;
    const QString before = m_words->text();
    if (isShown)
        say();
    const bool hasFocus = m_acts->isAncestorOf(focusWidget());
    setVisible(isShown);
    if (isShown && hasFocus && !m_save->isVisible())
        m_drop->setFocus(Qt::OtherFocusReason);
    fit();
    if (isShown && before != m_words->text()) {
        QAccessibleEvent event(m_words, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

// Words of two lines beside the buttons, or the buttons below them.
void DraftBar::fit()
{
    const bool isNarrow = m_acts->sizeHint().width() * 2 > width();
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void DraftBar::save()
{
    m_bench.saveProfile(m_bench.draft().kind == Draft::Changed);
}

void DraftBar::drop()
{
    if (m_bench.draft().kind == Draft::Discarded)
        m_bench.putDraftBack();
    else
        m_bench.discardDraft();
}

void DraftBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

} // namespace lockkeeper::gui
