// SPDX-License-Identifier: Apache-2.0
#include "facts/flinkfacts.h"

namespace lockkeeper::facts {

FlinkFacts parseFlink(const HostRecord &, const Wish &)
{
    return {};
}

} // namespace lockkeeper::facts
