// SPDX-License-Identifier: Apache-2.0
#include "facts/flinkconfig.h"
#include "facts/flinkprobe.h"

#include <cstdint>

// Files and answers of hosts: whatever they hold, they are read or refused.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace lockkeeper::facts;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto config = readFlinkConfig(bytes);
    if (config && config->values.size() != config->lines.size())
        __builtin_trap();
    const FlinkConfig legacy = readLegacyConfig(bytes);
    if (legacy.values.size() != legacy.lines.size())
        __builtin_trap();
    const QString text = QString::fromUtf8(bytes);
    (void)parseMemorySize(text);
    (void)parseDuration(text);
    (void)readProcesses(text);
    (void)readHomes(text);
    (void)readPidFiles(text);
    return 0;
}
