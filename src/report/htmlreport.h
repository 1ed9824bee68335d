// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/result.h"

namespace lockkeeper::report {

/// The result as one self-contained page: no script, nothing loaded. More than one language gives
/// a switch, the first one is shown; at least one is needed. A pure function: equal input, equal
/// bytes.
[[nodiscard]] QByteArray htmlReport(const Result &result, const QStringList &languages);

} // namespace lockkeeper::report
