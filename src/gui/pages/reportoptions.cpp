// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/reportoptions.h"

#include "base/languages.h"
#include "base/text.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

constexpr int kBoth = -2; ///< id of the button for all languages; the others are list positions

QLabel *heading()
{
    auto *label = new QLabel;
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ReportOptions::ReportOptions(QWidget *parent)
    : QFrame(parent)
    , m_languageHead(heading())
    , m_languages(new QButtonGroup(this))
    , m_contentHead(heading())
    , m_transcript(new QCheckBox)
    , m_otherHead(heading())
    , m_json(new QPushButton)
    , m_print(new QPushButton)
    , m_compare(new QPushButton)
    , m_filesHead(heading())
    , m_dba(new QPushButton)
    , m_root(new QPushButton)
{
    setProperty("card", true);
    setObjectName(QStringLiteral("reportOptions"));
    auto *options = new QVBoxLayout(this);
    options->setContentsMargins(16, 14, 16, 16);
    options->setSpacing(6);
    options->addWidget(m_languageHead);
    const QStringList &known = lockkeeper::languages();
    for (int i = 0; i < known.size(); ++i) {
        auto *button = new QRadioButton(ownName(known.at(i)));
        button->setObjectName(QStringLiteral("report-") + known.at(i));
        m_languages->addButton(button, i);
        options->addWidget(button);
    }
    auto *both = new QRadioButton;
    both->setObjectName(QStringLiteral("report-both"));
    m_languages->addButton(both, kBoth);
    both->setChecked(true);
    options->addWidget(both);
    options->addSpacing(12);
    options->addWidget(m_contentHead);
    m_transcript->setChecked(true);
    m_transcript->setObjectName(QStringLiteral("transcript"));
    options->addWidget(m_transcript);
    options->addSpacing(12);
    options->addWidget(m_otherHead);
    m_json->setObjectName(QStringLiteral("saveJson"));
    m_print->setObjectName(QStringLiteral("print"));
    m_compare->setObjectName(QStringLiteral("compare"));
    for (QPushButton *button : {m_json, m_print, m_compare})
        options->addWidget(button);
    options->addSpacing(12);
    options->addWidget(m_filesHead);
    m_dba->setObjectName(QStringLiteral("forDba"));
    m_root->setObjectName(QStringLiteral("forRoot"));
    for (QPushButton *button : {m_dba, m_root})
        options->addWidget(button);
    connect(m_dba, &QPushButton::clicked, this, &ReportOptions::dbaAsked);
    connect(m_root, &QPushButton::clicked, this, &ReportOptions::rootAsked);
    connect(m_languages, &QButtonGroup::idClicked, this, &ReportOptions::languageChosen);
    connect(m_json, &QPushButton::clicked, this, &ReportOptions::jsonAsked);
    connect(m_print, &QPushButton::clicked, this, &ReportOptions::printAsked);
    connect(m_compare, &QPushButton::clicked, this, &ReportOptions::compareAsked);
}

QStringList ReportOptions::languages(const QString &reader) const
{
    const int chosen = m_languages->checkedId();
    if (chosen >= 0)
        return {lockkeeper::languages().at(chosen)};
    QStringList all = lockkeeper::languages();
    all.removeAll(reader);
    all.prepend(reader);
    return all;
}

bool ReportOptions::hasTranscript() const
{
    return m_transcript->isChecked();
}

void ReportOptions::setReady(bool isReady)
{
    for (QPushButton *button : {m_json, m_print, m_compare})
        button->setEnabled(isReady);
}

void ReportOptions::setFiles(bool hasFacts, bool hasSource)
{
    const auto say = [&](const Text &words) { return words.in(m_language); };
    const QString unknown =
        say(text("gui", "Nothing is known of the hosts yet. Run the checks first."));
    const QString noSource = say(text("gui", "The profile has no source."));
    m_dba->setEnabled(hasFacts && hasSource);
    m_root->setEnabled(hasFacts);
    m_dba->setToolTip(
        !hasFacts ? unknown
            : !hasSource
            ? noSource
            : say(text("gui", "A script for psql with what PostgreSQL lacks for this pipeline")));
    m_root->setToolTip(
        !hasFacts ? unknown
                  : say(text("gui", "A script for sh with what the hosts lack and needs root")));
}

void ReportOptions::retranslate(const QString &language)
{
    const auto say = [&](const Text &words) { return words.in(language); };
    m_language = language;
    m_languageHead->setText(say(text("gui", "Language of the report")));
    m_languages->button(kBoth)->setText(say(text("gui", "All in one file, with a switch")));
    m_contentHead->setText(say(text("gui", "Contents")));
    m_transcript->setText(say(text("gui", "With the transcript of commands")));
    m_otherHead->setText(say(text("gui", "In another form")));
    m_json->setText(say(text("gui", "Save JSON…")));
    m_print->setText(say(text("gui", "Print…")));
    m_compare->setText(say(text("gui", "Compare with an earlier one…")));
    m_filesHead->setText(say(text("gui", "For administrators")));
    m_dba->setText(say(text("gui", "For the DBA…")));
    m_root->setText(say(text("gui", "For root…")));
}

} // namespace lockkeeper::gui
