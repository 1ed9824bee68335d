// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"

namespace lockkeeper::gui {

/// Logs in everywhere.
class HostsPage : public Page
{
    Q_OBJECT

public:
    explicit HostsPage(Workbench &bench);

    [[nodiscard]] Text primaryText() const override;
    void primary() override;
    void retranslate() override;
};

} // namespace lockkeeper::gui
