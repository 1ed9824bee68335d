// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <QJsonObject>
#include <QString>

namespace lockkeeper {

/// What went wrong, in the classes that decide the exit code, the icon and whether a check is
/// "critical" or "could not be checked". Serialised by name: never rename, never reuse.
enum class ErrorKind {
    Usage, ///< wrong command line, profile or facts file
    ConsentNeeded, ///< a secret or a yes is needed and nobody can be asked
    NameUnknown, ///< a host name does not resolve
    Refused, ///< nothing listens, the connection was refused
    TimedOut, ///< no answer in time (often a firewall)
    Lost, ///< an established connection ended; the outcome of what ran is unknown
    LoginRefused, ///< the server does not accept user, key or password
    HostKeyUnknown, ///< SSH host key is not in known_hosts
    HostKeyChanged, ///< SSH host key differs from the known one
    HostKeyRevoked, ///< SSH host key is marked @revoked
    KnownHostsUnusable, ///< known_hosts is no regular file, too large, writable by others
    Prohibited, ///< the server forbids it (forwarding off, nologin shell, no rights)
    Missing, ///< a file, program or answer is not there
    BadAnswer, ///< the other side answered, but not what its protocol says
    TooLarge, ///< the answer exceeds the limit that protects this program
    Cancelled, ///< the user asked to stop
    Internal, ///< a fault of this program
};

/// One failure: the kind decides, the texts explain (what, where, what to do), the detail quotes
/// the other side verbatim (English, already redacted; foreign text).
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    Text message;
    Text advice = {};
    QString detail = {};
};

/// The process's exit code for an error of this kind (the table of the contract, `Exit codes`).
[[nodiscard]] int exitCode(ErrorKind kind);
/// The stable name of a kind in saved facts: "timed-out".
[[nodiscard]] QString kindName(ErrorKind kind);
/// The kind of that name; Internal for a name of a newer version.
[[nodiscard]] ErrorKind kindOf(const QString &name);

/// An error as a JSON value, texts in every language; and back.
[[nodiscard]] QJsonObject toJson(const Error &error);
[[nodiscard]] Error errorFromJson(const QJsonObject &object);

} // namespace lockkeeper
