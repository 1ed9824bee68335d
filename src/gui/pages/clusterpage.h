// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/clusterfinding.h"
#include "gui/page.h"

namespace lockkeeper::gui {

class ClusterParts;
class FactsForm;

/// Confirms what was found on the hosts: the facts, the hosts and the configuration in force.
class ClusterPage : public Page
{
    Q_OBJECT

public:
    explicit ClusterPage(Workbench &bench);
    ~ClusterPage() override;

    [[nodiscard]] Text subtitle() const override;
    [[nodiscard]] Text footnote() const override;
    [[nodiscard]] Text primaryText() const override;
    void primary() override;
    [[nodiscard]] std::optional<Notice> notice() const override;
    void noticeAct() override;
    [[nodiscard]] StepState state() const override;
    void retranslate() override;
    void setCompact(bool isCompact) override;
    void refresh() override;
    [[nodiscard]] Job *job() override { return m_finding.job(); }

private:
    void layOut();
    void show();

    ClusterFinding m_finding;
    FactsForm *m_form;
    ClusterParts *m_parts;
};

} // namespace lockkeeper::gui
