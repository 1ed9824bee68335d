// SPDX-License-Identifier: Apache-2.0
#include "ssh/scriptframe.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using lockkeeper::ssh::ScriptFrame;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    ScriptFrame whole("n");
    whole.addOut(bytes);
    whole.addErr(bytes);
    ScriptFrame pieces("n");
    for (qsizetype at = 0; at < bytes.size(); at += 7)
        pieces.addOut(bytes.mid(at, 7));
    pieces.addErr(bytes);
    if (whole.hasEnded() != pieces.hasEnded() || whole.outcome().out != pieces.outcome().out)
        __builtin_trap();
    return 0;
}
