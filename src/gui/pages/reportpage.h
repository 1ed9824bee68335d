// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"

class QButtonGroup;
class QCheckBox;
class QLabel;
class QPushButton;
class QTextBrowser;

namespace lockkeeper::gui {

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
    void build();
    void preview();
    void ask(const Message &title, const QString &suffix,
             std::function<QByteArray(const report::Result &)> make);
    void save(const QString &path, std::function<QByteArray(const report::Result &)> make);
    void saveJson();
    void print();
    [[nodiscard]] QStringList chosenLanguages() const;
    [[nodiscard]] report::Result chosenResult() const;

    Job m_job;
    Job m_drawing;
    QLabel *m_languageHead;
    QButtonGroup *m_languages;
    QLabel *m_contentHead;
    QCheckBox *m_transcript;
    QLabel *m_otherHead;
    QPushButton *m_json;
    QPushButton *m_print;
    QTextBrowser *m_preview;
    QLabel *m_nothing;
    std::optional<Notice> m_saved;
    QString m_savedPath;
};

} // namespace lockkeeper::gui
