// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"

namespace lockkeeper::gui {

class ChecksRun;

/// What the act of the notice does.
enum class NoticeAct { None, Hosts, Again, Changes };

/// How the Checks page stands, in one sentence and one grey line: a run, a run that was stopped or
/// failed, an old result, a verdict.
struct ChecksNotice
{
    std::optional<Notice> notice;
    NoticeAct act = NoticeAct::None;
};

[[nodiscard]] ChecksNotice checksNotice(const Workbench &bench, const ChecksRun &run);
/// What was checked: "Flink 1.20.3 · 3 hosts · Java 11"; empty before the first run.
[[nodiscard]] Text checksSubtitle(const Workbench &bench);
[[nodiscard]] Text checksFootnote();
/// For the list of steps: the worst status and how many checks have it.
[[nodiscard]] StepState checksState(const Workbench &bench, const ChecksRun &run);

} // namespace lockkeeper::gui
