// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/wish.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace lockkeeper::profile {

inline constexpr int kProfileSchema = 1;

/// What to do with a host key that nobody has seen yet. A changed or revoked key is always refused.
enum class HostKeyPolicy {
    Ask, ///< ask the person; headless it is as Strict
    Strict,
    AcceptNew,
};

/// How this account becomes another one on a host.
enum class Sudo { None, Passwordless, Password };
/// The words of the profile for them, in their order.
[[nodiscard]] const QStringList &sudoWords();

/// The one hop on the way: user@host:port.
struct Jump
{
    QString user = {}; ///< empty: the host's own user
    QString address = {}; ///< as written; IPv6 without brackets
    int port = 22;

    friend bool operator==(const Jump &, const Jump &) = default;
};

/// Limits in time of one host's session.
struct Timeouts
{
    std::chrono::seconds connect {10};
    std::chrono::seconds login {30};
    std::chrono::seconds script {60};

    friend bool operator==(const Timeouts &, const Timeouts &) = default;
};

/// The defaults of all hosts.
struct Ssh
{
    QString user = {}; ///< empty: the name of the local account
    int port = 22;
    std::optional<QStringList> identities = {}; ///< absolute paths; unset: the usual ~/.ssh/id_*
    bool usesAgent = true;
    QString knownHosts = {}; ///< absolute path, never empty once read
    HostKeyPolicy hostKeyPolicy = HostKeyPolicy::Ask;
    std::optional<Jump> jump = {};
    Sudo sudo = Sudo::None;
    Timeouts timeouts = {};

    friend bool operator==(const Ssh &, const Ssh &) = default;
};

/// A host as the profile lists it: unset is "as the defaults say". See loginOf().
struct Host
{
    QString name = {}; ///< never empty: the address as written where the profile gives no name
    QString address = {}; ///< as written
    std::optional<int> port = {};
    std::optional<QString> user = {};
    std::optional<QStringList> identities = {};
    std::optional<bool> usesAgent = {};
    std::optional<std::optional<Jump>> jump = {}; ///< set but empty: no jump (`jump: null`)
    std::optional<Sudo> sudo = {};
    QString fingerprint = {}; ///< "SHA256:…", empty: known_hosts decides
    std::optional<QString> flinkHome = {};

    friend bool operator==(const Host &, const Host &) = default;
};

/// What is to be brought to the cluster, and from where: for the parts that change something.
struct Delivery
{
    QString placement = QStringLiteral("auto"); ///< auto | cdc-lib | flink-lib
    QString home = QStringLiteral("auto"); ///< flink-cdc-X on the submitting host
    QString pipeline = {}; ///< the user's own YAML, absolute path, may be empty
    QString repository = QStringLiteral("apache");

    friend bool operator==(const Delivery &, const Delivery &) = default;
};

/// "I know, and I accept it", as written; plain words, so that this layer needs no checks.
struct Waiver
{
    QString check = {};
    QString subject = {}; ///< empty: every subject
    QString reason = {};
    QString by = {};
    std::optional<QDate> until = {}; ///< the last day it holds

    friend bool operator==(const Waiver &, const Waiver &) = default;
};

/// Everything the user says of a cluster. A value; never holds a secret.
struct Profile
{
    QString name = {};
    Ssh ssh = {};
    QList<Host> hosts = {};
    facts::Wish wish = {};
    Delivery delivery = {};
    QList<Waiver> waivers = {};

    [[nodiscard]] const Host *find(const QString &hostName) const;
};

/// How to log in to one host: the host's own words over the defaults.
struct Login
{
    QString host = {}; ///< the name, for messages and for NAME@HOST secrets
    QString address = {}; ///< to dial: international names already in their ASCII form
    int port = 22;
    QString user = {};
    QStringList identities = {};
    bool usesAgent = true;
    std::optional<Jump> jump = {}; ///< its user filled in, its address to dial
    Sudo sudo = Sudo::None;
    QString fingerprint = {};
};

/// The effective login of a host of the profile. Reads the local account's name and which of
/// ~/.ssh/id_ed25519, id_ecdsa, id_rsa exist where the profile leaves these open.
[[nodiscard]] Login loginOf(const Profile &profile, const Host &host);

} // namespace lockkeeper::profile
