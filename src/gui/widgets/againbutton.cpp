// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/againbutton.h"

#include "gui/pages/checkswords.h"
#include "gui/theme.h"

#include <QAction>
#include <QMenu>

namespace lockkeeper::gui {

AgainButton::AgainButton(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
    , m_all(m_menu->addAction(QString()))
    , m_failed(m_menu->addAction(QString()))
    , m_row(m_menu->addAction(QString()))
    , m_changes(m_menu->addAction(QString()))
{
    setObjectName(QStringLiteral("checkAgain"));
    m_menu->setObjectName(QStringLiteral("againMenu"));
    m_menu->setToolTipsVisible(true);
    // Not setMenu(): that one waits in a loop of its own.
    connect(this, &QPushButton::clicked, this,
            [this] { m_menu->popup(mapToGlobal(QPoint(0, height() + 2))); });
    connect(m_all, &QAction::triggered, this, [this] { Q_EMIT asked(Again::All); });
    connect(m_failed, &QAction::triggered, this, [this] { Q_EMIT asked(Again::Failed); });
    connect(m_row, &QAction::triggered, this, [this] { Q_EMIT asked(Again::Row); });
    connect(m_changes, &QAction::triggered, this, &AgainButton::changesAsked);
}

void AgainButton::setLanguage(const QString &language)
{
    const auto in = [&](const Text &words) { return words.in(language); };
    setText(QLatin1Char(' ') + in(words::again()) + QStringLiteral(" \u25BE"));
    setAccessibleName(in(words::again()));
    setToolTip(QStringLiteral("F5"));
    setIcon(lineIcon(QStringLiteral("refresh"), colours().text, 16, devicePixelRatioF()));
    m_all->setText(in(words::againAll()));
    m_failed->setText(in(words::againFailed()));
    m_row->setText(in(words::againRow()));
    for (QAction *action : {m_failed, m_row})
        action->setToolTip(in(words::againTip()));
    m_changes->setText(in(words::changesTitle()) + QStringLiteral("\u2026"));
}

void AgainButton::setRowChosen(bool isChosen)
{
    m_row->setEnabled(isChosen);
}

void AgainButton::setComparable(bool isComparable)
{
    m_changes->setVisible(isComparable);
}

} // namespace lockkeeper::gui
