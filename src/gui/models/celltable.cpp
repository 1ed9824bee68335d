// SPDX-License-Identifier: Apache-2.0
#include "gui/models/celltable.h"

#include "gui/delegates/tworows.h"

#include <utility>

namespace lockkeeper::gui {

QVariant cellData(const TableCell &cell, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return cell.words;
    case TwoRows::SecondRole:
        return cell.second;
    case TwoRows::ShapeRole:
        return cell.shape;
    case TwoRows::StrongRole:
        return cell.isStrong;
    case Qt::ToolTipRole:
        return cell.toolTip.toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return cell.second.isEmpty() ? cell.words
                                     : QStringLiteral("%1, %2").arg(cell.words, cell.second);
    default:
        return {};
    }
}

void CellTable::show(const QStringList &heads, std::vector<Row> rows)
{
    const bool isSameShape = heads.size() == m_heads.size() && rows.size() == m_rows.size();
    if (!isSameShape)
        beginResetModel();
    m_heads = heads;
    m_rows = std::move(rows);
    if (!isSameShape) {
        endResetModel();
        return;
    }
    if (!m_heads.isEmpty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CellTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

QVariant CellTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TableCell &cell = m_rows.at(static_cast<std::size_t>(index.row()))
                                .at(static_cast<std::size_t>(index.column()));
    return cellData(cell, role);
}

QVariant CellTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return m_heads.value(section);
}

} // namespace lockkeeper::gui
