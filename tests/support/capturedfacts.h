// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"
#include "support/files.h"

namespace lockkeeper::test {

/// The facts of a real run, tests/data/facts/NAME.json. Ends the test program where they cannot be
/// read.
inline facts::Facts capturedFacts(const char *name)
{
    auto facts =
        facts::readFacts(contentOf(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/facts/%1.json")
                                       .arg(QLatin1String(name))));
    if (!facts)
        qFatal("no facts called %s", name);
    return *facts;
}

} // namespace lockkeeper::test
