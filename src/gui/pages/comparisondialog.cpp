// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/comparisondialog.h"

#include "base/printable.h"
#include "gui/pages/checkswords.h"
#include "gui/pages/reportoutput.h"
#include "gui/widgets/card.h"
#include "gui/widgets/copied.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

using report::Turn;

Text heading(Turn turn, qsizetype count)
{
    switch (turn) {
    case Turn::Worse:
        return text("gui", "Worse: %1").arg(count);
    case Turn::Unsure:
        return text("gui", "Could be checked then, cannot now: %1").arg(count);
    case Turn::Better:
        return text("gui", "Better: %1").arg(count);
    case Turn::New:
        return text("gui", "New: %1").arg(count);
    case Turn::Gone:
        return text("gui", "Gone: %1").arg(count);
    case Turn::Other:
        break;
    }
    return text("gui", "Other: %1").arg(count);
}

} // namespace

QString turnedText(const QList<report::Difference> &differences, const QString &language)
{
    QStringList groups;
    for (const Turn turn :
         {Turn::Worse, Turn::Unsure, Turn::Better, Turn::New, Turn::Gone, Turn::Other}) {
        QList<report::Difference> turned = differences;
        turned.removeIf([turn](const report::Difference &one) { return one.turn != turn; });
        if (!turned.isEmpty())
            groups += heading(turn, turned.size()).in(language) + QStringLiteral("\n\n")
                + words::changesText(turned, language);
    }
    return groups.isEmpty() ? words::changesText({}, language)
                            : groups.join(QStringLiteral("\n\n\n"));
}

ComparisonDialog::ComparisonDialog(Workbench &bench, QWidget *parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_now(*bench.result())
    , m_title(titleLabel(QStringLiteral("comparisonTitle")))
    , m_list(new QListWidget)
    , m_empty(wrappedLabel(QStringLiteral("comparisonEmpty")))
    , m_open(new QPushButton)
    , m_note(wrappedLabel(QStringLiteral("comparisonNote")))
    , m_differences(new QPlainTextEdit)
    , m_copy(new QPushButton)
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("comparisonDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &ComparisonDialog::compareWith);
    connect(m_open, &QPushButton::clicked, this, &ComparisonDialog::openFile);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { putOnClipboard(m_differences->toPlainText(), m_copy, say(words::copied())); });
    retranslate();
    readRuns();
}

void ComparisonDialog::build()
{
    m_empty->setProperty("second", true);
    m_list->setObjectName(QStringLiteral("comparisonRuns"));
    m_open->setObjectName(QStringLiteral("comparisonOpen"));
    m_differences->setObjectName(QStringLiteral("comparisonList"));
    m_differences->setReadOnly(true);
    m_differences->setTabChangesFocus(true);
    m_copy->setObjectName(QStringLiteral("comparisonCopy"));
    m_close->setObjectName(QStringLiteral("comparisonClose"));
    m_close->setDefault(true);
    auto *file = new QHBoxLayout;
    file->addWidget(m_open);
    file->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 16, 20, 16);
    all->setSpacing(10);
    all->addWidget(m_title);
    all->addWidget(m_empty);
    all->addWidget(m_list, 1);
    all->addLayout(file);
    all->addWidget(m_note);
    all->addWidget(m_differences, 2);
    all->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 105, fontMetrics().lineSpacing() * 30);
}

void ComparisonDialog::readRuns()
{
    m_reading.start(
        [store = m_bench.store(), path = m_bench.path(),
         now = m_now.finished](const engine::Control &) {
            QList<report::Result> runs = store.history(path).results;
            runs.removeIf([&](const report::Result &run) { return run.finished >= now; });
            return runs;
        },
        [this](const QList<report::Result> &runs) {
            m_runs = runs;
            showRuns();
            if (!m_runs.isEmpty() && !m_earlier)
                m_list->setCurrentRow(0);
        });
}

void ComparisonDialog::showRuns()
{
    const int current = m_list->currentRow();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const report::Result &run : m_runs) {
        m_list->addItem(say(text("gui", "%1: %2", "when a run was, its verdict")
                                .arg(words::when(run.finished, m_bench.language()))
                                .arg(run.verdict)));
    }
    m_list->setCurrentRow(current);
    m_list->setVisible(!m_runs.isEmpty());
    m_empty->setVisible(m_runs.isEmpty());
}

void ComparisonDialog::compareWith(int run)
{
    if (run >= 0)
        take(m_runs.at(run));
}

void ComparisonDialog::openFile()
{
    auto *dialog = new QFileDialog(this, m_open->text());
    dialog->setObjectName(QStringLiteral("earlierDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({QStringLiteral("JSON (*.json)"), QStringLiteral("* (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_opening.start([path](const engine::Control &) { return readEarlier(path); },
                        [this](const Result<report::Result> &earlier) {
                            m_list->setCurrentRow(-1);
                            take(earlier);
                        });
    });
    dialog->open();
}

void ComparisonDialog::take(const Result<report::Result> &earlier)
{
    m_earlier = earlier ? std::optional(*earlier) : std::nullopt;
    m_problem = earlier ? std::nullopt : std::optional(earlier.error());
    showDifferences();
}

void ComparisonDialog::showDifferences()
{
    m_differences->setVisible(m_earlier.has_value());
    m_copy->setVisible(m_earlier.has_value());
    m_note->setVisible(m_earlier || m_problem);
    if (m_problem)
        m_note->setText(say(m_problem->message) + QLatin1Char(' ') + say(m_problem->advice));
    if (!m_earlier)
        return;
    QStringList notes {
        say(words::changesSince(words::when(m_earlier->finished, m_bench.language())))};
    if (m_earlier->profile != m_now.profile) {
        notes.prepend(say(text("gui", "That result is of another profile, %1.")
                              .arg(oneLine(m_earlier->profile))));
    }
    if (m_earlier->finished > m_now.finished)
        notes.prepend(say(text("gui", "That run was later than the one of this report.")));
    m_note->setText(notes.join(QLatin1Char(' ')));
    m_differences->setPlainText(turnedText(report::compare(*m_earlier, m_now), m_bench.language()));
}

void ComparisonDialog::retranslate()
{
    setWindowTitle(say(text("gui", "Compare with an earlier report")));
    m_title->setText(windowTitle());
    m_empty->setText(say(text("gui",
                              "No earlier run of this profile is kept here. Open the JSON that was "
                              "saved from one.")));
    m_list->setAccessibleName(say(text("gui", "Earlier runs of this profile")));
    m_open->setText(say(text("gui", "Open a saved JSON…")));
    m_differences->setAccessibleName(say(text("gui", "What is another now")));
    m_copy->setText(say(words::copy()));
    m_close->setText(say(words::close()));
    showRuns();
    showDifferences();
}

} // namespace lockkeeper::gui
