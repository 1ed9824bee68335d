// SPDX-License-Identifier: Apache-2.0
#include "report/htmlreport.h"
#include "report/tabletext.h"

#include <cstdint>
#include <cstdlib>

using namespace lockkeeper;

// Any bytes are read or refused; what was read can be shown, written, and read back to the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto result = report::readResult(bytes);
    if (!result)
        return 0;
    (void)report::htmlReport(*result, {QStringLiteral("ru"), QStringLiteral("en")});
    (void)report::tableText(*result, {});
    const QByteArray written = report::writeResult(*result);
    const auto back = report::readResult(written);
    if (!back || report::writeResult(*back) != written)
        std::abort();
    return 0;
}
