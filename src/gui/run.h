// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace lockkeeper::gui {

/// Shows the wizard and returns when it is closed: the process's exit code. Call once, on the main
/// thread. Where the display cannot be used Qt says so with a fatal message; `onDisplay` is called
/// when it can.
[[nodiscard]] int run(int argc, char **argv, const std::function<void()> &onDisplay);

} // namespace lockkeeper::gui
