// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/clusterpage.h"

#include "gui/delegates/tworows.h"
#include "gui/pages/clusterwords.h"
#include "gui/pages/configcard.h"
#include "gui/pages/factsform.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeView>

namespace lockkeeper::gui {
namespace {

constexpr int kFlinkColumn = 2; ///< its paths may be cut, the other columns are short

} // namespace

ClusterPage::ClusterPage(Workbench &workbench)
    : Page(Step::Cluster, workbench)
    , m_finding(workbench)
    , m_form(new FactsForm)
    , m_hosts(new QTreeView)
    , m_table(new CellTable(this))
    , m_rows(new TwoRows(this))
    , m_config(new ConfigCard)
    , m_right(new QSplitter(Qt::Vertical))
{
    layOut();
    connect(m_form, &FactsForm::homeChosen, &m_finding, &ClusterFinding::correctHome);
    connect(m_form, &FactsForm::modeChosen, &m_finding, &ClusterFinding::correctMode);
    connect(m_right, &QSplitter::splitterMoved, this, [this] { m_isSplitByHand = true; });
    connect(&m_finding, &ClusterFinding::changed, this, [this] {
        forgetRefusal();
        show();
    });
}

ClusterPage::~ClusterPage() = default;

void ClusterPage::layOut()
{
    m_hosts->setObjectName(QStringLiteral("clusterHosts"));
    m_hosts->setModel(m_table);
    m_hosts->setItemDelegate(m_rows);
    m_hosts->setRootIsDecorated(false);
    m_hosts->setUniformRowHeights(true);
    m_hosts->setAllColumnsShowFocus(true);
    m_hosts->setMouseTracking(true);
    m_hosts->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_hosts->header()->setStretchLastSection(false);
    m_hosts->header()->setSectionsMovable(false);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("factsScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    m_right->addWidget(m_hosts);
    m_right->addWidget(m_config);
    m_right->setStretchFactor(1, 1);
    m_right->setChildrenCollapsible(false);
    m_right->setHandleWidth(8);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(scroll, 2);
    row->addWidget(m_right, 3);
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
    m_table->show(clusterHeads(bench().language()), clusterRows(view, bench().language()));
    if (m_table->columnCount() > kFlinkColumn)
        m_hosts->header()->setSectionResizeMode(kFlinkColumn, QHeaderView::Stretch);
    const auto configs = seen ? seen->configs : QList<project::ConfigGroup>();
    m_config->show(configs);
    m_config->setVisible(!configs.isEmpty() && configs.first().problem.isEmpty());
    if (lacksHome(view))
        m_form->askHome(view.undecided.value(0));
    m_form->setVisible(seen.has_value());
    m_right->setVisible(seen.has_value());
    fitHosts();
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
    m_hosts->setAccessibleName(say(text("gui", "Hosts and what runs on them")));
    m_form->retranslate(bench().language());
    m_config->retranslate(bench().language());
    show();
}

void ClusterPage::setCompact(bool isCompact)
{
    m_rows->setCompact(isCompact);
    m_hosts->doItemsLayout();
    fitHosts();
}

// The hosts take what they need, at most half; the configuration has the rest.
void ClusterPage::fitHosts()
{
    if (m_isSplitByHand || m_table->rowCount() == 0)
        return;
    const int rows = m_hosts->sizeHintForRow(0) * m_table->rowCount();
    const int wanted = m_hosts->header()->sizeHint().height() + rows + 4;
    const int taken = qMin(wanted, m_right->height() / 2);
    m_right->setSizes({taken, m_right->height() - taken});
}

void ClusterPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitHosts();
}

} // namespace lockkeeper::gui
