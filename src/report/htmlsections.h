// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/result.h"
#include "report/rows.h"
#include "report/speech.h"

namespace lockkeeper::report {

/// The parts of the page as values for its template; false where a part is left out.
[[nodiscard]] Node rowNodes(const QList<Row> &rows, const Speech &speech);
[[nodiscard]] Node countNodes(const Result &result, const Speech &speech);
[[nodiscard]] Node factNodes(const Result &result, const Speech &speech);
[[nodiscard]] Node unseenNode(const Result &result, const Speech &speech);
[[nodiscard]] Node hostsNode(const Result &result, const Speech &speech);
[[nodiscard]] Node reachNode(const Result &result, const Speech &speech);
[[nodiscard]] Node transcriptNode(const Result &result, const Speech &speech);

} // namespace lockkeeper::report
