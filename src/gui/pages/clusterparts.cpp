// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/clusterparts.h"

#include "gui/pages/clusterhosts.h"
#include "gui/pages/clusterwords.h"
#include "gui/pages/configcard.h"

namespace lockkeeper::gui {

ClusterParts::ClusterParts()
    : QSplitter(Qt::Vertical)
    , m_hosts(new ClusterHosts)
    , m_config(new ConfigCard)
{
    addWidget(m_hosts);
    addWidget(m_config);
    setStretchFactor(1, 1);
    setChildrenCollapsible(false);
    setHandleWidth(8);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_isSplitByHand = true; });
}

void ClusterParts::setCluster(const project::ClusterView &view,
                              const QList<project::ConfigGroup> &configs, const QString &language)
{
    m_hosts->setRows(clusterHeads(language), clusterRows(view, language));
    m_config->show(configs);
    m_config->setVisible(!configs.isEmpty() && configs.first().problem.isEmpty());
    fit();
}

void ClusterParts::setCompact(bool isCompact)
{
    m_hosts->setCompact(isCompact);
    fit();
}

void ClusterParts::retranslate(const QString &language)
{
    m_hosts->setAccessibleName(Text(text("gui", "Hosts and what runs on them")).in(language));
    m_config->retranslate(language);
}

void ClusterParts::fit()
{
    const int wanted = m_hosts->fullHeight();
    if (m_isSplitByHand || wanted == 0)
        return;
    const int taken = qMin(wanted, height() / 2);
    setSizes({taken, height() - taken});
}

void ClusterParts::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    fit();
}

} // namespace lockkeeper::gui
