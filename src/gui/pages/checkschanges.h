// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

namespace lockkeeper::gui {

class ChangesDialog;
class ChecksRun;
class Workbench;

/// Shows what is another than at the former run. UI thread.
class ChecksChanges : public QObject
{
    Q_OBJECT

public:
    /// The dialog stands over `page`, which owns this.
    ChecksChanges(Workbench &bench, ChecksRun &run, QWidget *page);

    /// Nothing where there is no former run to compare with.
    void show();
    void retranslate();

private:
    Workbench &m_bench;
    ChecksRun &m_run;
    QWidget *m_page;
    QPointer<ChangesDialog> m_dialog;
};

} // namespace lockkeeper::gui
