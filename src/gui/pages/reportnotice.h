// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"

namespace lockkeeper::gui {

/// What the result says, before it is handed over; nothing where there is none.
[[nodiscard]] std::optional<Notice> reportNotice(const Workbench &bench);
[[nodiscard]] Notice savedNotice(const Text &what, const QString &path);
/// `path`: the file that was printed to; empty: paper.
[[nodiscard]] Notice printedNotice(const QString &path);
[[nodiscard]] StepState reportState(const Workbench &bench, bool isSaved);

} // namespace lockkeeper::gui
