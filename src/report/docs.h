// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

namespace lockkeeper::report {

/// One check in full, for a terminal: what, how, where, why, thresholds, sources, remedies. Ends
/// with a line feed.
[[nodiscard]] QString explainText(const checks::Check &check, const QString &language);

/// The ids and names of all checks, one a line.
[[nodiscard]] QString checkList(const QString &language);

/// The whole catalogue as one Markdown page.
[[nodiscard]] QString docsPage(const QString &language);

} // namespace lockkeeper::report
