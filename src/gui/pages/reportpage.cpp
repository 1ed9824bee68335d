// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/reportpage.h"

#include "gui/pages/comparisondialog.h"
#include "gui/pages/reportnotice.h"
#include "gui/pages/reportoptions.h"
#include "report/htmlreport.h"

#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace lockkeeper::gui {

ReportPage::ReportPage(Workbench &workbench)
    : Page(Step::Report, workbench)
    , m_delivery(new ReportDelivery(workbench, this))
    , m_options(new ReportOptions)
    , m_preview(new QTextBrowser)
    , m_nothing(new QLabel)
{
    build();
    connect(m_options, &ReportOptions::languageChosen, this, &ReportPage::preview);
    connect(m_options, &ReportOptions::jsonAsked, this,
            [this] { m_delivery->saveJson(chosenResult()); });
    connect(m_options, &ReportOptions::printAsked, this,
            [this] { m_delivery->print(*bench().result(), languages().constFirst()); });
    connect(m_options, &ReportOptions::compareAsked, this, &ReportPage::compare);
    connect(m_options, &ReportOptions::dbaAsked, this,
            [this] { m_delivery->saveForDba(*bench().facts()); });
    connect(m_options, &ReportOptions::rootAsked, this,
            [this] { m_delivery->saveForRoot(*bench().facts()); });
    connect(m_delivery, &ReportDelivery::changed, this, &ReportPage::changed);
    connect(&workbench, &Workbench::resultChanged, this, [this] {
        m_delivery->forget();
        preview();
    });
}

void ReportPage::build()
{
    auto *left = new QVBoxLayout;
    left->addWidget(m_options);
    left->addStretch();
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setOpenLinks(false);
    m_nothing->setWordWrap(true);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setProperty("second", true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(left);
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
    if (bench().result())
        m_delivery->saveHtml(chosenResult(), languages());
    else
        Q_EMIT wants(Step::Checks);
}

std::optional<Notice> ReportPage::notice() const
{
    return m_delivery->told() ? m_delivery->told() : reportNotice(bench());
}

StepState ReportPage::state() const
{
    return reportState(bench(), m_delivery->isSaved());
}

QStringList ReportPage::languages() const
{
    return m_options->languages(bench().language());
}

report::Result ReportPage::chosenResult() const
{
    return m_options->hasTranscript() ? *bench().result() : withoutTranscript(*bench().result());
}

void ReportPage::preview()
{
    const bool hasResult = bench().result().has_value();
    m_preview->setVisible(hasResult);
    m_nothing->setVisible(!hasResult);
    m_options->setReady(hasResult);
    const auto &facts = bench().facts();
    m_options->setFiles(hasResult && facts.has_value(), facts && facts->wish.source);
    if (!hasResult || !isVisible())
        return;
    m_drawing.start([result = *bench().result(), language = languages().constFirst()](
                        const engine::Control &) { return report::richText(result, language); },
                    [this](const QString &html) { m_preview->setHtml(html); });
}

void ReportPage::compare()
{
    if (m_comparison)
        m_comparison->close();
    m_comparison = new ComparisonDialog(bench(), this);
    m_comparison->show();
}

void ReportPage::retranslate()
{
    m_options->retranslate(bench().language());
    m_preview->setAccessibleName(say(text("gui", "Preview of the report")));
    m_preview->setPlaceholderText(say(text("gui", "The preview is being made…")));
    m_nothing->setText(say(text("gui", "There is no result yet. Run the checks first.")));
    if (m_comparison)
        m_comparison->retranslate();
    preview();
}

} // namespace lockkeeper::gui
