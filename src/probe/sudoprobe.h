// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "probe/scriptprobe.h"

#include <memory>

namespace lockkeeper::probe {

/// Asks as whom a script runs by sudo: stores `sudo:id`, the numeric user. The password, if there
/// is one, is sent once; without one sudo must not ask. Only Lost says that the session is gone.
[[nodiscard]] Result<void> askSudo(Visit &visit, std::shared_ptr<const Secret> password);

} // namespace lockkeeper::probe
