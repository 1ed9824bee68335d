// SPDX-License-Identifier: Apache-2.0
#include "project/needs.h"

#include <QRegularExpression>

namespace lockkeeper::project {
namespace {

// A SHA-256 in base64, with or without its padding.
const auto kHash = QStringLiteral("[A-Za-z0-9+/]{43}");

// The files of OpenSSH's server by the types of keys (sshd_config(5), HostKey).
QString keyFileOf(const QString &type)
{
    if (type.contains(QLatin1String("ecdsa")))
        return QStringLiteral("ssh_host_ecdsa_key.pub");
    if (type.contains(QLatin1String("rsa")))
        return QStringLiteral("ssh_host_rsa_key.pub");
    return QStringLiteral("ssh_host_ed25519_key.pub");
}

// known_hosts has ports other than 22 as [host]:port.
QString knownName(const QString &address, int port)
{
    return port == 22 ? address : QStringLiteral("[%1]:%2").arg(address).arg(port);
}

// What stands before the detail of an error of the jump host; empty: this error is none.
QString jumpMark(const profile::Login &login, const std::optional<Error> &problem)
{
    if (!login.jump || !problem)
        return {};
    const QString mark = QStringLiteral("jump host %1; ").arg(login.jump->address);
    return problem->detail.startsWith(mark) ? mark : QString();
}

void readShownKey(LoginNeed &need, const QString &detail)
{
    need.keyType = detail.section(QLatin1Char(' '), 0, 0);
    need.fingerprint = detail.section(QLatin1Char(' '), 1, 1);
    need.showCommand = QStringLiteral("ssh-keygen -lf /etc/ssh/") + keyFileOf(need.keyType);
}

// "ssh-ed25519 SHA256:SHOWN known SHA256:EXPECTED PLACE"
void readKnownKey(LoginNeed &need, const QString &name, const QString &detail)
{
    if (detail.section(QLatin1Char(' '), 2, 2) != QLatin1String("known"))
        return;
    const QString known = detail.section(QLatin1Char(' '), 3, 3);
    const QString place = detail.section(QLatin1Char(' '), 4);
    if (known != QLatin1String("?"))
        need.knownFingerprint = known;
    need.isPinned = place == QLatin1String("profile");
    if (need.isPinned)
        return;
    need.knownPlace = place;
    static const QRegularExpression line(QStringLiteral(":[0-9]+$"));
    const QString file = QString(place).remove(line);
    if (!file.isEmpty()) {
        need.removeCommand = QStringLiteral("ssh-keygen -R '%1' -f '%2'").arg(name, file);
    }
}

// "accepts publickey,password; passphrase missing: words": only the part before the server's words.
void readRefusal(LoginNeed &need, const QString &detail, const KnownSecrets &known)
{
    const QStringList parts =
        detail.section(QStringLiteral(": "), 0, 0).split(QStringLiteral("; "));
    const QStringList methods = parts.constFirst()
                                    .section(QStringLiteral("accepts "), 1)
                                    .split(QLatin1Char(','), Qt::SkipEmptyParts);
    const bool isRefused = parts.contains(QStringLiteral("password refused"));
    need.takesPassword = methods.contains(QStringLiteral("password"))
        || methods.contains(QStringLiteral("keyboard-interactive"));
    if (parts.contains(QStringLiteral("passphrase wrong"))
        || parts.contains(QStringLiteral("passphrase missing"))) {
        need.need = Need::Passphrase;
        need.isRepeated = known.hasPassphrase;
        return;
    }
    const bool wantsMore = parts.contains(QStringLiteral("more asked"))
        || parts.contains(QStringLiteral("password expired"));
    if (need.takesPassword && !wantsMore && (isRefused || !known.hasPassword)) {
        need.need = Need::Password;
        need.isRepeated = isRefused;
    }
}

} // namespace

QString askerOf(const profile::Login &login, const std::optional<Error> &problem)
{
    return jumpMark(login, problem).isEmpty() ? login.host : login.jump->address;
}

LoginNeed needOf(const profile::Login &login, const std::optional<Error> &problem,
                 const KnownSecrets &known)
{
    const QString mark = jumpMark(login, problem);
    const bool isJump = !mark.isEmpty();
    LoginNeed need {.host = askerOf(login, problem),
                    .user = isJump ? login.jump->user : login.user,
                    .isJump = isJump};
    if (!problem || problem->kind == ErrorKind::Cancelled)
        return need;
    const QString detail = problem->detail.mid(mark.size());
    need.need = Need::Fix;
    switch (problem->kind) {
    case ErrorKind::HostKeyUnknown:
        need.need = Need::HostKey;
        readShownKey(need, detail);
        break;
    case ErrorKind::HostKeyChanged:
    case ErrorKind::HostKeyRevoked:
        need.need = Need::ChangedKey;
        need.isRevoked = problem->kind == ErrorKind::HostKeyRevoked;
        readShownKey(need, detail);
        readKnownKey(need,
                     isJump ? knownName(login.jump->address, login.jump->port)
                            : knownName(login.address, login.port),
                     detail);
        break;
    case ErrorKind::LoginRefused:
        readRefusal(need, detail, known);
        break;
    default:
        break;
    }
    return need;
}

LoginNeed sudoNeedOf(const profile::Login &login, const facts::HostRecord &record)
{
    LoginNeed need {.host = login.host, .user = login.user};
    const auto problem = record.problems.find(QStringLiteral("sudo:id"));
    if (login.sudo != profile::Sudo::Password || problem == record.problems.end())
        return need;
    need.isRepeated = problem->kind == ErrorKind::LoginRefused;
    if (need.isRepeated || problem->kind == ErrorKind::ConsentNeeded)
        need.need = Need::SudoPassword;
    return need;
}

QString fingerprintIn(const QString &pasted)
{
    static const QRegularExpression marked(
        QStringLiteral("SHA256:(%1)(?![A-Za-z0-9+/])").arg(kHash));
    static const QRegularExpression bare(
        QRegularExpression::anchoredPattern(kHash + QStringLiteral("=?")));
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    QRegularExpressionMatch match = marked.match(pasted);
    if (match.hasMatch())
        return QStringLiteral("SHA256:") + match.captured(1);
    const QString dense = QString(pasted).remove(blanks);
    match = marked.match(dense);
    if (match.hasMatch())
        return QStringLiteral("SHA256:") + match.captured(1);
    return bare.match(dense).hasMatch() ? QStringLiteral("SHA256:") + dense.left(43) : QString();
}

bool isSameFingerprint(const QString &pasted, const QString &fingerprint)
{
    const QString found = fingerprintIn(pasted);
    return !found.isEmpty() && found == fingerprintIn(fingerprint);
}

QString groupedFingerprint(const QString &fingerprint)
{
    const QString mark = QStringLiteral("SHA256:");
    const QString hash = fingerprint.startsWith(mark) ? fingerprint.mid(mark.size()) : fingerprint;
    QStringList groups;
    for (qsizetype i = 0; i < hash.size(); i += 4)
        groups += hash.mid(i, 4);
    const QString words = groups.join(QLatin1Char(' '));
    return hash.size() == fingerprint.size() ? words : mark + QLatin1Char(' ') + words;
}

} // namespace lockkeeper::project
