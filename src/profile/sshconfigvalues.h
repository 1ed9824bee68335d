// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profile/sshconfigfile.h"

#include <QMap>
#include <QString>

#include <vector>

namespace lockkeeper::profile {

/// The lines that hold for one host: of each keyword the first, of those that add up (IdentityFile)
/// all. The pointers are good as long as the tree.
struct ConfigValues
{
    QMap<QString, const ConfigLine *> first;
    std::vector<const ConfigLine *> identities;
    /// The first of ProxyJump and ProxyCommand: it shuts out the other.
    const ConfigLine *proxy = nullptr;

    [[nodiscard]] const ConfigLine *find(const char *keyword) const
    {
        return first.value(QString::fromLatin1(keyword), nullptr);
    }
};

/// What holds for the host of that name, as typed on the command line. Blocks of Match other than
/// `Match all` hold for nobody.
[[nodiscard]] ConfigValues valuesFor(const std::vector<ConfigLine> &lines, const QString &name);

/// The names of Host lines that are no patterns, each once, in the order of the file.
[[nodiscard]] QStringList namesIn(const std::vector<ConfigLine> &lines);

} // namespace lockkeeper::profile
