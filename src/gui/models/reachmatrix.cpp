// SPDX-License-Identifier: Apache-2.0
#include "gui/models/reachmatrix.h"

#include "base/printable.h"
#include "gui/pages/checkswords.h"
#include "report/phrases.h"

#include <QHash>

#include <algorithm>

namespace lockkeeper::gui {

void ReachMatrix::show(const report::Result &result)
{
    beginResetModel();
    m_result = {};
    m_result.hosts = result.hosts;
    m_result.reach = result.reach;
    m_from.clear();
    m_to.clear();
    QHash<QString, qsizetype> rows;
    for (const report::ReachLine &line : result.reach) {
        if (!rows.contains(line.from)) {
            rows.insert(line.from, m_from.size());
            m_from += line.from;
        }
        const Target target {line.role, line.to, line.port};
        if (!m_to.contains(target))
            m_to += target;
    }
    std::stable_sort(m_to.begin(), m_to.end(),
                     [](const Target &a, const Target &b) { return a.role < b.role; });
    m_cells = QList<qsizetype>(m_from.size() * m_to.size(), -1);
    for (qsizetype i = 0; i < result.reach.size(); ++i) {
        const report::ReachLine &line = result.reach.at(i);
        const qsizetype column = m_to.indexOf(Target {line.role, line.to, line.port});
        m_cells[rows.value(line.from) * m_to.size() + column] = i;
    }
    endResetModel();
}

void ReachMatrix::setLanguage(const QString &language)
{
    m_language = language;
    if (!m_from.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount({}) - 1, columnCount({}) - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, qMax(0, columnCount({}) - 1));
}

int ReachMatrix::closed() const
{
    return static_cast<int>(
        std::count_if(m_result.reach.begin(), m_result.reach.end(),
                      [](const auto &line) { return line.state != QLatin1String("open"); }));
}

int ReachMatrix::rowCount(const QModelIndex &above) const
{
    return above.isValid() ? 0 : static_cast<int>(m_from.size());
}

int ReachMatrix::columnCount(const QModelIndex &above) const
{
    return above.isValid() ? 0 : static_cast<int>(m_to.size()) + 1;
}

const report::ReachLine *ReachMatrix::at(const QModelIndex &index) const
{
    const qsizetype line = m_cells.at(index.row() * m_to.size() + index.column() - 1);
    return line < 0 ? nullptr : &m_result.reach.at(line);
}

QVariant ReachMatrix::headCell(int row, int role) const
{
    const QString &name = m_from.at(row);
    if (role == SecondRole) {
        for (const report::HostLine &host : m_result.hosts) {
            if (host.name == name)
                return report::hostRoles(host.roles).in(m_language);
        }
        return {};
    }
    return role == Qt::DisplayRole ? QVariant(oneLine(name)) : QVariant();
}

QVariant ReachMatrix::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.column() == 0)
        return headCell(index.row(), role);
    const report::ReachLine *line = at(index);
    if (line == nullptr) {
        if (role == Qt::DisplayRole)
            return QStringLiteral("\u00B7");
        if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
            return {};
        const Target &to = m_to.at(index.column() - 1);
        return words::reachNeedless(m_from.at(index.row()),
                                    facts::Endpoint {to.host, to.port}.toString())
            .in(m_language)
            .toHtmlEscaped();
    }
    switch (role) {
    case Qt::DisplayRole:
        return words::reachShort(*line).in(m_language);
    case Qt::ToolTipRole:
        return printable(words::reachSentence(*line).in(m_language)).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return printable(words::reachSentence(*line).in(m_language));
    case RankRole:
        return report::rankName(report::reachRank(line->state));
    default:
        return {};
    }
}

QVariant ReachMatrix::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section > m_to.size())
        return {};
    if (section == 0)
        return role == Qt::DisplayRole ? QVariant(Text(report::kFrom).in(m_language)) : QVariant();
    const Target &target = m_to.at(section - 1);
    const QString address = oneLine(facts::Endpoint {target.host, target.port}.toString());
    const QString name = report::reachRole(oneLine(target.role)).in(m_language);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case SecondRole:
        return address;
    case Qt::ToolTipRole:
        return QString(name + QLatin1Char(' ') + address).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return QString(name + QLatin1Char(' ') + address);
    default:
        return {};
    }
}

} // namespace lockkeeper::gui
