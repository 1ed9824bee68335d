// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/remote.h"
#include "ssh/channel.h"
#include "ssh/reply.h"
#include "ssh/scriptframe.h"
#include "ssh/sudo.h"
#include "ssh/worker.h"

namespace lockkeeper::ssh {

/// Runs one script on a channel of its own. Dropping it in the middle closes the channel, and the
/// frame's watcher on the host ends the script.
class ScriptTask : public Task
{
public:
    ScriptTask(const remote::Command &command, QString place,
               std::shared_ptr<Reply<remote::Outcome>> reply);

    [[nodiscard]] bool advance(Worker &worker) override;
    void abandon(const Error &reason) override;

private:
    enum class Phase { Queued, Opening, Requesting, Running, Finished };

    void leave();
    void step(Worker &worker);
    void open(Worker &worker);
    void retryOpening(Worker &worker);
    void request();
    void exchange(Worker &worker);
    void read();
    void becomeRoot(bool isWritable);
    void judgeSudosEnd();
    void judge();
    [[nodiscard]] bool isShellStuck(Worker &worker);
    void judgeEnd();
    void finish(Result<remote::Outcome> result);
    [[nodiscard]] bool isPast(Clock::time_point since, std::chrono::milliseconds limit) const;
    [[nodiscard]] Error tooSlow() const;
    [[nodiscard]] Error notStarted() const;
    [[nodiscard]] Error tooLarge() const;
    [[nodiscard]] Error cut() const;
    [[nodiscard]] bool waitsForSudo() const { return m_sudo && !m_sudo->isRoot(); }

    remote::Command m_command;
    QString m_place;
    std::shared_ptr<Reply<remote::Outcome>> m_reply;
    ScriptFrame m_frame;
    std::optional<SudoTalk> m_sudo;
    QByteArray m_script; ///< framed; sent when it is root
    bool m_isPasswordSent = false;
    QByteArray m_toSend;
    std::unique_ptr<Channel> m_channel;
    Phase m_phase = Phase::Queued;
    int m_refusals = 0;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_opening = m_start;
    std::chrono::system_clock::time_point m_went; ///< of a timed command
    Clock::time_point m_wentSteadily;
    std::chrono::system_clock::time_point m_heardEnd;
    std::optional<Clock::time_point> m_askedForLife;
    std::optional<Clock::time_point> m_answeredForLife;
    std::optional<Clock::time_point> m_ended; ///< the end mark or the end of the channel was seen

    ScriptTask(const remote::Command &command, QString place,
               std::shared_ptr<Reply<remote::Outcome>> reply, const QByteArray &nonce);
};

} // namespace lockkeeper::ssh
