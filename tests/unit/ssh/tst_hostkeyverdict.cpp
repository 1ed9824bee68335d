// SPDX-License-Identifier: Apache-2.0
#include "ssh/hostkeyverdict.h"

#include <QTest>

using namespace lockkeeper::ssh;

class TestHostKeyVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesEveryCombination();
    void refusesAValueItDoesNotKnow();
};

namespace {

constexpr std::array kLibrary {LibraryState::Ok,        LibraryState::Unknown,
                               LibraryState::NotFound,  LibraryState::Changed,
                               LibraryState::OtherType, LibraryState::Failed};
constexpr std::array kOwn {KnownState::Unknown, KnownState::Known, KnownState::Changed,
                           KnownState::Revoked};
constexpr std::array kPins {PinState::None, PinState::Same, PinState::Different};
constexpr std::array kPolicies {HostKeyPolicy::Strict, HostKeyPolicy::Ask,
                                HostKeyPolicy::AcceptNew};

/// The rules said a second time, one by one: what must hold of any verdict.
void check(const HostKeyEvidence &e)
{
    const HostKeyVerdict verdict = judgeHostKey(e);
    const bool isLibraryAgainst = e.library == LibraryState::Changed
        || e.library == LibraryState::OtherType || e.library == LibraryState::Failed;
    const bool isBad = isLibraryAgainst || e.own == KnownState::Changed
        || e.own == KnownState::Revoked || e.pin == PinState::Different;
    const bool isProven = e.own == KnownState::Known || e.pin == PinState::Same;
    if (isBad)
        QCOMPARE(verdict.action, HostKeyAction::Refuse);
    else if (isProven)
        QCOMPARE(verdict.action, HostKeyAction::Allow);
    else if (e.accepted == PinState::Same)
        QCOMPARE(verdict.action, HostKeyAction::Remember);
    else if (e.accepted == PinState::Different)
        QCOMPARE(verdict.action, HostKeyAction::Refuse);
    else if (e.policy == HostKeyPolicy::AcceptNew)
        QCOMPARE(verdict.action, HostKeyAction::Remember);
    else if (e.policy == HostKeyPolicy::Ask)
        QCOMPARE(verdict.action, HostKeyAction::Ask);
    else
        QCOMPARE(verdict.action, HostKeyAction::Refuse);
    if (e.own == KnownState::Revoked)
        QCOMPARE(verdict.reason, HostKeyReason::Revoked);
    else if (e.own == KnownState::Changed)
        QCOMPARE(verdict.reason, HostKeyReason::Changed);
    else if (!isBad && !isProven)
        QCOMPARE(verdict.reason, HostKeyReason::New);
}

} // namespace

void TestHostKeyVerdict::decidesEveryCombination()
{
    for (const LibraryState library : kLibrary) {
        for (const KnownState own : kOwn) {
            for (const PinState pin : kPins) {
                for (const HostKeyPolicy policy : kPolicies) {
                    for (const PinState accepted : kPins)
                        check({library, own, pin, policy, accepted});
                }
            }
        }
    }
}

void TestHostKeyVerdict::refusesAValueItDoesNotKnow()
{
    const HostKeyVerdict verdict = judgeHostKey({.library = static_cast<LibraryState>(77),
                                                 .own = KnownState::Known,
                                                 .policy = HostKeyPolicy::AcceptNew});
    QCOMPARE(verdict.action, HostKeyAction::Refuse);
    QCOMPARE(judgeHostKey({}).action, HostKeyAction::Refuse);
    const HostKeyVerdict odd = judgeHostKey({.library = LibraryState::Unknown,
                                             .own = static_cast<KnownState>(77),
                                             .policy = static_cast<HostKeyPolicy>(77)});
    QCOMPARE(odd.action, HostKeyAction::Refuse);
}

QTEST_GUILESS_MAIN(TestHostKeyVerdict)
#include "tst_hostkeyverdict.moc"
