// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

namespace lockkeeper::checks {

// What several rules say. Each sentence stands once: one message in two catalogues is dropped from
// one of them, and may come to be translated in two ways.

/// Check::webUi of what Flink's web UI does not show; the label before it names the web UI.
inline constexpr Message kNotInWebUi = text("checks", "not shown");
inline constexpr Message kNoSource = text("checks", "The profile names no source database.");
inline constexpr Message kNoSink = text("checks", "The profile names no sink database.");
/// %1 host, %2 what gives the folder (env.java.home or JAVA_HOME), %3 the folder.
inline constexpr Message kNoJavaInFolder =
    text("checks",
         "On %1 %2 is %3, a folder without bin/java. Flink's scripts take it all the same, and "
         "each of them fails.");
inline constexpr Message kAskAdministrator =
    text("checks", "Show these words to the database administrator.");

} // namespace lockkeeper::checks
