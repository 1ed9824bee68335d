// SPDX-License-Identifier: Apache-2.0
#include "checks/rootscript.h"

#include "base/printable.h"
#include "base/shellquote.h"
#include "checks/rootlibrary.h"

#include <algorithm>

namespace lockkeeper::checks {
namespace {

constexpr int kLongest = 2000;

// attempt CHECK COMMAND…, look COMMAND…
constexpr const char *kAlways = R"sh(
set -u
undone=0
attempt() {
  task=$1
  shift
  "$@" && return
  printf '%s: %s\n' "$task" "$not_done" >&2
  undone=1
}
look() {
  printf '$ %s\n' "$*"
  "$@" || :
}
)sh";

QByteArray quoted(const QString &word)
{
    return shellQuote(word.toUtf8()).value_or(QByteArrayLiteral("''"));
}

QByteArray typed(const QStringList &command)
{
    QByteArray line = command.value(0).toUtf8();
    for (const QString &word : command.mid(1))
        line += ' ' + quoted(word);
    return line;
}

/// A word that comes from a host and could be taken for something else is for a person to judge.
bool isPlain(const QStringList &command)
{
    const QStringList words = command.mid(1);
    return std::none_of(words.begin(), words.end(), [](const QString &word) {
        return word.isEmpty() || word.startsWith(QLatin1Char('-'))
            || word != oneLine(word, kLongest);
    });
}

} // namespace

void RootScript::comment(const Text &words)
{
    const QByteArray line = "# " + oneLine(words.in(m_language), kLongest).toUtf8() + '\n';
    if (m_isInHost)
        m_body += "  " + line;
    else
        m_head += line;
}

QByteArray RootScript::say(const Text &words) const
{
    return quoted(oneLine(words.in(m_language), kLongest));
}

void RootScript::beginHost(const QString &name, const QString &hostName)
{
    m_isInHost = true;
    m_body += quoted(name) + ")\n";
    if (!hostName.isEmpty()) {
        const Text other = text("checks",
                                "This host calls itself otherwise than %1, for which "
                                "this part is: nothing is done.")
                               .arg(name);
        m_body += "  if [ \"$(uname -n)\" != " + quoted(hostName) + " ]; then\n    printf '%s\\n' "
            + say(other) + " >&2\n    exit 2\n  fi\n";
    }
}

void RootScript::endHost()
{
    m_body += "  ;;\n";
    m_isInHost = false;
}

void RootScript::step(const QString &check, const RootStep &step)
{
    switch (step.kind) {
    case RootStep::Kind::Note:
        comment(step.words);
        return;
    case RootStep::Kind::Do:
        if (isPlain(step.command)) {
            m_body += "  attempt " + quoted(check) + ' ' + typed(step.command) + '\n';
            return;
        }
        [[fallthrough]];
    case RootStep::Kind::Choose:
        m_body +=
            "  #   " + oneLine(QString::fromUtf8(typed(step.command)), kLongest).toUtf8() + '\n';
        return;
    case RootStep::Kind::Look:
        m_body += "  look " + typed(step.command) + '\n';
        return;
    }
}

void RootScript::task(const QString &check, const RootTask &task, const std::vector<Text> &why)
{
    m_body += "\n  # " + check.toUtf8() + '\n';
    for (const Text &words : why)
        comment(words);
    m_body += "  printf '%s\\n' " + quoted(QStringLiteral("== ") + check) + '\n';
    for (const RootStep &one : task.steps)
        step(check, one);
}

QByteArray RootScript::functions() const
{
    // One may call another that comes before it.
    QByteArray used;
    for (auto it = kRootFunctions.rbegin(); it != kRootFunctions.rend(); ++it) {
        if (m_body.contains(it->name) || used.contains(it->name))
            used.prepend(it->code);
    }
    return used;
}

QByteArray RootScript::bytes(const QStringList &hosts) const
{
    const QByteArray start = "#!/bin/sh\n" + m_head;
    if (m_body.isEmpty())
        return start;
    const auto line = [this](const Text &words) { return "printf '%s\\n' " + say(words) + " >&2"; };
    const QByteArray usage =
        line(text("checks", "Give the name of the host that this runs on: one of %1.").arg(hosts));
    const QByteArray root = line(text("checks", "This needs root."));
    const QByteArray undone =
        line(text("checks", "Not everything was done; what was done is passed over next time."));
    return start
        + "\nnot_done=" + say(text("checks", "NOT DONE, or not all of it; see the messages above."))
        + kAlways + functions() + "\nif [ $# -ne 1 ]; then\n  " + usage + "\n  exit 2\nfi\n"
        + "if [ \"$(id -u)\" != 0 ]; then\n  " + root + "\n  exit 2\nfi\ncase $1 in\n" + m_body
        + "*)\n  " + usage + "\n  exit 2\n  ;;\nesac\nif [ \"$undone\" != 0 ]; then\n  " + undone
        + "\n  exit 1\nfi\n";
}

} // namespace lockkeeper::checks
