// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace lockkeeper {

/// The word as a POSIX shell reads it back byte for byte: 'it'\''s'. The only quoting function of
/// the project. Fails for a NUL byte, which no shell word can hold.
[[nodiscard]] Result<QByteArray> shellQuote(const QByteArray &word);

} // namespace lockkeeper
