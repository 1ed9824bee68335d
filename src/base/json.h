// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonDocument>

namespace lockkeeper {

/// Parses foreign JSON within limits: 32 MiB, nesting 128. Fails with TooLarge or BadAnswer (the
/// detail names the offset); never crashes, whatever the bytes.
[[nodiscard]] Result<QJsonDocument> parseJson(const QByteArray &bytes);

} // namespace lockkeeper
