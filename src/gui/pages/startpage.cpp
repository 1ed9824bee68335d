// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/startpage.h"

namespace lockkeeper::gui {

StartPage::StartPage(Workbench &workbench)
    : Page(Step::Start, workbench)
{ }

Text StartPage::primaryText() const
{
    return text("gui", "New cluster");
}

void StartPage::primary()
{
    Q_EMIT passed();
}

void StartPage::retranslate() { }

} // namespace lockkeeper::gui
