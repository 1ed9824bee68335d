// SPDX-License-Identifier: Apache-2.0
#include "ssh/forwardtask.h"

#include "base/printable.h"
#include "base/shellquote.h"
#include "ssh/scriptframe.h"

namespace lockkeeper::ssh {
namespace {

using namespace std::chrono_literals;

// One compound command, so that the shell is not reading while bytes pass. bash tells whether it
// could connect before the mark; nc (of OpenBSD) tells on stderr, others end at once without a
// word.
constexpr auto kRelay = R"(
{
if command -v bash >/dev/null 2>&1; then
exec bash -c 'exec 3<>"/dev/tcp/$0/$1" || exit 1
printf "\n@@$2-R\n"
{ cat <&3; kill -s TERM 0; } &
cat >&3
kill -s TERM 0' %1 %2 %3
fi
printf '\n@@%3-R\n'
nc -h 2>&1 | grep -q '^[[:space:]]*-N' && exec nc -v -N %1 %2
exec nc %1 %2
}
)";

constexpr int kMaxRefusals = 5;
constexpr auto kTurnLimit = 10s; // of a relay: who asks for it waits no longer

} // namespace

void ForwardState::setProblem(std::optional<Error> problem)
{
    const std::lock_guard lock(m_mutex);
    m_problem = std::move(problem);
}

std::optional<Error> ForwardState::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

Result<QByteArray> relayScript(const QString &host, quint16 port, const QByteArray &nonce)
{
    LK_TRY(const QByteArray quoted, shellQuote(host.toUtf8()));
    if (host.startsWith(QLatin1Char('-'))) { // nc would take it for an option
        return fail({.kind = ErrorKind::NameUnknown,
                     .message = text("ssh", "The name %1 leads to no address.").arg(host)});
    }
    QByteArray script(kRelay);
    script.replace("%2", QByteArray::number(port)).replace("%3", nonce).replace("%1", quoted);
    return script;
}

ForwardTask::ForwardTask(UniqueFd socket, std::shared_ptr<ForwardState> state)
    : m_link(std::move(socket))
    , m_state(std::move(state))
{ }

bool ForwardTask::advance(Worker &worker)
{
    if (!*m_state->isClosed && !step(worker))
        return false;
    if (m_isRelay && m_channel) {
        m_channel->sendEof();
        worker.giveSlot();
    }
    worker.bury(std::move(m_channel));
    return true;
}

bool ForwardTask::step(Worker &worker)
{
    switch (m_phase) {
    case Phase::Start:
        return start(worker);
    case Phase::Tunnel:
        return openTunnel(worker);
    case Phase::RelayOpening:
        return openRelay(worker);
    case Phase::RelayRequest:
        return requestRelay();
    case Phase::RelayStart:
        return startRelay();
    case Phase::Open:
        break;
    }
    return advanceOpen();
}

bool ForwardTask::failWith(const Error &problem)
{
    m_state->setProblem(problem);
    return true;
}

bool ForwardTask::start(Worker &worker)
{
    if (m_state->path == remote::Path::Tunnel) {
        m_channel = std::make_unique<Channel>(worker.session());
        m_phase = Phase::Tunnel;
        return openTunnel(worker);
    }
    if (Clock::now() < m_again || !worker.takeSlot())
        return false;
    m_isRelay = true;
    m_nonce = randomHex();
    auto script = relayScript(m_state->host, m_state->port, m_nonce);
    m_channel = std::make_unique<Channel>(worker.session());
    if (!script)
        return failWith(script.error());
    m_script = *script;
    m_phase = Phase::RelayOpening;
    return openRelay(worker);
}

bool ForwardTask::openTunnel(Worker &worker)
{
    switch (m_channel->openForward(m_state->host, m_state->port)) {
    case Step::Again:
        return false;
    case Step::Done:
        m_state->setProblem(std::nullopt);
        m_phase = Phase::Open;
        return advanceOpen();
    case Step::Failed:
        break;
    }
    const Error problem = m_channel->problem();
    m_channel.reset();
    if (problem.kind != ErrorKind::Prohibited || !m_state->mayRelay)
        return failWith(problem);
    m_state->path = remote::Path::Relay; // PermitOpen may forbid just this target
    m_phase = Phase::Start;
    return start(worker);
}

bool ForwardTask::openRelay(Worker &worker)
{
    const Step step = m_channel->openSession();
    if (step == Step::Failed)
        return retryRelay(worker);
    if (step == Step::Done)
        m_phase = Phase::RelayRequest;
    return step == Step::Done && requestRelay();
}

// MaxSessions: a script or another relay holds the server's place, which is free there a little
// later than here.
bool ForwardTask::retryRelay(Worker &worker)
{
    const bool areOthersOpen = worker.hasSlotsTaken();
    const QString words = m_channel->problem().detail;
    m_channel.reset();
    worker.giveSlot();
    m_isRelay = false;
    m_phase = Phase::Start;
    m_again = Clock::now() + 200ms;
    if (!areOthersOpen)
        ++m_refusals;
    if (m_refusals < kMaxRefusals && Clock::now() - m_start < kTurnLimit)
        return false;
    return failWith(
        {.kind = ErrorKind::Prohibited,
         .message = text("ssh",
                         "The SSH server opens no further session, which the way to %1 needs: it "
                         "forbids tunnels.")
                        .arg(m_state->host),
         .advice = text("ssh",
                        "Raise MaxSessions in the server's sshd_config, or allow "
                        "AllowTcpForwarding there."),
         .detail = words});
}

bool ForwardTask::requestRelay()
{
    const Step step = m_channel->exec(kShell);
    if (step == Step::Failed)
        return failWith(relayProblem());
    if (step == Step::Done)
        m_phase = Phase::RelayStart;
    return step == Step::Done && startRelay();
}

bool ForwardTask::startRelay()
{
    if (!m_channel->write(m_script))
        return failWith(relayProblem());
    m_out += m_channel->read(false, 65536);
    m_err += m_channel->read(true, 65536);
    const QByteArray mark = "\n@@" + m_nonce + "-R\n";
    const qsizetype at = m_out.indexOf(mark);
    constexpr qsizetype kMaxNoise = 1024 * 1024;
    if (at < 0 && (m_channel->isEof() || m_channel->isClosed() || m_out.size() > kMaxNoise))
        return failWith(relayProblem());
    if (at < 0)
        return false;
    m_link.queueToSocket(m_out.mid(at + mark.size()));
    m_out.clear();
    m_state->setProblem(std::nullopt);
    m_phase = Phase::Open;
    return advanceOpen();
}

bool ForwardTask::advanceOpen()
{
    if (!m_link.move(*m_channel))
        return true;
    if (m_isRelay) {
        m_err = (m_err + m_channel->read(true, 65536)).right(4096); // or its window would fill up
        noteNcFailure();
    }
    return m_link.passEnds(*m_channel);
}

// "nc: connect to db-1 port 5432 (tcp) failed: Connection refused" (netcat-openbsd 1.219); where it
// could connect, another line says "succeeded". To be known before the local side sees the end.
void ForwardTask::noteNcFailure()
{
    if (m_channel->isEof() && m_err.contains("nc: ") && !m_err.contains("succeeded"))
        m_state->setProblem(relayProblem());
}

Error ForwardTask::relayProblem() const
{
    return openProblem(oneLine(QString::fromUtf8(m_err), 500));
}

} // namespace lockkeeper::ssh
