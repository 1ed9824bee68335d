// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/hostspage.h"

#include "gui/pages/hostcards.h"
#include "gui/pages/hosttools.h"
#include "gui/pages/hostview.h"
#include "gui/pages/hostwords.h"

#include <QVBoxLayout>

#include <chrono>

namespace lockkeeper::gui {
namespace {

constexpr std::chrono::milliseconds kSoon {30};

} // namespace

HostsPage::HostsPage(Workbench &workbench)
    : Page(Step::Hosts, workbench)
    , m_survey(workbench)
    , m_edits(workbench)
    , m_tools(new HostTools(workbench))
    , m_table(new HostView(workbench, m_survey))
    , m_cards(new HostCards(workbench, m_survey))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_tools);
    column->addWidget(m_table, 1000);
    column->addWidget(m_cards);
    column->addStretch(1);
    connectParts();
}

void HostsPage::connectParts()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &HostsPage::show);
    const auto soon = [this] { m_soon.start(); };
    connect(&m_survey, &HostSurvey::changed, this, soon);
    connect(&m_survey, &HostSurvey::replaced, this, soon);
    connect(m_tools, &HostTools::addWanted, m_cards, &HostCards::showAdd);
    connect(m_tools, &HostTools::pasteWanted, m_cards, &HostCards::showPaste);
    connect(m_tools, &HostTools::importWanted, m_cards, &HostCards::showImport);
    connect(m_tools, &HostTools::jumpWanted, m_cards, &HostCards::showJump);
    connect(m_tools, &HostTools::againWanted, this, &HostsPage::refresh);
    const auto edit = [this] { m_cards->showEdit(m_table->chosen().value(0)); };
    connect(m_tools, &HostTools::editWanted, this, edit);
    connect(m_table, &HostView::editWanted, this, edit);
    connect(m_table, &HostView::addWanted, m_cards, &HostCards::showAdd);
    const auto remove = [this] { m_edits.remove(m_table->chosen()); };
    connect(m_tools, &HostTools::removeWanted, this, remove);
    connect(m_table, &HostView::removeWanted, this, remove);
    connect(m_table, &HostView::chose, this, [this] {
        m_cards->choose(m_table->chosen().value(0));
        m_tools->setHosts(m_survey.hasTried(), !m_table->chosen().isEmpty());
    });
    connect(m_cards, &HostCards::saved, m_table, &HostView::choose);
    connect(m_cards, &HostCards::asks, m_table, &HostView::choose);
    connect(m_cards, &HostCards::closed, m_table, [this] { m_table->setFocus(); });
}

void HostsPage::primary()
{
    if (m_survey.hosts().empty())
        m_cards->showAdd();
    else if (m_survey.isRunning())
        refuse(text("gui", "Connecting is under way. Wait for it, or stop it."), nullptr);
    else if (const QStringList left = m_survey.untried(); !left.isEmpty())
        connectTo(left);
    else if (m_survey.count(HostLogin::Connected) == 0)
        refuse(text("gui", "No host is connected yet: without one there is nothing to look at."),
               m_table);
    else
        Q_EMIT passed();
}

std::optional<Notice> HostsPage::notice() const
{
    return m_edits.removed() > 0 ? removedNotice(m_edits.removed()) : hostsNotice(m_survey);
}

void HostsPage::noticeAct()
{
    if (m_edits.removed() > 0)
        m_edits.putBack();
    else if (const HostLogin *changed = m_survey.changedKey())
        m_cards->showChanged(changed->login.host);
    else
        m_edits.add(m_survey.strangers());
}

void HostsPage::enter()
{
    show();
    if (m_survey.hosts().empty())
        m_cards->showAdd();
}

void HostsPage::show()
{
    m_tools->setHosts(m_survey.hasTried(), !m_table->chosen().isEmpty());
    m_table->fit();
    m_cards->refresh();
    Q_EMIT changed();
}

void HostsPage::connectTo(const QStringList &hosts)
{
    m_edits.forgetRemoved();
    m_survey.connectTo(hosts);
}

void HostsPage::connectAnew(const QStringList &hosts)
{
    m_edits.forgetRemoved();
    m_survey.connectAnew(hosts);
}

void HostsPage::refresh()
{
    connectAnew({});
}

void HostsPage::refreshSelected()
{
    if (const QStringList chosen = m_table->chosen(); !chosen.isEmpty())
        connectAnew(chosen);
}

void HostsPage::retranslate()
{
    m_tools->retranslate();
    m_table->retranslate();
    m_cards->retranslate();
}

void HostsPage::setCompact(bool isCompact)
{
    m_table->setCompact(isCompact);
    m_tools->setCompact(isCompact);
    layout()->setSpacing(isCompact ? 8 : 12);
}

} // namespace lockkeeper::gui
