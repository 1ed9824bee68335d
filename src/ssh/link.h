// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/channel.h"
#include "ssh/uniquefd.h"

#include <poll.h>

#include <vector>

namespace lockkeeper::ssh {

/// Carries bytes both ways between a local socket and an open channel, keeping at most 256 KiB a
/// direction; hands half-closes on. Worker's thread only.
class Link
{
public:
    explicit Link(UniqueFd socket);

    [[nodiscard]] int socket() const { return m_socket.get(); }
    void watch(std::vector<pollfd> &fds) const;
    /// What the local side sent before the channel was open, and the other way round.
    void queueToChannel(const QByteArray &bytes) { m_toChannel += bytes; }
    void queueToSocket(const QByteArray &bytes) { m_toSocket += bytes; }
    /// Moves what can be moved without waiting. False: one way is broken.
    [[nodiscard]] bool move(Channel &channel);
    /// After that: hands the ends on that have come. True: both ways are finished.
    [[nodiscard]] bool passEnds(Channel &channel);
    /// Only the socket's half, before the channel is open. False: the local side is gone.
    [[nodiscard]] bool advanceSocket();
    /// Bytes the local side sent, taken out.
    [[nodiscard]] QByteArray takeFromSocket();

private:
    [[nodiscard]] bool readSocket();
    [[nodiscard]] bool writeSocket();

    UniqueFd m_socket;
    QByteArray m_toChannel;
    QByteArray m_toSocket;
    bool m_isSocketEof = false;
    bool m_isChannelEof = false;
    bool m_hasSentEof = false;
    bool m_hasShutDown = false;
};

} // namespace lockkeeper::ssh
