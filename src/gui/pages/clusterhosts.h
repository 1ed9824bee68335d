// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/celltable.h"

#include <QTreeView>

namespace lockkeeper::gui {

class TwoRows;

/// The hosts of the cluster and what runs on them, a row a host. UI thread.
class ClusterHosts : public QTreeView
{
    Q_OBJECT

public:
    ClusterHosts();

    void setRows(const QStringList &heads, std::vector<CellTable::Row> rows);
    void setCompact(bool isCompact);
    /// The height at which every row is seen; 0: there is none.
    [[nodiscard]] int fullHeight() const;

private:
    CellTable *m_table;
    TwoRows *m_look;
};

} // namespace lockkeeper::gui
