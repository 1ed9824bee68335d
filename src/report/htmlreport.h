// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/result.h"

namespace lockkeeper::report {

/// The result as one self-contained page: no script, nothing loaded. More than one language gives
/// a switch, the first one is shown; at least one is needed. A pure function: equal input, equal
/// bytes.
[[nodiscard]] QByteArray htmlReport(const Result &result, const QStringList &languages);

/// The same in one language for a reader that knows no style sheets: the HTML 4 subset of Qt's rich
/// text, without the transcript. For the preview and for printing.
[[nodiscard]] QString richText(const Result &result, const QString &language);

/// The result without what was asked and answered, for those who must not see it.
[[nodiscard]] Result withoutTranscript(Result result);

} // namespace lockkeeper::report
