// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/logintrials.h"
#include "gui/page.h"
#include "gui/pages/endsbinding.h"
#include "gui/pages/sourceswords.h"

class QBoxLayout;

namespace lockkeeper::gui {

class SinkCard;
class SourceCard;

/// Where data comes from and goes to. What is typed goes into the profile as soon as a field is
/// left.
class SourcesPage : public Page
{
    Q_OBJECT

public:
    explicit SourcesPage(Workbench &bench);

    [[nodiscard]] Text subtitle() const override { return sourcesSubtitle(); }
    [[nodiscard]] Text footnote() const override { return sourcesFootnote(); }
    [[nodiscard]] Text primaryText() const override;
    void primary() override;
    [[nodiscard]] std::optional<Notice> notice() const override;
    [[nodiscard]] StepState state() const override;
    void enter() override { m_ends.retranslate(); } // passwords may be known meanwhile
    void retranslate() override;
    void refresh() override;
    [[nodiscard]] QWidget *filterField() override;
    [[nodiscard]] Job *job() override { return m_trials.job(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showTrials();
    void showTables();
    [[nodiscard]] bool isFree();

    LoginTrials m_trials;
    SourceCard *m_source;
    SinkCard *m_sink;
    EndsBinding m_ends;
    QBoxLayout *m_cards;
    bool m_showsTables = false;
};

} // namespace lockkeeper::gui
