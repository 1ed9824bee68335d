// SPDX-License-Identifier: Apache-2.0
#include "ssh/jumphost.h"

#include "ssh/forwardtask.h"
#include "ssh/session.h"
#include "ssh/tcpconnect.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace lockkeeper::ssh {
namespace {

// The hop's words about a server behind it, in a sentence that names both.
Error behind(const SshTarget &hop, const SshTarget &to, const Error &problem)
{
    Error error = problem;
    switch (problem.kind) {
    case ErrorKind::Prohibited:
        error.kind = ErrorKind::Refused; // the host is not reached; what is forbidden is the way
        error.message = text("ssh", "The jump host %1 forbids connections to %2.")
                            .arg(where(hop))
                            .arg(where(to));
        error.advice = text(
            "ssh", "Allow them in its sshd_config (AllowTcpForwarding, PermitOpen) for this user.");
        break;
    case ErrorKind::NameUnknown:
        error.message = text("ssh", "The jump host %1 does not know the name %2.")
                            .arg(where(hop))
                            .arg(to.address);
        error.advice = text("ssh", "Write the address into the profile as the jump host sees it.");
        break;
    case ErrorKind::TimedOut:
        error.message = text("ssh", "%2 did not answer the jump host %1 in time.")
                            .arg(where(hop))
                            .arg(where(to));
        error.advice = text("ssh",
                            "Check that the host is on and that no firewall between the jump "
                            "host and it drops connections.");
        break;
    case ErrorKind::Refused:
        error.message =
            text("ssh", "The jump host %1 could not connect to %2.").arg(where(hop)).arg(where(to));
        error.advice = text("ssh",
                            "Check the address and port in the profile, that the SSH server runs "
                            "there, and that it is reached from the jump host.");
        break;
    default:
        break;
    }
    return error;
}

} // namespace

QString jumpMark(const QString &address)
{
    return QStringLiteral("jump host ") + address + QStringLiteral("; ");
}

JumpHost::JumpHost(SshTarget target, const Credentials &credentials)
    : m_target(std::move(target))
    , m_credentials(credentials)
{ }

JumpHost::~JumpHost()
{
    if (m_worker)
        m_worker->shutDown();
}

Error JumpHost::named(Error error) const
{
    if (error.kind == ErrorKind::Cancelled)
        return error;
    error.message = text("ssh", "Jump host: %1").arg(Text(error.message));
    error.detail.prepend(jumpMark(m_target.address));
    return error;
}

Result<void> JumpHost::logIn(const std::stop_token &stop)
{
    const std::lock_guard lock(m_mutex); // those who wait are let go when the first is stopped
    if (m_answer)
        return *m_answer;
    auto session = openSession(m_target, m_credentials, dialDirectly, stop);
    if (session) {
        Lifeline lifeline = lifelineOf(m_target);
        lifeline.cut = named(lifeline.cut);
        lifeline.silent = named(lifeline.silent);
        m_worker = std::make_shared<Worker>(std::move(*session), std::move(lifeline));
        m_answer.emplace();
    } else {
        m_answer.emplace(fail(named(session.error())));
    }
    return *m_answer;
}

bool JumpHost::isOpen()
{
    const std::lock_guard lock(m_mutex);
    return m_answer && *m_answer && !m_worker->isOver();
}

Result<Line> JumpHost::dial(const SshTarget &to) const
{
    std::array<int, 2> ends {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return fail({.kind = ErrorKind::Internal,
                     .message = text("ssh", "No connection could be made through the jump host %1.")
                                    .arg(where(m_target)),
                     .detail = QString::fromLatin1(::strerrordesc_np(errno))});
    }
    UniqueFd near(ends[0]);
    auto state = std::make_shared<ForwardState>();
    state->host = to.address;
    state->port = to.port;
    state->mayRelay = false; // nothing is executed on a jump host
    state->setProblem(Error {.kind = ErrorKind::TimedOut}); // until the hop has answered
    m_worker->post(std::make_unique<ForwardTask>(UniqueFd(ends[1]), state));
    const auto problem = [state, hop = m_target, to]() -> std::optional<Error> {
        const std::optional<Error> met = state->problem();
        return met ? std::optional(behind(hop, to, *met)) : std::nullopt;
    };
    return Line {std::move(near), problem};
}

} // namespace lockkeeper::ssh
