// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

class QIODevice;

namespace lockkeeper {

/// The bytes up to the end, at most `most` of them. QIODevice::read() asks for memory for all that
/// it may read; this only for what comes. Errors are the device's.
[[nodiscard]] QByteArray readAtMost(QIODevice &device, qint64 most);

} // namespace lockkeeper
