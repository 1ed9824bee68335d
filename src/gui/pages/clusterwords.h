// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/celltable.h"
#include "gui/models/clusterfinding.h"
#include "gui/page.h"
#include "project/clusterview.h"

namespace lockkeeper::gui {

/// What the page of the cluster says now; `hosts`: how many the profile lists.
[[nodiscard]] std::optional<Notice> clusterNotice(const ClusterFinding &finding, qsizetype hosts);
/// What it says of what was found; `seen` is valid where that was in an earlier session. Pure.
[[nodiscard]] Notice foundNotice(const project::ClusterView &view, const QDateTime &seen);
/// The folder of Flink is to be told before anything can be confirmed.
[[nodiscard]] bool lacksHome(const project::ClusterView &view);
[[nodiscard]] StepState clusterState(const project::ClusterView &view);

/// The table of hosts in that language: heads, then a row a host.
[[nodiscard]] QStringList clusterHeads(const QString &language);
[[nodiscard]] std::vector<CellTable::Row> clusterRows(const project::ClusterView &view,
                                                      const QString &language);

} // namespace lockkeeper::gui
