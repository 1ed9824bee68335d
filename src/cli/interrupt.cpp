// SPDX-License-Identifier: Apache-2.0
#include "cli/interrupt.h"

#include <signal.h>
#include <unistd.h>

#include <chrono>

namespace lockkeeper::cli {
namespace {

using namespace std::chrono_literals;

constexpr int kFirstSignalCode = 128;
constexpr auto kPatience = 10s; // the contract: a step that cannot be cut is ended within 10 s

sigset_t watched()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

// Seldom, and never by a handler: nothing here runs between two instructions of another thread.
int nextSignal(std::chrono::milliseconds wait)
{
    const sigset_t signals = watched();
    const timespec limit {.tv_sec = wait.count() / 1000,
                          .tv_nsec = (wait.count() % 1000) * 1'000'000};
    return sigtimedwait(&signals, nullptr, &limit);
}

} // namespace

Interrupt::Interrupt()
{
    const sigset_t signals = watched();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_watcher = std::jthread([this](const std::stop_token &end) { watch(end); });
}

Interrupt::~Interrupt()
{
    m_watcher.request_stop();
    m_watcher.join();
}

void Interrupt::watch(const std::stop_token &end)
{
    std::chrono::steady_clock::time_point deadline;
    while (!end.stop_requested()) {
        const int received = nextSignal(100ms);
        const int first = m_exitCode.load();
        if (received > 0 && first == 0) {
            deadline = std::chrono::steady_clock::now() + kPatience;
            m_exitCode.store(kFirstSignalCode + received);
            m_stop.request_stop();
        } else if (received > 0 || (first != 0 && std::chrono::steady_clock::now() > deadline)) {
            _exit(first);
        }
    }
}

} // namespace lockkeeper::cli
