// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

namespace lockkeeper::facts {

/// Which Java Flink's scripts would take and which the JVMs run, parsed from probe:java.*.
struct JavaFacts
{
    Result<int> major; ///< of the Java that Flink's scripts take in a non-interactive login
};

[[nodiscard]] JavaFacts parseJava(const HostRecord &record);

} // namespace lockkeeper::facts
