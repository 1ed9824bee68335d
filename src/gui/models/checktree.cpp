// SPDX-License-Identifier: Apache-2.0
#include "gui/models/checktree.h"

#include "checks/check.h"
#include "gui/pages/checkswords.h"

#include <QElapsedTimer>

#include <array>
#include <limits>

namespace lockkeeper::gui {
namespace {

constexpr qint64 kSliceMs = 5; ///< far below what an eye or a finger notices
constexpr std::size_t kAtOnce = 1000; ///< rows whose words are made in some 30 ms

bool isFolded(report::Rank rank)
{
    return rank == report::Rank::Pass || rank == report::Rank::Skipped;
}

} // namespace

CheckTree::CheckTree(QObject *parent)
    : QAbstractItemModel(parent)
{
    connect(&m_working, &QTimer::timeout, this, &CheckTree::workSome);
}

void CheckTree::begin()
{
    m_order.begin(m_entries.size(), m_isRunning ? CheckSorting() : m_sorting, m_language);
    m_working.start(0);
}

void CheckTree::workFor(qint64 ms)
{
    QElapsedTimer clock;
    clock.start();
    while (!m_order.isDone() && clock.elapsed() < ms)
        m_order.step(m_entries);
    if (m_order.isDone())
        m_working.stop();
}

void CheckTree::workSome()
{
    workFor(kSliceMs);
    if (m_isArrangeDue && m_order.isDone())
        arrange();
}

// What looks at the words of every row waits until they are made; the rows stand as they are till
// then.
void CheckTree::arrangeSoon()
{
    const auto isReady = [this] {
        return m_filter.words.isEmpty() ? m_order.isSorted() : m_order.isDone();
    };
    if (!isReady() && m_entries.size() <= kAtOnce)
        workFor(std::numeric_limits<qint64>::max());
    m_isArrangeDue = !isReady();
    if (!m_isArrangeDue)
        arrange();
}

void CheckTree::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    begin();
    if (!m_filter.words.isEmpty() || m_sorting.isByWords())
        arrangeSoon(); // another language has other words
    if (!m_top.empty())
        Q_EMIT dataChanged(index(0, 0, {}), index(rowCount({}) - 1, kColumns - 1, {}));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

void CheckTree::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    Q_EMIT headerDataChanged(Qt::Horizontal, Shape, Shape);
}

void CheckTree::show(const QList<report::Row> &rows)
{
    m_isRunning = false;
    std::vector<CheckEntry> entries;
    entries.reserve(static_cast<std::size_t>(rows.size()));
    for (const report::Row &row : rows)
        entries.emplace_back(row);
    put(std::move(entries));
}

void CheckTree::showRun(const QStringList &checks, const QList<report::Row> &known)
{
    m_isRunning = true;
    std::vector<CheckEntry> entries;
    for (const QString &check : checks) {
        const std::size_t before = entries.size();
        for (const report::Row &row : known) {
            if (row.first().check == check)
                entries.emplace_back(row);
        }
        if (entries.size() == before)
            entries.emplace_back(check);
    }
    put(std::move(entries));
}

void CheckTree::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    arrangeSoon();
}

QStringList CheckTree::checks() const
{
    QStringList ids;
    QSet<QString> known;
    for (const CheckEntry &entry : m_entries) {
        if (!known.contains(entry.check())) {
            known += entry.check();
            ids += entry.check();
        }
    }
    return ids;
}

void CheckTree::put(std::vector<CheckEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    begin();
    m_nodes.clear();
    m_top.clear();
    endResetModel();
    arrangeSoon();
}

