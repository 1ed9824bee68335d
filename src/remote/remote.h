// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace lockkeeper::remote {

using namespace std::chrono_literals;

/// How a script becomes root's, by sudo.
struct Sudo
{
    /// Sent once, by stdin, when sudo asks for it; never a second time. Null: sudo must not ask.
    std::shared_ptr<const Secret> password;
};

/// One POSIX script for `exec /bin/sh`, given by stdin. The script never holds a secret.
struct Command
{
    QByteArray script;
    std::chrono::milliseconds deadline = 60s;
    /// Of stdout and stderr together; beyond it the command is ended.
    qsizetype outputLimit = 16 * 1024 * 1024;
    /// The script waits until the host's shell has begun and is then told to go, so that
    /// Outcome::went and Outcome::ended are one round trip and the script itself apart, however
    /// long the login takes.
    bool isTimed = false;
    std::optional<Sudo> sudo = {}; ///< empty: as the account of the login
};

/// What a script said between its own begin and end marks; the noise of the login shell is apart.
struct Outcome
{
    int exitCode = -1; ///< the script's own, told in-band
    QByteArray out;
    QByteArray err;
    QByteArray noise; ///< what the login printed before the script began
    bool isTruncated = false;
    std::chrono::milliseconds duration {0};
    /// By this computer's clock, of a timed command: when it was told to go, and when its end was
    /// heard of; the time between the two is that of a clock that nobody sets.
    std::chrono::system_clock::time_point went {};
    std::chrono::system_clock::time_point ended {};
};

/// How a forwarded connection really goes.
enum class Path {
    Tunnel, ///< SSH forwarding (direct-tcpip)
    Relay, ///< forwarding is forbidden: bytes through a script on the host (bash's /dev/tcp, nc)
};

/// A port on 127.0.0.1 that leads to a host and port as seen from the remote host. Accepts only
/// connections of this very process; closes when the object goes.
class Forward
{
public:
    virtual ~Forward() = default;
    [[nodiscard]] virtual quint16 localPort() const = 0;
    [[nodiscard]] virtual Path path() const = 0;
    /// Why the last connection could not be made on the far side (Refused, TimedOut, NameUnknown,
    /// Prohibited), if it could not.
    [[nodiscard]] virtual std::optional<Error> problem() const = 0;
};

/// A host with one login for the whole run. Calls block, may come from any thread, end within a
/// second after `stop` is requested (Cancelled), and leave no process on the host.
class Remote
{
public:
    virtual ~Remote() = default;

    /// Runs a script. A cut link or a killed script is Lost (unknown outcome), a deadline is
    /// TimedOut, a login shell that will not run it Prohibited, endless output TooLarge. Where it
    /// was to run by sudo also LoginRefused (wrong password), ConsentNeeded (sudo wants a password
    /// and there is none), Missing (no sudo); the script has not run then.
    [[nodiscard]] virtual Result<Outcome> run(const Command &command, std::stop_token stop) = 0;
    /// A forwarded port; falls back to a relay where forwarding is forbidden; Prohibited where
    /// neither is possible.
    [[nodiscard]] virtual Result<std::unique_ptr<Forward>>
    forward(const QString &host, quint16 port, std::stop_token stop) = 0;
    /// The least round trip seen on this session so far.
    [[nodiscard]] virtual std::chrono::microseconds roundTrip() const = 0;
};

} // namespace lockkeeper::remote
