// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace lockkeeper::gui {

/// The same words for a label that wraps: a long path may break after each of its slashes.
[[nodiscard]] inline QString breakable(QString words)
{
    return words.replace(QLatin1Char('/'), QStringLiteral("/\u200b"));
}

} // namespace lockkeeper::gui