void CheckTree::arrange()
{
    m_isArrangeDue = false;
    beginResetModel();
    m_nodes.clear();
    m_top.clear();
    const std::vector<int> shown = m_order.shown(m_entries, m_filter);
    m_nodes.reserve(shown.size());
    // Whoever filters wants the rows, not the one that hides them.
    const bool isWhole = !m_isRunning && m_sorting.column < 0 && m_filter == Filter();
    std::array<int, report::kRanks.size()> groups {};
    groups.fill(-1);
    for (const int i : shown) {
        const report::Rank rank = m_entries[static_cast<std::size_t>(i)].row().rank;
        int &group = groups.at(static_cast<std::size_t>(rank));
        if (isWhole && isFolded(rank) && group < 0)
            group = addNode({.kind = Kind::Group, .entry = i, .rank = rank});
        addRow(i, group);
    }
    endResetModel();
    Q_EMIT arranged();
}

void CheckTree::addRow(int entry, int above)
{
    const CheckEntry &of = m_entries[static_cast<std::size_t>(entry)];
    const report::Row &row = of.row();
    if (above >= 0) { // rows of one check follow each other
        Node &group = m_nodes[static_cast<std::size_t>(above)];
        const bool isSame = !group.below.empty()
            && this->entry(m_nodes[static_cast<std::size_t>(group.below.back())]).check()
                == of.check();
        group.checks += isSame ? 0 : 1;
    }
    const int id = addNode({.kind = of.isPending() ? Kind::Pending : Kind::Row,
                            .entry = entry,
                            .above = above,
                            .rank = row.rank});
    if (row.findings.size() < 2)
        return;
    for (int host = 0; host < static_cast<int>(row.findings.size()); ++host) {
        addNode({.kind = Kind::Host, .entry = entry, .host = host, .above = id, .rank = row.rank});
    }
}

int CheckTree::addNode(Node node)
{
    const int id = static_cast<int>(m_nodes.size());
    std::vector<int> &siblings =
        node.above < 0 ? m_top : m_nodes[static_cast<std::size_t>(node.above)].below;
    node.place = static_cast<int>(siblings.size());
    siblings.push_back(id);
    m_nodes.push_back(std::move(node));
    return id;
}

void CheckTree::sort(int column, Qt::SortOrder order)
{
    const CheckSorting wanted {column, order};
    if (wanted == m_sorting)
        return;
    m_sorting = wanted;
    if (m_isRunning)
        return;
    begin();
    arrangeSoon();
}

const CheckTree::Node &CheckTree::node(const QModelIndex &index) const
{
    return m_nodes[static_cast<std::size_t>(index.internalId())];
}

const CheckEntry &CheckTree::entry(const Node &node) const
{
    return m_entries[static_cast<std::size_t>(node.entry)];
}

CheckTree::Kind CheckTree::kind(const QModelIndex &index) const
{
    return index.isValid() ? node(index).kind : Kind::Group;
}

const report::Row *CheckTree::row(const QModelIndex &index) const
{
    const Kind of = kind(index);
    return of == Kind::Group || of == Kind::Pending ? nullptr : &entry(node(index)).row();
}

const report::Finding *CheckTree::finding(const QModelIndex &index) const
{
    const report::Row *of = row(index);
    return of == nullptr || node(index).host < 0 ? nullptr : &of->findings.at(node(index).host);
}

QString CheckTree::key(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Node &of = node(index);
    return of.kind == Kind::Group ? QLatin1Char('\n') + report::rankName(of.rank)
                                  : entry(of).key(of.host);
}

QModelIndex CheckTree::find(const QString &key) const
{
    if (key.isEmpty())
        return {};
    const QString check = key.section(QLatin1Char('\n'), 0, 0);
    QModelIndex near;
    for (std::size_t id = 0; id < m_nodes.size(); ++id) {
        const Node &of = m_nodes[id];
        if (of.kind != Kind::Group && entry(of).check() != check)
            continue;
        const QModelIndex here = createIndex(of.place, 0, static_cast<quintptr>(id));
        if (this->key(here) == key)
            return here;
        if (!near.isValid() && of.kind != Kind::Group)
            near = here;
    }
    return near;
}

