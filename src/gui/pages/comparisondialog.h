// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/job.h"
#include "gui/workbench.h"
#include "report/diff.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace lockkeeper::gui {

/// Compares the result of the workbench with an earlier one: a run that is kept, or a saved JSON.
/// What got worse, better, is new or gone. Not modal; deletes itself when closed. UI thread.
class ComparisonDialog : public QDialog
{
    Q_OBJECT

public:
    ComparisonDialog(Workbench &bench, QWidget *parent);

    void retranslate();

private:
    void build();
    void readRuns();
    void showRuns();
    void openFile();
    void take(const Result<report::Result> &earlier);
    void compareWith(int run);
    void showDifferences();
    [[nodiscard]] QString say(const Text &words) const { return m_bench.say(words); }

    Workbench &m_bench;
    report::Result m_now;
    QList<report::Result> m_runs; ///< kept ones, newest first
    std::optional<report::Result> m_earlier; ///< the one that is compared with
    std::optional<Error> m_problem; ///< why a file is none
    Job m_reading;
    Job m_opening;
    QLabel *m_title;
    QListWidget *m_list;
    QLabel *m_empty;
    QPushButton *m_open;
    QLabel *m_note;
    QPlainTextEdit *m_differences;
    QPushButton *m_copy;
    QPushButton *m_close;
};

/// The differences by which way they went, each group under its name and count.
[[nodiscard]] QString turnedText(const QList<report::Difference> &differences,
                                 const QString &language);

} // namespace lockkeeper::gui
