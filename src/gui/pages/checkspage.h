// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"

namespace lockkeeper::gui {

/// What is ready, what is not, and why.
class ChecksPage : public Page
{
    Q_OBJECT

public:
    explicit ChecksPage(Workbench &bench);

    [[nodiscard]] Text primaryText() const override;
    void primary() override;
    void retranslate() override;
};

} // namespace lockkeeper::gui
