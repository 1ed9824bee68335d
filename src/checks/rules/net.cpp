// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/rules.h"

namespace lockkeeper::checks {

std::vector<Check> netChecks()
{
    return {};
}

} // namespace lockkeeper::checks
