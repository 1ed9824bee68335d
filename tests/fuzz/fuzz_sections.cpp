// SPDX-License-Identifier: Apache-2.0
#include "probe/script.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const lockkeeper::probe::Sections sections = lockkeeper::probe::parseSections(bytes, "N");
    if (sections.texts.size() != sections.exits.size())
        __builtin_trap();
    return 0;
}
