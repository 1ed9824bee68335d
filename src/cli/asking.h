// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/session.h"
#include "engine/access.h"

namespace lockkeeper::cli {

/// Has the person at the terminal answer what servers ask during a login, one host at a time; empty
/// where nobody sits there. The session must outlive it.
[[nodiscard]] engine::AskPerson askerOf(Session &session);

} // namespace lockkeeper::cli
