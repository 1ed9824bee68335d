// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <array>

namespace lockkeeper::gui {

/// The ten steps of the road, in their order; their numbers never change.
enum class Step {
    Start,
    Hosts,
    Cluster,
    Sources,
    Checks,
    Fixes,
    Connectors,
    Restart,
    Smoke,
    Report
};

inline constexpr std::array kSteps {Step::Start,  Step::Hosts, Step::Cluster,    Step::Sources,
                                    Step::Checks, Step::Fixes, Step::Connectors, Step::Restart,
                                    Step::Smoke,  Step::Report};

[[nodiscard]] Message stepName(Step step);
/// "hosts": the name under which it is kept; and back (Start for other words).
[[nodiscard]] QString stepId(Step step);
[[nodiscard]] Step stepOf(const QString &id);
/// 1 to 10.
[[nodiscard]] constexpr int stepNumber(Step step)
{
    return static_cast<int>(step) + 1;
}
/// Steps that this version does not have stand in the list and say so.
[[nodiscard]] constexpr bool isBuilt(Step step)
{
    return step < Step::Fixes || step == Step::Report;
}

/// How a step stands, for the list at the side.
struct StepState
{
    enum class Kind { ToDo, NotYet, Done, Attention, Running };
    Kind kind = Kind::ToDo;
    QString shape = {}; ///< Attention: the worst status's name
    int count = 0; ///< Attention: how many; Running: percent
    Text why = {}; ///< NotYet: the reason; Attention: what, "6 critical problems"
};

} // namespace lockkeeper::gui
