// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace lockkeeper::profile {

/// The private key in that file needs a passphrase: OpenSSH's own format and PEM are understood.
/// False for files that cannot be read or are no keys.
[[nodiscard]] bool isEncryptedKey(const QString &path);

} // namespace lockkeeper::profile
