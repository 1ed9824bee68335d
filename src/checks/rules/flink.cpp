// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/rules.h"

namespace lockkeeper::checks {

std::vector<Check> flinkChecks()
{
    return {};
}

} // namespace lockkeeper::checks
