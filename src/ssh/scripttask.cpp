// SPDX-License-Identifier: Apache-2.0
#include "ssh/scripttask.h"

#include "base/printable.h"

namespace lockkeeper::ssh {
namespace {

using namespace std::chrono_literals;

constexpr qsizetype kReadAhead = 4 * 1024 * 1024; // a big count makes libssh open a big window
constexpr qsizetype kMaxNoise = 1024 * 1024;
constexpr auto kGrace = 500ms; // for the last bytes behind an end
constexpr int kMaxRefusals = 5;

} // namespace

ScriptTask::ScriptTask(const remote::Command &command, QString place,
                       std::shared_ptr<Reply<remote::Outcome>> reply)
    : ScriptTask(command, std::move(place), std::move(reply), randomHex())
{ }

ScriptTask::ScriptTask(const remote::Command &command, QString place,
                       std::shared_ptr<Reply<remote::Outcome>> reply, const QByteArray &nonce)
    : m_command(command)
    , m_place(std::move(place))
    , m_reply(std::move(reply))
    , m_frame(nonce, command.outputLimit + 2 * kReadAhead)
    , m_script(frameScript(command.script, nonce,
                           {.waits = command.isTimed, .isBySudo = command.sudo.has_value()}))
{
    if (command.sudo) {
        m_sudo.emplace(nonce);
        m_toSend = sudoLine(nonce, command.sudo->password != nullptr);
    } else {
        m_toSend = std::move(m_script);
    }
}

bool ScriptTask::advance(Worker &worker)
{
    if (m_reply->isAbandoned())
        finish(fail(cancelled()));
    else
        step(worker);
    if (m_phase != Phase::Finished)
        return false;
    if (m_channel) {
        leave();
        worker.giveSlot();
        worker.bury(std::move(m_channel));
    }
    return true;
}

void ScriptTask::abandon(const Error &reason)
{
    if (m_channel)
        leave();
    finish(fail(reason));
}

// The watcher on the host sees the end and clears up. Before it has begun there are only the login
// shell and its start files, which would go on for ever where they do not end by themselves.
void ScriptTask::leave()
{
    if (!m_frame.hasBegun())
        m_channel->killProcesses();
    m_channel->sendEof();
}

void ScriptTask::step(Worker &worker)
{
    if (m_phase == Phase::Queued && Clock::now() >= m_opening && worker.takeSlot()) {
        m_channel = std::make_unique<Channel>(worker.session());
        m_opening = Clock::now();
        m_phase = Phase::Opening;
    }
    if (m_phase == Phase::Opening)
        open(worker);
    if (m_phase == Phase::Requesting)
        request();
    if (m_phase == Phase::Running)
        exchange(worker);
    if (m_phase != Phase::Finished && isPast(m_start, m_command.deadline))
        finish(fail(tooSlow()));
}

void ScriptTask::open(Worker &worker)
{
    switch (m_channel->openSession()) {
    case Step::Again:
        return;
    case Step::Done:
        worker.noteRoundTrip(Clock::now() - m_opening);
        m_phase = Phase::Requesting;
        return;
    case Step::Failed:
        retryOpening(worker);
    }
}

void ScriptTask::retryOpening(Worker &worker)
{
    const bool areOthersOpen = worker.hasSlotsTaken();
    const Error problem = m_channel->problem();
    m_channel.reset();
    worker.giveSlot();
    // MaxSessions: other channels of this session hold the server's slots; wait for them. A slot
    // is freed there a little later than here.
    if (!areOthersOpen && ++m_refusals >= kMaxRefusals) {
        finish(fail({.kind = ErrorKind::Prohibited,
                     .message = text("ssh", "%1 lets this user run no command.").arg(m_place),
                     .advice = text("ssh", "Check MaxSessions in the server's sshd_config."),
                     .detail = problem.detail}));
        return;
    }
    m_opening = Clock::now() + 200ms;
    m_phase = Phase::Queued;
}

void ScriptTask::request()
{
    switch (m_channel->exec(kShell)) {
    case Step::Again:
        return;
    case Step::Done:
        m_opening = Clock::now();
        m_phase = Phase::Running;
        return;
    case Step::Failed:
        m_ended = Clock::now();
        finish(fail(notStarted()));
    }
}

void ScriptTask::exchange(Worker &worker)
{
    bool isWritable = m_channel->write(m_toSend);
    read();
    if (waitsForSudo()) {
        becomeRoot(isWritable);
        return;
    }
    if (m_command.isTimed && m_frame.hasBegun()
        && m_went == std::chrono::system_clock::time_point()) {
        m_toSend += kGo;
        m_went = std::chrono::system_clock::now();
        m_wentSteadily = Clock::now();
        isWritable = m_channel->write(m_toSend);
    }
    judge();
    if (m_phase == Phase::Running && isShellStuck(worker))
        finish(fail(notStarted()));
    if (m_phase == Phase::Running && !isWritable && !m_ended)
        m_ended = Clock::now();
}

void ScriptTask::read()
{
    for (;;) {
        const QByteArray out = m_channel->read(false, kReadAhead);
        const QByteArray err = m_channel->read(true, kReadAhead);
        if (waitsForSudo()) {
            m_sudo->addOut(out);
            m_sudo->addErr(err);
            if (m_sudo->isRoot()) {
                m_frame.addOut(m_sudo->outLeft());
                m_toSend += std::exchange(m_script, {});
            } else if (m_sudo->size() > kMaxNoise) {
                return;
            }
        } else {
            m_frame.addOut(out);
            m_frame.addErr(err);
        }
        const bool isTooMuch = m_frame.outputSize() > m_command.outputLimit + 4096;
        if ((out.isEmpty() && err.isEmpty()) || isTooMuch || m_frame.noiseSize() > kMaxNoise)
            return;
    }
}

// The password goes when sudo's own prompt is there, once; whatever comes before it or instead of
// it is not answered.
void ScriptTask::becomeRoot(bool isWritable)
{
    const qsizetype prompts = m_sudo->prompts();
    if (prompts > 0 && !m_isPasswordSent && isWritable) {
        m_isPasswordSent = true;
        m_channel->writeSecret(m_command.sudo->password->view());
        return;
    }
    if (prompts > 1)
        finish(fail(sudoProblem(m_sudo->words(), prompts, m_place)));
    else if (m_sudo->size() > kMaxNoise)
        finish(fail(tooLarge()));
    else if (m_channel->isEof() || m_channel->isClosed() || !isWritable)
        judgeSudosEnd();
}

void ScriptTask::judgeSudosEnd()
{
    if (!m_ended)
        m_ended = Clock::now();
    if (!m_channel->isClosed() && !isPast(*m_ended, kGrace))
        return;
    if (m_channel->exitStatus() < 0)
        finish(fail(cut()));
    else if (m_sudo->hasBegun())
        finish(fail(sudoProblem(m_sudo->words(), m_sudo->prompts(), m_place)));
    else
        finish(fail(notStarted()));
}

void ScriptTask::judge()
{
    const bool isOver = m_channel->isEof() || m_channel->isClosed();
    if (m_frame.outputSize() > m_command.outputLimit + 4096 || m_frame.noiseSize() > kMaxNoise)
        finish(fail(tooLarge()));
    else if (m_frame.hasEnded() || isOver)
        judgeEnd();
}

// Nothing was printed for long, and the server is well: else the link is to blame, and the worker
// will say so. On a slow link the answer tells that the script, sent before the question, is there.
bool ScriptTask::isShellStuck(Worker &worker)
{
    const auto limit = worker.shellStart();
    if (m_frame.hasBegun() || !isPast(m_opening, limit * 2 / 3))
        return false;
    if (!m_askedForLife) {
        m_askedForLife = Clock::now();
        worker.askForLife();
    }
    if (!m_answeredForLife && worker.lastHeard() > *m_askedForLife)
        m_answeredForLife = Clock::now();
    return m_answeredForLife && isPast(m_opening, limit) && isPast(*m_answeredForLife, limit / 3);
}

void ScriptTask::judgeEnd()
{
    if (!m_ended) {
        m_ended = Clock::now();
        m_heardEnd = m_went
            + std::chrono::duration_cast<std::chrono::system_clock::duration>(*m_ended
                                                                              - m_wentSteadily);
    }
    const bool isClosed = m_channel->isClosed();
    if (m_frame.hasEnded()) {
        if (!m_frame.isErrComplete() && !isClosed && !isPast(*m_ended, kGrace))
            return;
        remote::Outcome outcome = m_frame.outcome();
        outcome.duration =
            std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_start);
        outcome.went = m_went;
        outcome.ended = m_heardEnd;
        finish(std::move(outcome));
        return;
    }
    if (!isClosed && !isPast(*m_ended, kGrace)) // the exit status comes behind the end of output
        return;
    const bool isRefusal = !m_frame.hasBegun() && m_channel->exitStatus() >= 0;
    finish(fail(isRefusal ? notStarted() : cut()));
}

