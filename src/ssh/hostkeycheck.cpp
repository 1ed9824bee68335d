// SPDX-License-Identifier: Apache-2.0
#include "ssh/hostkeycheck.h"

#include "ssh/hostkeyverdict.h"
#include "ssh/knownhostsfile.h"

#include <QtEndian>

namespace lockkeeper::ssh {
namespace {

/// What an error about the key has to name.
struct Case
{
    const SshTarget &target;
    const HostKey &key;
    const KnownAnswer &answer;

    [[nodiscard]] QString type() const { return QString::fromLatin1(key.type); }
    [[nodiscard]] QString print() const { return fingerprint(key.blob); }
    [[nodiscard]] QString detail() const { return type() + QLatin1Char(' ') + print(); }
    /// Also the key that was expected and where that is written.
    [[nodiscard]] QString detail(const QString &known, const QString &place) const
    {
        return QStringLiteral("%1 known %2 %3").arg(detail(), known, place);
    }
    [[nodiscard]] QString name() const
    {
        return QString::fromUtf8(knownHostName(target.address, target.port));
    }
};

Result<HostKey> serverKey(ssh_session session, const SshTarget &target)
{
    ssh_key raw = nullptr;
    char *text64 = nullptr;
    if (ssh_get_server_publickey(session, &raw) == SSH_OK) {
        const KeyPtr key(raw);
        if (ssh_pki_export_pubkey_base64(key.get(), &text64) == SSH_OK) {
            const StringPtr owner(text64);
            const QByteArray blob = QByteArray::fromBase64(text64);
            const auto size = blob.size() < 4 ? 0 : qFromBigEndian<quint32>(blob.constData());
            return HostKey {blob.mid(4, static_cast<qsizetype>(size)), blob};
        }
    }
    return fail({.kind = ErrorKind::BadAnswer,
                 .message = text("ssh", "The host key of %1 cannot be read.").arg(where(target))});
}

LibraryState libraryState(ssh_session session)
{
    switch (ssh_session_is_known_server(session)) {
    case SSH_KNOWN_HOSTS_OK:
        return LibraryState::Ok;
    case SSH_KNOWN_HOSTS_UNKNOWN:
        return LibraryState::Unknown;
    case SSH_KNOWN_HOSTS_NOT_FOUND:
        return LibraryState::NotFound;
    case SSH_KNOWN_HOSTS_CHANGED:
        return LibraryState::Changed;
    case SSH_KNOWN_HOSTS_OTHER:
        return LibraryState::OtherType;
    default:
        return LibraryState::Failed;
    }
}

PinState pinState(const QString &pin, const HostKey &key)
{
    if (pin.isEmpty())
        return PinState::None;
    return pin == fingerprint(key.blob) ? PinState::Same : PinState::Different;
}

Error unknownKey(const Case &c)
{
    const QString scan =
        QStringLiteral("ssh-keyscan -p %1 %2 >> %3")
            .arg(QString::number(c.target.port), c.target.address, c.target.knownHosts);
    const Text message = text("ssh",
                              "The host key of %1 is not known here, so nothing proves that it is "
                              "the right server; no password or key was sent. It shows %2 %3.")
                             .arg(where(c.target))
                             .arg(c.type())
                             .arg(c.print());
    const Text authority = text("ssh",
                                "known_hosts trusts it by a certificate authority "
                                "(@cert-authority); host certificates are not supported here.");
    return {.kind = ErrorKind::HostKeyUnknown,
            .message = c.answer.hasAuthority ? Text::joined({message, authority}) : message,
            .advice = text("ssh",
                           "Compare the fingerprint with the one the server itself prints "
                           "(ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub on its console). If "
                           "they agree, add the key: %1; or write the fingerprint into the profile "
                           "of this host.")
                          .arg(scan),
            .detail = c.detail()};
}

Error changedKey(const Case &c)
{
    const QString known =
        c.answer.knownBlob.isEmpty() ? QStringLiteral("?") : fingerprint(c.answer.knownBlob);
    const QString place = c.answer.file.isEmpty()
        ? c.target.knownHosts
        : QStringLiteral("%1:%2").arg(c.answer.file, QString::number(c.answer.line));
    return {
        .kind = ErrorKind::HostKeyChanged,
        .message = text("ssh",
                        "The host key of %1 is not the one that is known: known is %2 (%3), the "
                        "server shows %4 %5. Either its key was changed or somebody stands "
                        "between; no password or key was sent.")
                       .arg(where(c.target))
                       .arg(known)
                       .arg(place)
                       .arg(c.type())
                       .arg(c.print()),
        .advice = text("ssh",
                       "Ask the administrator of the host whether the key was changed. Only if "
                       "so, remove the old one (%1) and add the new one.")
                      .arg(QStringLiteral("ssh-keygen -R '%1' -f %2")
                               .arg(c.name(),
                                    c.answer.file.isEmpty() ? c.target.knownHosts : c.answer.file)),
        .detail = c.detail(known, place)};
}

Error differsFromPin(const Case &c)
{
    return {.kind = ErrorKind::HostKeyChanged,
            .message = text("ssh",
                            "The host key of %1 is not the one the profile demands: the profile "
                            "says %2, the server shows %3 %4. No password or key was sent.")
                           .arg(where(c.target))
                           .arg(c.target.fingerprint)
                           .arg(c.type())
                           .arg(c.print()),
            .advice = text("ssh",
                           "Ask the administrator of the host whether the key was changed, and "
                           "only then correct the fingerprint in the profile."),
            .detail = c.detail(c.target.fingerprint, QStringLiteral("profile"))};
}

Error revokedKey(const Case &c)
{
    return {.kind = ErrorKind::HostKeyRevoked,
            .message =
                text("ssh",
                     "The host key of %1 is marked as revoked (%2): %3 %4. No password or "
                     "key was sent.")
                    .arg(where(c.target))
                    .arg(QStringLiteral("%1:%2").arg(c.answer.file, QString::number(c.answer.line)))
                    .arg(c.type())
                    .arg(c.print()),
            .advice = text("ssh",
                           "A revoked key may be in foreign hands. Have the administrator give "
                           "the host a new key."),
            .detail = c.detail()};
}

Error libraryFailed(const Case &c)
{
    return {.kind = ErrorKind::KnownHostsUnusable,
            .message = text("ssh",
                            "The host key of %1 could not be compared with the known ones, so it "
                            "is not trusted.")
                           .arg(where(c.target)),
            .advice = text("ssh", "Check that %1 can be read.").arg(c.target.knownHosts),
            .detail = c.detail()};
}

Error refusal(HostKeyReason reason, const Case &c)
{
    switch (reason) {
    case HostKeyReason::Changed:
        return changedKey(c);
    case HostKeyReason::PinDiffers:
        return differsFromPin(c);
    case HostKeyReason::Revoked:
        return revokedKey(c);
    case HostKeyReason::New:
        return unknownKey(c);
    case HostKeyReason::Known:
    case HostKeyReason::Pinned:
    case HostKeyReason::LibraryFailed:
        break;
    }
    return libraryFailed(c);
}

Result<void> refuseWeakKey(const SshTarget &target, const HostKey &key)
{
    constexpr int kLeastBits = 2048; // NIST SP 800-131A Rev. 2: shorter RSA keys are disallowed
    const int bits = rsaBits(key.blob);
    if (key.type != "ssh-rsa" || bits >= kLeastBits)
        return {};
    return fail(
        {.kind = ErrorKind::Prohibited,
         .message = text("ssh", "The RSA host key of %1 has only %2 bits and can be forged.")
                        .arg(where(target))
                        .arg(bits),
         .advice = text("ssh", "Have the administrator give the host a new key: ssh-keygen -A.")});
}

} // namespace

Result<void> checkHostKey(ssh_session session, const SshTarget &target, const KnownHosts &known)
{
    LK_TRY(const HostKey key, serverKey(session, target));
    LK_CHECK(refuseWeakKey(target, key));
    const KnownAnswer answer = known.judge(target.address, target.port, key);
    const HostKeyVerdict verdict = judgeHostKey({.library = libraryState(session),
                                                 .own = answer.state,
                                                 .pin = pinState(target.fingerprint, key),
                                                 .policy = target.policy,
                                                 .accepted = pinState(target.trustedKey, key)});
    switch (verdict.action) {
    case HostKeyAction::Allow:
        return {};
    case HostKeyAction::Remember:
        return appendKnownHost(target.knownHosts, knownHostName(target.address, target.port), key);
    case HostKeyAction::Ask:
    case HostKeyAction::Refuse:
        break;
    }
    return fail(refusal(verdict.reason, {target, key, answer}));
}

} // namespace lockkeeper::ssh
