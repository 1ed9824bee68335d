// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/result.h"

#include <QPointer>
#include <QWidget>

namespace lockkeeper::gui {

class ChecksRun;
class WaiveDialog;
class Workbench;

/// Accepts findings with a reason and takes that back; the result is judged anew. UI thread.
class ChecksWaiving : public QObject
{
    Q_OBJECT

public:
    /// Dialogs stand over `page`, which owns this.
    ChecksWaiving(Workbench &bench, ChecksRun &run, QWidget *page);

    void ask(const QList<report::Finding> &findings);
    void takeBack(const QList<report::Finding> &findings);
    void retranslate();

private:
    void accept();

    Workbench &m_bench;
    ChecksRun &m_run;
    QWidget *m_page;
    QPointer<WaiveDialog> m_dialog;
};

} // namespace lockkeeper::gui
