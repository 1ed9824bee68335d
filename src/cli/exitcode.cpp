// SPDX-License-Identifier: Apache-2.0
#include "cli/exitcode.h"

#include <algorithm>

namespace lockkeeper::cli {

int exitCodeOf(bool isReady, const QList<facts::HostRecord> &hosts)
{
    int code = isReady ? kDone : kNotReady;
    for (const facts::HostRecord &host : hosts) {
        const int own = host.problem ? exitCode(host.problem->kind) : kDone;
        if (own <= kInternal) // a cancelled host belongs to a cancelled run, which has its own code
            code = std::max(code, own);
    }
    return code;
}

bool hasResult(int exitCode)
{
    return exitCode != kUsage && exitCode <= 5;
}

} // namespace lockkeeper::cli
