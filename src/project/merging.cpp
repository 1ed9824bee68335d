// SPDX-License-Identifier: Apache-2.0
#include "project/merging.h"

#include <algorithm>

namespace lockkeeper::project {
namespace {

const facts::HostRecord *recordOf(const facts::Facts &facts, const QString &name)
{
    const auto found =
        std::find_if(facts.hosts.begin(), facts.hosts.end(),
                     [&](const facts::HostRecord &record) { return record.name == name; });
    return found == facts.hosts.end() ? nullptr : &*found;
}

facts::HostRecord &append(facts::Facts &all, const facts::Facts &source,
                          const facts::HostRecord &record)
{
    QMap<int, int> renumbered;
    for (facts::Exchange exchange : source.transcript) {
        if (exchange.host != record.name)
            continue;
        const int n = static_cast<int>(all.transcript.size()) + 1;
        renumbered.insert(exchange.n, n);
        exchange.n = n;
        all.transcript += exchange;
    }
    facts::HostRecord host = record;
    for (int &n : host.transcript)
        n = renumbered.value(n, 0);
    all.hosts += host;
    return all.hosts.back();
}

} // namespace

facts::Facts mergeFacts(const facts::Facts &known, const facts::Facts &fresh,
                        const QStringList &order)
{
    facts::Facts all = fresh;
    all.hosts.clear();
    all.transcript.clear();
    for (const QString &name : order) {
        if (const facts::HostRecord *record = recordOf(fresh, name)) {
            append(all, fresh, *record);
        } else if (const facts::HostRecord *older = recordOf(known, name)) {
            facts::HostRecord &kept = append(all, known, *older);
            if (!kept.asked.isValid())
                kept.asked = known.finished;
        }
    }
    if (known.started.isValid() && known.started < all.started)
        all.started = known.started;
    return all;
}

} // namespace lockkeeper::project
