// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "facts/facts.h"
#include "profile/profile.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace lockkeeper::project {

/// What a host that nobody could log in to needs from a person.
enum class Need {
    None, ///< it is logged in, or the run was stopped
    HostKey, ///< compare the fingerprint of a key that nobody knows yet
    ChangedKey, ///< another key than the known one, or a revoked one: nothing to be trusted here
    Password,
    Passphrase, ///< of an encrypted private key
    SudoPassword, ///< it is logged in, and sudo there wants the password of the account
    Fix, ///< something is to be mended first: address, network, user, rights; the error says what
};

/// The need of one host with all that its card shows. Foreign text is verbatim.
struct LoginNeed
{
    Need need = Need::None;
    QString host; ///< who asks: its name in the profile, or the address of its jump host
    QString user;
    bool isJump = false; ///< the jump host asks, on the way to the host
    bool isRepeated = false; ///< the password or passphrase that is known was not accepted
    bool takesPassword = false; ///< with Passphrase: a password would do as well

    // HostKey and ChangedKey
    QString keyType; ///< "ssh-ed25519"
    QString fingerprint; ///< "SHA256:…", as the server shows it
    QString showCommand; ///< prints it on the host's own console

    // ChangedKey
    bool isRevoked = false;
    bool isPinned = false; ///< the profile itself demands the other key
    QString knownFingerprint; ///< empty: the line cannot be read, or the key is revoked
    QString knownPlace; ///< "/home/me/.ssh/known_hosts:12"; empty: the profile, or not known
    QString removeCommand; ///< takes the old key away; empty where no file has it
};

/// Which secrets are there for a host: see Keyring::has().
struct KnownSecrets
{
    bool hasPassword = false;
    bool hasPassphrase = false;
};

/// Who asks: that host, or the address of its jump host where the error is of that. Pure.
[[nodiscard]] QString askerOf(const profile::Login &login, const std::optional<Error> &problem);

/// What that host needs, by the error of its login; `known` is of the one who asks. Pure.
[[nodiscard]] LoginNeed needOf(const profile::Login &login, const std::optional<Error> &problem,
                               const KnownSecrets &known);

/// What sudo on a host that is logged in needs, by what it said; None where it needs nothing, or
/// nothing that a person could type. Pure.
[[nodiscard]] LoginNeed sudoNeedOf(const profile::Login &login, const facts::HostRecord &record);

/// The fingerprint in what a person pasted: "SHA256:…" alone, in groups with spaces between, or a
/// whole line of ssh-keygen -l. Empty: there is none.
[[nodiscard]] QString fingerprintIn(const QString &pasted);
/// What was pasted is that very fingerprint. Nothing pasted is not.
[[nodiscard]] bool isSameFingerprint(const QString &pasted, const QString &fingerprint);
/// "SHA256:…" in groups of four, for reading aloud.
[[nodiscard]] QString groupedFingerprint(const QString &fingerprint);

} // namespace lockkeeper::project
