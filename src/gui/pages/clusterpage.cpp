// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/clusterpage.h"

#include "gui/pages/clusterparts.h"
#include "gui/pages/clusterwords.h"
#include "gui/pages/factsform.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace lockkeeper::gui {

ClusterPage::ClusterPage(Workbench &workbench)
    : Page(Step::Cluster, workbench)
    , m_finding(workbench)
    , m_form(new FactsForm)
    , m_parts(new ClusterParts)
{
    layOut();
    connect(m_form, &FactsForm::homeChosen, &m_finding, &ClusterFinding::correctHome);
    connect(m_form, &FactsForm::modeChosen, &m_finding, &ClusterFinding::correctMode);
    connect(&m_finding, &ClusterFinding::changed, this, [this] {
        forgetRefusal();
        show();
    });
}

ClusterPage::~ClusterPage() = default;

void ClusterPage::layOut()
{
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("factsScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(scroll, 2);
    row->addWidget(m_parts, 3);
}

Text ClusterPage::subtitle() const
{
    return text("gui", "What was found on the hosts. Correct it where it is wrong");
}

Text ClusterPage::footnote() const
{
    return text("gui", "Read only: nothing was changed on the hosts");
}

Text ClusterPage::primaryText() const
{
    return text("gui", "Confirm and continue");
}

void ClusterPage::refresh()
{
    if (bench().profile().hosts.isEmpty())
        Q_EMIT wants(Step::Hosts);
    else if (!m_finding.job()->isRunning())
        m_finding.look();
}

void ClusterPage::show()
{
    const auto &seen = m_finding.seen();
    const project::ClusterView view = seen ? seen->view : project::ClusterView();
    m_form->show(view, bench().profile());
    m_parts->setCluster(view, seen ? seen->configs : QList<project::ConfigGroup>(),
                        bench().language());
    if (lacksHome(view))
        m_form->askHome(view.undecided.value(0));
    m_form->setVisible(seen.has_value());
    m_parts->setVisible(seen.has_value());
    Q_EMIT changed();
}

void ClusterPage::primary()
{
    const auto &seen = m_finding.seen();
    if (m_finding.job()->isRunning())
        refuse(text("gui", "The hosts are being asked. It takes a few seconds"), nullptr);
    else if (!seen)
        refuse(text("gui", "First log in to the hosts, then there is something to confirm"),
               nullptr);
    else if (lacksHome(seen->view))
        refuse(foundNotice(seen->view, {}).sentence,
               m_form->askHome(seen->view.undecided.value(0)));
    else
        Q_EMIT passed();
}

std::optional<Notice> ClusterPage::notice() const
{
    return clusterNotice(m_finding, bench().profile().hosts.size());
}

void ClusterPage::noticeAct()
{
    const auto &seen = m_finding.seen();
    const bool isNothing = !seen || seen->view.kind == project::ClusterView::Kind::Nothing;
    if (!m_finding.problem() && isNothing)
        Q_EMIT wants(Step::Hosts);
    else
        refresh();
}

StepState ClusterPage::state() const
{
    return m_finding.seen() ? clusterState(m_finding.seen()->view) : StepState {};
}

void ClusterPage::retranslate()
{
    m_form->retranslate(bench().language());
    m_parts->retranslate(bench().language());
    show();
}

void ClusterPage::setCompact(bool isCompact)
{
    m_parts->setCompact(isCompact);
}

} // namespace lockkeeper::gui
