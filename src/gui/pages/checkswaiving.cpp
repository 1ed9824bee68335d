// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/checkswaiving.h"

#include "gui/pages/checksrun.h"
#include "gui/widgets/waivedialog.h"
#include "gui/workbench.h"
#include "project/waiving.h"

namespace lockkeeper::gui {

ChecksWaiving::ChecksWaiving(Workbench &bench, ChecksRun &run, QWidget *page)
    : QObject(page)
    , m_bench(bench)
    , m_run(run)
    , m_page(page)
{ }

void ChecksWaiving::ask(const QList<report::Finding> &findings)
{
    if (findings.isEmpty())
        return;
    if (m_dialog)
        m_dialog->close();
    m_dialog = new WaiveDialog(findings, m_bench.language(), m_page);
    connect(m_dialog, &WaiveDialog::wanted, this, &ChecksWaiving::accept);
    m_dialog->show();
}

void ChecksWaiving::accept()
{
    profile::Profile profile = m_bench.profile();
    for (const profile::Waiver &waiver : m_dialog->waivers()) {
        if (const auto added = project::addWaiver(profile, waiver, QDate::currentDate()); !added) {
            m_dialog->refuse(added.error().message);
            return;
        }
    }
    m_dialog->close();
    m_bench.setProfile(profile);
    m_run.rejudge();
}

void ChecksWaiving::takeBack(const QList<report::Finding> &findings)
{
    profile::Profile profile = m_bench.profile();
    for (const report::Finding &finding : findings) {
        // One that was given for every subject goes as a whole: it is what the row shows.
        if (!project::removeWaiver(profile, finding.check, finding.subject))
            project::removeWaiver(profile, finding.check, {});
    }
    m_bench.setProfile(profile);
    m_run.rejudge();
}

void ChecksWaiving::retranslate()
{
    if (m_dialog)
        m_dialog->setLanguage(m_bench.language());
}

} // namespace lockkeeper::gui
