// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "remote/remote.h"

#include <QByteArray>

#include <optional>

namespace lockkeeper::ssh {

/// The one command ever run on a host; scripts go by its stdin.
inline constexpr auto kShell = "exec /bin/sh";

/// 128 random bits in hex, the mark of one script.
[[nodiscard]] QByteArray randomHex();

/// The text for the shell's stdin that runs the script between marks. It begins with an empty line
/// for a start file that reads one. The script has no stdin. While it runs, a watcher waits for
/// the end of the channel and then ends every process of the script, so that nothing stays behind
/// after a cancel, a deadline or a cut link. One that `waits` begins when kGo is sent after its
/// begin mark was read. Run by sudo the shell is not the first process of its session.
struct FrameWays
{
    bool waits = false;
    bool isBySudo = false;
};
[[nodiscard]] QByteArray frameScript(const QByteArray &script, const QByteArray &nonce,
                                     FrameWays ways = {});
inline constexpr auto kGo = "\n";

/// Reads what comes back; pure, any bytes in any portions.
class ScriptFrame
{
public:
    /// `most`: as many bytes of output are expected at the worst; more are taken, at twice the
    /// memory.
    explicit ScriptFrame(const QByteArray &nonce, qsizetype most = 0);

    void addOut(const QByteArray &bytes);
    void addErr(const QByteArray &bytes);

    [[nodiscard]] bool hasBegun() const { return m_bodyStart >= 0; }
    /// The exit status was told.
    [[nodiscard]] bool hasEnded() const { return m_exitCode.has_value(); }
    /// All of stderr came too (also where the login joined both streams).
    [[nodiscard]] bool isErrComplete() const;
    /// Bytes before the begin mark, of the larger stream; and after it, of both.
    [[nodiscard]] qsizetype noiseSize() const;
    [[nodiscard]] qsizetype outputSize() const;
    /// What the login printed before the script began, of both streams.
    [[nodiscard]] QByteArray noise() const;
    [[nodiscard]] remote::Outcome outcome() const;

private:
    void append(QByteArray &stream, const QByteArray &bytes) const;
    void findBegin();
    void findEnd();

    QByteArray m_out;
    QByteArray m_err;
    QByteArray m_outBegin;
    QByteArray m_outEnd;
    QByteArray m_errBegin;
    QByteArray m_errEnd;
    qsizetype m_most;
    qsizetype m_searched = 0;
    qsizetype m_bodyStart = -1;
    qsizetype m_bodyEnd = -1;
    std::optional<int> m_exitCode;
};

} // namespace lockkeeper::ssh
