// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/publicationrules.h"
#include "checks/rules/sqlwords.h"
#include "checks/rules/tablefold.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::Publication;
using facts::PublishedTable;
using facts::SourceTable;
using facts::TableFacts;
using facts::TableName;

constexpr qsizetype kNamedTables = 10;

const QString kKey = QStringLiteral("pg:publications");
const QString kStatement = QStringLiteral(
    "SELECT pubname, puballtables, pubinsert, pubupdate, pubdelete FROM pg_publication");

QStringList named(const QList<TableName> &tables)
{
    QStringList result;
    for (const TableName &table : tables.mid(0, kNamedTables))
        result += plainName(table);
    if (tables.size() > kNamedTables)
        result += QStringLiteral("…");
    return result;
}

/// Several faults of one publication: the worst status, all words.
struct Faults
{
    bool isCritical = false;
    std::vector<Text> words;
    std::vector<Text> todo;

    void add(bool isBad, const Text &what, const Text &advice)
    {
        isCritical |= isBad;
        words.push_back(what);
        todo.push_back(advice);
    }
};

void judgeOperations(const Cluster &cluster, const Publication &publication, Faults &faults)
{
    QStringList missing;
    if (!publication.hasInsert)
        missing += QStringLiteral("INSERT");
    if (!publication.hasUpdate)
        missing += QStringLiteral("UPDATE");
    if (!publication.hasDelete)
        missing += QStringLiteral("DELETE");
    if (missing.isEmpty())
        return;
    faults.add(true,
               text("checks",
                    "Publication %1 does not publish %2: such changes never reach the pipeline, "
                    "and no error tells of it.")
                   .arg(publication.name)
                   .arg(missing),
               operationsAdvice(cluster));
}

void judgeMembers(const Cluster &cluster, const Publication &publication, Faults &faults)
{
    const QList<TableName> missing = lackedMembers(cluster);
    if (missing.isEmpty())
        return;
    faults.add(true,
               textN("checks",
                     "Publication %1 lacks %n captured table(s): %2. Their rows are copied once, "
                     "and then their changes are lost without any error.")
                   .count(missing.size())
                   .arg(publication.name)
                   .arg(named(missing)),
               membersAdvice(cluster));
}

void judgeCuts(const Cluster &cluster, const Publication &publication, Faults &faults)
{
    QSet<TableName> captured;
    for (const SourceTable &table : *cluster.tables.captured)
        captured += table.name;
    QList<TableName> filtered;
    QList<TableName> cut;
    for (const PublishedTable &table : *cluster.tables.published) {
        if (captured.contains(table.name) && !table.filter.isEmpty())
            filtered += table.name;
        if (captured.contains(table.name) && !table.columns.isEmpty())
            cut += table.name;
    }
    const Text advice = text("checks",
                             "Take the table out and add it whole: ALTER PUBLICATION %1 DROP TABLE "
                             "…; ALTER PUBLICATION %1 ADD TABLE …;")
                            .arg(sqlName(publication.name));
    if (!filtered.isEmpty()) {
        faults.add(true,
                   text("checks",
                        "Publication %1 has a row filter for %2: the first copy takes all rows, "
                        "changes come only for those that the filter lets through.")
                       .arg(publication.name)
                       .arg(named(filtered)),
                   advice);
    }
    if (!cut.isEmpty()) {
        faults.add(true,
                   text("checks",
                        "Publication %1 has a column list for %2: changes come without the other "
                        "columns, and with replica identity FULL the server refuses UPDATE and "
                        "DELETE of these tables to every program.")
                       .arg(publication.name)
                       .arg(named(cut)),
                   advice);
    }
}

Text breaks(const facts::Keyless &keyless)
{
    return textN("checks",
                 "With it the server refuses UPDATE and DELETE of %n table(s) without a key to "
                 "every program (“does not have a replica identity and publishes updates”): %1.")
        .count(keyless.count)
        .arg(named(keyless.first));
}

