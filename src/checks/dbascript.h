// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"
#include "facts/tablepatterns.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace lockkeeper::checks {

/// The script for psql while it is being written. Its sections stand each for itself: what is
/// denied in one is told in words and does not keep the next from its work.
class DbaScript
{
public:
    explicit DbaScript(QString language)
        : m_language(std::move(language))
    { }

    /// Each sentence on a line of its own: nothing in it can end the comment.
    void comment(const Text &words);
    /// The same for what is to be typed or written somewhere.
    void command(const QString &line);
    void blank() { m_lines += QString(); }
    void line(const QString &sql) { m_lines += sql; }
    /// A new section, which does something, and whose work it is.
    void section(const Text &words, const Text &role);
    /// Runs each text that `query` gives as a statement, in a transaction of its own. What the
    /// query still gives then was denied, and is shown with the section's role.
    void run(const QString &query) { run(query, QString()); }
    /// The same, where `left` gives a line for each thing that is then not done; null: the query.
    void run(const QString &query, const QString &left);
    /// Words as a constant of SQL.
    [[nodiscard]] QString constant(const Text &words) const;
    /// The first lines: one transaction a statement; another database or a standby ends it all.
    void begin(const QString &database);
    /// The last ones: psql fails where anything was denied.
    void end();
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    [[nodiscard]] QByteArray bytes() const;

private:
    /// Words as an argument of \echo.
    [[nodiscard]] QString echo(const Text &words) const;
    void raise(const QString &condition, const Text &words);

    QString m_language;
    QStringList m_lines;
    Text m_role;
    bool m_isEmpty = true;
    bool m_runs = false;
};

/// A common table expression `captured(id, kind, schema, name)` of these tables, as far as they are
/// there.
[[nodiscard]] QString capturedTables(const QList<facts::TableName> &tables);

} // namespace lockkeeper::checks
