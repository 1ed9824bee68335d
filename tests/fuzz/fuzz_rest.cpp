// SPDX-License-Identifier: Apache-2.0
#include "facts/restfacts.h"

#include <cstdint>

// Every answer of Flink's REST may be anything at all.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    lockkeeper::facts::HostRecord record;
    for (const char *key : {"rest:/overview", "rest:/taskmanagers", "rest:/jobmanager/config",
                            "rest:/jobmanager/environment", "rest:asked", "clock:sample"})
        record.raw.insert(QString::fromLatin1(key), text);
    const lockkeeper::facts::RestFacts rest = parseRest(record);
    if (rest.taskManagers) {
        for (const lockkeeper::facts::TaskManager &one : *rest.taskManagers) {
            if (one.host.isEmpty() || one.freeSlots > one.slots || one.lastHeartbeat < 0)
                __builtin_trap();
        }
    }
    return 0;
}
