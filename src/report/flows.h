// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/phrases.h"
#include "report/result.h"

#include <array>

namespace lockkeeper::report {

/// A connection that is needed and is not open, as the network team wants to be told of it.
struct Flow
{
    QString from; ///< "tm-2 (10.0.0.12)"; the names are foreign text
    QString to;
    int port = 0; ///< TCP
    Text what; ///< what it is for
    Text state; ///< how it goes now
};

/// The heads of a table of flows, in the order of Flow's fields.
inline constexpr std::array kFlowHeads {kFrom, text("report", "To", "a connection"),
                                        text("report", "Port, TCP"), text("report", "What for"),
                                        text("report", "Now", "how a connection goes now")};

/// In the order of the result; also those of which is not known whether they are open.
[[nodiscard]] QList<Flow> missingFlows(const Result &result);

} // namespace lockkeeper::report
