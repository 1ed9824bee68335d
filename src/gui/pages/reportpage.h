// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"

namespace lockkeeper::gui {

/// Hands the result over.
class ReportPage : public Page
{
    Q_OBJECT

public:
    explicit ReportPage(Workbench &bench);

    [[nodiscard]] Text primaryText() const override;
    void primary() override;
    void retranslate() override;
};

} // namespace lockkeeper::gui
