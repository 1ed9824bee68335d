// SPDX-License-Identifier: Apache-2.0
#include "facts/flinkconfigscan.h"

namespace lockkeeper::facts {
namespace {

/// Walks the lines knowing just enough YAML to tell content from indentation: quoted and block
/// scalars may hold tabs, as may the end of a plain scalar.
class Walk
{
public:
    [[nodiscard]] bool isQuoteOpen() const { return !m_quote.isNull(); }

    /// What the line has that Flink refuses, but for a quote that stays open.
    std::optional<YamlFault::Kind> refuses(const QString &line)
    {
        m_line = line;
        m_at = 0;
        if (m_blockIndent >= 0 && isBlockContent())
            return std::nullopt;
        m_blockIndent = -1;
        if (m_quote.isNull() && skipBlanks())
            return YamlFault::Tab;
        const qsizetype indent = m_at;
        if (m_quote.isNull() && lacksKey())
            return YamlFault::NoKey;
        while (m_at < m_line.size()) {
            if (!m_quote.isNull() && !skipQuoted())
                return std::nullopt; // goes on in the next line
            if (nextToken(static_cast<int>(indent)))
                return YamlFault::Tab;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] QChar at(qsizetype i) const { return i < m_line.size() ? m_line.at(i) : QChar(); }
    [[nodiscard]] bool isBlankAt(qsizetype i) const
    {
        return i >= m_line.size() || at(i) == u' ' || at(i) == u'\t';
    }

    [[nodiscard]] bool isBlockContent() const
    {
        qsizetype spaces = 0;
        while (at(spaces) == u' ')
            ++spaces;
        return spaces >= m_line.size() || spaces > m_blockIndent;
    }

    /// A colon first in a line belongs to the key of a “?” line before it.
    [[nodiscard]] bool lacksKey() const
    {
        return at(m_at) == u':' && isBlankAt(m_at + 1) && m_flow == 0 && !m_hasKeyMark;
    }

    /// Skips spaces; true where a tab follows.
    bool skipBlanks()
    {
        while (at(m_at) == u' ')
            ++m_at;
        return at(m_at) == u'\t';
    }

    /// Skips to behind the closing quote; false where the line ends before it.
    bool skipQuoted()
    {
        for (; m_at < m_line.size(); ++m_at) {
            if (m_quote == u'"' && at(m_at) == u'\\') {
                ++m_at;
            } else if (at(m_at) == m_quote) {
                if (m_quote == u'\'' && at(m_at + 1) == u'\'') {
                    ++m_at;
                    continue;
                }
                ++m_at;
                m_quote = QChar();
                return true;
            }
        }
        return false;
    }

    /// Reads one token from here; true where a tab stands in its place.
    bool nextToken(int indent)
    {
        if (skipBlanks())
            return true;
        const QChar c = at(m_at);
        if (c == u'#') {
            m_at = m_line.size();
        } else if (c == u'"' || c == u'\'') {
            m_quote = c;
            ++m_at;
            if (!skipQuoted())
                m_at = m_line.size();
        } else if ((c == u'|' || c == u'>') && m_flow == 0) {
            m_blockIndent = indent;
            m_at = m_line.size();
        } else if (QStringLiteral("[]{},").contains(c)) {
            m_flow += c == u'[' || c == u'{' ? 1 : (c == u',' || m_flow == 0 ? 0 : -1);
            ++m_at;
        } else if ((c == u'-' || c == u'?' || c == u':') && isBlankAt(m_at + 1)) {
            m_hasKeyMark = m_hasKeyMark || c == u'?';
            ++m_at;
        } else {
            skipPlain();
        }
        return false;
    }

    void skipPlain()
    {
        for (; m_at < m_line.size(); ++m_at) {
            const QChar c = at(m_at);
            if (c == u':' && isBlankAt(m_at + 1))
                return;
            if (m_flow > 0 && QStringLiteral("[]{},").contains(c))
                return;
            if (c == u'#' && m_at > 0 && isBlankAt(m_at - 1)) {
                m_at = m_line.size();
                return;
            }
        }
    }

    QString m_line;
    qsizetype m_at = 0;
    QChar m_quote; ///< of the quoted scalar that is open
    int m_flow = 0; ///< open brackets
    bool m_hasKeyMark = false; ///< a “?” came
    int m_blockIndent = -1; ///< of the line whose | or > is open
};

} // namespace

std::optional<YamlFault> scanYaml(const QStringList &lines)
{
    Walk walk;
    int quoteLine = 0;
    for (int i = 0; i < lines.size(); ++i) {
        const bool wasOpen = walk.isQuoteOpen();
        if (const auto kind = walk.refuses(lines.at(i)))
            return YamlFault {.line = i + 1, .kind = *kind};
        if (!wasOpen && walk.isQuoteOpen())
            quoteLine = i + 1;
    }
    if (walk.isQuoteOpen())
        return YamlFault {.line = quoteLine, .kind = YamlFault::OpenQuote};
    return std::nullopt;
}

} // namespace lockkeeper::facts
