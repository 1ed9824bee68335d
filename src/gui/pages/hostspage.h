// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/hostedits.h"
#include "gui/models/hostsurvey.h"
#include "gui/page.h"
#include "gui/pages/hostwords.h"

#include <QTimer>

namespace lockkeeper::gui {

class HostCards;
class HostTools;
class HostView;

/// Logs in everywhere: which hosts there are, how far the login to each is, what they ask.
class HostsPage : public Page
{
    Q_OBJECT

public:
    explicit HostsPage(Workbench &bench);

    [[nodiscard]] Text subtitle() const override { return hostsSubtitle(); }
    [[nodiscard]] Text footnote() const override { return hostsFootnote(); }
    [[nodiscard]] Text primaryText() const override { return hostsPrimary(m_survey); }
    void primary() override;
    [[nodiscard]] std::optional<Notice> notice() const override;
    void noticeAct() override;
    [[nodiscard]] StepState state() const override { return hostsState(m_survey); }
    void enter() override;
    void retranslate() override;
    void setCompact(bool isCompact) override;
    void refresh() override;
    void refreshSelected() override;
    [[nodiscard]] Job *job() override { return m_survey.job(); }
    [[nodiscard]] bool isRunning() override { return m_survey.isRunning(); }
    void stop() override { m_survey.cancel(); }

private:
    void connectParts();
    void show();
    void connectTo(const QStringList &hosts);
    void connectAnew(const QStringList &hosts);

    HostSurvey m_survey;
    HostEdits m_edits;
    HostTools *m_tools;
    HostView *m_table;
    HostCards *m_cards;
    QTimer m_soon; ///< many hosts change at once; the page is drawn once
};

} // namespace lockkeeper::gui
