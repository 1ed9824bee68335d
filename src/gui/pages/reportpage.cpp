// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/reportpage.h"

namespace lockkeeper::gui {

ReportPage::ReportPage(Workbench &workbench)
    : Page(Step::Report, workbench)
{ }

Text ReportPage::primaryText() const
{
    return text("gui", "Save HTML report…");
}

void ReportPage::primary()
{
    Q_EMIT passed();
}

void ReportPage::retranslate() { }

} // namespace lockkeeper::gui
