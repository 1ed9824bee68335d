// SPDX-License-Identifier: Apache-2.0
#include "facts/cuttables.h"
#include "facts/postgrestablefacts.h"
#include "facts/reservedwords.h"
#include "probe/postgresquestions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <string>

namespace lockkeeper::probe {
namespace {

using facts::Source;

// Of 20 000 tables only those come here that a pattern can match, and those that a person may have
// meant: the same name in another case or schema. Case is folded for ASCII only, on both sides.
const std::string kFound =
    "WITH RECURSIVE wanted AS (SELECT lower((w->>'name') COLLATE \"C\") AS name, "
    "lower((w->>'schema') COLLATE \"C\") AS schema, lower((w->>'prefix') COLLATE \"C\") AS prefix "
    "FROM jsonb_array_elements($1::jsonb) w), "
    "found AS (SELECT c.oid, n.oid AS schema_oid, n.nspname, c.relname, c.relkind, "
    "c.relpersistence, c.relreplident, c.relispartition, c.relrowsecurity, c.relowner "
    "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
    "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname <> 'information_schema' "
    "AND n.nspname !~ '^pg_' "
    "AND (lower(c.relname::text COLLATE \"C\") IN (SELECT name FROM wanted WHERE name IS NOT NULL) "
    "OR EXISTS (SELECT 1 FROM wanted w WHERE w.name IS NULL "
    "AND (w.schema IS NULL OR lower(n.nspname::text COLLATE \"C\") = w.schema) "
    "AND left(lower(c.relname::text COLLATE \"C\"), length(w.prefix)) = w.prefix)))";

// SELECT * of the connector needs the right to every column, and reads inherited tables with the
// one above them. Whether a
// policy hides rows is known where there is none, or one that lets every row through.
const std::string kTables = kFound + ", "
    + QString::fromLatin1(facts::kCutTables).arg(QLatin1String("$2")).toStdString()
    + ", tree AS (SELECT oid AS root, oid FROM found WHERE relkind = 'p' UNION ALL "
      "SELECT t.root, i.inhrelid FROM tree t JOIN pg_catalog.pg_inherits i ON i.inhparent = "
      "t.oid), "
      "leaves AS (SELECT t.root, count(*) AS every, "
      "count(*) FILTER (WHERE l.relreplident <> 'f') AS other FROM tree t "
      "JOIN pg_catalog.pg_class l ON l.oid = t.oid WHERE l.relkind = 'r' GROUP BY t.root), "
      "heirs AS (SELECT oid AS top, oid FROM found WHERE relkind = 'r' UNION SELECT h.top, "
      "i.inhrelid FROM heirs h JOIN pg_catalog.pg_inherits i ON i.inhparent = h.oid), "
      "inherited AS (SELECT h.top AS oid, count(*) AS every, "
      "(array_agg(jsonb_build_object('schema', n.nspname, 'table', c.relname) "
      "ORDER BY n.nspname, c.relname))[1:5] AS first FROM heirs h "
      "JOIN pg_catalog.pg_class c ON c.oid = h.oid JOIN pg_catalog.pg_namespace n "
      "ON n.oid = c.relnamespace WHERE h.oid <> h.top AND c.relpersistence <> 't' GROUP BY h.top), "
      "above AS (SELECT oid AS leaf, oid FROM found WHERE relispartition UNION ALL "
      "SELECT a.leaf, i.inhparent FROM above a JOIN pg_catalog.pg_inherits i "
      "ON i.inhrelid = a.oid), "
      "roots AS (SELECT a.leaf AS oid, jsonb_agg(jsonb_build_object('schema', n.nspname, 'table', "
      "c.relname) ORDER BY n.nspname, c.relname) AS names FROM above a "
      "JOIN pg_catalog.pg_class c ON c.oid = a.oid JOIN pg_catalog.pg_namespace n "
      "ON n.oid = c.relnamespace WHERE a.oid <> a.leaf GROUP BY a.leaf), "
      "cuts AS (SELECT b.root AS oid, jsonb_agg(DISTINCT cut.publication) AS names FROM "
      "(SELECT oid AS root, oid FROM found UNION SELECT root, oid FROM tree) b "
      "JOIN cut ON cut.id = b.oid GROUP BY b.root), "
      "mine AS (SELECT p.polrelid, p.polpermissive, pg_catalog.pg_get_expr(p.polqual, p.polrelid) "
      "AS qual FROM pg_catalog.pg_policy p WHERE p.polcmd IN ('r', '*') "
      "AND p.polqual IS NOT NULL AND EXISTS (SELECT 1 "
      "FROM unnest(p.polroles) role WHERE CASE WHEN role = 0 THEN true "
      "ELSE pg_catalog.pg_has_role(role, 'USAGE') END)), "
      "policies AS (SELECT m.polrelid AS oid, bool_or(m.polpermissive) AS lets_some, "
      "bool_or(m.polpermissive AND m.qual = 'true') AS lets_all, "
      "bool_or(NOT m.polpermissive AND m.qual <> 'true') AS restricts FROM mine m "
      "GROUP BY m.polrelid), "
      "keys AS (SELECT i.indrelid AS oid FROM pg_catalog.pg_index i WHERE i.indisprimary) "
      "SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('schema', f.nspname, "
      "'table', f.relname, 'owner', pg_catalog.pg_get_userbyid(f.relowner), 'kind', f.relkind, "
      "'persistence', f.relpersistence, 'identity', f.relreplident, 'keyed', k.oid IS NOT NULL, "
      "'partition', f.relispartition, 'roots', r.names, 'leaves', l.every, "
      "'leaves_without_full', l.other, "
      "'inherited', jsonb_build_object('count', coalesce(h.every, 0), "
      "'first', coalesce(to_jsonb(h.first), '[]')), "
      "'cut_by', coalesce(t.names, '[]'), "
      "'rows', CASE WHEN NOT pg_catalog.row_security_active(f.oid) THEN 'all' "
      "WHEN NOT coalesce(p.lets_some, false) THEN 'none' "
      "WHEN p.lets_all AND NOT p.restricts THEN 'all' ELSE 'unknown' END, "
      "'restricted', pg_catalog.row_security_active(f.oid) AND coalesce(p.restricts, false), "
      "'usage', pg_catalog.has_schema_privilege(f.schema_oid, 'USAGE'), "
      "'select', pg_catalog.has_table_privilege(f.oid, 'SELECT') OR NOT EXISTS (SELECT 1 "
      "FROM pg_catalog.pg_attribute a WHERE a.attrelid = f.oid AND a.attnum > 0 "
      "AND NOT a.attisdropped "
      "AND NOT pg_catalog.has_column_privilege(f.oid, a.attnum, 'SELECT')))) "
      "ORDER BY f.nspname, f.relname), '[]') "
      "FROM found f LEFT JOIN keys k ON k.oid = f.oid LEFT JOIN leaves l ON l.root = f.oid "
      "LEFT JOIN roots r ON r.oid = f.oid LEFT JOIN inherited h ON h.oid = f.oid "
      "LEFT JOIN cuts t ON t.oid = f.oid LEFT JOIN policies p ON p.oid = f.oid";

// A table is left out where every column has a type that is carried as it is, a plain name and no
// default: what the checks would say of it is known. Types below domains decide.
const std::string kColumns = kFound
    + ", base AS (SELECT t.oid, t.oid AS root, -1 AS mod FROM pg_catalog.pg_type t "
      "WHERE t.typtype <> 'd' UNION ALL SELECT d.oid, b.root, "
      "CASE WHEN d.typtypmod >= 0 THEN d.typtypmod ELSE b.mod END "
      "FROM base b JOIN pg_catalog.pg_type d ON d.typbasetype = b.oid AND d.typtype = 'd'), "
      "col AS (SELECT f.nspname, f.relname, a.attrelid, a.attnum, a.attname, a.attnotnull, "
      "pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, "
      "CASE WHEN t.typtype = 'e' THEN 'enum' WHEN t.typnamespace = 'pg_catalog'::regnamespace "
      "OR t.typname IN ('citext', 'hstore', 'ltree', 'geometry', 'geography') THEN t.typname::text "
      "ELSE pg_catalog.format_type(t.oid, NULL) END AS base, "
      "CASE WHEN a.atttypmod >= 0 THEN a.atttypmod ELSE b.mod END AS mod, "
      "a.attidentity <> '' AS identity, coalesce(to_jsonb(a)->>'attgenerated', '') <> '' AS made, "
      "coalesce(to_jsonb(a)->>'attgenerated', '') = 'v' AS unstored, "
      "CASE WHEN a.atthasdef THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END AS expression, "
      "coalesce(a.attnum = ANY (i.indkey), false) AS key "
      "FROM found f JOIN pg_catalog.pg_attribute a ON a.attrelid = f.oid "
      "JOIN base b ON b.oid = a.atttypid JOIN pg_catalog.pg_type t ON t.oid = b.root "
      "LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum "
      "LEFT JOIN pg_catalog.pg_index i ON i.indrelid = f.oid AND i.indisprimary "
      "WHERE f.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped), "
      "special AS (SELECT DISTINCT c.attrelid FROM col c WHERE c.identity OR c.made "
      "OR c.expression IS NOT NULL OR c.attname::text !~ '^[a-z][a-z0-9_]*$' "
      "OR c.attname::text = ANY ($2::text[]) OR (c.key AND c.base IN ('float4', 'float8')) "
      "OR (c.base = 'numeric' AND c.mod < 0) OR c.base NOT IN ('bool', 'int2', 'int4', 'int8', "
      "'float4', 'float8', 'numeric', 'text', 'varchar', 'bpchar', 'date', 'uuid', 'json', "
      "'jsonb') OR (c.base = 'numeric' AND (((c.mod - 4) >> 16) & 65535 > 38 "
      "OR (c.mod - 4) & 2047 > ((c.mod - 4) >> 16) & 65535))), "
      "whole AS (SELECT c.nspname, c.relname, jsonb_agg(jsonb_strip_nulls(jsonb_build_object("
      "'name', c.attname, 'type', c.type, 'base', c.base, 'mod', c.mod, 'notnull', c.attnotnull, "
      "'key', c.key, 'identity', c.identity, 'generated', c.made, 'virtual', "
      "nullif(c.unstored, false), 'default', c.expression)) "
      "ORDER BY c.attnum) AS columns FROM col c JOIN special s ON s.attrelid = c.attrelid "
      "GROUP BY c.nspname, c.relname) "
      "SELECT coalesce(jsonb_agg(jsonb_build_object('schema', nspname, 'table', relname, "
      "'columns', columns) ORDER BY nspname, relname), '[]') FROM whole";

// The tables as subscribers get them (sent), and those that were named: of a partitioned table that
// is published by its partitions both. Row filters and column lists are there since PostgreSQL 15.
constexpr const char *kPublished =
    "WITH used AS (SELECT p.oid, p.pubname FROM pg_catalog.pg_publication p "
    "WHERE p.pubname = $1 AND NOT p.puballtables), "
    "named AS (SELECT n.nspname, c.relname, to_jsonb(r)->>'prattrs' IS NOT NULL AS is_cut "
    "FROM used u JOIN pg_catalog.pg_publication_rel r ON r.prpubid = u.oid "
    "JOIN pg_catalog.pg_class c ON c.oid = r.prrelid "
    "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace), "
    "sent AS (SELECT t.schemaname AS nspname, t.tablename AS relname, to_jsonb(t) AS row "
    "FROM used u JOIN pg_catalog.pg_publication_tables t ON t.pubname = u.pubname), "
    "every AS (SELECT nspname, relname FROM named UNION SELECT nspname, relname FROM sent) "
    "SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('schema', e.nspname, "
    "'table', e.relname, 'sent', s.row IS NOT NULL, 'filter', s.row->>'rowfilter', "
    "'columns', CASE WHEN m.is_cut THEN s.row->'attnames' END)) ORDER BY e.nspname, e.relname), "
    "'[]') FROM every e LEFT JOIN named m USING (nspname, relname) "
    "LEFT JOIN sent s USING (nspname, relname)";

// What a publication FOR ALL TABLES would break: no replica identity that can be used.
constexpr const char *kKeyless =
    "WITH keyless AS (SELECT n.nspname, c.relname, "
    "coalesce(s.n_tup_upd, 0) + coalesce(s.n_tup_del, 0) AS changes FROM pg_catalog.pg_class c "
    "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
    "LEFT JOIN pg_catalog.pg_stat_all_tables s ON s.relid = c.oid "
    "WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND n.nspname <> 'information_schema' "
    "AND n.nspname !~ '^pg_' AND (c.relreplident = 'n' OR (c.relreplident = 'd' AND NOT EXISTS "
    "(SELECT 1 FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid AND i.indisprimary)) "
    "OR (c.relreplident = 'i' AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_index i "
    "WHERE i.indrelid = c.oid AND i.indisreplident)))) "
    "SELECT jsonb_build_object('count', (SELECT count(*) FROM keyless), 'first', "
    "(SELECT coalesce(jsonb_agg(to_jsonb(k)), '[]') FROM (SELECT nspname AS schema, relname AS "
    "table, changes FROM keyless ORDER BY changes DESC, nspname, relname LIMIT 20) k))";

constexpr const char *kRights =
    "SELECT jsonb_build_object('superuser', r.rolsuper, 'connect', "
    "pg_catalog.has_database_privilege(current_database(), 'CONNECT'), 'create', "
    "pg_catalog.has_database_privilege(current_database(), 'CREATE')) "
    "FROM pg_catalog.pg_roles r WHERE r.rolname = current_user";

// A walsender's statement names its publications; an ordinary user sees those of its own sessions.
constexpr const char *kUses =
    "SELECT coalesce(jsonb_agg(jsonb_build_object('slot', s.slot_name, 'application', "
    "a.application_name, 'query', a.query) ORDER BY s.slot_name), '[]') "
    "FROM pg_catalog.pg_replication_slots s JOIN pg_catalog.pg_stat_activity a "
    "ON a.pid = s.active_pid WHERE s.database = current_database() "
    "AND a.query LIKE '%publication_names%'";

QString jsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

// A null schema stands for each one. A pattern that is none asks for nothing.
QStringList wanted(const Source &source)
{
    QJsonArray all;
    for (const QString &written : source.tables) {
        const auto pattern = facts::TablePattern::parse(written);
        if (!pattern)
            continue;
        if (pattern->isOnly())
            all += QJsonObject {{QStringLiteral("name"), pattern->only().name}};
        else
            all += QJsonObject {{QStringLiteral("schema"),
                                 pattern->schema().isEmpty() ? QJsonValue() : pattern->schema()},
                                {QStringLiteral("prefix"), pattern->tablePrefix()}};
    }
    return {jsonText(all)};
}

QStringList wantedWithWords(const Source &source)
{
    return wanted(source) << QStringLiteral("{%1}").arg(
               facts::reservedWords().join(QLatin1Char(',')));
}

QStringList wantedWithPublication(const Source &source)
{
    return wanted(source) << facts::usedPublication(source);
}

QStringList publication(const Source &source)
{
    return {facts::usedPublication(source)};
}

} // namespace

std::vector<PostgresQuestion> tableQuestions()
{
    return {{.key = "pg:publications",
             .statement = "SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.pubname), '[]') "
                          "FROM pg_catalog.pg_publication p"},
            {.key = "pg:tables", .statement = kTables.c_str(), .parameters = wantedWithPublication},
            {.key = "pg:columns", .statement = kColumns.c_str(), .parameters = wantedWithWords},
            {.key = "pg:published", .statement = kPublished, .parameters = publication},
            {.key = "pg:keyless", .statement = kKeyless},
            {.key = "pg:rights", .statement = kRights},
            {.key = "pg:publication-uses", .statement = kUses}};
}

} // namespace lockkeeper::probe
