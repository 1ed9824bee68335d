// SPDX-License-Identifier: Apache-2.0
#include "checks/judge.h"
#include "facts/facts.h"

#include <cstdint>

// Foreign facts are read and judged: whatever they hold, the program must not fall.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto facts = lockkeeper::facts::readFacts(bytes);
    if (facts)
        (void)lockkeeper::checks::judge(*facts, {}, {});
    return 0;
}
