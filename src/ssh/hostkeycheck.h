// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/handle.h"
#include "ssh/knownhosts.h"
#include "ssh/sshtarget.h"

namespace lockkeeper::ssh {

/// Whether credentials may be sent to the server of this session. HostKeyUnknown (a person may pin
/// the fingerprint that the detail names: "ssh-ed25519 SHA256:…"), HostKeyChanged (detail
/// "ssh-ed25519 SHA256:SHOWN known SHA256:EXPECTED PLACE"; EXPECTED is "?" where that line cannot
/// be read, PLACE is FILE:LINE or "profile"), HostKeyRevoked, KnownHostsUnusable (the key could not
/// be appended).
[[nodiscard]] Result<void> checkHostKey(ssh_session session, const SshTarget &target,
                                        const KnownHosts &known);

} // namespace lockkeeper::ssh