QString CheckTree::groupName(const Node &node) const
{
    return say(node.rank == report::Rank::Pass ? words::passed(node.checks)
                                               : words::notApplicable(node.checks));
}

CheckWords CheckTree::wordsOf(const Node &node) const
{
    if (node.kind == Kind::Group)
        return {.component = groupName(node)};
    return node.kind == Kind::Host ? entry(node).hostWords(node.host, m_language)
                                   : entry(node).words(m_language);
}

QString CheckTree::cell(const Node &node, int column) const
{
    const CheckWords cells = wordsOf(node);
    switch (column) {
    case Shape: // what is being checked has no verdict yet, and no word of one
        return node.kind == Kind::Pending ? cells.meaning : say(report::rankWord(node.rank));
    case Component:
        return cells.component;
    case Where:
        return cells.where;
    case Found:
        return cells.found;
    default:
        return cells.meaning;
    }
}

QString CheckTree::tip(const Node &node, int column) const
{
    if (node.kind == Kind::Group || node.kind == Kind::Pending)
        return column == Shape ? plainTip(cell(node, Shape)) : QString();
    const report::Row &row = entry(node).row();
    QString words = cell(node, column);
    if (column == Found && node.kind == Kind::Row)
        words = row.result();
    if (column == Meaning && node.kind == Kind::Row)
        words = say(report::rankWord(node.rank)) + QStringLiteral(". ") + row.meaning(m_language);
    if (column == Where && node.kind == Kind::Row)
        words = say(words::whereNames(row));
    return plainTip(words);
}

QVariant CheckTree::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &of = node(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell(of, index.column());
    case Qt::ToolTipRole:
        return tip(of, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Shape
            ? words::rowName(cell(of, Shape), cell(of, Component), cell(of, Where))
            : cell(of, index.column());
    case WordRole:
        return of.kind == Kind::Row ? entry(of).words(m_language).word : QString();
    case RankRole:
        return of.kind == Kind::Pending ? QStringLiteral("running") : report::rankName(of.rank);
    case KindRole:
        return static_cast<int>(of.kind);
    case FoldRole:
        return !of.below.empty();
    default:
        return {};
    }
}

QVariant CheckTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole) // the name too: a narrow column cuts it
        return say(words::column(section)) + QLatin1Char('\n') + say(words::columnTip());
    if (role == Qt::DisplayRole && section == Shape && !m_isCompact)
        return QString(); // a shape is narrower than its name
    const bool isName = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    return isName ? QVariant(say(words::column(section))) : QVariant();
}

QString CheckTree::line(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Node &of = node(index);
    if (of.kind == Kind::Row || of.kind == Kind::Pending)
        return entry(of).line(m_language);
    const CheckWords cells = wordsOf(of);
    QStringList parts {cell(of, Shape), cells.component, cells.found, cells.meaning};
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\t'));
}

QModelIndex CheckTree::index(int row, int column, const QModelIndex &above) const
{
    const std::vector<int> &siblings = above.isValid() ? node(above).below : m_top;
    if (row < 0 || row >= static_cast<int>(siblings.size()) || column < 0 || column >= kColumns)
        return {};
    return createIndex(row, column, static_cast<quintptr>(siblings[static_cast<std::size_t>(row)]));
}

QModelIndex CheckTree::parent(const QModelIndex &child) const
{
    const int above = child.isValid() ? node(child).above : -1;
    if (above < 0)
        return {};
    return createIndex(m_nodes[static_cast<std::size_t>(above)].place, 0,
                       static_cast<quintptr>(above));
}

int CheckTree::rowCount(const QModelIndex &above) const
{
    if (above.column() > 0)
        return 0;
    return static_cast<int>(above.isValid() ? node(above).below.size() : m_top.size());
}

int CheckTree::columnCount(const QModelIndex &) const
{
    return kColumns;
}

} // namespace lockkeeper::gui
