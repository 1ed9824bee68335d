// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace lockkeeper::gui {

/// Shows the wizard and returns when it is closed: the process's exit code. Call once, on the main
/// thread, in a process that has a display.
[[nodiscard]] int run(int argc, char **argv);

} // namespace lockkeeper::gui
