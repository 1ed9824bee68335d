// SPDX-License-Identifier: Apache-2.0
#include "engine/reporter.h"

namespace lockkeeper::engine {

Reporter::Reporter(const Control &control, const Access &access, int total)
    : m_control(control)
    , m_access(access)
    , m_total(total)
{ }

void Reporter::ticked(const Text &what)
{
    const std::scoped_lock lock(m_mutex);
    ++m_done;
    if (m_control.progress)
        m_control.progress(m_done, m_total, what);
}

void Reporter::tell(const HostState &state)
{
    const std::scoped_lock lock(m_mutex);
    if (m_control.host)
        m_control.host(state);
}

void Reporter::connecting(const QString &host)
{
    tell({.host = host, .step = HostState::Connecting});
}

void Reporter::asking(const QString &host)
{
    tell({.host = host, .step = HostState::Asking});
}

void Reporter::ended(const facts::HostRecord &record)
{
    HostState state {.host = record.name,
                     .step = record.problem ? HostState::Failed : HostState::Done,
                     .problem = record.problem};
    if (state.problem)
        state.problem->detail = m_access.redactor.clean(state.problem->detail);
    tell(state);
}

void Reporter::roundOver(Round round, const facts::Facts &known)
{
    const std::scoped_lock lock(m_mutex);
    if (m_control.round)
        m_control.round(round, known);
}

} // namespace lockkeeper::engine