void ScriptTask::finish(Result<remote::Outcome> result)
{
    m_phase = Phase::Finished;
    m_reply->give(std::move(result));
}

bool ScriptTask::isPast(Clock::time_point since, std::chrono::milliseconds limit) const
{
    return Clock::now() - since >= limit;
}

Error ScriptTask::tooSlow() const
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_command.deadline);
    return {.kind = ErrorKind::TimedOut,
            .message =
                textN("ssh", "A script on %1 did not finish within %n second(s) and was ended.")
                    .arg(m_place)
                    .count(seconds.count()),
            .advice = text("ssh",
                           "Check the load of the host and for hanging network file systems; or "
                           "raise ssh.timeouts.script in the profile.")};
}

Error ScriptTask::notStarted() const
{
    const bool isOver = m_ended.has_value();
    const QByteArray noise = m_frame.noise();
    const QString words = oneLine(QString::fromUtf8(noise), 1000);
    if (isOver && noise.contains("Password change required")) { // sshd's words, with PAM
        return {.kind = ErrorKind::Prohibited,
                .message = text("ssh",
                                "The password of this user on %1 has expired: the server runs "
                                "nothing until it is changed.")
                               .arg(m_place),
                .advice = text("ssh",
                               "Log in there with ssh in a terminal and set a new password, then "
                               "run again."),
                .detail = words};
    }
    return {.kind = ErrorKind::Prohibited,
            .message = isOver ? text("ssh",
                                     "The login shell of %1 does not run commands (nologin, a "
                                     "restricted shell or a forced command).")
                                    .arg(m_place)
                              : text("ssh",
                                     "The login shell of %1 did not come to run the command: its "
                                     "start files wait for input or do not end, or the host is "
                                     "overloaded.")
                                    .arg(m_place),
            .advice = isOver ? Text(text("ssh",
                                         "Give this user an ordinary shell (chsh -s /bin/bash), or "
                                         "name another user in the profile."))
                             : Text(text("ssh",
                                         "Check ~/.bashrc and ~/.profile of this user on the host: "
                                         "they must end without a terminal; and its load.")),
            .detail = words};
}

Error ScriptTask::tooLarge() const
{
    return {.kind = ErrorKind::TooLarge,
            .message = text("ssh", "%1 printed more than %2; the script was ended.")
                           .arg(m_place)
                           .bytes(m_frame.hasBegun() ? m_command.outputLimit : kMaxNoise),
            .advice = m_frame.hasBegun()
                ? Text()
                : Text(text("ssh",
                            "The start files of the login shell print without end: check ~/.bashrc "
                            "and ~/.profile of this user.")),
            .detail = oneLine(QString::fromUtf8(m_frame.noise().left(1000)), 200)};
}

Error ScriptTask::cut() const
{
    return {.kind = ErrorKind::Lost,
            .message = text("ssh",
                            "A script on %1 was ended from outside before it finished; how far it "
                            "came is not known.")
                           .arg(m_place),
            .advice = text(
                "ssh", "Check the host's log for killed processes (out of memory) and run again."),
            .detail = oneLine(QString::fromUtf8(m_frame.outcome().err.right(1000)), 1000)};
}

} // namespace lockkeeper::ssh
