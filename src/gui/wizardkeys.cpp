// SPDX-License-Identifier: Apache-2.0
#include "base/languages.h"
#include "gui/banner.h"
#include "gui/draftbar.h"
#include "gui/focusring.h"
#include "gui/side.h"
#include "gui/wizard.h"

#include <QShortcut>
#include <QStackedWidget>

// The keys of the window, and how the focus goes round it.
namespace lockkeeper::gui {

void Wizard::buildKeys()
{
    const auto bind = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    bind(Qt::CTRL | Qt::Key_Return, [this] { primary(); });
    bind(Qt::CTRL | Qt::Key_Enter, [this] { primary(); });
    bind(Qt::ALT | Qt::Key_Left, [this] { back(); });
    bind(Qt::ALT | Qt::Key_Right, [this] { onward(); });
    bind(Qt::Key_F5, [this] { page(m_current)->refresh(); });
    bind(Qt::SHIFT | Qt::Key_F5, [this] { page(m_current)->refreshSelected(); });
    bind(Qt::Key_F6, [this] { cyclePart(true); });
    bind(Qt::SHIFT | Qt::Key_F6, [this] { cyclePart(false); });
    bind(Qt::CTRL | Qt::Key_L, [this] {
        const QStringList &known = languages();
        setLanguage(known.at((known.indexOf(m_bench.language()) + 1) % known.size()));
    });
    bind(Qt::CTRL | Qt::Key_F, [this] {
        if (QWidget *field = page(m_current)->filterField())
            field->setFocus(Qt::ShortcutFocusReason);
    });
    bind(Qt::CTRL | Qt::Key_S, [this] {
        if (m_bench.isOpen() && m_bench.hasDraft())
            m_bench.saveProfile();
    });
    for (const Step step : kSteps)
        bind(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + stepNumber(step) % 10)),
             [this, step] { goTo(step); });
}

// Tab and F6 go round the parts in the order they are read in.
QList<QWidget *> Wizard::parts() const
{
    return {m_side, m_draft, m_banner, m_stack, m_footer};
}

void Wizard::cyclePart(bool isForward)
{
    QList<QWidget *> all = parts();
    if (QWidget *detail = page(m_current)->detail())
        all.insert(all.indexOf(m_stack) + 1, detail);
    moveToPart(all, focusWidget(), isForward);
    if (m_side->isAncestorOf(focusWidget()))
        m_side->steps().button(m_current)->setFocus(Qt::TabFocusReason);
}

// Before it goes: Qt would look for the focus' next place from the start of the window. Who has
// asked for the focus meanwhile keeps it.
void Wizard::leaveStop()
{
    if (!page(m_current)->isRunning() && m_banner->hasStopFocus())
        moveToPart(parts(), m_banner, true);
}

bool Wizard::focusNextPrevChild(bool isNext)
{
    return moveFocus(parts(), focusWidget(), isNext);
}

} // namespace lockkeeper::gui
