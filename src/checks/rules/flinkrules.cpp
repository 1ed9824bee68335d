// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/flinkrules.h"

#include <algorithm>

namespace lockkeeper::checks {

using facts::Cluster;
using facts::Host;

Verdict combined(std::vector<Remark> remarks)
{
    std::stable_sort(remarks.begin(), remarks.end(),
                     [](const Remark &a, const Remark &b) { return isWorse(a.status, b.status); });
    Verdict verdict;
    verdict.status = remarks.front().status;
    std::vector<Text> meanings;
    std::vector<Text> advice;
    QStringList raw;
    for (const Remark &remark : remarks) {
        meanings.push_back(remark.meaning);
        advice.push_back(remark.advice);
        if (!remark.raw.isEmpty())
            raw += remark.raw;
    }
    verdict.meaning = Text::joined(meanings);
    verdict.todo = Text::joined(advice);
    verdict.raw = raw.join(QLatin1String("; "));
    return verdict;
}

Text unseenHosts(const Cluster &cluster)
{
    QStringList names;
    for (const Host *host : cluster.unreachable())
        names += host->name();
    if (names.isEmpty())
        return {};
    return text("checks", "Not seen, because they could not be reached: %1.").arg(names);
}

} // namespace lockkeeper::checks
