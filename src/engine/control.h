// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <functional>
#include <stop_token>

namespace lockkeeper::engine {

/// How a run is stopped and how it tells what it does. Handed down, never global.
struct Control
{
    std::stop_token stop;
    /// Steps done, steps in all, what is being done now. Called from several threads, one call at a
    /// time; may be empty.
    std::function<void(int done, int total, const Text &what)> progress = {};
};

} // namespace lockkeeper::engine
