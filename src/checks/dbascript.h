// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/printable.h"
#include "base/text.h"

#include <QStringList>

namespace lockkeeper::checks {

/// The script while it is being written.
class DbaScript
{
public:
    explicit DbaScript(QString language)
        : m_language(std::move(language))
    { }

    /// Each sentence on a line of its own: nothing in it can end the comment.
    void comment(const Text &words)
    {
        m_lines += QStringLiteral("-- ") + oneLine(words.in(m_language), 2000);
    }
    void blank() { m_lines += QString(); }
    /// A new section, which does something.
    void section(const Text &words)
    {
        blank();
        comment(words);
        m_isEmpty = false;
    }
    void line(const QString &sql) { m_lines += sql; }
    /// A DO block; its quotes are such as are nowhere in it, whatever the tables are called.
    void block(const QString &body)
    {
        QString quote = QStringLiteral("$lockkeeper$");
        for (int n = 1; body.contains(quote); ++n)
            quote = QStringLiteral("$lockkeeper%1$").arg(n);
        m_lines += QStringLiteral("DO ") + quote;
        m_lines += body;
        m_lines += quote + QLatin1Char(';');
    }
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    [[nodiscard]] QByteArray bytes() const
    {
        return m_lines.join(QLatin1Char('\n')).toUtf8() + '\n';
    }

private:
    QString m_language;
    QStringList m_lines;
    bool m_isEmpty = true;
};

} // namespace lockkeeper::checks
