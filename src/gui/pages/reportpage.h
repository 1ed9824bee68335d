// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"

class QLabel;
class QTextBrowser;

namespace lockkeeper::gui {

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
    void noticeAct() override;
    [[nodiscard]] StepState state() const override;
    void enter() override;
    void retranslate() override;
    [[nodiscard]] Job *job() override { return &m_job; }

private:
    void layOut();
    void preview();
    void save(const Message &title, const QString &suffix,
              const std::function<QByteArray(const report::Result &)> &make);

    Job m_job;
    Job m_drawing;
    ReportOptions *m_options;
    QTextBrowser *m_preview;
    QLabel *m_nothing;
    std::optional<Notice> m_saved;
    QString m_savedPath;
};

} // namespace lockkeeper::gui
