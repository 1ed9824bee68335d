// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "facts/wish.h"

#include <QByteArray>

#include <optional>

namespace lockkeeper::project {

/// The ends of the pipeline that a person has left open on purpose ("not decided yet"). A profile
/// has no word for that: there an end is given or absent. Holds no secret.
struct OpenEnds
{
    bool isSourceOpen = false;
    bool isSinkOpen = false;
    std::optional<facts::Source> source = {}; ///< what was typed before it was left open
    std::optional<facts::Sink> sink = {};
};

/// As a state file, and back. Reading refuses another schema or what is no object (Usage).
[[nodiscard]] QByteArray writeOpenEnds(const OpenEnds &ends);
[[nodiscard]] Result<OpenEnds> readOpenEnds(const QByteArray &bytes);

} // namespace lockkeeper::project
