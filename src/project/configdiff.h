// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"
#include "facts/cluster.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace lockkeeper::project {

/// One line of a comparison of two texts.
struct DiffLine
{
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    int left = 0; ///< its line in the first text, from 1; 0: not there
    int right = 0; ///< its line in the second
    QString words = {};
};

/// Hosts whose configuration in force has the same keys and values.
struct ConfigGroup
{
    QStringList hosts = {};
    QString file = {}; ///< of the first of them
    QMap<QString, QString> values = {}; ///< dotted key → value, redacted
    QMap<QString, int> lines = {}; ///< dotted key → line of the file
    Text problem = {}; ///< why it could not be read; then the rest is empty
};

/// The groups of the hosts that shownHosts() tells of; the JobManager's first, those that
/// could not be read last.
[[nodiscard]] QList<ConfigGroup> configGroups(const facts::Cluster &cluster);

/// Compares by key, so that order and comments do not count; lines are "key: value", by key.
[[nodiscard]] QList<DiffLine> compare(const ConfigGroup &left, const ConfigGroup &right);

/// How many keys differ or are on one side only.
[[nodiscard]] int differences(const ConfigGroup &left, const ConfigGroup &right);

} // namespace lockkeeper::project
