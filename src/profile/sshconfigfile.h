// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace lockkeeper::profile {

/// One line of an OpenSSH configuration; an Include has the lines of the files it names.
struct ConfigLine
{
    QString file;
    int number = 0; ///< from 1
    QString words; ///< as written, in one line
    QString keyword; ///< in lower case
    QStringList arguments;
    bool isBroken = false; ///< a quote is not closed
    bool isTooDeep = false; ///< an Include below kDeepestInclude others
    std::vector<std::vector<ConfigLine>> included = {};
};

inline constexpr int kDeepestInclude = 16; // readconf.c of OpenSSH 9.2: READCONF_MAX_DEPTH

/// Splits one line as OpenSSH does: keyword, blank or one "=", arguments in quotes or with
/// backslashes, "#" begins a comment. An empty keyword: nothing on it.
[[nodiscard]] ConfigLine parseConfigLine(const QString &line);

/// A file and all that it includes, as a tree; see importSshConfig() for limits and errors. A
/// missing included file is nothing, as for OpenSSH.
[[nodiscard]] Result<std::vector<ConfigLine>> readConfigFile(const QString &path,
                                                             const QString &home);

/// "~/x" as "HOME/x"; other users' homes are not looked up.
[[nodiscard]] QString withHome(const QString &path, const QString &home);

/// OpenSSH's patterns: * any characters, ? one. Linear in memory, never exponential in time.
[[nodiscard]] bool matchesPattern(const QString &text, const QString &pattern);

} // namespace lockkeeper::profile
