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

/// The certificate that ssh(1) would take with this key: PATH-cert.pub, which an authority has
/// signed.
[[nodiscard]] QString certificatePath(const QString &path);
/// A second key with that certificate; null where there is none. Whether it is
/// for this key the server says.
[[nodiscard]] KeyPtr certified(ssh_key key, const QString &path);

/// "the key /home/me/.ssh/id_rsa (encrypted, no passphrase)".
[[nodiscard]] Text describe(const QString &path, KeyState state);

} // namespace lockkeeper::ssh
