// SPDX-License-Identifier: Apache-2.0
#include "gui/models/tablechoice.h"

#include "base/printable.h"

#include <QLocale>

namespace lockkeeper::gui {
namespace {

QString fullName(const facts::TableName &table)
{
    return oneLine(table.schema + QLatin1Char('.') + table.name);
}

} // namespace

void TableChoice::setTables(const QList<engine::SourceTable> &tables)
{
    beginResetModel();
    m_tables = tables;
    m_names.clear();
    m_names.reserve(tables.size());
    for (const engine::SourceTable &table : tables)
        m_names += {table.schema, table.name};
    m_named.clear();
    m_matched.clear();
    endResetModel();
}

void TableChoice::setWords(const Words &words)
{
    m_words = words;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void TableChoice::setMatches(const QList<facts::PatternMatch> &matches)
{
    m_named.clear();
    m_matched.clear();
    for (const facts::PatternMatch &match : matches) {
        for (const int row : match.tables) {
            const bool isName =
                match.tables.size() == 1 && match.pattern == facts::patternOf(m_names.at(row));
            (isName ? m_named : m_matched).insert(row);
        }
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool TableChoice::isChosen(int row) const
{
    return m_named.contains(row) || m_matched.contains(row);
}

int TableChoice::chosenCount() const
{
    return static_cast<int>((m_named | m_matched).size());
}

int TableChoice::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tables.size());
}

int TableChoice::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TableChoice::note(int row) const
{
    QStringList notes;
    if (!m_tables.at(row).hasPrimaryKey)
        notes += m_words.noKey;
    if (m_matched.contains(row) && !m_named.contains(row))
        notes += m_words.byPattern;
    return notes.join(QStringLiteral(" · "));
}

QString TableChoice::words(int row, int column) const
{
    if (column == Name)
        return fullName(m_names.at(row));
    if (column == Note)
        return note(row);
    const qint64 rows = m_tables.at(row).rows;
    return rows < 0 ? QStringLiteral("—") : QLocale(m_words.language).toString(rows);
}

QVariant TableChoice::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return words(index.row(), index.column());
    case Qt::ToolTipRole:
        return words(index.row(), index.column()).toHtmlEscaped();
    case Qt::CheckStateRole:
        return index.column() == Name
            ? QVariant(static_cast<int>(isChosen(index.row()) ? Qt::Checked : Qt::Unchecked))
            : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Rows
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    default:
        return {};
    }
}

// A table that a pattern takes in cannot be left out by a tick: the pattern is to be changed.
Qt::ItemFlags TableChoice::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool isTickable = index.column() == Name && index.row() < rowCount()
        && (m_named.contains(index.row()) || !m_matched.contains(index.row()));
    return isTickable ? usual | Qt::ItemIsUserCheckable : usual;
}

bool TableChoice::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || (flags(index) & Qt::ItemIsUserCheckable) == 0)
        return false;
    const bool isWanted = value.toInt() == Qt::Checked;
    if (isWanted)
        m_named.insert(index.row());
    else
        m_named.remove(index.row());
    Q_EMIT dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
    Q_EMIT chosen(m_names.at(index.row()), isWanted);
    return true;
}

QVariant TableChoice::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_words.heads.value(section);
}

TableFilter::TableFilter(TableChoice &tables, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_tables(tables)
{
    setDynamicSortFilter(false);
    setSourceModel(&tables);
}

void TableFilter::setWords(const QString &typed)
{
    m_typed = typed.trimmed();
    invalidateFilter();
}

void TableFilter::setOnlyChosen(bool isOnly)
{
    m_isOnlyChosen = isOnly;
    invalidateFilter();
}

bool TableFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_isOnlyChosen && !m_tables.isChosen(row))
        return false;
    if (m_typed.isEmpty())
        return true;
    const facts::TableName &table = m_tables.names().at(row);
    const QString name = table.schema + QLatin1Char('.') + table.name;
    return name.contains(m_typed, Qt::CaseInsensitive);
}

} // namespace lockkeeper::gui
