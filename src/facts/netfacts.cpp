// SPDX-License-Identifier: Apache-2.0
#include "facts/netfacts.h"

namespace lockkeeper::facts {

NetFacts parseNet(const HostRecord &)
{
    return {};
}

} // namespace lockkeeper::facts
