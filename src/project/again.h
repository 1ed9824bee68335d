// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/result.h"

#include <QList>
#include <QStringList>

namespace lockkeeper::project {

/// The hosts that are to be asked again for these findings: those they are about, those whose
/// answers they rest on, and for what is judged from several hosts those that could not be reached.
/// In the result's order; all of them where a finding names none. Pure.
[[nodiscard]] QStringList hostsBehind(const report::Result &result,
                                      const QList<report::Finding> &findings);

/// The result without the findings of the checks that these are of: what is not asked about. Pure.
[[nodiscard]] report::Result withoutChecks(report::Result result,
                                           const QList<report::Finding> &findings);

} // namespace lockkeeper::project
