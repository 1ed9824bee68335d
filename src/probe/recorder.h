// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

#include <utility>
#include <vector>

namespace lockkeeper::probe {

/// Keeps what was asked of one host, for the transcript. One thread at a time. The numbers it gives
/// out are its own, 1, 2, …; who puts the hosts together renumbers exchanges and records.
class Recorder
{
public:
    explicit Recorder(QString host)
        : m_host(std::move(host))
    { }

    /// Keeps the exchange (its n and host are set here) and returns its number, for
    /// facts::HostRecord::transcript.
    int add(facts::Exchange exchange)
    {
        exchange.n = static_cast<int>(m_exchanges.size()) + 1;
        exchange.host = m_host;
        m_exchanges.push_back(std::move(exchange));
        return m_exchanges.back().n;
    }
    [[nodiscard]] const std::vector<facts::Exchange> &exchanges() const { return m_exchanges; }

private:
    QString m_host;
    std::vector<facts::Exchange> m_exchanges;
};

} // namespace lockkeeper::probe
