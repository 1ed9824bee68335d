// SPDX-License-Identifier: Apache-2.0
#include "project/again.h"

#include <QHash>
#include <QSet>

namespace lockkeeper::project {
namespace {

QSet<QString> unreached(const report::Result &result)
{
    QSet<QString> hosts;
    for (const report::HostLine &host : result.hosts) {
        if (!host.isReachable)
            hosts += host.name;
    }
    return hosts;
}

} // namespace

QStringList hostsBehind(const report::Result &result, const QList<report::Finding> &findings)
{
    QHash<int, QString> exchanges; // number → host
    for (const facts::Exchange &exchange : result.transcript)
        exchanges.insert(exchange.n, exchange.host);
    QSet<QString> names;
    for (const report::HostLine &host : result.hosts)
        names += host.name;
    QSet<QString> asked;
    for (const report::Finding &finding : findings) {
        QSet<QString> behind;
        for (const int n : finding.transcript)
            behind += exchanges.value(n);
        behind += finding.seenFrom;
        const bool isOnHost = finding.subject.startsWith(QLatin1String("host:"));
        if (isOnHost)
            behind += finding.place();
        behind.intersect(names);
        if (!isOnHost && !behind.isEmpty())
            behind += unreached(result);
        asked += behind.isEmpty() ? names : behind;
    }
    QStringList hosts;
    for (const report::HostLine &host : result.hosts) {
        if (asked.contains(host.name))
            hosts += host.name;
    }
    return hosts;
}

report::Result withoutChecks(report::Result result, const QList<report::Finding> &findings)
{
    QSet<QString> checks;
    for (const report::Finding &finding : findings)
        checks += finding.check;
    result.findings.removeIf([&](const auto &finding) { return checks.contains(finding.check); });
    return result;
}

} // namespace lockkeeper::project
