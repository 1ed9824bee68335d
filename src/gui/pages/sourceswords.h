// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/logintrials.h"
#include "gui/page.h"
#include "gui/pages/endcard.h"

namespace lockkeeper::gui {

/// What came of a trial, in words. Pure but for what the trials know.
[[nodiscard]] TrialWords sourceWords(const LoginTrials &trials);
[[nodiscard]] TrialWords sinkWords(const LoginTrials &trials);

[[nodiscard]] Text sourcesSubtitle();
[[nodiscard]] Text sourcesFootnote();
/// What the page says; `unmatched`: a pattern that matches no table, may be empty.
[[nodiscard]] std::optional<Notice> sourcesNotice(const LoginTrials &trials,
                                                  const QString &unmatched);
/// `said`: by sourcesNotice(); `isComplete`: both ends are given or left open.
[[nodiscard]] StepState sourcesState(const std::optional<Notice> &said, bool isComplete);

} // namespace lockkeeper::gui
