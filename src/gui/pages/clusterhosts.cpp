// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/clusterhosts.h"

#include "gui/delegates/tworows.h"

#include <QHeaderView>

namespace lockkeeper::gui {
namespace {

constexpr int kFlinkColumn = 2; ///< its paths may be cut, the other columns are short

} // namespace

ClusterHosts::ClusterHosts()
    : m_table(new CellTable(this))
    , m_look(new TwoRows(this))
{
    setObjectName(QStringLiteral("clusterHosts"));
    setModel(m_table);
    setItemDelegate(m_look);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setMouseTracking(true);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
}

void ClusterHosts::setRows(const QStringList &heads, std::vector<CellTable::Row> rows)
{
    m_table->show(heads, std::move(rows));
    if (m_table->columnCount() > kFlinkColumn)
        header()->setSectionResizeMode(kFlinkColumn, QHeaderView::Stretch);
}

void ClusterHosts::setCompact(bool isCompact)
{
    m_look->setCompact(isCompact);
    doItemsLayout();
}

int ClusterHosts::fullHeight() const
{
    const int rows = m_table->rowCount();
    return rows == 0 ? 0 : header()->sizeHint().height() + sizeHintForRow(0) * rows + 4;
}

} // namespace lockkeeper::gui