void judgeAllTables(const Cluster &cluster, const Publication &publication, Faults &faults)
{
    const auto &keyless = cluster.tables.keyless;
    if (!publication.isForAllTables || !keyless || keyless->count == 0)
        return;
    faults.add(
        false,
        Text::joined({text("checks", "Publication %1 is FOR ALL TABLES.").arg(publication.name),
                      breaks(*keyless)}),
        publicationAdvice(cluster));
}

void judgeUses(const Cluster &cluster, const Publication &publication, Faults &faults)
{
    if (!cluster.tables.uses)
        return;
    QStringList readers;
    for (const facts::PublicationUse &use : *cluster.tables.uses) {
        const bool isNamed = use.publications.contains(facts::publicationAsRead(publication.name));
        if (isNamed && use.slot != cluster.wish().source->slot)
            readers += use.slot;
    }
    if (readers.isEmpty())
        return;
    faults.add(
        false,
        text("checks",
             "Publication %1 is also read through slot %2: whoever changes its list of "
             "tables for one reader changes it for the other.")
            .arg(publication.name)
            .arg(readers),
        text("checks", "Give each pipeline a publication of its own (debezium.publication.name)."));
}

Verdict judgeExisting(const Cluster &cluster, const Publication &publication)
{
    if (!publication.isForAllTables && !cluster.tables.published)
        return unknown(cluster.tables.published.error());
    Faults faults;
    judgeOperations(cluster, publication, faults);
    judgeMembers(cluster, publication, faults);
    if (cluster.tables.published)
        judgeCuts(cluster, publication, faults);
    judgeAllTables(cluster, publication, faults);
    judgeUses(cluster, publication, faults);
    if (faults.words.empty()) {
        return pass(text("checks",
                         "Publication %1 has every captured table and publishes INSERT, UPDATE "
                         "and DELETE.")
                        .arg(publication.name));
    }
    Verdict verdict = faults.isCritical ? critical(Text::joined(faults.words))
                                        : warning(Text::joined(faults.words));
    return std::move(verdict).advice(Text::joined(faults.todo));
}

Verdict judgeMissing(const Cluster &cluster)
{
    const TableFacts &tables = cluster.tables;
    const Text absent =
        text("checks",
             "There is no publication %1. Unless told otherwise the connector makes it FOR ALL "
             "TABLES.")
            .arg(tables.publication);
    if (!tables.rights)
        return unknown(Text::joined({absent, tables.rights.error().message}))
            .advice(publicationAdvice(cluster));
    if (!tables.rights->isSuperuser) {
        return critical(Text::joined(
                            {absent,
                             text("checks",
                                  "User %1 may not do that (“must be superuser to create FOR ALL "
                                  "TABLES publication”), so the pipeline does not start.")
                                 .arg(cluster.wish().source->user)}))
            .advice(publicationAdvice(cluster));
    }
    if (!tables.keyless)
        return unknown(Text::joined({absent, tables.keyless.error().message}))
            .advice(publicationAdvice(cluster));
    if (tables.keyless->count > 0)
        return critical(Text::joined({absent, breaks(*tables.keyless)}))
            .advice(publicationAdvice(cluster));
    return warning(Text::joined({absent,
                                 text("checks",
                                      "Any table without a key that is made later refuses UPDATE "
                                      "and DELETE then.")}))
        .advice(publicationAdvice(cluster));
}

