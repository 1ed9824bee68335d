// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/checkspage.h"

namespace lockkeeper::gui {

ChecksPage::ChecksPage(Workbench &workbench)
    : Page(Step::Checks, workbench)
{ }

Text ChecksPage::primaryText() const
{
    return text("gui", "Run the checks");
}

void ChecksPage::primary()
{
    Q_EMIT passed();
}

void ChecksPage::retranslate() { }

} // namespace lockkeeper::gui
