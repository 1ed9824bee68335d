// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "base/text.h"
#include "ssh/handle.h"

#include <QString>

namespace lockkeeper::ssh {

enum class KeyState {
    Ready,
    Missing, ///< no such file
    Unreadable, ///< no rights, no regular file, no private key in it
    NeedsPassphrase,
    WrongPassphrase,
};

struct PrivateKey
{
    KeyState state = KeyState::Missing;
    KeyPtr key = {};
};

/// Reads a private key (OpenSSH, PEM), decrypting it if need be. Never asks, never blocks on a
/// FIFO; decrypting takes about half a second by design of the format.
[[nodiscard]] PrivateKey readPrivateKey(const QString &path, const Secret *passphrase);

/// "the key /home/me/.ssh/id_rsa (encrypted, no passphrase)".
[[nodiscard]] Text describe(const QString &path, KeyState state);

} // namespace lockkeeper::ssh
