// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/checksboard.h"

#include "checks/check.h"
#include "gui/models/checktree.h"
#include "gui/pages/checkswords.h"
#include "gui/settings.h"
#include "gui/theme.h"
#include "gui/widgets/checkdetail.h"
#include "gui/widgets/checktable.h"
#include "gui/widgets/copied.h"
#include "gui/widgets/reachcard.h"
#include "gui/widgets/statuschips.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace lockkeeper::gui {
namespace {

constexpr int kRoomyWidth = 1360; ///< from here the detail stands beside the table,
constexpr int kRoomyCharacters = 170; ///< in a large font later
constexpr int kDetailWidth = 404;
constexpr int kDetailCharacters = 38;
constexpr int kIcon = 24; ///< an icon in a field with its room
constexpr int kLeastHeight = 200;
constexpr int kHighEnough = 700; ///< for table, matrix and detail one below another,
constexpr int kEnoughLines = 36; ///< in a large font later

} // namespace

ChecksBoard::ChecksBoard(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_tree(new CheckTree(this))
    , m_chips(new StatusChips)
    , m_search(new QLineEdit)
    , m_again(new AgainButton)
    , m_split(new QSplitter)
    , m_left(new QWidget)
    , m_stack(new QStackedWidget)
    , m_table(new CheckTable(*m_tree))
    , m_emptyWords(new QLabel)
    , m_reset(new QPushButton)
    , m_reach(new ReachCard)
    , m_detail(new CheckDetail)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(10);
    buildTools();
    buildBody();
    buildKeys();
    connect(m_tree, &CheckTree::arranged, this, &ChecksBoard::showEmptiness);
    connect(m_table, &CheckTable::chosen, this, &ChecksBoard::showRow);
    connect(m_table, &CheckTable::opened, this, &ChecksBoard::openDetail);
    connect(m_table, &CheckTable::copyAsked, this, [this] {
        putOnClipboard(m_tree->line(m_table->currentIndex()), m_table,
                       Text(words::copied()).in(m_language));
    });
    connect(m_detail, &CheckDetail::waiveAsked, this, &ChecksBoard::waiveAsked);
    connect(m_detail, &CheckDetail::takeBackAsked, this, &ChecksBoard::takeBackAsked);
    connect(m_detail, &CheckDetail::againAsked, this, [this] { Q_EMIT againAsked(Again::Row); });
    showNothing();
}

void ChecksBoard::buildTools()
{
    m_search->setObjectName(QStringLiteral("checkSearch"));
    m_search->setClearButtonEnabled(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_chips, 1);
    row->addWidget(m_search);
    row->addWidget(m_again);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_chips, &StatusChips::changed, this, &ChecksBoard::filter);
    connect(m_search, &QLineEdit::textChanged, this, &ChecksBoard::filter);
    connect(m_again, &AgainButton::asked, this, &ChecksBoard::againAsked);
    connect(m_again, &AgainButton::changesAsked, this, &ChecksBoard::changesAsked);
}

void ChecksBoard::buildBody()
{
    auto *empty = new QFrame;
    empty->setProperty("card", true);
    m_emptyWords->setObjectName(QStringLiteral("checksEmpty"));
    m_emptyWords->setTextFormat(Qt::PlainText);
    m_emptyWords->setWordWrap(true);
    m_emptyWords->setAlignment(Qt::AlignCenter);
    m_emptyWords->setProperty("second", true);
    m_reset->setObjectName(QStringLiteral("resetFilter"));
    auto *column = new QVBoxLayout(empty);
    column->addStretch(1);
    column->addWidget(m_emptyWords);
    column->addSpacing(8);
    column->addWidget(m_reset, 0, Qt::AlignHCenter);
    column->addStretch(1);
    auto *card = new QFrame;
    card->setProperty("card", true);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 3, 1, 4);
    inner->addWidget(m_table);
    m_stack->addWidget(card);
    m_stack->addWidget(empty);
    connect(m_reset, &QPushButton::clicked, this, &ChecksBoard::resetFilter);

    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(12);
    left->addWidget(m_stack, 1);
    left->addWidget(m_reach);
    m_split->setObjectName(QStringLiteral("checkSplit"));
    m_split->setHandleWidth(12);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_left);
    m_split->addWidget(m_detail);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_split, 1);
    connect(m_split, &QSplitter::splitterMoved, this, &ChecksBoard::keepSizes);
}

