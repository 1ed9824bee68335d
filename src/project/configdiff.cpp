// SPDX-License-Identifier: Apache-2.0
#include "project/configdiff.h"

#include "project/clusterview.h"

#include <algorithm>

namespace lockkeeper::project {
namespace {

ConfigGroup groupOf(const facts::Host &host)
{
    ConfigGroup group;
    group.hosts = {host.name()};
    if (!host.flink.config) {
        group.problem = host.flink.config.error().message;
        return group;
    }
    group.file = host.flink.config->file;
    group.values = host.flink.config->values;
    group.lines = host.flink.config->lines;
    return group;
}

QString lineOf(const QString &key, const QString &value)
{
    return key + QStringLiteral(": ") + value;
}

QStringList keysOf(const ConfigGroup &left, const ConfigGroup &right)
{
    QStringList keys = left.values.keys() + right.values.keys();
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

bool isSameAt(const ConfigGroup &left, const ConfigGroup &right, const QString &key)
{
    return left.values.contains(key) && right.values.contains(key)
        && left.values.value(key) == right.values.value(key);
}

} // namespace

QList<ConfigGroup> configGroups(const facts::Cluster &cluster)
{
    std::vector<const facts::Host *> hosts = shownHosts(cluster);
    std::stable_partition(hosts.begin(), hosts.end(),
                          [&](const facts::Host *host) { return host == cluster.jobManager; });
    std::stable_partition(hosts.begin(), hosts.end(),
                          [](const facts::Host *host) { return host->flink.config.has_value(); });
    QList<ConfigGroup> groups;
    for (const facts::Host *host : hosts) {
        const ConfigGroup group = groupOf(*host);
        const auto known =
            std::find_if(groups.begin(), groups.end(), [&](const ConfigGroup &other) {
                return other.problem.isEmpty() && group.problem.isEmpty()
                    && other.values == group.values;
            });
        if (known == groups.end())
            groups += group;
        else
            known->hosts += group.hosts;
    }
    return groups;
}

QList<DiffLine> compare(const ConfigGroup &left, const ConfigGroup &right)
{
    QList<DiffLine> lines;
    for (const QString &key : keysOf(left, right)) {
        const int leftLine = left.lines.value(key);
        const int rightLine = right.lines.value(key);
        if (isSameAt(left, right, key)) {
            lines +=
                {DiffLine::Kind::Same, leftLine, rightLine, lineOf(key, left.values.value(key))};
            continue;
        }
        if (left.values.contains(key))
            lines += {DiffLine::Kind::Removed, leftLine, 0, lineOf(key, left.values.value(key))};
        if (right.values.contains(key))
            lines += {DiffLine::Kind::Added, 0, rightLine, lineOf(key, right.values.value(key))};
    }
    return lines;
}

int differences(const ConfigGroup &left, const ConfigGroup &right)
{
    const QStringList keys = keysOf(left, right);
    return static_cast<int>(std::count_if(
        keys.begin(), keys.end(), [&](const QString &key) { return !isSameAt(left, right, key); }));
}

} // namespace lockkeeper::project
