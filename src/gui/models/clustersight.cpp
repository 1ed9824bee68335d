// SPDX-License-Identifier: Apache-2.0
#include "gui/models/clustersight.h"

#include "facts/cluster.h"

#include <QRegularExpression>

namespace lockkeeper::gui {
namespace {

// "Debian GNU/Linux 12 (bookworm)" -> "Debian 12"
QString shortName(QString os)
{
    static const QRegularExpression more(QStringLiteral(" GNU/Linux\\b|\\s*\\(.*\\)$"));
    return os.remove(more);
}

} // namespace

ClusterSight sightOf(const facts::Facts &facts)
{
    const facts::Cluster cluster = facts::build(facts);
    ClusterSight sight;
    sight.strangers = cluster.strangers;
    for (const facts::Host &host : cluster.hosts) {
        const facts::HostFacts &system = host.system;
        sight.hosts.insert(host.name(),
                           {.os = system.os ? shortName(*system.os) : QString(),
                            .cores = system.cores ? *system.cores : 0,
                            .memory = system.memoryTotal ? *system.memoryTotal : 0,
                            .isJobManager = host.isJobManager,
                            .isTaskManager = host.isTaskManager,
                            .isSubmitHost = host.isSubmitHost});
    }
    return sight;
}

} // namespace lockkeeper::gui
