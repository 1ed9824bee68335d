// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include "base/printable.h"
#include "cli/exitcode.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>

namespace lockkeeper::cli {
namespace {

constexpr int kUsualWidth = 120;
constexpr qsizetype kLongestDetail = 4096; // of foreign words in one message
constexpr qsizetype kLongestSecret = 4096;
constexpr int kBarWidth = 20;

// The error number, 0 when everything was written.
int writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = write(descriptor, bytes.constData() + done,
                                      static_cast<std::size_t>(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        done += written;
    }
    return 0;
}

int columnsOf(int descriptor)
{
    winsize size = {};
    if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return kUsualWidth;
}

// Echo is off as long as this lives.
class Silence
{
public:
    Silence()
    {
        m_isSet = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isSet = m_isSet && tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~Silence()
    {
        if (m_isSet)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;
    [[nodiscard]] bool isSet() const { return m_isSet; }

private:
    termios m_before = {};
    bool m_isSet = false;
};

// One line without its end; what was read is wiped by the Secret that takes it.
QByteArray readLine(const std::stop_token &stop)
{
    QByteArray line;
    line.reserve(kLongestSecret);
    while (!stop.stop_requested() && line.size() < kLongestSecret) {
        pollfd input {.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        if (poll(&input, 1, 100) <= 0)
            continue;
        char c = '\0';
        if (read(STDIN_FILENO, &c, 1) != 1)
            return {};
        if (c == '\n' || c == '\r')
            return line;
        line += c;
    }
    return {};
}

} // namespace

Console::Console(const QString &language)
    : m_language(language)
{ }

void Console::answer(const QByteArray &bytes)
{
    if (m_isAnswerLost)
        return;
    const int problem = writeAll(STDOUT_FILENO, bytes);
    m_isAnswerLost = problem != 0;
    if (problem != 0 && problem != EPIPE) {
        tell({.kind = ErrorKind::Usage,
              .message = text("cli", "The answer could not be written: %1.")
                             .arg(qt_error_string(problem))});
    }
}

void Console::say(const Text &message) const
{
    writeAll(STDERR_FILENO, (printable(message.in(m_language)) + QLatin1Char('\n')).toUtf8());
}

void Console::tell(const Error &error) const
{
    QString words = QStringLiteral("lockkeeper: ") + error.message.in(m_language);
    if (!error.advice.isEmpty())
        words += QLatin1Char('\n') + error.advice.in(m_language);
    if (!error.detail.isEmpty())
        words += QStringLiteral("\n  ") + error.detail.left(kLongestDetail).trimmed();
    writeAll(STDERR_FILENO, (printable(words) + QLatin1Char('\n')).toUtf8());
}

int Console::exitCode(int code) const
{
    return m_isAnswerLost ? std::max(code, kUsage) : code;
}

bool Console::isColoured() const
{
    return isatty(STDOUT_FILENO) == 1 && qEnvironmentVariableIsEmpty("NO_COLOR")
        && qgetenv("TERM") != "dumb";
}

int Console::width() const
{
    return columnsOf(STDOUT_FILENO);
}

bool Console::canAsk() const
{
    return isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
}

Secret Console::ask(const Text &question, const std::stop_token &stop, Echo echo) const
{
    if (!canAsk())
        return {};
    std::optional<Silence> silence;
    if (echo == Echo::Off && !silence.emplace().isSet())
        return {}; // never type a secret onto the screen
    clearProgress();
    keepScreen(true);
    writeAll(STDERR_FILENO, (printable(question.in(m_language)) + QLatin1Char(' ')).toUtf8());
    Secret secret(readLine(stop));
    if (echo == Echo::Off)
        writeAll(STDERR_FILENO, "\n");
    keepScreen(false);
    return secret;
}

void Console::keepScreen(bool isAsking) const
{
    const std::lock_guard lock(m_screen);
    m_isAsking = isAsking;
}

void Console::progress(int done, int total, const Text &what)
{
    const std::lock_guard lock(m_screen);
    if (isatty(STDERR_FILENO) != 1 || total <= 0 || m_isAsking)
        return;
    const int filled = std::clamp(done * kBarWidth / total, 0, kBarWidth);
    const QString bar =
        QString(filled, QLatin1Char('#')) + QString(kBarWidth - filled, QLatin1Char('.'));
    const int room = std::max(10, columnsOf(STDERR_FILENO) - kBarWidth - 16);
    const QString line = QStringLiteral("\r[%1] %2/%3 ").arg(bar).arg(done).arg(total)
        + oneLine(what.in(m_language), room) + QStringLiteral("\x1b[K");
    writeAll(STDERR_FILENO, line.toUtf8());
    m_hasProgress = true;
}

void Console::clearProgress() const
{
    const std::lock_guard lock(m_screen);
    if (m_hasProgress)
        writeAll(STDERR_FILENO, "\r\x1b[K");
    m_hasProgress = false;
}

} // namespace lockkeeper::cli
