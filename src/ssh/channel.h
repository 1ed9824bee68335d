// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "ssh/handle.h"

#include <QByteArray>
#include <QString>

#include <string_view>

namespace lockkeeper::ssh {

enum class Step { Again, Done, Failed };

/// One channel of a session, never blocking; touched only by the session's worker.
class Channel
{
public:
    explicit Channel(ssh_session session);

    /// Repeat until Done or Failed.
    [[nodiscard]] Step openSession();
    [[nodiscard]] Step openForward(const QString &host, quint16 port);
    [[nodiscard]] Step exec(const char *command);
    /// Whether an opening was begun and not yet answered.
    [[nodiscard]] bool isOpening() const { return m_isOpening; }
    [[nodiscard]] bool isOpen() const;
    /// Why the opening failed, as the server says it: Prohibited, Refused, TimedOut, NameUnknown.
    [[nodiscard]] const Error &problem() const { return m_problem; }

    /// Up to `most` bytes of stdout or stderr; a large number also opens the window that far.
    [[nodiscard]] QByteArray read(bool isStderr, qsizetype most);
    /// Takes what the window allows off the front of the bytes. False if the channel is broken.
    [[nodiscard]] bool write(QByteArray &bytes);
    /// Sends it and a line feed; keeps no copy. What the window does not take is not sent.
    void writeSecret(std::string_view secret);
    void sendEof();
    /// Asks the server to end the processes of this channel's command at once (RFC 4254, section
    /// 6.9; OpenSSH since 7.9 does so).
    void killProcesses();
    /// The other side will send no more and all was read.
    [[nodiscard]] bool isEof() const;
    [[nodiscard]] bool isClosed() const;
    /// The exit status, -1 where none was told.
    [[nodiscard]] int exitStatus() const;

private:
    Step opened(int code);

    ssh_session m_session;
    ChannelPtr m_channel;
    bool m_isOpening = false;
    Error m_problem;
};

/// Reads the words of libssh about a channel that the server did not open:
/// "… error (2) Connection refused". The number is the server's, the rest its words.
[[nodiscard]] Error openProblem(const QString &words);

} // namespace lockkeeper::ssh
