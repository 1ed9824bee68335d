// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace lockkeeper::checks {

/// Why a daemon of Flink failed, told from its own log.
struct LogCause
{
    Text meaning;
    Text advice; ///< empty where the words of the log are all there is
    QString line; ///< the line that says so, verbatim
};

/// The deepest cause among the last lines of a .log or .out: known patterns in plain words, noise
/// left out; an unknown error is quoted. Nothing where the lines hold no error.
[[nodiscard]] std::optional<LogCause> explainLog(const QStringList &lines);

/// "The last error in FILE: …", with the cause in plain words.
[[nodiscard]] Text lastErrorIn(const QString &file, const LogCause &cause);

} // namespace lockkeeper::checks
