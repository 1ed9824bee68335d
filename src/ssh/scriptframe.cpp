// SPDX-License-Identifier: Apache-2.0
#include "ssh/scriptframe.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace lockkeeper::ssh {
namespace {

// %1 is the nonce, then the script follows, then kAfter. One compound command: the shell reads it
// whole before it runs any of it, so nothing in the script can eat the rest of it. fd 9 is the
// channel. A process whose session is the shell's own belongs to this script: sshd starts each
// command in a session of its own, and sudo stays in it or makes one. %2 is kWait or nothing, %3
// sets the session where it is not the shell's.
constexpr auto kBefore = R"(
{
exec 9<&0
printf '\n@@%1-b\n' >&2
printf '\n@@%1-B %s\n' "$$"
%2(
trap '' HUP INT TERM PIPE
exec >/dev/null 2>&1
while read -r lk_line <&9; do :; done
lk_session=$$
%3read -r lk_self lk_line </proc/self/stat
for lk_signal in TERM KILL; do
for lk_file in /proc/[0-9]*/stat; do
read -r lk_line <"$lk_file" || continue
set -- ${lk_line##*") "}
lk_pid=${lk_file#/proc/}
lk_pid=${lk_pid%/stat}
[ "$4" = "$lk_session" ] && [ "$lk_pid" != "$lk_self" ] && kill -s "$lk_signal" "$lk_pid"
done
[ "$lk_signal" = KILL ] || sleep 1
done
kill -s KILL -- "-$$" "$$"
) &
lk_watcher=$!
(
)";
constexpr auto kWait = "read -r lk_line <&9 || exit 0\n";
constexpr auto kReadSession = R"(read -r lk_line <"/proc/$$/stat"
set -- ${lk_line##*") "}
lk_session=$4
)";
constexpr auto kAfter = R"(
) </dev/null 9<&-
lk_status=$?
printf '\n@@%1-e\n' >&2
printf '\n@@%1-E %s\n' "$lk_status"
kill -s KILL "$lk_watcher"
exit 0
}
)";

QByteArray mark(const QByteArray &nonce, const char *kind)
{
    return "\n@@" + nonce + kind;
}

} // namespace

QByteArray randomHex()
{
    std::array<quint32, 4> words {};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex();
}

QByteArray frameScript(const QByteArray &script, const QByteArray &nonce, FrameWays ways)
{
    return QByteArray(kBefore)
               .replace("%1", nonce)
               .replace("%2", ways.waits ? kWait : "")
               .replace("%3", ways.isBySudo ? kReadSession : "")
        + script + QByteArray(kAfter).replace("%1", nonce);
}

ScriptFrame::ScriptFrame(const QByteArray &nonce, qsizetype most)
    : m_outBegin(mark(nonce, "-B "))
    , m_outEnd(mark(nonce, "-E "))
    , m_errBegin(mark(nonce, "-b\n"))
    , m_errEnd(mark(nonce, "-e\n"))
    , m_most(most)
{ }

// An array that grows step by step is copied at each, and both are there meanwhile. Room that is
// not written to costs no memory.
void ScriptFrame::append(QByteArray &stream, const QByteArray &bytes) const
{
    constexpr qsizetype kLittle = 1024 * 1024;
    if (stream.size() + bytes.size() > kLittle && stream.capacity() < m_most)
        stream.reserve(m_most);
    stream += bytes;
}

void ScriptFrame::addOut(const QByteArray &bytes)
{
    append(m_out, bytes);
    if (!hasBegun())
        findBegin();
    if (hasBegun() && !hasEnded())
        findEnd();
}

void ScriptFrame::addErr(const QByteArray &bytes)
{
    append(m_err, bytes);
}

void ScriptFrame::findBegin()
{
    const qsizetype at = m_out.indexOf(m_outBegin, m_searched);
    if (at < 0) {
        m_searched = std::max<qsizetype>(0, m_out.size() - m_outBegin.size());
        return;
    }
    const qsizetype lineEnd = m_out.indexOf('\n', at + 1);
    if (lineEnd < 0)
        return;
    m_bodyStart = lineEnd + 1;
    // From the line feed of the begin mark: an empty output shares it with the end mark.
    m_searched = lineEnd;
}

void ScriptFrame::findEnd()
{
    const qsizetype at = m_out.indexOf(m_outEnd, m_searched);
    if (at < 0) {
        m_searched = std::max(m_searched, m_out.size() - m_outEnd.size());
        return;
    }
    const qsizetype lineEnd = m_out.indexOf('\n', at + 1);
    if (lineEnd < 0)
        return;
    const qsizetype statusAt = at + m_outEnd.size();
    m_bodyEnd = std::max(at, m_bodyStart);
    m_exitCode = m_out.mid(statusAt, lineEnd - statusAt).toInt();
}

bool ScriptFrame::isErrComplete() const
{
    return m_err.contains(m_errEnd) || m_out.contains(m_errEnd);
}

qsizetype ScriptFrame::noiseSize() const
{
    return hasBegun() ? 0 : std::max(m_out.size(), m_err.size());
}

qsizetype ScriptFrame::outputSize() const
{
    return hasBegun() ? m_out.size() - m_bodyStart + m_err.size() : 0;
}

QByteArray ScriptFrame::noise() const
{
    QByteArray noise = hasBegun() ? m_out.left(m_out.indexOf(m_outBegin)) : m_out;
    noise.replace(m_errBegin, ""); // where the login shell joined stderr to stdout
    const qsizetype errBegin = m_err.indexOf(m_errBegin);
    if (errBegin < 0 && !hasBegun())
        return noise + m_err; // a script that never began has printed nothing
    return noise + m_err.left(std::max<qsizetype>(errBegin, 0));
}

remote::Outcome ScriptFrame::outcome() const
{
    remote::Outcome outcome;
    outcome.exitCode = m_exitCode.value_or(-1);
    const qsizetype bodyEnd = m_bodyEnd < 0 ? m_out.size() : m_bodyEnd;
    outcome.noise = noise();
    if (hasBegun())
        outcome.out = m_out.mid(m_bodyStart, bodyEnd - m_bodyStart);
    // Where the login shell joined stderr to stdout, stderr's marks are among the output.
    outcome.out.replace(m_errEnd, "");

    const qsizetype errBegin = m_err.indexOf(m_errBegin);
    const qsizetype errEnd = m_err.indexOf(m_errEnd);
    const qsizetype errStart = errBegin < 0 ? 0 : errBegin + m_errBegin.size();
    outcome.err = m_err.mid(errStart, errEnd < errStart ? -1 : errEnd - errStart);
    return outcome;
}

} // namespace lockkeeper::ssh
