// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/recentlist.h"

#include "gui/delegates/twolinedelegate.h"
#include "gui/models/recentmodel.h"
#include "gui/widgets/card.h"

#include <QLabel>
#include <QListView>
#include <QShortcut>
#include <QVBoxLayout>

namespace lockkeeper::gui {

RecentList::RecentList(Workbench &bench)
    : m_bench(bench)
    , m_recent(new RecentModel(this))
    , m_head(headingLabel(1))
    , m_list(new QListView)
    , m_empty(wrappedLabel())
{
    m_empty->setProperty("second", true);
    m_list->setObjectName(QStringLiteral("recent"));
    m_list->setModel(m_recent);
    m_list->setItemDelegate(
        new TwoLineDelegate(RecentModel::Shape, RecentModel::SecondLine, m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_head);
    column->addWidget(m_list, 100);
    column->addWidget(m_empty);
    column->addStretch(1);

    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT openWanted(index.data(RecentModel::Path).toString());
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT chose(); });
    auto *forget = new QShortcut(Qt::Key_Delete, m_list);
    forget->setContext(Qt::WidgetShortcut);
    connect(forget, &QShortcut::activated, this, [this] {
        if (const QModelIndex chosen = m_list->currentIndex(); chosen.isValid())
            Q_EMIT forgetWanted(chosen.data(RecentModel::Path).toString());
    });
}

void RecentList::setProfiles(const QList<project::RecentProfile> &profiles)
{
    m_recent->show(profiles, m_bench.language());
    m_list->setVisible(!profiles.isEmpty());
    m_list->setMaximumHeight(m_list->sizeHintForRow(0) * static_cast<int>(profiles.size())
                             + 2 * m_list->frameWidth() + 4);
    m_empty->setVisible(profiles.isEmpty());
}

const project::RecentProfile *RecentList::toContinue() const
{
    const QModelIndex chosen = m_list->currentIndex();
    const QList<project::RecentProfile> &profiles = m_recent->profiles();
    if (chosen.isValid())
        return &profiles.at(chosen.row());
    return profiles.isEmpty() || !profiles.first().isThere ? nullptr : &profiles.first();
}

void RecentList::retranslate()
{
    m_head->setText(m_bench.say(text("gui", "Recent profiles")));
    m_empty->setText(m_bench.say(text("gui", "No profiles yet. Start with a new cluster.")));
    m_list->setAccessibleName(m_head->text());
    m_list->setToolTip(
        m_bench.say(text("gui", "Enter opens the profile, Delete takes it off this list")));
    m_recent->show(m_recent->profiles(), m_bench.language());
}

} // namespace lockkeeper::gui
