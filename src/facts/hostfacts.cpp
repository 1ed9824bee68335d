// SPDX-License-Identifier: Apache-2.0
#include "facts/hostfacts.h"

namespace lockkeeper::facts {

HostFacts parseHost(const HostRecord &)
{
    return {};
}

} // namespace lockkeeper::facts
