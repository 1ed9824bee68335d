// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"
#include "gui/models/hostlogin.h"

#include <QMap>
#include <QStringList>

namespace lockkeeper::gui {

/// What the page of hosts shows of a survey.
struct ClusterSight
{
    QMap<QString, HostSight> hosts; ///< by name in the profile
    QStringList strangers; ///< hosts that Flink names and the profile does not
};

/// Reads the answers of all hosts; takes milliseconds a host: call it in a Job. Pure.
[[nodiscard]] ClusterSight sightOf(const facts::Facts &facts);

} // namespace lockkeeper::gui
