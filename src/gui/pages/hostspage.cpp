// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/hostspage.h"

namespace lockkeeper::gui {

HostsPage::HostsPage(Workbench &workbench)
    : Page(Step::Hosts, workbench)
{ }

Text HostsPage::primaryText() const
{
    return text("gui", "Next: cluster");
}

void HostsPage::primary()
{
    Q_EMIT passed();
}

void HostsPage::retranslate() { }

} // namespace lockkeeper::gui
