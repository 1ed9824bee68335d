// SPDX-License-Identifier: Apache-2.0
#include "ssh/handshake.h"

#include "base/printable.h"
#include "ssh/tcpconnect.h"

#include <QRandomGenerator>
#include <QUrl>

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>

namespace lockkeeper::ssh {
namespace {

// No chacha20-poly1305: without strict key exchange it is open to Terrapin (CVE-2023-48795), and
// libssh 0.10 does not tell whether strict key exchange was agreed. AES-GCM is not affected.
constexpr auto kCiphers = "aes256-gcm@openssh.com,aes128-gcm@openssh.com,aes256-ctr,aes128-ctr";
constexpr auto kMacs = "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,"
                       "hmac-sha2-256,hmac-sha2-512";
constexpr auto kKeyExchanges =
    "curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,"
    "ecdh-sha2-nistp521,diffie-hellman-group16-sha512,diffie-hellman-group18-sha512,"
    "diffie-hellman-group-exchange-sha256";
constexpr std::array kHostKeys {"ssh-ed25519",         "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
                                "ecdsa-sha2-nistp521", "rsa-sha2-512",        "rsa-sha2-256"};

/// The signature algorithms, those of known keys first.
QByteArray hostKeyOrder(const QByteArrayList &knownTypes)
{
    QByteArrayList first;
    QByteArrayList rest;
    for (const char *algorithm : kHostKeys) {
        const QByteArray name(algorithm);
        const QByteArray type = name.startsWith("rsa-") ? QByteArrayLiteral("ssh-rsa") : name;
        (knownTypes.contains(type) ? first : rest) += name;
    }
    return (first + rest).join(',');
}

/// libssh expands % in paths.
QByteArray pathOption(const QString &path)
{
    return path.isEmpty() ? QByteArrayLiteral("/dev/null") : path.toLocal8Bit().replace('%', "%%");
}

bool setOptions(ssh_session session, const SshTarget &target, const KnownHosts &known)
{
    const QByteArray host = target.address.contains(QLatin1Char(':')) ? target.address.toLatin1()
                                                                      : QUrl::toAce(target.address);
    const QByteArray user = target.user.toUtf8();
    const QByteArray ownFile = pathOption(target.knownHosts);
    const QByteArray globalFile = pathOption(target.moreKnownHosts.value(0));
    const QByteArray order = hostKeyOrder(known.typesOf(target.address, target.port));
    const unsigned int port = target.port;
    const int off = 0;
    const int on = 1;
    const int rsaBitsLeast = 2048;
    const auto set = [session](ssh_options_e option, const void *value) {
        return ssh_options_set(session, option, value) == SSH_OK;
    };
    // Never ~/.ssh/config: it can run programs (ProxyCommand, Match exec).
    return set(SSH_OPTIONS_PROCESS_CONFIG, &off) && set(SSH_OPTIONS_HOST, host.constData())
        && set(SSH_OPTIONS_PORT, &port) && set(SSH_OPTIONS_USER, user.constData())
        && set(SSH_OPTIONS_KNOWNHOSTS, ownFile.constData())
        && set(SSH_OPTIONS_GLOBAL_KNOWNHOSTS, globalFile.constData())
        && set(SSH_OPTIONS_CIPHERS_C_S, kCiphers) && set(SSH_OPTIONS_CIPHERS_S_C, kCiphers)
        && set(SSH_OPTIONS_HMAC_C_S, kMacs) && set(SSH_OPTIONS_HMAC_S_C, kMacs)
        && set(SSH_OPTIONS_KEY_EXCHANGE, kKeyExchanges)
        && set(SSH_OPTIONS_HOSTKEYS, order.constData()) && set(SSH_OPTIONS_NODELAY, &on)
        && set(SSH_OPTIONS_RSA_MIN_SIZE, &rsaBitsLeast);
}

/// What a server says first, seen without taking it away from libssh, which keeps it to itself
/// where it is not SSH.
class Greeting
{
public:
    /// Before each time that libssh may read.
    void look(int fd)
    {
        std::array<char, kMost> buffer {};
        const ssize_t got = m_bytes.size() < kMost
            ? ::recv(fd, buffer.data(), buffer.size(), MSG_PEEK | MSG_DONTWAIT)
            : 0;
        if (got > 0)
            m_bytes += QByteArray(buffer.data(), got).left(kMost - m_bytes.size());
    }
    [[nodiscard]] QString words() const { return oneLine(QString::fromUtf8(m_bytes), kMost); }
    /// Nothing was said, or nothing that tells anything.
    [[nodiscard]] bool isMute() const { return QByteArray("SSH-").startsWith(m_bytes); }
    /// sshd's words where its MaxStartups are reached.
    [[nodiscard]] bool isBusy() const
    {
        return m_bytes.startsWith("Exceeded MaxStartups")
            || m_bytes.startsWith("Not allowed at this time");
    }
    /// Lines before the version are allowed (RFC 4253, 4.2), but there must be one.
    [[nodiscard]] bool isSsh() const
    {
        return m_bytes.startsWith("SSH-") || m_bytes.contains("\nSSH-");
    }

private:
    static constexpr qsizetype kMost = 256;
    QByteArray m_bytes;
};

Error busy(const SshTarget &target, const Greeting &greeting)
{
    return {.kind = ErrorKind::Lost,
            .message = text("ssh", "%1 turns the connection away: too many logins at once.")
                           .arg(where(target)),
            .advice = text("ssh",
                           "Run again in a moment; or raise MaxStartups in the server's "
                           "sshd_config."),
            .detail = greeting.words()};
}

Error noSsh(const SshTarget &target, const Greeting &greeting)
{
    return {.kind = ErrorKind::BadAnswer,
            .message = text("ssh", "What answers on %1 is not an SSH server.").arg(where(target)),
            .advice = text("ssh", "Check address and port in the profile."),
            .detail = greeting.words()};
}

Error failure(ssh_session session, const SshTarget &target)
{
    Error error {.kind = ErrorKind::Lost,
                 .message =
                     text("ssh", "%1 ended the connection before the login.").arg(where(target)),
                 .advice = text("ssh",
                                "Check that it is an SSH server and look into its log; too many "
                                "logins at once (MaxStartups) end this way too."),
                 .detail = lastWords(session)};
    // libssh 0.10 has no code for a failed negotiation, only these words of its own.
    if (error.detail.contains(QLatin1String("no match for method"))) {
        error.message =
            text("ssh", "No encryption that is safe could be agreed with %1.").arg(where(target));
        error.advice =
            text("ssh",
                 "Offered are AES-GCM and AES-CTR, curve25519, ECDH and SHA-2 groups, Ed25519, "
                 "ECDSA and RSA keys with SHA-2; allow one of each in the server's "
                 "sshd_config. ChaCha20, CBC, SHA-1 and RSA keys under 2048 bits are not "
                 "used: they have known weaknesses.");
        error.kind = ErrorKind::Prohibited;
    }
    return error;
}

Error tooSlow(const SshTarget &target, const Patience &patience, const Greeting &greeting = {})
{
    if (patience.isStopped())
        return cancelled();
    if (!greeting.isMute() && !greeting.isSsh())
        return greeting.isBusy() ? busy(target, greeting) : noSsh(target, greeting);
    return {.kind = ErrorKind::TimedOut,
            .message = text("ssh",
                            "%1 accepted the connection, but the SSH server did not finish its "
                            "greeting in time.")
                           .arg(where(target)),
            .advice = text(
                "ssh", "Check the load of the host and that the port belongs to an SSH server.")};
}

std::optional<Error> problemOf(const Line &line)
{
    return line.problem ? line.problem() : std::nullopt;
}

/// Again: dropped without a word; Later: turned away with the words to come later.
enum class Step { Done, Again, Later, Failed };

struct Attempt
{
    Step step = Step::Failed;
    SessionPtr session = {};
    Error error = {};
};

Attempt attempt(const SshTarget &target, const KnownHosts &known, const Dial &dial,
                const Patience &patience)
{
    Result<Line> line = dial(target, patience);
    if (!line)
        return {.error = std::move(line).error()};
    SessionPtr session(ssh_new());
    if (!session || !setOptions(session.get(), target, known)) {
        return {
            .error = {.kind = ErrorKind::NameUnknown,
                      .message = text("ssh", "SSH cannot use the host name %1 or the user name %2.")
                                     .arg(target.address)
                                     .arg(target.user)}};
    }
    ssh_set_blocking(session.get(), 0);
    const socket_t socket = line->fd.get();
    ssh_options_set(session.get(), SSH_OPTIONS_FD, &socket);
    const SocketId given(line->fd.release());
    Greeting greeting;
    greeting.look(socket);
    int code = ssh_connect(session.get());
    if (ssh_get_fd(session.get()) != socket) // never taken over, or closed there already
        given.closeIfOpen();
    while (code == SSH_AGAIN) {
        if (waitForSession(session.get(), patience) != Waited::Ready) {
            const auto problem = patience.isStopped() ? std::nullopt : problemOf(*line);
            return {.error = problem.value_or(tooSlow(target, patience, greeting))};
        }
        if (ssh_get_serverbanner(session.get()) == nullptr)
            greeting.look(socket);
        code = ssh_connect(session.get());
    }
    if (code == SSH_OK)
        return {.step = Step::Done, .session = std::move(session)};
    if (auto problem = problemOf(*line))
        return {.error = std::move(*problem)};
    if (greeting.isBusy())
        return {.step = Step::Later, .error = busy(target, greeting)};
    const bool hasBanner = ssh_get_serverbanner(session.get()) != nullptr;
    if (!hasBanner && !greeting.isMute() && !greeting.isSsh())
        return {.error = noSsh(target, greeting)};
    return {.step = !hasBanner && greeting.isMute() ? Step::Again : Step::Failed,
            .error = failure(session.get(), target)};
}

} // namespace

Waited waitForSession(ssh_session session, const Patience &patience)
{
    const int fd = ssh_get_fd(session);
    acknowledgeAtOnce(fd);
    const bool isWriting = (ssh_get_poll_flags(session) & SSH_WRITE_PENDING) != 0;
    // The slice is a safety net: libssh may hold bytes that no poll announces.
    return patience.wait(fd, static_cast<short>(isWriting ? POLLIN | POLLOUT : POLLIN), 50ms);
}

QString lastWords(ssh_session session)
{
    return oneLine(QString::fromUtf8(ssh_get_error(session)), 1000);
}

Result<SessionPtr> handshake(const SshTarget &target, const KnownHosts &known, const Dial &dial,
                             const Patience &patience)
{
    constexpr int kAttempts = 5;
    for (int i = 1;; ++i) {
        Attempt result = attempt(target, known, dial, patience);
        if (result.step == Step::Done)
            return std::move(result.session);
        if (result.step == Step::Failed || (result.step == Step::Again && i >= kAttempts))
            return fail(std::move(result.error));
        const int factor = std::min(i, kAttempts);
        const std::chrono::milliseconds pause(QRandomGenerator::global()->bounded(100, 300)
                                              * factor);
        const Waited waited = patience.wait(-1, 0, pause);
        if (waited == Waited::Stopped)
            return fail(cancelled());
        if (waited == Waited::TimedOut)
            return fail(std::move(result.error));
    }
}

} // namespace lockkeeper::ssh
