// SPDX-License-Identifier: Apache-2.0
#include "profile/reader.h"
#include "profile/writer.h"

#include <cstdlib>

using namespace lockkeeper;

// Any bytes are read or refused; what was read is written and read back to the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto path = QStringLiteral("/fuzz/profile.yaml");
    if (const auto profile = profile::parseProfile(bytes, path)) {
        const QByteArray written = profile::writeProfile(*profile);
        const auto back = profile::parseProfile(written, path);
        if (!back || profile::writeProfile(*back) != written)
            std::abort();
    }
    return 0;
}
