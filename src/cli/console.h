// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "base/secret.h"

#include <QByteArray>

#include <mutex>
#include <stop_token>

namespace lockkeeper::cli {

/// Whether what a person types is shown.
enum class Echo { Off, On };

/// The terminal or what stands in its place. Standard output carries the answer and nothing else;
/// messages, progress and questions go to standard error, escaped, in the reader's language.
class Console
{
public:
    explicit Console(const QString &language);

    /// Writes to standard output at once. A reader that went away (`| head -1`) is no event.
    void answer(const QByteArray &bytes);
    void answer(const QString &words) { answer(words.toUtf8()); }
    /// Whether an answer could not be written: nothing more will be.
    [[nodiscard]] bool isAnswerLost() const { return m_isAnswerLost; }
    void say(const Text &message) const;
    /// What is wrong, what to do, and the words of the other side.
    void tell(const Error &error) const;

    /// The exit code to end with: that one, unless the answer could not be written.
    [[nodiscard]] int exitCode(int code) const;

    /// Colours are wanted: a terminal, no NO_COLOR, not TERM=dumb.
    [[nodiscard]] bool isColoured() const;
    /// Columns of the terminal, 120 where there is none.
    [[nodiscard]] int width() const;

    /// Somebody sits there who can be asked: standard input and standard error are a terminal.
    [[nodiscard]] bool canAsk() const;
    /// Asks for a secret. Empty: nothing was typed, or the run was stopped. Any thread, one call at
    /// a time; meanwhile no progress is drawn.
    [[nodiscard]] Secret ask(const Text &question, const std::stop_token &stop,
                             Echo echo = Echo::Off) const;

    /// Draws the bar, where there is a terminal. One call at a time.
    void progress(int done, int total, const Text &what);
    void clearProgress() const;

private:
    void keepScreen(bool isAsking) const;

    QString m_language;
    bool m_isAnswerLost = false;
    mutable std::mutex m_screen;
    mutable bool m_isAsking = false; // guarded
    mutable bool m_hasProgress = false; // guarded
};

} // namespace lockkeeper::cli
