// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

namespace lockkeeper::cli {

inline constexpr int kDone = 0;
inline constexpr int kNotReady = 1; ///< also: the two results differ
inline constexpr int kUsage = 2;
inline constexpr int kInternal = 9;

/// The exit code of a run: 0 ready, 1 not; what happened to the hosts' logins (2 to 9) wins over
/// both, the largest of it over the rest.
[[nodiscard]] int exitCodeOf(bool isReady, const QList<facts::HostRecord> &hosts);

/// True for the exit codes with which JSON and HTML are written: there is a result to show.
[[nodiscard]] bool hasResult(int exitCode);

} // namespace lockkeeper::cli
