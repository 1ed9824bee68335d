// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/cluster.h"

namespace lockkeeper::facts {

/// localhost or a loopback address: the machine that reads it.
[[nodiscard]] bool isLocalName(const QString &name);
/// 0.0.0.0, ::
[[nodiscard]] bool isWildcard(const QString &name);
/// Equal but for case and a trailing dot.
[[nodiscard]] bool isSameName(const QString &one, const QString &other);
/// The same, or the short and the long name of one machine.
[[nodiscard]] bool isSameMachineName(const QString &one, const QString &other);

/// Addresses that a name stands for: itself where it is one, else what the nodes resolve it to.
/// Loopback addresses are left out: every machine has those.
[[nodiscard]] QStringList addressesOf(const Cluster &cluster, const QString &name);
[[nodiscard]] QStringList addressesOf(const Cluster &cluster, const Host &host);
[[nodiscard]] bool haveCommonAddress(const QStringList &one, const QStringList &other);

} // namespace lockkeeper::facts