void ChecksBoard::buildKeys()
{
    const auto bind = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    bind(Qt::Key_Escape, [this] { escape(); });
    bind(Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copyCommand(); });
    bind(Qt::Key_F1, [this] {
        openDetail();
        m_detail->explain();
    });
}

void ChecksBoard::setLanguage(const QString &language)
{
    m_language = language;
    m_tree->setLanguage(language);
    m_reach->setLanguage(language);
    m_detail->setLanguage(language);
    say();
}

void ChecksBoard::say()
{
    const auto in = [this](const Text &words) { return words.in(m_language); };
    m_chips->setLanguage(m_language);
    m_search->setPlaceholderText(in(m_isCompact ? words::searchShort() : words::search()));
    m_search->setMinimumWidth(m_search->fontMetrics().horizontalAdvance(m_search->placeholderText())
                              + 3 * kIcon);
    m_search->setAccessibleName(in(words::search()));
    m_search->setToolTip(QStringLiteral("Ctrl+F"));
    const QIcon loupe(lineIcon(QStringLiteral("search"), colours().text3, 16, devicePixelRatioF()));
    if (m_search->actions().isEmpty())
        m_search->addAction(loupe, QLineEdit::LeadingPosition);
    m_search->actions().constFirst()->setIcon(loupe);
    m_again->setLanguage(m_language);
    m_reset->setText(in(words::resetFilter()));
    m_table->setAccessibleName(in(words::tableName()));
    showEmptiness();
}

void ChecksBoard::showNothing()
{
    m_hasResult = false;
    m_isRunning = false;
    m_result = {};
    m_chips->count(m_result);
    m_exchanges.clear();
    m_tree->show({});
    m_reach->show(m_result);
    say();
    arrange();
}

void ChecksBoard::showResult(const report::Result &result, const QList<report::Row> &rows)
{
    m_hasResult = true;
    m_isRunning = false;
    m_result = result;
    m_chips->count(m_result);
    m_exchanges.clear();
    for (qsizetype i = 0; i < result.transcript.size(); ++i)
        m_exchanges.insert(result.transcript.at(i).n, i);
    m_reach->show(result);
    m_tree->show(rows);
    say();
    arrange();
}

void ChecksBoard::showRun(const report::Result &soFar, const QList<report::Row> &known)
{
    QStringList order = m_tree->checks();
    for (const checks::Check &check : checks::catalogue()) {
        if (const QString id = QLatin1String(check.id); !order.contains(id))
            order += id;
    }
    m_isRunning = true;
    m_result = soFar;
    m_chips->count(m_result);
    m_exchanges.clear();
    for (qsizetype i = 0; i < soFar.transcript.size(); ++i)
        m_exchanges.insert(soFar.transcript.at(i).n, i);
    m_reach->show(soFar);
    m_tree->showRun(order, known);
    say();
    arrange();
}

void ChecksBoard::setComparable(bool isComparable)
{
    m_again->setComparable(isComparable);
}

void ChecksBoard::filter()
{
    m_tree->setFilter({.ranks = m_chips->on(), .words = m_search->text()});
}

void ChecksBoard::resetFilter()
{
    m_search->clear();
    m_chips->clear();
    focusTable();
}

void ChecksBoard::showEmptiness()
{
    const bool isEmpty = m_tree->rowCount({}) == 0;
    const bool isFiltered = m_hasResult || m_isRunning;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_emptyWords->setText(
        (isFiltered ? Text(words::nothingFound()) : Text(words::nothingYet())).in(m_language));
    m_reset->setVisible(isFiltered);
    m_detail->setVisible(isFiltered && !m_isDetailClosed);
    m_chips->setVisible(isFiltered);
    m_search->setVisible(isFiltered);
    m_again->setVisible(m_hasResult);
    m_again->setEnabled(!m_isRunning);
}

