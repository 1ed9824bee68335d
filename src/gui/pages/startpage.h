// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"

namespace lockkeeper::gui {

class BeginCard;
class RecentList;

/// Chooses what to work on: a new cluster, a profile, the demo cluster.
class StartPage : public Page
{
    Q_OBJECT

public:
    explicit StartPage(Workbench &bench);

    [[nodiscard]] Text title() const override;
    [[nodiscard]] Text primaryText() const override;
    void primary() override;
    [[nodiscard]] std::optional<Notice> notice() const override;
    [[nodiscard]] StepState state() const override;
    void enter() override;
    void retranslate() override;
    [[nodiscard]] Job *job() override { return &m_job; }

private:
    void create();
    void openPath(const QString &path, const QString &secrets = {});
    void forget(const QString &path);
    void take(Result<project::Opened> opened, bool isNew);

    Job m_job;
    RecentList *m_recent;
    BeginCard *m_begin;
    std::optional<Notice> m_problem;
    bool m_hasRead = false; ///< the recent profiles, once
    bool m_isPressed = false; ///< the primary button, before that
};

} // namespace lockkeeper::gui
