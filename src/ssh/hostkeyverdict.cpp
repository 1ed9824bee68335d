// SPDX-License-Identifier: Apache-2.0
#include "ssh/hostkeyverdict.h"

namespace lockkeeper::ssh {
namespace {

constexpr HostKeyVerdict refuse(HostKeyReason reason)
{
    return {HostKeyAction::Refuse, reason};
}

HostKeyVerdict judgeNew(HostKeyPolicy policy, PinState accepted)
{
    if (accepted == PinState::Same)
        return {HostKeyAction::Remember, HostKeyReason::New};
    if (accepted != PinState::None)
        return refuse(HostKeyReason::New);
    switch (policy) {
    case HostKeyPolicy::AcceptNew:
        return {HostKeyAction::Remember, HostKeyReason::New};
    case HostKeyPolicy::Ask:
        return {HostKeyAction::Ask, HostKeyReason::New};
    case HostKeyPolicy::Strict:
        break;
    }
    return refuse(HostKeyReason::New);
}

bool isLibraryCalm(LibraryState state)
{
    return state == LibraryState::Ok || state == LibraryState::Unknown
        || state == LibraryState::NotFound;
}

} // namespace

HostKeyVerdict judgeHostKey(const HostKeyEvidence &evidence)
{
    if (evidence.own == KnownState::Revoked)
        return refuse(HostKeyReason::Revoked);
    if (evidence.library == LibraryState::Changed || evidence.library == LibraryState::OtherType
        || evidence.own == KnownState::Changed)
        return refuse(HostKeyReason::Changed);
    if (!isLibraryCalm(evidence.library))
        return refuse(HostKeyReason::LibraryFailed);
    if (evidence.pin == PinState::Different)
        return refuse(HostKeyReason::PinDiffers);
    if (evidence.pin == PinState::Same)
        return {HostKeyAction::Allow, HostKeyReason::Pinned};
    if (evidence.own == KnownState::Known)
        return {HostKeyAction::Allow, HostKeyReason::Known};
    return judgeNew(evidence.policy, evidence.accepted);
}

} // namespace lockkeeper::ssh
