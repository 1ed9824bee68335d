// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/socketid.h"

#include <libssh/libssh.h>

#include <memory>

namespace lockkeeper::ssh {

struct SessionCloser
{
    void operator()(ssh_session session) const
    {
        const SocketId socket(ssh_get_fd(session));
        ssh_disconnect(session);
        ssh_free(session);
        socket.closeIfOpen();
    }
};
/// An SSH session of libssh: only ever touched by one thread at a time.
using SessionPtr = std::unique_ptr<ssh_session_struct, SessionCloser>;

struct KeyFreer
{
    void operator()(ssh_key key) const { ssh_key_free(key); }
};
using KeyPtr = std::unique_ptr<ssh_key_struct, KeyFreer>;

/// Freed only, never closed by hand: a close on a channel whose opening failed makes sshd end the
/// whole session. ssh_channel_free closes what is open.
struct ChannelFreer
{
    void operator()(ssh_channel channel) const { ssh_channel_free(channel); }
};
using ChannelPtr = std::unique_ptr<ssh_channel_struct, ChannelFreer>;

struct EventFreer
{
    void operator()(ssh_event event) const { ssh_event_free(event); }
};
using EventPtr = std::unique_ptr<ssh_event_struct, EventFreer>;

struct StringFreer
{
    void operator()(char *string) const { ssh_string_free_char(string); }
};
using StringPtr = std::unique_ptr<char, StringFreer>;

} // namespace lockkeeper::ssh