/// Whatever is right or wrong with the publication of this name: the slot never reads it.
Verdict judgeOtherName(const QString &name, const QString &asRead)
{
    static const QRegularExpression kBreaks(QStringLiteral("[\"',\\s]+"));
    const QString other = name.toLower().replace(kBreaks, QStringLiteral("_"));
    const Text what = asRead.isEmpty()
        ? text("checks",
               "The connector passes the publication's name %1 to the slot without quotes, and "
               "PostgreSQL refuses it there: the pipeline gets no changes at all.")
              .arg(sqlName(name))
        : text("checks",
               "The connector passes the publication's name %1 to the slot without quotes, and "
               "PostgreSQL reads %2 there: the pipeline gets the changes of another publication, "
               "or none at all.")
              .arg(sqlName(name))
              .arg(sqlName(asRead));
    return critical(what)
        .advice(text("checks",
                     "Use a publication whose name has small letters, digits and underscores only, "
                     "such as %1, and write it into the profile and the pipeline's source: "
                     "debezium.publication.name: %2. Where no one else reads it: ALTER PUBLICATION "
                     "%3 RENAME TO %1;")
                    .arg(sqlName(other))
                    .arg(yamlValue(other))
                    .arg(sqlName(name)))
        .result(name);
}

Verdict judgePublication(const Cluster &cluster)
{
    if (const auto verdict = tablesNotKnown(cluster))
        return *verdict;
    const TableFacts &tables = cluster.tables;
    const QString asRead = facts::publicationAsRead(tables.publication);
    if (asRead != tables.publication)
        return seenInSource(cluster, judgeOtherName(tables.publication, asRead), kKey, kStatement);
    if (!tables.publications)
        return seenInSource(cluster, unknown(tables.publications.error()), kKey, kStatement);
    const Publication *publication = tables.usedPublication();
    const QString seen = publication == nullptr ? tables.publication + QStringLiteral(": none")
        : publication->isForAllTables ? publication->name + QStringLiteral(": FOR ALL TABLES")
                                      : publication->name;
    return seenInSource(
        cluster,
        (publication == nullptr ? judgeMissing(cluster) : judgeExisting(cluster, *publication))
            .result(seen),
        kKey, kStatement);
}

} // namespace

QList<TableName> notPublished(const TableFacts &tables)
{
    const Publication *publication = tables.usedPublication();
    if (publication == nullptr || publication->isForAllTables || !tables.published)
        return {};
    QSet<TableName> published;
    for (const PublishedTable &table : *tables.published)
        published += table.name;
    QList<TableName> missing;
    for (const SourceTable &table : *tables.captured) {
        // postgres.tables tells of a partition whose changes come under another name.
        const bool isUnderRoot = publication->isViaRoot
            && std::any_of(table.roots.begin(), table.roots.end(),
                           [&](const TableName &root) { return published.contains(root); });
        if (table.isTable() && !published.contains(table.name) && !isUnderRoot)
            missing += table.name;
    }
    return missing;
}

Check publicationCheck()
{
    return {
        .id = "postgres.publication",
        .scope = Scope::Source,
        .isRequired = true,
        .component = text("checks", "PostgreSQL: publication"),
        .how = text("checks",
                    "psql … -c \"SELECT * FROM pg_publication\" -c \"SELECT * FROM "
                    "pg_publication_tables\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "The pipeline gets the changes of those tables only that its publication "
                        "has. One that is missing there is lost without any error; one FOR ALL "
                        "TABLES breaks other programs."),
        .thresholds = text(
            "checks",
            "READY: the publication exists, has every captured table whole, and publishes INSERT, "
            "UPDATE and DELETE. NOT CRITICAL: another slot reads it too; it is FOR ALL TABLES and "
            "tables without a key refuse UPDATE and DELETE; it would be made FOR ALL TABLES. "
            "CRITICAL: its name has capitals, spaces or quotes; a captured table is missing; an "
            "operation is not published; a row filter "
            "or column list on a captured table; none exists and the user may not make it; making "
            "it would break tables without a key."),
        .sources = "measured with Flink CDC 3.5.0 (Debezium 1.9.8): publication.autocreate.mode, a "
                   "table missing from the publication; measured with PostgreSQL 15 (pgoutput): "
                   "publication_names; PostgreSQL 15 documentation: CREATE "
                   "PUBLICATION, 31.1 Publication",
        .judge = once<judgePublication>,
    };
}

} // namespace lockkeeper::checks
