// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"

class QLabel;

namespace lockkeeper::gui {

/// A step that this version does not have: says so, and what to do by hand meanwhile.
class LaterPage : public Page
{
    Q_OBJECT

public:
    LaterPage(Step step, Workbench &bench);

    [[nodiscard]] Text primaryText() const override;
    void primary() override;
    [[nodiscard]] StepState state() const override;
    void retranslate() override;

private:
    QLabel *m_words;
};

} // namespace lockkeeper::gui
