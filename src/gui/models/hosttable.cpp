// SPDX-License-Identifier: Apache-2.0
#include "gui/models/hosttable.h"

namespace lockkeeper::gui {

HostTable::HostTable(const HostSurvey &survey, Words words, Heads heads, QObject *parent)
    : QAbstractTableModel(parent)
    , m_survey(survey)
    , m_words(std::move(words))
    , m_heads(std::move(heads))
{
    connect(&survey, &HostSurvey::replaced, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&survey, &HostSurvey::changed, this, [this](const QString &name) {
        const int row = rowOf(name);
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
}

void HostTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString HostTable::nameAt(int row) const
{
    return row >= 0 && row < rowCount()
        ? m_survey.hosts().at(static_cast<std::size_t>(row)).login.host
        : QString();
}

int HostTable::rowOf(const QString &name) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (nameAt(row) == name)
            return row;
    }
    return -1;
}

int HostTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_survey.hosts().size());
}

int HostTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HostTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const HostLogin &host = m_survey.hosts().at(static_cast<std::size_t>(index.row()));
    return cellData(m_words(host, static_cast<Column>(index.column())), role);
}

QVariant HostTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return m_heads(static_cast<Column>(section));
}

} // namespace lockkeeper::gui
