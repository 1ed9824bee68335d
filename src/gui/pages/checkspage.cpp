// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/checkspage.h"

#include "gui/pages/checkschanges.h"
#include "gui/pages/checkssudo.h"
#include "gui/pages/checkswaiving.h"
#include "project/again.h"

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
    , m_changes(new ChecksChanges(workbench, *m_run, this))
    , m_sudo(new ChecksSudo(workbench, this))
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
    connect(m_board, &ChecksBoard::changesAsked, m_changes, &ChecksChanges::show);
    m_board->setComparable(false);
}

bool ChecksPage::isFresh() const
{
    return bench().result() && !bench().isStale() && !m_run->isOvertaken();
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
        m_changes->show();
        break;
    case NoticeAct::None:
        break;
    }
}

void ChecksPage::retranslate()
{
    m_board->setLanguage(bench().language());
    m_waiving->retranslate();
    m_changes->retranslate();
}

void ChecksPage::start(ChecksBoard::Again which)
{
    if (m_run->isRunning() || !bench().isOpen())
        return;
    if (bench().profile().hosts.isEmpty()) {
        refuse(text("gui", "There are no hosts to check yet. Add them in step 2."), nullptr);
        return;
    }
    m_sudo->ask([this, asked = m_board->findings(which)] { begin(asked); });
}

void ChecksPage::begin(const QList<report::Finding> &asked)
{
    m_run->start(asked);
    if (m_run->part().isEmpty())
        m_board->showRun({}, {});
    else
        showRest(asked);
}

// The rows that nobody asked about stay as they are meanwhile.
void ChecksPage::showRest(const QList<report::Finding> &asked)
{
    const report::Result rest = project::withoutChecks(*bench().result(), asked);
    m_board->showRun(rest, report::foldedRows(rest));
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
    if (bench().result()) {
        m_board->setAsked(facts::askedTimes(bench().facts().value_or(facts::Facts())));
        m_board->showResult(*bench().result(), rows);
    }
}

} // namespace lockkeeper::gui
