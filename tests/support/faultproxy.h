// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/uniquefd.h"

#include <QtGlobal>

#include <netinet/in.h>

#include <atomic>
#include <chrono>
#include <deque>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace lockkeeper::tests {

/// What a FaultProxy does to each connection. Counts are of the bytes that came from the server.
struct Faults
{
    std::chrono::milliseconds latency {0}; ///< each way
    std::chrono::milliseconds jitter {0}; ///< up to so much more, in order all the same
    double bytesPerSecond = 0; ///< each way; 0: as fast as it goes
    std::size_t slice = 65536; ///< the largest piece that is sent at once
    qint64 stopAfter = -1; ///< then nothing comes through either way, and both ends stand
    qint64 cutAfter = -1; ///< then both ends are closed
    qint64 resetAfter = -1; ///< then both ends are reset
};

/// A TCP proxy on 127.0.0.1 with a thread of its own: delays, slows, slices, stops, cuts and resets
/// what it carries. Any thread.
class FaultProxy
{
public:
    explicit FaultProxy(quint16 server, const Faults &faults = {});
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// From now on, also for the connections that stand.
    void change(const Faults &faults);
    /// Both ends of all connections stay open and acknowledge what is sent; nothing comes through.
    void freeze() { change({.stopAfter = 0}); }
    void reset() { change({.resetAfter = 0}); }
    /// Bytes of the server that came through, of all connections.
    [[nodiscard]] qint64 carried() const { return m_carried; }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    using Clock = std::chrono::steady_clock;
    struct Piece
    {
        Clock::time_point due;
        std::string bytes; ///< empty: the end
    };
    struct Way
    {
        int from = -1;
        int to = -1;
        bool isFromServer = false;
        bool hasEnded = false;
        std::deque<Piece> queue = {};
        Clock::time_point free = {}; ///< when the next piece may be sent
    };
    struct Pair
    {
        ssh::UniqueFd client;
        ssh::UniqueFd server;
        Way up;
        Way down;
        qint64 carried = 0;
        bool isOver = false;
    };

    void serve(const std::stop_token &stop);
    void open();
    void take(Way &way, const Faults &faults);
    [[nodiscard]] bool give(Pair &pair, Way &way, const Faults &faults);
    void advance(Pair &pair, const Faults &faults);
    [[nodiscard]] Faults faults() const;

    quint16 m_server;
    quint16 m_port = 0;
    ssh::UniqueFd m_listener;
    mutable std::mutex m_mutex;
    Faults m_faults; // guarded
    std::atomic<qint64> m_carried = 0;
    std::atomic<int> m_connections = 0;
    std::minstd_rand m_random;
    std::vector<Pair> m_pairs;
    std::jthread m_thread;
};

} // namespace lockkeeper::tests
