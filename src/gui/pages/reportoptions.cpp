// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/reportoptions.h"

#include "base/languages.h"
#include "gui/widgets/card.h"
#include "report/htmlreport.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

constexpr int kBoth = -2; ///< id of the button for all languages; the others are list positions

} // namespace

ReportOptions::ReportOptions(Workbench &bench)
    : m_bench(bench)
    , m_languageHead(headingLabel())
    , m_languages(new QButtonGroup(this))
    , m_contentHead(headingLabel())
    , m_transcript(new QCheckBox)
    , m_otherHead(headingLabel())
    , m_json(new QPushButton)
    , m_print(new QPushButton)
{
    setProperty("card", true);
    setObjectName(QStringLiteral("reportOptions"));
    m_transcript->setChecked(true);
    m_transcript->setObjectName(QStringLiteral("transcript"));
    m_json->setObjectName(QStringLiteral("saveJson"));
    m_print->setObjectName(QStringLiteral("print"));
    layOut();
    connect(m_languages, &QButtonGroup::idClicked, this, &ReportOptions::chose);
    connect(m_json, &QPushButton::clicked, this, &ReportOptions::jsonWanted);
    connect(m_print, &QPushButton::clicked, this, &ReportOptions::printWanted);
}

void ReportOptions::layOut()
{
    auto *options = new QVBoxLayout(this);
    options->setContentsMargins(16, 14, 16, 16);
    options->setSpacing(6);
    options->addWidget(m_languageHead);
    addLanguages();
    options->addSpacing(12);
    options->addWidget(m_contentHead);
    options->addWidget(m_transcript);
    options->addSpacing(12);
    options->addWidget(m_otherHead);
    options->addWidget(m_json);
    options->addWidget(m_print);
}

void ReportOptions::addLanguages()
{
    const QStringList &known = languages();
    for (int i = 0; i < known.size(); ++i) {
        auto *button = new QRadioButton(ownName(known.at(i)));
        button->setObjectName(QStringLiteral("report-") + known.at(i));
        m_languages->addButton(button, i);
        layout()->addWidget(button);
    }
    auto *both = new QRadioButton;
    both->setObjectName(QStringLiteral("report-both"));
    both->setChecked(true);
    m_languages->addButton(both, kBoth);
    layout()->addWidget(both);
}

QStringList ReportOptions::chosenLanguages() const
{
    const int chosen = m_languages->checkedId();
    if (chosen >= 0)
        return {languages().at(chosen)};
    QStringList all = languages();
    all.removeAll(m_bench.language());
    all.prepend(m_bench.language());
    return all;
}

report::Result ReportOptions::chosen(const report::Result &result) const
{
    return m_transcript->isChecked() ? result : report::withoutTranscript(result);
}

void ReportOptions::setPossible(bool isPossible)
{
    m_json->setEnabled(isPossible);
    m_print->setEnabled(isPossible);
}

void ReportOptions::retranslate()
{
    m_languageHead->setText(say(text("gui", "Language of the report")));
    m_languages->button(kBoth)->setText(say(text("gui", "All in one file, with a switch")));
    m_contentHead->setText(say(text("gui", "Contents")));
    m_transcript->setText(say(text("gui", "With the transcript of commands")));
    m_otherHead->setText(say(text("gui", "In another form")));
    m_json->setText(say(text("gui", "Save JSON…")));
    m_print->setText(say(text("gui", "Print…")));
}

} // namespace lockkeeper::gui
