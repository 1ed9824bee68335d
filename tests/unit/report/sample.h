// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/result.h"
#include "support/files.h"

/// The result of tests/data/report/result.json: written by hand after the seed's story.
inline QByteArray sampleBytes()
{
    return lockkeeper::test::contentOf(
        QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/report/result.json"));
}

inline lockkeeper::report::Result sample()
{
    return lockkeeper::report::readResult(sampleBytes()).value();
}
