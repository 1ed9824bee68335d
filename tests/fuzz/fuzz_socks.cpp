// SPDX-License-Identifier: Apache-2.0
#include "ssh/agentfilter.h"
#include "ssh/socks.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace lockkeeper::ssh;
    using State = SocksNegotiation::State;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    // The same bytes whole and in pieces must come to the same end, and never past the password.
    SocksNegotiation whole("user", "a password that no fuzzer guesses");
    const QByteArray answer = whole.feed(bytes);
    SocksNegotiation pieces("user", "a password that no fuzzer guesses");
    QByteArray collected;
    for (qsizetype at = 0; at < bytes.size() && pieces.state() != State::Failed; at += 3)
        collected += pieces.feed(bytes.mid(at, 3));
    if (whole.state() != pieces.state() || answer != collected || whole.state() == State::Ready)
        __builtin_trap();
    if (fewerIdentities(bytes, {}, 3).size() < 5)
        __builtin_trap();
    return 0;
}
