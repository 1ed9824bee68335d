// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/checkschanges.h"

#include "gui/pages/checksrun.h"
#include "gui/widgets/changesdialog.h"

namespace lockkeeper::gui {

ChecksChanges::ChecksChanges(Workbench &bench, ChecksRun &run, QWidget *page)
    : QObject(page)
    , m_bench(bench)
    , m_run(run)
    , m_page(page)
{ }

void ChecksChanges::show()
{
    if (!m_run.changes())
        return;
    if (m_dialog)
        m_dialog->close();
    m_dialog = new ChangesDialog(*m_run.changes(), m_run.since(), m_bench.language(), m_page);
    m_dialog->show();
}

void ChecksChanges::retranslate()
{
    if (m_dialog)
        m_dialog->setLanguage(m_bench.language());
}

} // namespace lockkeeper::gui
