// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cli/arguments.h"
#include "cli/session.h"
#include "project/checkrun.h"
#include "report/result.h"

namespace lockkeeper::cli {

/// Where `check` puts its result, judged before the first connection: a known form, files that can
/// be written, one thing only on standard output. Fails with Usage.
[[nodiscard]] Result<void> checkTargets(const Arguments &arguments);

/// The files of --json and --html; each is the old one or the new one, never half.
[[nodiscard]] Result<void> writeFiles(const report::Result &result, const Arguments &arguments,
                                      const Session &session);

/// The files of --for-dba and --for-root, in the first language asked for; `order` has the
/// profile's waivers too.
[[nodiscard]] Result<void> writeForAdministrators(const facts::Facts &facts,
                                                  const project::CheckOrder &order,
                                                  const Arguments &arguments,
                                                  const Session &session);

/// True where the JSON takes the table's place on standard output.
[[nodiscard]] bool isJsonAnswer(const Arguments &arguments);

/// The table in each language, or what --json - or --format asks for in its place.
void showResult(const report::Result &result, const Arguments &arguments, Session &session);

} // namespace lockkeeper::cli
