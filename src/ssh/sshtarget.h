// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "base/text.h"
#include "ssh/dialogue.h"

#include <QString>
#include <QStringList>

#include <chrono>

namespace lockkeeper::ssh {

using namespace std::chrono_literals;

/// What to do with the key of a server that no known_hosts file knows.
enum class HostKeyPolicy { Strict, Ask, AcceptNew };

/// Time limits of one host; each is total for its step.
struct Timeouts
{
    std::chrono::milliseconds connect = 10s; ///< name, TCP and key exchange
    std::chrono::milliseconds login = 30s;
    /// Between two questions to a server that must answer; where five of them in a row bring not
    /// one byte the session is lost.
    std::chrono::milliseconds keepAlive = 7s;
    /// Of a login shell with slow or endless start files, until it runs the first line.
    std::chrono::milliseconds shellStart = 15s;
};

/// One server and how to log in to it. Holds no secret.
struct SshTarget
{
    QString name; ///< as the profile calls the host; empty: the address
    QString address;
    quint16 port = 22;
    QString user;
    QStringList identities; ///< paths of private keys
    bool useAgent = true;
    QString agentSocket; ///< empty: $SSH_AUTH_SOCK
    QString knownHosts; ///< the user's file; new keys are appended to it; missing = empty
    QStringList moreKnownHosts = {QStringLiteral("/etc/ssh/ssh_known_hosts")}; ///< only read
    HostKeyPolicy policy = HostKeyPolicy::Strict;
    QString fingerprint; ///< "SHA256:…" pinned by the profile; empty: none
    /// "SHA256:…" that a person has just compared and accepted; empty: nobody was asked. Such a key
    /// is trusted where nothing else is known of the host, and appended to `knownHosts`.
    QString trustedKey;
    Timeouts timeouts = {};
};

/// Secrets for one host, owned by the caller, who keeps them alive while connect() runs. Null where
/// there is none.
struct Credentials
{
    const Secret *password = nullptr;
    const Secret *passphrase = nullptr;
    const AskPerson *ask = nullptr; ///< for what the server asks besides a password
};

/// "tm-2 (10.0.0.12:22)", or "10.0.0.12:22" where the name says nothing more.
[[nodiscard]] QString where(const SshTarget &target);

} // namespace lockkeeper::ssh
