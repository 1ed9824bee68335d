// SPDX-License-Identifier: Apache-2.0
#include "checks/dbascript.h"

#include "base/printable.h"
#include "checks/rules/sqlwords.h"

namespace lockkeeper::checks {
namespace {

constexpr int kLongest = 2000;

} // namespace

void DbaScript::comment(const Text &words)
{
    m_lines += QStringLiteral("-- ") + oneLine(words.in(m_language), kLongest);
}

void DbaScript::command(const QString &line)
{
    m_lines += QStringLiteral("--   ") + oneLine(line, kLongest);
}

QString DbaScript::echo(const Text &words) const
{
    QString plain = oneLine(words.in(m_language), kLongest);
    plain.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('\''), QLatin1String("''"));
    return QStringLiteral("\\echo '%1'").arg(plain);
}

void DbaScript::section(const Text &words, const Text &role)
{
    blank();
    comment(words);
    comment(role);
    line(echo(words));
    m_role = role;
    m_isEmpty = false;
}

QString DbaScript::constant(const Text &words) const
{
    return sqlText(oneLine(words.in(m_language), kLongest));
}

void DbaScript::run(const QString &query, const QString &left)
{
    m_runs = true;
    line(query + QStringLiteral(" \\gexec"));
    if (!left.isNull())
        line(left);
    line(QStringLiteral("\\g"));
    line(QStringLiteral("SELECT :'ERROR'::boolean OR :ROW_COUNT > 0 AS lacks \\gset"));
    line(QStringLiteral("\\if :lacks"));
    line(echo(text("checks", "NOT DONE, or not all of it; see the messages above.")));
    line(echo(m_role));
    line(QStringLiteral("  \\set undone yes"));
    line(QStringLiteral("\\endif"));
}

void DbaScript::raise(const QString &condition, const Text &words)
{
    QString quote = QStringLiteral("$lockkeeper$");
    const QString body = QStringLiteral("BEGIN\n  IF %1 THEN\n    RAISE EXCEPTION USING MESSAGE = "
                                        "%2;\n  END IF;\nEND")
                             .arg(condition, constant(words));
    for (int n = 1; body.contains(quote); ++n)
        quote = QStringLiteral("$lockkeeper%1$").arg(n);
    line(QStringLiteral("DO ") + quote);
    line(body);
    line(quote + QLatin1Char(';'));
}

void DbaScript::begin(const QString &database)
{
    blank();
    for (const char *command :
         {"\\set ON_ERROR_STOP on", "\\set AUTOCOMMIT on", "\\set QUIET on", "\\encoding UTF8",
          "\\pset format unaligned", "\\pset tuples_only on", "\\set undone no",
          "SET standard_conforming_strings = on;", "SET lock_timeout = '10s';",
          "SET search_path = pg_catalog, pg_temp;"})
        line(QLatin1String(command));
    raise(QStringLiteral("current_database() <> ") + sqlText(database),
          text("checks", "This file is for another database: %1.").arg(database));
    raise(QStringLiteral("pg_is_in_recovery()"),
          text("checks", "This server is a standby; run this file on the primary server."));
    line(QStringLiteral("\\set ON_ERROR_STOP off"));
}

void DbaScript::end()
{
    if (!m_runs)
        return;
    blank();
    line(QStringLiteral("\\if :undone"));
    line(QStringLiteral("\\set ON_ERROR_STOP on"));
    raise(QStringLiteral("true"),
          text("checks",
               "Not everything was done. Run the file again as the role that the messages name: "
               "what was done is passed over."));
    line(QStringLiteral("\\endif"));
}

QByteArray DbaScript::bytes() const
{
    return m_lines.join(QLatin1Char('\n')).toUtf8() + '\n';
}

QString capturedTables(const QList<facts::TableName> &tables)
{
    QStringList rows;
    for (const facts::TableName &table : tables)
        rows += QStringLiteral("    (%1, %2)").arg(sqlText(table.schema), sqlText(table.name));
    return QStringLiteral("captured(id, kind, schema, name) AS (SELECT c.oid, c.relkind, "
                          "n.nspname, c.relname\n  FROM (VALUES\n")
        + rows.join(QLatin1String(",\n"))
        + QStringLiteral("\n  ) AS v(schema, name) JOIN pg_namespace n ON n.nspname = v.schema\n"
                         "    JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = v.name)");
}

} // namespace lockkeeper::checks
