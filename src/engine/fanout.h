// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <semaphore>
#include <thread>
#include <vector>

namespace lockkeeper::engine {

/// Hosts that are worked on at the same time: beyond it the local descriptors and cores are the
/// limit (measured with libssh 0.10.6, 100 sessions on 2 cores).
inline constexpr int kMaxHostsAtOnce = 64;

/// Calls work(item) for every item, each on a thread of its own, and returns when all are done. The
/// only place that starts threads; work must not throw.
template <typename Item, typename Work> void forEach(std::vector<Item> &items, Work work)
{
    std::counting_semaphore<kMaxHostsAtOnce> places(kMaxHostsAtOnce);
    std::vector<std::jthread> threads;
    threads.reserve(items.size());
    for (Item &item : items) {
        places.acquire();
        threads.emplace_back([&places, &work, &item] {
            work(item);
            places.release();
        });
    }
}

} // namespace lockkeeper::engine
