// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <array>

namespace lockkeeper::gui {

class Page;
class Workbench;

/// The ten steps of the road, in their order; their numbers never change. What each is called and
/// which page it has stands in one list, in step.cpp.
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

inline constexpr auto kSteps = [] {
    std::array<Step, static_cast<std::size_t>(Step::Report) + 1> all {};
    for (std::size_t i = 0; i < all.size(); ++i)
        all.at(i) = static_cast<Step>(i);
    return all;
}();

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
[[nodiscard]] bool isBuilt(Step step);
/// A new page of that step; the caller owns it.
[[nodiscard]] Page *makePage(Step step, Workbench &bench);

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