void ChecksBoard::showRow(const QModelIndex &index)
{
    const report::Row *row = m_tree->row(index);
    m_again->setRowChosen(row != nullptr);
    if (row == nullptr) {
        const bool isPending = index.isValid() && m_tree->kind(index) == CheckTree::Kind::Pending;
        m_detail->showNothing(isPending ? Text(words::notYetKnown()) : Text(words::chooseRow()));
        return;
    }
    const report::Finding *host = m_tree->finding(index);
    QList<facts::Exchange> exchanges;
    for (const int n : host != nullptr ? host->transcript : row->transcript()) {
        if (m_exchanges.contains(n))
            exchanges += m_result.transcript.at(m_exchanges.value(n));
    }
    m_detail->show(*row, host, exchanges, words::askedOf(m_asked, chosen(), exchanges));
}

QList<report::Finding> ChecksBoard::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    if (const report::Finding *host = m_tree->finding(index))
        return {*host};
    const report::Row *row = m_tree->row(index);
    return row != nullptr ? row->findings : QList<report::Finding>();
}

QList<report::Finding> ChecksBoard::findings(Again which) const
{
    if (which == Again::Row)
        return chosen();
    QList<report::Finding> failed;
    if (which == Again::Failed) {
        std::copy_if(
            m_result.findings.begin(), m_result.findings.end(), std::back_inserter(failed),
            [](const report::Finding &one) { return report::rankOf(one) < report::Rank::Waived; });
    }
    return failed;
}

void ChecksBoard::openDetail()
{
    m_isDetailClosed = false;
    m_detail->setVisible(true);
    if (QWidget *scroll = m_detail->findChild<QWidget *>(QStringLiteral("detailScroll")))
        scroll->setFocus(Qt::OtherFocusReason);
}

// First the filter goes, then the detail.
void ChecksBoard::escape()
{
    if (!m_search->text().isEmpty() || !m_chips->on().isEmpty()) {
        resetFilter();
        return;
    }
    m_isDetailClosed = true;
    m_detail->hide();
    focusTable();
}

void ChecksBoard::copyCommand()
{
    const QList<report::Finding> findings = chosen();
    if (!findings.isEmpty())
        putOnClipboard(findings.front().how, m_table, Text(words::copied()).in(m_language));
}

void ChecksBoard::focusTable()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void ChecksBoard::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    m_chips->setCompact(isCompact);
    m_table->setCompact(isCompact);
    say();
    arrange();
}

void ChecksBoard::arrange()
{
    const int roomy = qMax(kRoomyWidth, fontMetrics().averageCharWidth() * kRoomyCharacters);
    const bool isBeside = !m_isCompact && window()->width() >= roomy;
    const int high = qMax(kHighEnough, fontMetrics().lineSpacing() * kEnoughLines);
    const bool isTab = m_isCompact || (!isBeside && height() < high);
    m_detail->setReach(isTab && !m_reach->isEmpty() ? m_reach : nullptr);
    m_reach->setBare(isTab);
    if (!isTab && m_reach->parentWidget() != m_left)
        m_left->layout()->addWidget(m_reach);
    m_reach->setVisible(!m_reach->isEmpty() && m_reach->parentWidget() != nullptr);
    m_detail->setTabs(!isBeside, m_isCompact);
    layOut(isBeside);
}

QString ChecksBoard::layoutName() const
{
    if (m_split->orientation() == Qt::Horizontal)
        return QStringLiteral("checks-beside");
    return m_isCompact ? QStringLiteral("checks-compact") : QStringLiteral("checks-below");
}

// Each way to place the detail has the sizes that the person gave it.
void ChecksBoard::layOut(bool isBeside)
{
    if (height() < kLeastHeight)
        return; // not shown yet
    m_split->setOrientation(isBeside ? Qt::Horizontal : Qt::Vertical);
    if (layoutName() == m_laidOut)
        return;
    m_laidOut = layoutName();
    m_split->setStretchFactor(1, isBeside ? 0 : 1);
    const QByteArray kept = m_settings.layout(m_laidOut);
    if (!kept.isEmpty() && m_split->restoreState(kept))
        return;
    const int table = height() * (m_isCompact ? 54 : 52) / 100;
    const int detail = qMax(kDetailWidth, fontMetrics().averageCharWidth() * kDetailCharacters);
    m_split->setSizes(isBeside ? QList<int> {width() - detail, detail}
                               : QList<int> {table, height() - table});
}

void ChecksBoard::keepSizes()
{
    m_settings.setLayout(layoutName(), m_split->saveState());
}

void ChecksBoard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChecksBoard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        say();
}

} // namespace lockkeeper::gui
