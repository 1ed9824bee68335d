// SPDX-License-Identifier: Apache-2.0
#include "ssh/channel.h"

#include "ssh/handshake.h"

#include <QRegularExpression>

#include <algorithm>

namespace lockkeeper::ssh {
namespace {

constexpr int kAdministrativelyProhibited = 1; // RFC 4254, 5.1

ErrorKind kindOfWords(const QString &words)
{
    const auto says = [&words](const char *part) {
        return words.contains(QLatin1String(part), Qt::CaseInsensitive);
    };
    if (says("timed out"))
        return ErrorKind::TimedOut;
    if (says("not known") || says("resol") || says("no address") || says("hostname"))
        return ErrorKind::NameUnknown;
    return ErrorKind::Refused;
}

} // namespace

Error openProblem(const QString &words)
{
    // libssh has no call for the reason code; its sentence carries it.
    static const QRegularExpression pattern(QStringLiteral("error \\((\\d+)\\) ?(.*)$"));
    const QRegularExpressionMatch match = pattern.match(words);
    const QString detail = match.hasMatch() ? match.captured(2) : words;
    if (match.captured(1).toInt() == kAdministrativelyProhibited) {
        return {.kind = ErrorKind::Prohibited,
                .message = text("ssh", "The SSH server forbids this kind of channel."),
                .advice =
                    text("ssh", "Allow it in the server's sshd_config: AllowTcpForwarding yes."),
                .detail = detail};
    }
    const ErrorKind kind = kindOfWords(detail);
    const Message message = kind == ErrorKind::TimedOut
        ? text("ssh", "The host got no answer from there in time.")
        : kind == ErrorKind::NameUnknown ? text("ssh", "The host does not know that name.")
                                         : text("ssh", "The host could not connect there.");
    return {.kind = kind, .message = message, .detail = detail};
}

Channel::Channel(ssh_session session)
    : m_session(session)
    , m_channel(ssh_channel_new(session))
{ }

Step Channel::opened(int code)
{
    m_isOpening = code == SSH_AGAIN;
    if (code == SSH_AGAIN)
        return Step::Again;
    if (code == SSH_OK)
        return Step::Done;
    m_problem = openProblem(lastWords(m_session));
    return Step::Failed;
}

Step Channel::openSession()
{
    return opened(ssh_channel_open_session(m_channel.get()));
}

Step Channel::openForward(const QString &host, quint16 port)
{
    return opened(
        ssh_channel_open_forward(m_channel.get(), host.toUtf8().constData(), port, "127.0.0.1", 0));
}

Step Channel::exec(const char *command)
{
    const int code = ssh_channel_request_exec(m_channel.get(), command);
    if (code == SSH_AGAIN)
        return Step::Again;
    return code == SSH_OK ? Step::Done : Step::Failed;
}

bool Channel::isOpen() const
{
    return ssh_channel_is_open(m_channel.get()) != 0;
}

QByteArray Channel::read(bool isStderr, qsizetype most)
{
    if (ssh_channel_poll(m_channel.get(), isStderr ? 1 : 0) <= 0)
        return {};
    QByteArray bytes(most, Qt::Uninitialized);
    const int got = ssh_channel_read_timeout(m_channel.get(), bytes.data(),
                                             static_cast<uint32_t>(most), isStderr ? 1 : 0, 0);
    bytes.resize(std::max(got, 0)); // AGAIN and errors: the state tells
    return bytes;
}

bool Channel::write(QByteArray &bytes)
{
    constexpr qsizetype kMaxPiece = 256 * 1024;
    while (!bytes.isEmpty()) {
        if (!isOpen())
            return false;
        const auto window = static_cast<qsizetype>(ssh_channel_window_size(m_channel.get()));
        const qsizetype piece = std::min({bytes.size(), window, kMaxPiece});
        if (piece == 0)
            return true;
        const int taken =
            ssh_channel_write(m_channel.get(), bytes.constData(), static_cast<uint32_t>(piece));
        if (taken < 0)
            return false;
        if (taken == 0)
            return true;
        bytes.remove(0, taken);
    }
    return true;
}

void Channel::writeSecret(std::string_view secret)
{
    if (!isOpen() || ssh_channel_window_size(m_channel.get()) <= secret.size())
        return;
    ssh_channel_write(m_channel.get(), secret.data(), static_cast<uint32_t>(secret.size()));
    ssh_channel_write(m_channel.get(), "\n", 1);
}

void Channel::sendEof()
{
    if (isOpen())
        ssh_channel_send_eof(m_channel.get());
}

void Channel::killProcesses()
{
    if (isOpen())
        ssh_channel_request_send_signal(m_channel.get(), "KILL");
}

bool Channel::isEof() const
{
    return ssh_channel_is_eof(m_channel.get()) != 0;
}

bool Channel::isClosed() const
{
    return ssh_channel_is_closed(m_channel.get()) != 0;
}

int Channel::exitStatus() const
{
    return ssh_channel_get_exit_status(m_channel.get());
}

} // namespace lockkeeper::ssh
