// SPDX-License-Identifier: Apache-2.0
#include "facts/clusternames.h"

#include <algorithm>

namespace lockkeeper::facts {
namespace {

QString plain(const QString &name)
{
    QString result = name.trimmed().toLower();
    if (result.startsWith(QLatin1Char('[')) && result.endsWith(QLatin1Char(']')))
        result = result.mid(1, result.size() - 2);
    if (result.startsWith(QLatin1String("::ffff:")))
        result.remove(0, 7);
    while (result.endsWith(QLatin1Char('.')))
        result.chop(1);
    return result;
}

} // namespace

bool isLocalName(const QString &name)
{
    const QString word = plain(name);
    return word == QLatin1String("localhost") || word.startsWith(QLatin1String("localhost."))
        || isLoopback(word);
}

bool isWildcard(const QString &name)
{
    const QString word = plain(name);
    return word == QLatin1String("0.0.0.0") || word == QLatin1String("::");
}

bool isSameName(const QString &one, const QString &other)
{
    return plain(one) == plain(other);
}

bool isSameMachineName(const QString &one, const QString &other)
{
    const QString a = plain(one);
    const QString b = plain(other);
    if (isLocalName(a) || isAddress(a) || isAddress(b))
        return false;
    if (a == b)
        return true;
    const bool isOneShort = !a.contains(QLatin1Char('.')) || !b.contains(QLatin1Char('.'));
    return isOneShort && a.section(QLatin1Char('.'), 0, 0) == b.section(QLatin1Char('.'), 0, 0);
}

QStringList addressesOf(const Cluster &cluster, const QString &name)
{
    const QString word = plain(name);
    if (isAddress(word))
        return isLocalName(word) ? QStringList() : QStringList {word};
    QStringList addresses;
    for (const Host &host : cluster.hosts) {
        if (!host.net.names)
            continue;
        for (auto it = host.net.names->begin(); it != host.net.names->end(); ++it) {
            if (plain(it.key()) != word)
                continue;
            for (const QString &address : it.value()) {
                if (!isLocalName(address) && !addresses.contains(plain(address)))
                    addresses += plain(address);
            }
        }
    }
    return addresses;
}

QStringList addressesOf(const Cluster &cluster, const Host &host)
{
    return addressesOf(cluster, host.record->address) + addressesOf(cluster, host.name());
}

bool haveCommonAddress(const QStringList &one, const QStringList &other)
{
    return std::any_of(one.begin(), one.end(),
                       [&](const QString &address) { return other.contains(address); });
}

} // namespace lockkeeper::facts
