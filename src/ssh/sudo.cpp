// SPDX-License-Identifier: Apache-2.0
#include "ssh/sudo.h"

#include "base/printable.h"

#include <algorithm>
#include <array>

namespace lockkeeper::ssh {
namespace {

// -k with a command: neither uses nor touches a password that sudo remembers, so that what is
// tried is what the profile says. The empty line is for a start file that reads one.
constexpr auto kWithPassword = "-k -S -p '\n@@%1-P\n'";
constexpr auto kWithout = "-k -n";
constexpr auto kLine = R"(
LC_ALL=C; LANGUAGE=C; PATH=$PATH:/usr/local/bin:/usr/bin:/bin; export LC_ALL LANGUAGE PATH
printf '\n@@%1-S\n' >&2
exec sudo %2 -H -u root -- /bin/sh -c 'printf "\n@@%1-R\n"; exec /bin/sh'
)";

struct Reason
{
    const char *words; ///< of sudo 1.8.6 to 1.9.13, in the locale C
    Message message; ///< %1 is the host
    Message advice;
};

// The order matters: what is more special stands first.
constexpr std::array kReasons {
    Reason {"must have a tty",
            text("ssh", "sudo on %1 wants a terminal (requiretty in its settings)."),
            text("ssh",
                 "Take requiretty away for this account: Defaults:ACCOUNT !requiretty in "
                 "/etc/sudoers (visudo).")},
    Reason {
        "not in the sudoers file", text("ssh", "The account may not use sudo at all on %1."),
        text("ssh", "Let the account use sudo there (visudo), or say sudo: none in the profile.")},
    Reason {
        "may not run sudo", text("ssh", "The account may not use sudo at all on %1."),
        text("ssh", "Let the account use sudo there (visudo), or say sudo: none in the profile.")},
    Reason {"is not allowed to execute",
            text("ssh", "On %1 sudo lets the account run only some commands, not a shell as root."),
            text("ssh",
                 "Let the account run /bin/sh as root there (visudo), or say sudo: none in the "
                 "profile and make changes that need root yourself.")},
    Reason {
        "expired",
        text("ssh", "The account or its password has expired on %1, and sudo refuses it."),
        text("ssh", "Have the password renewed on the host: passwd ACCOUNT, chage -l ACCOUNT.")},
    Reason {
        "is your account locked", text("ssh", "The account is locked on %1, and sudo refuses it."),
        text("ssh", "Have it unlocked on the host: passwd -S ACCOUNT, faillock --user ACCOUNT.")},
    Reason {"no new privileges",
            text("ssh",
                 "On %1 the login may not gain rights (no new privileges): it runs in a container "
                 "or a hardened service."),
            text("ssh", "Log in to the host itself, or say sudo: none in the profile.")},
    Reason {"effective uid is not 0",
            text("ssh", "sudo on %1 is not installed as it must be: it has no setuid bit."),
            text("ssh", "Install sudo anew there, or mount its file system without nosuid.")},
};

Error told(const Message &message, const Message &advice, ErrorKind kind, const QString &place,
           const QString &words)
{
    return {.kind = kind,
            .message = Text(message).arg(place),
            .advice = advice,
            .detail = oneLine(words, 1000)};
}

} // namespace

QByteArray sudoLine(const QByteArray &nonce, bool hasPassword)
{
    return QByteArray(kLine)
        .replace("%2", hasPassword ? kWithPassword : kWithout)
        .replace("%1", nonce);
}

SudoTalk::SudoTalk(const QByteArray &nonce)
    : m_begin("\n@@" + nonce + "-S\n")
    , m_prompt("@@" + nonce + "-P\n")
    , m_root("\n@@" + nonce + "-R\n")
{ }

qsizetype SudoTalk::prompts() const
{
    return m_err.count(m_prompt);
}

// A login that joined stderr to stdout has all of it there.
void SudoTalk::addOut(const QByteArray &bytes)
{
    m_out += bytes;
    const qsizetype at = m_err.isEmpty() ? m_out.indexOf(m_begin) : -1;
    if (at < 0 && !m_isJoined)
        return;
    m_isJoined = true;
    m_err = m_out;
}

bool SudoTalk::isRoot() const
{
    return m_out.contains(m_root);
}

QByteArray SudoTalk::outLeft() const
{
    return m_out.mid(m_out.indexOf(m_root) + m_root.size());
}

QString SudoTalk::words() const
{
    const qsizetype at = m_err.indexOf(m_begin);
    QByteArray said = at < 0 ? m_err : m_err.mid(at + m_begin.size());
    said.replace(m_prompt, "\n");
    return QString::fromUtf8(said).trimmed();
}

Error sudoProblem(const QString &words, qsizetype prompts, const QString &place)
{
    if (words.contains(QLatin1String("sudo: not found"))
        || words.contains(QLatin1String("sudo: command not found"))
        || words.contains(QLatin1String("sudo: No such file"))) {
        return told(text("ssh", "There is no sudo on %1."),
                    text("ssh", "Install sudo there, or say sudo: none in the profile."),
                    ErrorKind::Missing, place, words);
    }
    const auto reason = std::find_if(kReasons.begin(), kReasons.end(), [&](const Reason &each) {
        return words.contains(QLatin1String(each.words), Qt::CaseInsensitive);
    });
    if (reason != kReasons.end())
        return told(reason->message, reason->advice, ErrorKind::Prohibited, place, words);
    if (words.contains(QLatin1String("a password is required"))) {
        return told(text("ssh", "sudo on %1 asks for a password."),
                    text("ssh",
                         "Say sudo: password in the profile and give the secret sudo-password, or "
                         "let the account use sudo without one (NOPASSWD, visudo)."),
                    ErrorKind::ConsentNeeded, place, words);
    }
    if (prompts > 0) {
        return told(text("ssh", "sudo on %1 did not accept the password. It was sent once."),
                    text("ssh",
                         "Give the right sudo-password. It is the account's own, unless rootpw or "
                         "targetpw is set in /etc/sudoers."),
                    ErrorKind::LoginRefused, place, words);
    }
    return told(text("ssh", "sudo on %1 did not make root of the login."),
                text("ssh", "Try it on the host: sudo -k true. Its words are in the detail."),
                ErrorKind::Prohibited, place, words);
}

} // namespace lockkeeper::ssh
