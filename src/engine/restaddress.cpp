// SPDX-License-Identifier: Apache-2.0
#include "engine/restaddress.h"

#include <QUrl>

namespace lockkeeper::engine {
namespace {

bool isLocal(const QString &address)
{
    return address.isEmpty() || address == QLatin1String("localhost")
        || address.startsWith(QLatin1String("127.")) || address == QLatin1String("0.0.0.0")
        || address == QLatin1String("::1") || address == QLatin1String("::");
}

QString valueOf(const facts::Host &host, const char *key, const QString &fallback)
{
    if (!host.flink.config)
        return fallback;
    return host.flink.config->value(QString::fromLatin1(key), fallback);
}

// As the others of the cluster call the JobManager.
QString publicAddress(const facts::Host &jobManager)
{
    for (const char *key : {"rest.address", "jobmanager.rpc.address"}) {
        const QString address = valueOf(jobManager, key, {});
        if (!isLocal(address))
            return address;
    }
    if (jobManager.system.hostName)
        return *jobManager.system.hostName;
    return jobManager.record->address;
}

// rest.port, else the first of the range rest.bind-port (8081 is Flink 1.20's default).
QString port(const facts::Wish &wish, const facts::Host &jobManager)
{
    const int wished = wish.flinkRest == QLatin1String("auto") ? -1 : QUrl(wish.flinkRest).port();
    if (wished > 0)
        return QString::number(wished);
    const QString fixed = valueOf(jobManager, "rest.port", {});
    if (!fixed.isEmpty())
        return fixed;
    const QString range = valueOf(jobManager, "rest.bind-port", QStringLiteral("8081"));
    return range.section(QLatin1Char('-'), 0, 0).section(QLatin1Char(','), 0, 0).trimmed();
}

} // namespace

QString restUrl(const facts::Cluster &cluster, const facts::Host &host)
{
    const facts::Host *jobManager = cluster.jobManager;
    if (jobManager == nullptr)
        return {};
    if (cluster.wish().flinkRest != QLatin1String("auto") && &host == jobManager)
        return cluster.wish().flinkRest;
    const bool isSecure =
        valueOf(*jobManager, "security.ssl.rest.enabled", {}) == QLatin1String("true");
    QString address = publicAddress(*jobManager);
    if (&host == jobManager) {
        const QString bound = valueOf(*jobManager, "rest.bind-address", {});
        address = isLocal(bound) ? QStringLiteral("127.0.0.1") : bound;
    }
    if (address.contains(QLatin1Char(':')))
        address = QLatin1Char('[') + address + QLatin1Char(']');
    return (isSecure ? QStringLiteral("https://") : QStringLiteral("http://")) + address
        + QLatin1Char(':') + port(cluster.wish(), *jobManager);
}

} // namespace lockkeeper::engine
