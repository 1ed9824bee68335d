// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/clusterpage.h"

namespace lockkeeper::gui {

ClusterPage::ClusterPage(Workbench &workbench)
    : Page(Step::Cluster, workbench)
{ }

Text ClusterPage::primaryText() const
{
    return text("gui", "Confirm and continue");
}

void ClusterPage::primary()
{
    Q_EMIT passed();
}

void ClusterPage::retranslate() { }

} // namespace lockkeeper::gui
