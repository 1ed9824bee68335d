// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"
#include "project/recent.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace lockkeeper::gui {

class RecentModel;

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
    void build();
    void readRecent();
    void create();
    void openPath(const QString &path, const QString &secrets = {});
    void take(Result<project::Opened> opened, bool isNew);
    void chooseFile();
    void forgetSelected();
    /// The profile that the primary button goes on with; nullptr: there is none.
    [[nodiscard]] const project::RecentProfile *toContinue() const;

    Job m_job;
    RecentModel *m_recent;
    QListView *m_list;
    QLabel *m_recentHead;
    QLabel *m_empty;
    QLabel *m_newHead;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QPushButton *m_create;
    QLabel *m_openHead;
    QPushButton *m_open;
    QPushButton *m_demo;
    QLabel *m_demoWords;
    std::optional<Notice> m_problem;
};

} // namespace lockkeeper::gui
