// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace lockkeeper::project {

/// Makes the folder and those above it, each for this account only (0700); false where it cannot.
[[nodiscard]] bool makeFolder(const QString &path);

/// Writes the file whole or not at all, readable for this account only where it is new; makes its
/// folder (0700). Fails with Prohibited.
[[nodiscard]] Result<void> writeState(const QString &file, const QByteArray &bytes);

/// The bytes of a file, at most 256 MiB; none where it is missing. One that is no regular file,
/// too large or not to be read is set aside.
[[nodiscard]] std::optional<QByteArray> readState(const QString &file, QList<Text> &told);

/// Renames the file to NAME.bad, in place of an older one, and tells why.
void setAside(const QString &file, const Text &why, QList<Text> &told);

} // namespace lockkeeper::project
