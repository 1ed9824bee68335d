// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace lockkeeper::checks {

/// What a pattern says of a daemon that is alive now.
enum class Weight {
    Fatal, ///< it is broken, alive or not
    Harm, ///< something failed, the daemon goes on
    Survived, ///< it ended a daemon or was survived: nothing where one is alive
    Stopped, ///< it was ended from outside
};

/// Why a daemon of Flink failed, told from its own log.
struct LogCause
{
    Weight weight = Weight::Harm;
    Text meaning;
    Text advice; ///< empty where the words of the log are all there is
    QString line; ///< the line that says so, verbatim
};

/// The deepest cause among the last lines of a .log or .out: known patterns in plain words, noise
/// left out; an unknown error is quoted. Nothing where the lines hold no error.
[[nodiscard]] std::optional<LogCause> explainLog(const QStringList &lines);

/// The same of a daemon that is alive: what it survived while it started is left out, and of
/// unknown lines only those are told that the log itself calls errors.
[[nodiscard]] std::optional<LogCause> explainLogOfRunning(const QStringList &lines);

/// "The last error in FILE: …", with the cause in plain words.
[[nodiscard]] Text lastErrorIn(const QString &file, const LogCause &cause);

} // namespace lockkeeper::checks
