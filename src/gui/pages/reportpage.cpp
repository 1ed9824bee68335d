// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/reportpage.h"

#include "gui/pages/reportoptions.h"
#include "gui/pages/reportoutput.h"
#include "gui/widgets/card.h"
#include "report/htmlreport.h"
#include "report/rows.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QUrl>

namespace lockkeeper::gui {

ReportPage::ReportPage(Workbench &workbench)
    : Page(Step::Report, workbench)
    , m_options(new ReportOptions(workbench))
    , m_preview(new QTextBrowser)
    , m_nothing(wrappedLabel())
{
    layOut();
    connect(m_options, &ReportOptions::chose, this, &ReportPage::preview);
    connect(m_options, &ReportOptions::printWanted, this,
            [this] { askForPrinter(*this, *m_preview->document()); });
    connect(m_options, &ReportOptions::jsonWanted, this, [this] {
        save(text("gui", "Save JSON"), QStringLiteral("json"), &report::writeResult);
    });
    connect(&workbench, &Workbench::resultChanged, this, [this] {
        m_saved.reset();
        preview();
    });
}

void ReportPage::layOut()
{
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setOpenLinks(false);
    m_nothing->setProperty("second", true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_options, 0, Qt::AlignTop);
    row->addWidget(m_preview, 1);
    row->addWidget(m_nothing, 1);
}

Text ReportPage::subtitle() const
{
    return text("gui", "One file without scripts: it opens anywhere and can be sent by mail");
}

Text ReportPage::primaryText() const
{
    return bench().result() ? text("gui", "Save HTML report…") : text("gui", "Go to the checks");
}

void ReportPage::primary()
{
    if (!bench().result()) {
        Q_EMIT wants(Step::Checks);
        return;
    }
    save(text("gui", "Save HTML report"), QStringLiteral("html"),
         [languages = m_options->chosenLanguages()](const report::Result &result) {
             return report::htmlReport(result, languages);
         });
}

std::optional<Notice> ReportPage::notice() const
{
    if (m_saved)
        return m_saved;
    if (!bench().result())
        return {};
    const report::Result &result = *bench().result();
    return Notice {.kind = report::rankName(report::verdictRank(result.isReady, result.summary)),
                   .sentence = result.verdict,
                   .line = bench().isStale() ? text("gui",
                                                    "The profile was changed after this run: run "
                                                    "the checks again before you hand it over.")
                                             : Text(result.scope.reason)};
}

void ReportPage::noticeAct()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_savedPath).absolutePath()));
}

StepState ReportPage::state() const
{
    if (!bench().result())
        return {.kind = StepState::Kind::NotYet, .why = text("gui", "First run the checks.")};
    return {.kind = m_savedPath.isEmpty() ? StepState::Kind::ToDo : StepState::Kind::Done};
}

void ReportPage::enter()
{
    preview();
}

void ReportPage::preview()
{
    const bool hasResult = bench().result().has_value();
    m_preview->setVisible(hasResult);
    m_nothing->setVisible(!hasResult);
    m_options->setPossible(hasResult);
    if (!hasResult || !isVisible())
        return;
    m_drawing.start(
        [result = *bench().result(), language = m_options->chosenLanguages().constFirst()](
            const engine::Control &) { return report::richText(result, language); },
        [this](const QString &html) { m_preview->setHtml(html); });
}

void ReportPage::save(const Message &title, const QString &suffix,
                      const std::function<QByteArray(const report::Result &)> &make)
{
    const auto write = [this, make](const QString &path) {
        m_job.start([result = m_options->chosen(*bench().result()), make,
                     path](const engine::Control &) { return writeWhole(path, make(result)); },
                    [this, path](const Result<qint64> &written) {
                        m_savedPath = written ? path : m_savedPath;
                        m_saved = savedNotice(path, written);
                        Q_EMIT changed();
                    });
    };
    askForFile(*this, say(title), fileNameOf(*bench().result(), suffix), write);
}

void ReportPage::retranslate()
{
    m_options->retranslate();
    m_preview->setAccessibleName(say(text("gui", "Preview of the report")));
    m_nothing->setText(say(text("gui", "There is no result yet. Run the checks first.")));
    preview();
}

} // namespace lockkeeper::gui
