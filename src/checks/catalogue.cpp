// SPDX-License-Identifier: Apache-2.0
#include "checks/check.h"
#include "checks/rules/rules.h"

#include <iterator>

namespace lockkeeper::checks {

const std::vector<Check> &catalogue()
{
    static const std::vector<Check> checks = [] {
        std::vector<Check> all;
        // In this order the rows stand in the table and in the report.
        for (const auto topic : {hostChecks, sudoChecks, clockChecks, diskChecks, memoryChecks,
                                 accountChecks, flinkChecks, restChecks, javaChecks, netChecks,
                                 sinkWayChecks, wayChecks, postgresChecks, postgresTableChecks}) {
            std::vector<Check> table = topic();
            all.insert(all.end(), std::make_move_iterator(table.begin()),
                       std::make_move_iterator(table.end()));
        }
        return all;
    }();
    return checks;
}

const Check *findCheck(const QString &id)
{
    for (const Check &check : catalogue()) {
        if (id == QLatin1String(check.id))
            return &check;
    }
    return nullptr;
}

} // namespace lockkeeper::checks
