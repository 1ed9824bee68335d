// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/checkspage.h"

#include "gui/pages/checkswaiving.h"
#include "gui/pages/checkswords.h"
#include "gui/widgets/changesdialog.h"

#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

constexpr qsizetype kQuicklyFolded = 1500; ///< findings; more of them are folded in a job

} // namespace

ChecksPage::ChecksPage(Workbench &workbench)
    : Page(Step::Checks, workbench)
    , m_run(new ChecksRun(workbench, this))
    , m_board(new ChecksBoard(workbench.settings()))
    , m_waiving(new ChecksWaiving(workbench, *m_run, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_board);
    connect(&workbench, &Workbench::resultChanged, this, &ChecksPage::showResult);
    connect(m_run, &ChecksRun::came, m_board, &ChecksBoard::showRun);
    connect(m_run, &ChecksRun::ended, this, &ChecksPage::showResult);
    connect(m_run, &ChecksRun::changed, this, [this] {
        m_board->setComparable(m_run->changes().has_value());
        Q_EMIT changed();
    });
    connect(m_board, &ChecksBoard::againAsked, this, &ChecksPage::start);
    connect(m_board, &ChecksBoard::waiveAsked, this, [this] { m_waiving->ask(m_board->chosen()); });
    connect(m_board, &ChecksBoard::takeBackAsked, this,
            [this] { m_waiving->takeBack(m_board->chosen()); });
    connect(m_board, &ChecksBoard::changesAsked, this, &ChecksPage::showChanges);
    m_board->setComparable(false);
}

bool ChecksPage::isFresh() const
{
    return bench().result() && !bench().isStale() && !m_run->isOvertaken();
}

Text ChecksPage::subtitle() const
{
    if (!bench().result())
        return {};
    const report::ClusterLine &cluster = bench().result()->cluster;
    std::vector<Text> parts;
    if (!cluster.flink.isEmpty())
        parts.push_back(Text::verbatim(QStringLiteral("Flink ") + cluster.flink));
    parts.push_back(words::hosts(bench().result()->hosts.size()));
    if (!cluster.java.isEmpty())
        parts.push_back(Text::verbatim(QStringLiteral("Java ") + cluster.java));
    return Text::joined(parts, QStringLiteral(" \u00B7 "));
}

Text ChecksPage::footnote() const
{
    return text("gui",
                "Checks only read. This version shows what to do; the fixes themselves come "
                "with the next one");
}

Text ChecksPage::primaryText() const
{
    if (m_run->isRunning())
        return {};
    return isFresh() ? text("gui", "Next: report") : text("gui", "Run the checks");
}

void ChecksPage::primary()
{
    if (m_run->isRunning())
        return;
    if (isFresh())
        Q_EMIT wants(Step::Report);
    else
        start(ChecksBoard::Again::All);
}

std::optional<Notice> ChecksPage::notice() const
{
    return checksNotice(bench(), *m_run).notice;
}

void ChecksPage::noticeAct()
{
    switch (checksNotice(bench(), *m_run).act) {
    case NoticeAct::Hosts:
        Q_EMIT wants(Step::Hosts);
        break;
    case NoticeAct::Again:
        start(ChecksBoard::Again::All);
        break;
    case NoticeAct::Changes:
        showChanges();
        break;
    case NoticeAct::None:
        break;
    }
}

StepState ChecksPage::state() const
{
    return checksState(bench(), *m_run);
}

void ChecksPage::retranslate()
{
    m_board->setLanguage(bench().language());
    m_waiving->retranslate();
    if (m_changes)
        m_changes->setLanguage(bench().language());
}

void ChecksPage::setCompact(bool isCompact)
{
    m_board->setCompact(isCompact);
}

void ChecksPage::refresh()
{
    start(ChecksBoard::Again::All);
}

void ChecksPage::refreshSelected()
{
    start(ChecksBoard::Again::Row);
}

QWidget *ChecksPage::filterField()
{
    return m_board->filterField();
}

Job *ChecksPage::job()
{
    return &m_run->job();
}

void ChecksPage::start(ChecksBoard::Again which)
{
    if (m_run->isRunning() || !bench().isOpen())
        return;
    if (bench().profile().hosts.isEmpty()) {
        refuse(text("gui", "There are no hosts to check yet. Add them in step 2."), nullptr);
        return;
    }
    m_run->start(m_board->findings(which));
    m_board->showRun({}, {});
}

void ChecksPage::showResult()
{
    if (m_run->isRunning())
        return;
    const std::optional<report::Result> &result = bench().result();
    m_run->compare();
    m_board->setComparable(false);
    if (!result) {
        m_board->showNothing();
    } else if (result->findings.size() <= kQuicklyFolded) {
        showRows(report::foldedRows(*result));
    } else {
        m_folding.start(
            [result = *result](const engine::Control &) { return report::foldedRows(result); },
            [this](const QList<report::Row> &rows) { showRows(rows); });
    }
    Q_EMIT changed();
}

void ChecksPage::showRows(const QList<report::Row> &rows)
{
    if (bench().result())
        m_board->showResult(*bench().result(), rows);
}

void ChecksPage::showChanges()
{
    if (!m_run->changes())
        return;
    if (m_changes)
        m_changes->close();
    m_changes = new ChangesDialog(*m_run->changes(), m_run->since(), bench().language(), this);
    m_changes->show();
}

} // namespace lockkeeper::gui
