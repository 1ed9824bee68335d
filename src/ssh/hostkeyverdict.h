// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/knownhosts.h"
#include "ssh/sshtarget.h"

namespace lockkeeper::ssh {

/// What libssh says about the server's key.
enum class LibraryState { Ok, Unknown, NotFound, Changed, OtherType, Failed };

/// Whether the profile pins a fingerprint, and whether this key has it.
enum class PinState { None, Same, Different };

enum class HostKeyAction {
    Allow,
    Remember, ///< allow, and append the key to known_hosts
    Ask, ///< allow only after a person compared the fingerprint
    Refuse,
};

enum class HostKeyReason { Known, Pinned, New, Changed, PinDiffers, Revoked, LibraryFailed };

/// All that decides about a server's key.
struct HostKeyEvidence
{
    LibraryState library = LibraryState::Failed;
    KnownState own = KnownState::Unknown;
    PinState pin = PinState::None;
    HostKeyPolicy policy = HostKeyPolicy::Strict;
    PinState accepted = PinState::None; ///< what a person compared and accepted, against this key
};

struct HostKeyVerdict
{
    HostKeyAction action = HostKeyAction::Refuse;
    HostKeyReason reason = HostKeyReason::LibraryFailed;
};

/// The stricter of libssh and the own reading wins, with one exception: libssh does not recognise
/// a right key on a CR LF line or beside a bad line, there the own exact match counts. A person's
/// word counts only for a key of which nothing is known, and before the policy: who accepted
/// another key than the one that is shown is not served by accept-new.
[[nodiscard]] HostKeyVerdict judgeHostKey(const HostKeyEvidence &evidence);

} // namespace lockkeeper::ssh
