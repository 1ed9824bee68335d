// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/uniquefd.h"
#include "support/sshdfixture.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

/// Accepts connections into its queue, says nothing.
struct SilentServer
{
    lockkeeper::ssh::UniqueFd socket {::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    quint16 port = SshdFixture::freePort();

    SilentServer()
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(socket.get(), reinterpret_cast<sockaddr *>(&address), sizeof(address));
        ::listen(socket.get(), 8);
    }

    /// Whether somebody connected within ten seconds.
    [[nodiscard]] bool waitForGuest() const
    {
        pollfd state {socket.get(), POLLIN, 0};
        return ::poll(&state, 1, 10000) == 1;
    }
};
