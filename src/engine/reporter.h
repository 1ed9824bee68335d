// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/access.h"
#include "engine/control.h"

#include <mutex>

namespace lockkeeper::engine {

/// Calls the functions of a Control one at a time, whatever thread it is called from.
class Reporter
{
public:
    /// Both must outlive the reporter. `total`: steps in all.
    Reporter(const Control &control, const Access &access, int total);

    /// One more step is done.
    void ticked(const Text &what);
    void connecting(const QString &host);
    void asking(const QString &host);
    /// Done, or Failed where there is a problem.
    void ended(const facts::HostRecord &record);
    void roundOver(Round round, const facts::Facts &known);

private:
    void tell(const HostState &state);

    const Control &m_control;
    const Access &m_access;
    const int m_total;
    int m_done = 0;
    std::mutex m_mutex;
};

} // namespace lockkeeper::engine
