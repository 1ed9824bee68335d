// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"
#include "gui/pages/checksnotice.h"
#include "gui/pages/checksrun.h"
#include "gui/widgets/checksboard.h"

namespace lockkeeper::gui {

class ChecksChanges;
class ChecksSudo;
class ChecksWaiving;

/// What is ready, what is not, and why.
class ChecksPage : public Page
{
    Q_OBJECT

public:
    explicit ChecksPage(Workbench &bench);

    [[nodiscard]] Text subtitle() const override { return checksSubtitle(bench()); }
    [[nodiscard]] Text footnote() const override { return checksFootnote(); }
    [[nodiscard]] Text primaryText() const override;
    void primary() override;
    [[nodiscard]] std::optional<Notice> notice() const override;
    void noticeAct() override;
    [[nodiscard]] StepState state() const override { return checksState(bench(), *m_run); }
    void retranslate() override;
    void setCompact(bool isCompact) override { m_board->setCompact(isCompact); }
    void refresh() override { start(ChecksBoard::Again::All); }
    void refreshSelected() override { start(ChecksBoard::Again::Row); }
    [[nodiscard]] QWidget *filterField() override { return m_board->filterField(); }
    [[nodiscard]] Job *job() override { return &m_run->job(); }
    [[nodiscard]] QWidget *detail() override
    {
        return findChild<QWidget *>(QStringLiteral("checkDetail"));
    }

private:
    [[nodiscard]] bool isFresh() const;
    void start(ChecksBoard::Again which);
    void begin(const QList<report::Finding> &asked);
    void showRest(const QList<report::Finding> &asked);
    void showResult();
    void showRows(const QList<report::Row> &rows);

    ChecksRun *m_run;
    ChecksBoard *m_board;
    ChecksWaiving *m_waiving;
    ChecksChanges *m_changes;
    ChecksSudo *m_sudo;
    Job m_folding; ///< of a result that is too large to be folded at once
};

} // namespace lockkeeper::gui
