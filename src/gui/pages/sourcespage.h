// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"

namespace lockkeeper::gui {

/// Where data comes from and goes to.
class SourcesPage : public Page
{
    Q_OBJECT

public:
    explicit SourcesPage(Workbench &bench);

    [[nodiscard]] Text primaryText() const override;
    void primary() override;
    void retranslate() override;
};

} // namespace lockkeeper::gui
