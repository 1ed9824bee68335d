// SPDX-License-Identifier: Apache-2.0
#include "report/flows.h"

namespace lockkeeper::report {
namespace {

QString withAddress(const Result &result, const QString &name)
{
    for (const HostLine &host : result.hosts) {
        if (host.name == name && host.address != name)
            return QStringLiteral("%1 (%2)").arg(name, host.address);
    }
    return name;
}

} // namespace

QList<Flow> missingFlows(const Result &result)
{
    QList<Flow> flows;
    for (const ReachLine &line : result.reach) {
        if (line.state != QLatin1String("open")) {
            flows += {.from = withAddress(result, line.from),
                      .to = line.to,
                      .port = line.port,
                      .what = reachRole(line.role),
                      .state = reachWord(line.state)};
        }
    }
    return flows;
}

} // namespace lockkeeper::report
