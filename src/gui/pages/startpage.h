// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"

namespace lockkeeper::gui {

/// Chooses what to work on.
class StartPage : public Page
{
    Q_OBJECT

public:
    explicit StartPage(Workbench &bench);

    [[nodiscard]] Text primaryText() const override;
    void primary() override;
    void retranslate() override;
};

} // namespace lockkeeper::gui
