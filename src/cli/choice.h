// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "checks/judge.h"
#include "cli/arguments.h"

namespace lockkeeper::cli {

/// What --only and --skip choose. Fails for an id that no check of this version has.
[[nodiscard]] Result<checks::Choice> choiceOf(const Arguments &arguments);

/// The waivers of --waive ID=REASON; topic.* is spelled out.
[[nodiscard]] Result<QList<checks::Waiver>> waiversOf(const Arguments &arguments);

/// The ids that an id or `topic.*` means; fails with a suggestion where it means none.
[[nodiscard]] Result<QStringList> meantIds(const QString &pattern);

} // namespace lockkeeper::cli
