// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/reportdelivery.h"

#include "checks/dbafile.h"
#include "checks/rootfile.h"
#include "gui/pages/reportnotice.h"
#include "gui/pages/reportoutput.h"
#include "project/waiving.h"
#include "report/htmlreport.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPageSize>
#include <QPrintDialog>
#include <QPrinter>
#include <QUrl>

namespace lockkeeper::gui {

namespace {

constexpr Message kReportSaved = text("gui", "Report saved: %1, no secrets");

} // namespace

ReportDelivery::ReportDelivery(Workbench &bench, QWidget *page)
    : QObject(page)
    , m_bench(bench)
    , m_page(page)
{ }

void ReportDelivery::saveHtml(const report::Result &result, const QStringList &languages)
{
    ask({text("gui", "Save HTML report"), kReportSaved, QStringLiteral("html")}, result.finished,
        [result, languages] { return report::htmlReport(result, languages); });
}

void ReportDelivery::saveJson(const report::Result &result)
{
    ask({text("gui", "Save JSON"), kReportSaved, QStringLiteral("json")}, result.finished,
        [result] { return report::writeResult(result); });
}

void ReportDelivery::saveForDba(const facts::Facts &facts)
{
    ask({text("gui", "Save the file for the DBA"),
         text("gui", "File for the DBA saved: %1, no secrets"), QStringLiteral("sql")},
        facts.finished, [facts, language = m_bench.language()] {
            return checks::dbaFile(facts::build(facts), language);
        });
}

void ReportDelivery::saveForRoot(const facts::Facts &facts)
{
    ask({text("gui", "Save the file for root"), text("gui", "File for root saved: %1, no secrets"),
         QStringLiteral("sh")},
        facts.finished,
        [facts, language = m_bench.language(), waivers = project::waiversOf(m_bench.profile())] {
            return checks::rootFile(facts, {}, waivers, language);
        });
}

void ReportDelivery::ask(const Kind &kind, const QDateTime &finished,
                         std::function<QByteArray()> make)
{
    auto *dialog = new QFileDialog(m_page, m_bench.say(kind.title));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kind.suffix);
    dialog->setDirectory(QDir::homePath());
    dialog->selectFile(
        QStringLiteral("lockkeeper-%1.%2")
            .arg(finished.toLocalTime().toString(QStringLiteral("yyyy-MM-dd-HHmm")), kind.suffix));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, make = std::move(make), saved = kind.saved](const QString &path) {
                m_job.start(
                    [make, path](const engine::Control &) { return writeWhole(path, make()); },
                    [this, path, saved](const Result<qint64> &bytes) {
                        tell(bytes ? savedNotice(Text(saved).bytes(*bytes), path)
                                   : noticeOf(bytes.error()),
                             path);
                    });
            });
    dialog->open();
}

void ReportDelivery::print(const report::Result &result, const QString &language)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    auto *dialog = new QPrintDialog(printer.get(), m_page);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer, result, language] {
        m_job.start(
            [printer, result, language](const engine::Control &) {
                return printReport(*printer, result, language);
            },
            [this, path = printer->outputFileName()](const Result<void> &printed) {
                tell(printed ? printedNotice(path) : noticeOf(printed.error()), path);
            });
    });
    // The dialog looks at the printer until it is gone.
    connect(dialog, &QObject::destroyed, this, [printer] { });
    dialog->open();
}

void ReportDelivery::tell(const Notice &notice, const QString &path)
{
    m_told = notice;
    if (notice.kind == QLatin1String("pass"))
        m_path = path;
    Q_EMIT changed();
}

void ReportDelivery::openFolder() const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath()));
}

} // namespace lockkeeper::gui
