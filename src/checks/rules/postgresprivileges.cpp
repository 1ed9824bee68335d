// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/publicationrules.h"
#include "checks/rules/sqlwords.h"
#include "checks/rules/tablefold.h"

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::SourceTable;
using facts::TableFacts;

QList<TableProblem> problemsOf(const SourceTable &table, const QString &user)
{
    QList<TableProblem> problems;
    if (!table.mayUseSchema) {
        problems += {.what = text("checks", "User %1 may not use its schema.").arg(user),
                     .todo = text("checks",
                                  "As the owner of the schema: GRANT USAGE ON SCHEMA %1 "
                                  "TO %2;")
                                 .arg(sqlName(table.name.schema))
                                 .arg(sqlName(user))};
    }
    if (!table.maySelect) {
        problems += {.what = text("checks",
                                  "User %1 may not read it: the job starts and fails when the "
                                  "first copy reaches the table (“permission denied for table”).")
                                 .arg(user),
                     .todo = text("checks", "As its owner %1: GRANT SELECT ON %2 TO %3;")
                                 .arg(sqlName(table.owner))
                                 .arg(sqlName(table.name))
                                 .arg(sqlName(user))};
    }
    return problems;
}

TableVerdict verdictOf(const Cluster &cluster, const SourceTable &table)
{
    const QString &user = cluster.wish().source->user;
    const QString schema = sqlText(sqlName(table.name.schema));
    return {.table = table.name,
            .problems = problemsOf(table, user),
            .praise = text("checks", "User %1 may read %2.").arg(user).arg(plainName(table.name)),
            .raw = QStringLiteral("USAGE %1, SELECT %2")
                       .arg(table.mayUseSchema ? u't' : u'f')
                       .arg(table.maySelect ? u't' : u'f'),
            .statement = QStringLiteral("SELECT has_schema_privilege(%1::regnamespace, 'USAGE'), "
                                        "has_table_privilege(%2::regclass, 'SELECT')")
                             .arg(schema, sqlText(sqlName(table.name)))};
}

/// CONNECT, and the right to make the publication where there is none.
Verdict judgeDatabase(const Cluster &cluster)
{
    const TableFacts &tables = cluster.tables;
    const QString &user = cluster.wish().source->user;
    const QString &database = cluster.wish().source->database;
    if (!tables.rights)
        return unknown(tables.rights.error());
    if (!tables.publications)
        return unknown(tables.publications.error());
    if (!tables.rights->mayConnect) {
        return critical(text("checks",
                             "User %1 may not connect to database %2: this session got "
                             "in by another way than the pipeline's would.")
                            .arg(user)
                            .arg(database))
            .advice(text("checks", "GRANT CONNECT ON DATABASE %1 TO %2;")
                        .arg(sqlName(database))
                        .arg(sqlName(user)));
    }
    if (tables.usedPublication() == nullptr && !tables.rights->isSuperuser) {
        return critical(text("checks",
                             "User %1 may connect to database %2, but may not make the publication "
                             "%3, and there is none: only a superuser makes one FOR ALL TABLES, as "
                             "the connector does.")
                            .arg(user)
                            .arg(database)
                            .arg(tables.publication))
            .advice(publicationAdvice(cluster));
    }
    return pass(text("checks",
                     "User %1 may connect to database %2 and needs no right to make a "
                     "publication.")
                    .arg(user)
                    .arg(database));
}

Text manyPass(qint64 tables)
{
    return textN("checks", "The user may read %n table(s).").count(tables);
}

std::vector<Judged> judgePrivileges(const Cluster &cluster)
{
    if (const auto verdict = tablesNotKnown(cluster))
        return {{QString(), *verdict}};
    TableFold fold {
        .whole = judgeDatabase(cluster), .manyPass = manyPass, .key = QStringLiteral("pg:tables")};
    for (const SourceTable &table : *cluster.tables.captured) {
        if (table.isTable())
            fold.tables += verdictOf(cluster, table);
    }
    return folded(cluster, fold);
}

} // namespace

Check privilegesCheck()
{
    return {
        .id = "postgres.privileges",
        .scope = Scope::Source,
        .isRequired = true,
        .component = text("checks", "PostgreSQL: rights"),
        .how = text("checks",
                    "psql … -c \"SELECT has_schema_privilege('public', 'USAGE'), "
                    "has_table_privilege('public.orders', 'SELECT')\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "The first copy reads each table with SELECT; a right that is missing for "
                        "one of them fails the job in the middle of it."),
        .thresholds = text("checks",
                           "READY: CONNECT on the database, USAGE on the schemas, SELECT on each "
                           "captured table, and a publication that exists or the right to make it. "
                           "CRITICAL: one of them is missing."),
        .sources = "measured with Flink CDC 3.5.0: SELECT missing, CREATE missing, FOR ALL TABLES "
                   "without a superuser; PostgreSQL 15 documentation: 5.7 Privileges",
        .judge = judgePrivileges,
    };
}

} // namespace lockkeeper::checks
