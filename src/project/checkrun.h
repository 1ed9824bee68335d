// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "checks/judge.h"
#include "engine/access.h"
#include "engine/control.h"
#include "facts/facts.h"
#include "profile/profile.h"
#include "report/result.h"

#include <QList>

#include <functional>
#include <optional>

namespace lockkeeper::project {

/// Only some hosts are asked, the others are taken as they were.
struct PartOfRun
{
    QStringList hosts; ///< names; at least one
    facts::Facts known; ///< of an earlier run with the same profile, all of its hosts
};

/// What to judge, and who is told before all of it is known.
struct CheckOrder
{
    checks::Choice choice = {};
    QList<checks::Waiver> waivers = {}; ///< all of them: see waiversOf()
    /// After a round: a result that holds only the findings that are already final (should no host
    /// be lost later) and is never ready. Called on the thread of runChecks(); may be empty.
    std::function<void(const report::Result &soFar)> onPartial = {};
    /// Of the run before with this profile, as far as there was one: what changes with time is
    /// compared with it.
    std::optional<facts::Facts> before = {};
    std::optional<PartOfRun> part = {}; ///< of what is gathered; none: every host is asked
};

/// A finished run.
struct CheckOutcome
{
    facts::Facts facts; ///< to be judged again: see rejudge()
    report::Result result;
};

/// Gathers and judges: engine::gather() and checks::judge(). With a part, only its hosts are asked,
/// and what they say is judged together with what the others said before; onPartial is not called
/// then. A host that is not reached is in the
/// result; fails only with Cancelled, within a second after a request to stop. Blocks. What
/// `control` has is called as engine::Control says, its `round` before onPartial.
[[nodiscard]] lockkeeper::Result<CheckOutcome> runChecks(const profile::Profile &profile,
                                                         const engine::Access &access,
                                                         const CheckOrder &order,
                                                         const engine::Control &control);

/// The result of facts that are already there. Pure; some milliseconds a host.
[[nodiscard]] report::Result rejudge(const facts::Facts &facts, const CheckOrder &order);

/// "Checking: 40 of 62".
[[nodiscard]] Text checkingWords(int done, int total);

/// The findings that are final once this round is over, as a result that is not ready: its verdict
/// says how many checks are still to come. Pure.
[[nodiscard]] report::Result partialResult(const facts::Facts &known, engine::Round over,
                                           const CheckOrder &order);

} // namespace lockkeeper::project
