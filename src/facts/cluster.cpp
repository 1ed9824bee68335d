// SPDX-License-Identifier: Apache-2.0
#include "facts/cluster.h"

namespace lockkeeper::facts {

const Host *Cluster::find(const QString &name) const
{
    for (const Host &host : hosts) {
        if (host.name() == name)
            return &host;
    }
    return nullptr;
}

Cluster build(const Facts &facts)
{
    Cluster cluster;
    cluster.facts = &facts;
    return cluster;
}

} // namespace lockkeeper::facts
