// SPDX-License-Identifier: Apache-2.0
#include "facts/restfacts.h"

namespace lockkeeper::facts {

RestFacts parseRest(const HostRecord &)
{
    return {};
}

} // namespace lockkeeper::facts
