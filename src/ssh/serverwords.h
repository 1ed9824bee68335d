// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/handle.h"

#include <QString>
#include <QStringList>

namespace lockkeeper::ssh {

/// Foreign words of libssh, which may be null, cut where no honest server goes (8 KiB).
[[nodiscard]] QString shortWords(const char *words);
/// What the server has printed for the person so far, on one line.
[[nodiscard]] QString bannerOf(ssh_session session);
/// The server ended it with a word of its own, such as "Too many authentication failures".
[[nodiscard]] bool wasSentAway(ssh_session session);
/// The ways to log in that it offers, by their names in RFC 4252 and 4256.
[[nodiscard]] QStringList methodsOf(ssh_session session);

} // namespace lockkeeper::ssh
