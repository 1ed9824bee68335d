// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"
#include "gui/pages/checksnotice.h"
#include "gui/pages/checksrun.h"
#include "gui/widgets/checksboard.h"

#include <QPointer>

namespace lockkeeper::gui {

class ChangesDialog;
class ChecksWaiving;

/// What is ready, what is not, and why.
class ChecksPage : public Page
{
    Q_OBJECT

public:
    explicit ChecksPage(Workbench &bench);

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
    void refreshSelected() override;
    [[nodiscard]] QWidget *filterField() override;
    [[nodiscard]] Job *job() override;

private:
    [[nodiscard]] bool isFresh() const;
    void start(ChecksBoard::Again which);
    void showResult();
    void showRows(const QList<report::Row> &rows);
    void showChanges();

    ChecksRun *m_run;
    ChecksBoard *m_board;
    ChecksWaiving *m_waiving;
    Job m_folding; ///< of a result that is too large to be folded at once
    QPointer<ChangesDialog> m_changes;
};

} // namespace lockkeeper::gui
