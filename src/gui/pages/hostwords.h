// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/hostsurvey.h"
#include "gui/page.h"

#include <optional>

namespace lockkeeper::gui {

/// The words of the page of hosts, pure functions of what is known.

/// "Connected", "Waits for your answer".
[[nodiscard]] Text stateWord(const HostLogin &host);
/// What stands below it: "Debian 12 · 4 cores · 24 ms", or why not.
[[nodiscard]] Text stateLine(const HostLogin &host);
/// The name of the shape that stands for the state; empty: none.
[[nodiscard]] QString stateShape(const HostLogin &host);
/// "agent, key id_ed25519"
[[nodiscard]] Text wayIn(const profile::Login &login);
/// "JobManager, submits"; empty: not known.
[[nodiscard]] Text rolesOf(const HostSight &sight);
/// The key of a host is another than before, or revoked.
[[nodiscard]] Text keyStopped(const project::LoginNeed &need);
/// What adds that many hosts to the profile.
[[nodiscard]] Text addHosts(qsizetype count);
/// Why nobody could log in, in a few words that follow a colon.
[[nodiscard]] Text shortReason(const HostLogin &host);
[[nodiscard]] Text hostsSubtitle();
[[nodiscard]] Text hostsFootnote();
/// What the primary button would do now.
[[nodiscard]] Text hostsPrimary(const HostSurvey &survey);
/// The banner after that many hosts were removed, to be put back.
[[nodiscard]] Notice removedNotice(qsizetype count);
/// The banner of the page otherwise.
[[nodiscard]] Notice hostsNotice(const HostSurvey &survey);
[[nodiscard]] StepState hostsState(const HostSurvey &survey);

} // namespace lockkeeper::gui
