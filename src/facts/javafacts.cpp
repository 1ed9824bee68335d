// SPDX-License-Identifier: Apache-2.0
#include "facts/javafacts.h"

namespace lockkeeper::facts {

JavaFacts parseJava(const HostRecord &)
{
    return {};
}

} // namespace lockkeeper::facts
