// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace lockkeeper::facts {

/// What Flink's YAML reader refuses and yaml-cpp lets pass.
struct YamlFault
{
    int line = 0; ///< from 1
    bool isTab = false; ///< a tab in place of a token; else a quote that is never closed
};

/// The first such fault of the file's lines.
[[nodiscard]] std::optional<YamlFault> scanYaml(const QStringList &lines);

} // namespace lockkeeper::facts
