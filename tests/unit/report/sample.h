// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/result.h"

#include <QFile>

/// The result of tests/data/report/result.json: written by hand after the seed's story.
inline QByteArray sampleBytes()
{
    QFile file(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/report/result.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline lockkeeper::report::Result sample()
{
    return lockkeeper::report::readResult(sampleBytes()).value();
}
