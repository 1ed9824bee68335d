// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/sourcespage.h"

namespace lockkeeper::gui {

SourcesPage::SourcesPage(Workbench &workbench)
    : Page(Step::Sources, workbench)
{ }

Text SourcesPage::primaryText() const
{
    return text("gui", "Next: checks");
}

void SourcesPage::primary()
{
    Q_EMIT passed();
}

void SourcesPage::retranslate() { }

} // namespace lockkeeper::gui
