// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace lockkeeper::facts {

/// What Flink's YAML reader refuses and yaml-cpp lets pass.
struct YamlFault
{
    enum Kind {
        Tab, ///< in place of a token
        OpenQuote, ///< never closed
        NoKey, ///< a colon that nothing stands before
    };
    int line = 0; ///< from 1
    Kind kind = Tab;
};

/// The first such fault of the file's lines.
[[nodiscard]] std::optional<YamlFault> scanYaml(const QStringList &lines);

} // namespace lockkeeper::facts
