// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace lockkeeper::ssh {

enum class HostMatch {
    No,
    Yes,
    Negated, ///< the field excludes this very name
};

/// Whether the name field of a known_hosts line means this name (lower case, "[host]:port" for
/// other ports than 22): a hashed name, or a list of patterns with `*`, `?` and `!`.
[[nodiscard]] HostMatch matchHost(const QByteArray &field, const QByteArray &name);

/// The name as `|1|salt|hash`.
[[nodiscard]] QByteArray hashedName(const QByteArray &name, const QByteArray &salt);

} // namespace lockkeeper::ssh
