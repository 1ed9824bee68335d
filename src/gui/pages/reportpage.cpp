// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/reportpage.h"

#include "base/languages.h"
#include "base/printable.h"
#include "report/htmlreport.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRadioButton>
#include <QSaveFile>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>
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

// Whole or not at all, and for nobody else: a report names hosts, accounts and paths.
Result<qint64> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail({.kind = ErrorKind::Prohibited,
                     .message = text("gui", "The file %1 was not written: %2.")
                                    .arg(oneLine(path))
                                    .arg(file.errorString()),
                     .advice = text("gui", "Choose another folder, or make room there.")});
    }
    return bytes.size();
}

} // namespace

ReportPage::ReportPage(Workbench &workbench)
    : Page(Step::Report, workbench)
    , m_languageHead(heading())
    , m_languages(new QButtonGroup(this))
    , m_contentHead(heading())
    , m_transcript(new QCheckBox)
    , m_otherHead(heading())
    , m_json(new QPushButton)
    , m_print(new QPushButton)
    , m_preview(new QTextBrowser)
    , m_nothing(new QLabel)
{
    build();
    connect(m_languages, &QButtonGroup::idClicked, this, &ReportPage::preview);
    connect(m_json, &QPushButton::clicked, this, &ReportPage::saveJson);
    connect(m_print, &QPushButton::clicked, this, &ReportPage::print);
    connect(&workbench, &Workbench::resultChanged, this, [this] {
        m_saved.reset();
        preview();
    });
}

void ReportPage::build()
{
    auto *card = new QFrame;
    card->setProperty("card", true);
    card->setObjectName(QStringLiteral("reportOptions"));
    auto *options = new QVBoxLayout(card);
    options->setContentsMargins(16, 14, 16, 16);
    options->setSpacing(6);
    options->addWidget(m_languageHead);
    const QStringList known = languages();
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
    options->addWidget(m_json);
    options->addWidget(m_print);
    auto *left = new QVBoxLayout;
    left->addWidget(card);
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
    if (!bench().result()) {
        Q_EMIT wants(Step::Checks);
        return;
    }
    ask(text("gui", "Save HTML report"), QStringLiteral("html"),
        [languages = chosenLanguages()](const report::Result &result) {
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
    const QString kind = !result.isReady
        ? (result.summary.critical > 0 ? QStringLiteral("critical") : QStringLiteral("unknown"))
        : result.summary.warning > 0 ? QStringLiteral("warning")
                                     : QStringLiteral("pass");
    return Notice {.kind = kind,
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

QStringList ReportPage::chosenLanguages() const
{
    const int chosen = m_languages->checkedId();
    if (chosen >= 0)
        return {languages().at(chosen)};
    QStringList all = languages();
    all.removeAll(bench().language()); // the reader's own first
    all.prepend(bench().language());
    return all;
}

report::Result ReportPage::chosenResult() const
{
    return m_transcript->isChecked() ? *bench().result() : withoutTranscript(*bench().result());
}

void ReportPage::preview()
{
    const bool hasResult = bench().result().has_value();
    m_preview->setVisible(hasResult);
    m_nothing->setVisible(!hasResult);
    for (QWidget *each : {static_cast<QWidget *>(m_json), static_cast<QWidget *>(m_print)})
        each->setEnabled(hasResult);
    if (!hasResult || !isVisible())
        return;
    m_drawing.start([result = *bench().result(), language = chosenLanguages().constFirst()](
                        const engine::Control &) { return report::richText(result, language); },
                    [this](const QString &html) { m_preview->setHtml(html); });
}

void ReportPage::ask(const Message &title, const QString &suffix,
                     std::function<QByteArray(const report::Result &)> make)
{
    auto *dialog = new QFileDialog(this, say(title));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setDirectory(QDir::homePath());
    dialog->selectFile(QStringLiteral("lockkeeper-%1.%2")
                           .arg(bench().result()->finished.toLocalTime().toString(
                                    QStringLiteral("yyyy-MM-dd-HHmm")),
                                suffix));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, make = std::move(make)](const QString &path) { save(path, make); });
    dialog->open();
}

void ReportPage::save(const QString &path, std::function<QByteArray(const report::Result &)> make)
{
    m_job.start([result = chosenResult(), make = std::move(make),
                 path](const engine::Control &) { return writeWhole(path, make(result)); },
                [this, path](const Result<qint64> &written) {
                    if (written) {
                        m_savedPath = path;
                        m_saved = Notice {
                            .kind = QStringLiteral("pass"),
                            .sentence =
                                Text(text("gui", "Report saved: %1, no secrets")).bytes(*written),
                            .line = Text::verbatim(oneLine(path)),
                            .act = text("gui", "Open folder")};
                    } else {
                        m_saved = noticeOf(written.error());
                    }
                    Q_EMIT changed();
                });
}

void ReportPage::saveJson()
{
    ask(text("gui", "Save JSON"), QStringLiteral("json"),
        [](const report::Result &result) { return report::writeResult(result); });
}

void ReportPage::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer, this);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, printer] { m_preview->document()->print(printer); });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

void ReportPage::retranslate()
{
    m_languageHead->setText(say(text("gui", "Language of the report")));
    m_languages->button(kBoth)->setText(say(text("gui", "All in one file, with a switch")));
    m_contentHead->setText(say(text("gui", "Contents")));
    m_transcript->setText(say(text("gui", "With the transcript of commands")));
    m_otherHead->setText(say(text("gui", "In another form")));
    m_json->setText(say(text("gui", "Save JSON…")));
    m_print->setText(say(text("gui", "Print…")));
    m_preview->setAccessibleName(say(text("gui", "Preview of the report")));
    m_nothing->setText(say(text("gui", "There is no result yet. Run the checks first.")));
    preview();
}

} // namespace lockkeeper::gui
