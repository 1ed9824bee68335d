// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/workbench.h"

#include <QFrame>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QPushButton;

namespace lockkeeper::gui {

/// What the report is to hold and in which language, and its other forms. UI thread.
class ReportOptions : public QFrame
{
    Q_OBJECT

public:
    explicit ReportOptions(Workbench &bench);

    /// Of several the reader's own comes first.
    [[nodiscard]] QStringList chosenLanguages() const;
    /// The result with what it is to hold.
    [[nodiscard]] report::Result chosen(const report::Result &result) const;
    /// There is something to hand over.
    void setPossible(bool isPossible);
    void retranslate();

Q_SIGNALS:
    /// Another language.
    void chose();
    void jsonWanted();
    void printWanted();

private:
    void layOut();
    void addLanguages();
    [[nodiscard]] QString say(const Text &words) const { return m_bench.say(words); }

    Workbench &m_bench;
    QLabel *m_languageHead;
    QButtonGroup *m_languages;
    QLabel *m_contentHead;
    QCheckBox *m_transcript;
    QLabel *m_otherHead;
    QPushButton *m_json;
    QPushButton *m_print;
};

} // namespace lockkeeper::gui
