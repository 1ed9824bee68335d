// SPDX-License-Identifier: Apache-2.0
#include "ssh/knownhosts.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace lockkeeper::ssh;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    KnownHosts hosts;
    hosts.add(bytes, QStringLiteral("file"));
    const HostKey key {"ssh-ed25519", "not a key of any line"};
    const KnownAnswer answer = hosts.judge(QStringLiteral("host"), 2222, key);
    // No line can hold these bytes: their inner type does not fit the outer one.
    if (answer.state == KnownState::Known || answer.state == KnownState::Revoked)
        __builtin_trap();
    if (rsaBits(bytes) < 0)
        __builtin_trap();
    return 0;
}
