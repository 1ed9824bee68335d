// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/dial.h"
#include "ssh/sshtarget.h"
#include "ssh/worker.h"

#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace lockkeeper::ssh {

/// The one hop on the way to hosts: logged in to once for a whole run, with a host-key verdict of
/// its own; the sessions of the hosts go through its forwarding and are encrypted past it, so no
/// secret is ever on it. Nothing is executed there. Any thread; outlives the sessions through it.
class JumpHost
{
public:
    /// The secrets must be there until a login has gone well.
    JumpHost(SshTarget target, const Credentials &credentials);
    ~JumpHost();
    JumpHost(const JumpHost &) = delete;
    JumpHost &operator=(const JumpHost &) = delete;

    /// Logs in at the first call; the answer to it, good or bad, is that of every later call, so
    /// that a refused password is never sent again. Blocks; Cancelled within a second of a stop.
    [[nodiscard]] Result<void> logIn(const std::stop_token &stop);

    /// Logged in, and the session has not ended: its secrets are not needed any more.
    [[nodiscard]] bool isOpen();

    /// A stream to that server as the jump host reaches it. Only behind a logIn() that went well.
    [[nodiscard]] Result<Line> dial(const SshTarget &to) const;

private:
    [[nodiscard]] Error named(Error error) const;

    const SshTarget m_target;
    const Credentials m_credentials;
    std::mutex m_mutex;
    std::optional<Result<void>> m_answer; // guarded
    std::shared_ptr<Worker> m_worker; // set once, before m_answer
};

/// What stands before the detail of an error of the jump host with that address.
[[nodiscard]] QString jumpMark(const QString &address);

} // namespace lockkeeper::ssh
