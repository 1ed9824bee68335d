// SPDX-License-Identifier: Apache-2.0
#include "profile/sshconfigfile.h"

#include "base/printable.h"
#include "base/readatmost.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <glob.h>

namespace lockkeeper::profile {
namespace {

constexpr qint64 kMaxBytes = 5 * 1024 * 1024;
constexpr int kMaxWords = 50'000;

Error unusable(const QString &path, const Text &why)
{
    return {.kind = ErrorKind::Usage,
            .message = text("profile", "The SSH configuration %1 cannot be read: %2")
                           .arg(printable(path))
                           .arg(why)};
}

bool isBlank(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\r')
        || c == QLatin1Char('\f');
}

/// Cuts one argument off the line, as argv_split() of OpenSSH 9.2 does.
class Splitter
{
public:
    explicit Splitter(QStringView rest)
        : m_rest(rest)
    { }

    void skipBlanks()
    {
        while (!m_rest.isEmpty() && isBlank(m_rest.front()))
            m_rest = m_rest.mid(1);
    }
    [[nodiscard]] bool atEnd() const
    {
        return m_rest.isEmpty() || m_rest.front() == QLatin1Char('#');
    }
    /// A keyword ends at a blank or "="; one "=" after it belongs to it.
    [[nodiscard]] QString keyword()
    {
        qsizetype size = 0;
        while (size < m_rest.size() && !isBlank(m_rest[size]) && m_rest[size] != QLatin1Char('='))
            ++size;
        QString word = m_rest.left(size).toString();
        m_rest = m_rest.mid(size);
        skipBlanks();
        if (!m_rest.isEmpty() && m_rest.front() == QLatin1Char('='))
            m_rest = m_rest.mid(1);
        return word.remove(QLatin1Char('"')).toLower();
    }
    [[nodiscard]] QString argument(bool &isBroken)
    {
        QString word;
        QChar quote;
        for (; !m_rest.isEmpty(); m_rest = m_rest.mid(1)) {
            const QChar c = m_rest.front();
            if (quote.isNull() && isBlank(c))
                break;
            if (isEscape(quote)) {
                m_rest = m_rest.mid(1);
                word += m_rest.front();
            } else if (quote.isNull() && (c == QLatin1Char('"') || c == QLatin1Char('\''))) {
                quote = c;
            } else if (c == quote && !quote.isNull()) {
                quote = QChar();
            } else {
                word += c;
            }
        }
        isBroken = isBroken || !quote.isNull();
        return word;
    }

private:
    [[nodiscard]] bool isEscape(QChar quote) const
    {
        if (m_rest.front() != QLatin1Char('\\') || m_rest.size() < 2)
            return false;
        const QChar next = m_rest[1];
        return next == QLatin1Char('\'') || next == QLatin1Char('"') || next == QLatin1Char('\\')
            || (quote.isNull() && next == QLatin1Char(' '));
    }

    QStringView m_rest;
};

QStringList filesOf(const QString &pattern)
{
    QStringList files;
    glob_t found = {};
    if (::glob(QFile::encodeName(pattern).constData(), 0, nullptr, &found) == 0) {
        for (size_t i = 0; i < found.gl_pathc; ++i)
            files += QFile::decodeName(found.gl_pathv[i]);
    }
    globfree(&found);
    return files;
}

class Reader
{
public:
    explicit Reader(QString home)
        : m_home(std::move(home))
    { }

    [[nodiscard]] Result<std::vector<ConfigLine>> read(const QString &path, int depth)
    {
        LK_TRY(const QByteArray bytes, bytesOf(path));
        std::vector<ConfigLine> lines;
        int number = 0;
        for (const QByteArray &line : bytes.split('\n')) {
            ++number;
            ConfigLine parsed = parseConfigLine(QString::fromUtf8(line));
            if (parsed.keyword.isEmpty())
                continue;
            m_words += static_cast<int>(parsed.arguments.size()) + 1;
            if (m_words > kMaxWords) {
                return fail(
                    unusable(path, text("profile", "it holds more than %1 words.").arg(kMaxWords)));
            }
            parsed.file = path;
            parsed.number = number;
            if (parsed.keyword == QLatin1String("include"))
                LK_CHECK(include(parsed, depth));
            lines.push_back(std::move(parsed));
        }
        return lines;
    }

private:
    [[nodiscard]] Result<QByteArray> bytesOf(const QString &path)
    {
        QFile file(path);
        if (!QFileInfo(path).isFile()) // a FIFO would be waited for
            return fail(unusable(path, text("profile", "it is not a regular file.")));
        if (!file.open(QIODevice::ReadOnly))
            return fail(unusable(path, Text::verbatim(file.errorString())));
        QByteArray bytes = readAtMost(file, kMaxBytes - m_bytes + 1);
        m_bytes += bytes.size();
        if (m_bytes > kMaxBytes)
            return fail(unusable(path, text("profile", "it is larger than %1.").bytes(kMaxBytes)));
        return bytes;
    }

    [[nodiscard]] Result<void> include(ConfigLine &line, int depth)
    {
        line.isTooDeep = depth >= kDeepestInclude;
        if (line.isTooDeep)
            return {};
        for (const QString &argument : std::as_const(line.arguments)) {
            QString pattern = withHome(argument, m_home);
            if (!QDir::isAbsolutePath(pattern))
                pattern = m_home + QStringLiteral("/.ssh/") + pattern;
            for (const QString &file : filesOf(pattern)) {
                if (!QFileInfo(file).isFile() || !QFileInfo(file).isReadable())
                    continue;
                LK_TRY(std::vector<ConfigLine> lines, read(file, depth + 1));
                line.included.push_back(std::move(lines));
            }
        }
        return {};
    }

    QString m_home;
    qint64 m_bytes = 0;
    int m_words = 0;
};

} // namespace

ConfigLine parseConfigLine(const QString &line)
{
    ConfigLine parsed;
    Splitter splitter(line);
    splitter.skipBlanks();
    if (splitter.atEnd())
        return parsed;
    parsed.words = oneLine(line.trimmed());
    parsed.keyword = splitter.keyword();
    splitter.skipBlanks();
    while (!splitter.atEnd()) {
        parsed.arguments += splitter.argument(parsed.isBroken);
        splitter.skipBlanks();
    }
    return parsed;
}

Result<std::vector<ConfigLine>> readConfigFile(const QString &path, const QString &home)
{
    return Reader(home).read(path, 0);
}

QString withHome(const QString &path, const QString &home)
{
    if (path == QLatin1String("~"))
        return home;
    return path.startsWith(QLatin1String("~/")) ? home + path.mid(1) : path;
}

bool matchesPattern(const QString &text, const QString &pattern)
{
    qsizetype at = 0;
    qsizetype in = 0;
    qsizetype star = -1; // the last * and where its match would begin anew
    qsizetype retry = 0;
    while (at < text.size()) {
        if (in < pattern.size() && pattern[in] == QLatin1Char('*')) {
            star = in++;
            retry = at;
        } else if (in < pattern.size()
                   && (pattern[in] == QLatin1Char('?') || pattern[in] == text[at])) {
            ++in;
            ++at;
        } else if (star >= 0) {
            in = star + 1;
            at = ++retry;
        } else {
            return false;
        }
    }
    while (in < pattern.size() && pattern[in] == QLatin1Char('*'))
        ++in;
    return in == pattern.size();
}

} // namespace lockkeeper::profile
