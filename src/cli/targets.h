// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace lockkeeper::cli {

/// Tells whether a file can be written there, before the work whose outcome goes there.
[[nodiscard]] Result<void> checkWritable(const QString &path);

/// Writes the file whole or not at all; a device or pipe is written to directly.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &bytes);

/// The bytes of a file that the user names, at most 256 MiB. Fails with Usage.
[[nodiscard]] Result<QByteArray> readFile(const QString &path);

/// What is wrong with the contents of a file that the user names: a usage error, whatever the
/// parser called it.
[[nodiscard]] Error inFile(const QString &path, const Error &error);

} // namespace lockkeeper::cli
