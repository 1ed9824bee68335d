// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"
#include "gui/pages/reportdelivery.h"

#include <QPointer>

class QLabel;
class QTextBrowser;

namespace lockkeeper::gui {

class ComparisonDialog;
class ReportOptions;

/// Hands the result over: languages and contents at the left, a preview at the right.
class ReportPage : public Page
{
    Q_OBJECT

public:
    explicit ReportPage(Workbench &bench);

    [[nodiscard]] Text subtitle() const override;
    [[nodiscard]] Text primaryText() const override;
    void primary() override;
    [[nodiscard]] std::optional<Notice> notice() const override;
    void noticeAct() override { m_delivery->openFolder(); }
    [[nodiscard]] StepState state() const override;
    void enter() override { preview(); }
    void retranslate() override;
    [[nodiscard]] Job *job() override { return m_delivery->job(); }

private:
    void build();
    void preview();
    void compare();
    [[nodiscard]] QStringList languages() const;
    [[nodiscard]] report::Result chosenResult() const;

    ReportDelivery *m_delivery;
    Job m_drawing;
    ReportOptions *m_options;
    QTextBrowser *m_preview;
    QLabel *m_nothing;
    QPointer<ComparisonDialog> m_comparison;
};

} // namespace lockkeeper::gui
