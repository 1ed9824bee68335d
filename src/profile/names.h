// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/wish.h"
#include "profile/profile.h"

#include <QString>

#include <optional>

namespace lockkeeper::profile {

// What may be dialled at all. Allow-lists, because a host or user name that begins with '-' or
// holds a shell's characters has more than once become an option or a command (git
// CVE-2017-1000117, libssh CVE-2023-6004).

/// The name as it is dialled: international names in their ASCII form (xn--…), others unchanged.
/// Empty if there is no such form.
[[nodiscard]] QString asciiName(const QString &host);
/// A host name, an IPv4 or IPv6 address (no brackets); international names are allowed.
[[nodiscard]] bool isHostName(const QString &host);
/// A login name: letters, digits and . _ - @ +, not beginning with '-'.
[[nodiscard]] bool isUserName(const QString &user);
/// A label of the user's own: anything that can be seen, up to 128 characters, no control
/// characters, no blank at either end.
[[nodiscard]] bool isLabel(const QString &label);

/// "host:port" or "[v6]:port"; without a port the default one, where that is not 0.
[[nodiscard]] std::optional<facts::Endpoint> parseEndpoint(const QString &text, int defaultPort);
/// "[user@]host[:port]".
[[nodiscard]] std::optional<Jump> parseJump(const QString &text);
/// parseJump(writeJump(j)) is j.
[[nodiscard]] QString writeJump(const Jump &jump);

} // namespace lockkeeper::profile
