// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"
#include "facts/tablepatterns.h"

#include <QHash>

#include <optional>

namespace lockkeeper::facts {

/// A column of a table that has at least one column which is not carried as a matter of course.
struct SourceColumn
{
    QString name;
    QString type; ///< as PostgreSQL writes it: timestamp(3) without time zone
    QString base; ///< name of the type below domains: timestamptz, _int4; "enum" for enumerations
    int modifier = -1; ///< atttypmod: precision, scale, length; -1: none given
    bool isNotNull = false;
    bool isKey = false; ///< of the primary key
    bool isGenerated = false; ///< GENERATED ALWAYS AS (…)
    bool isVirtual = false; ///< of these the ones that are not STORED (PostgreSQL 18)
    bool isIdentity = false;
    QString defaultExpression; ///< null: none; of a generated column what it is made from
};

/// The tables that inherit from an ordinary one; partitions are not meant.
struct Heirs
{
    int count = 0; ///< at all depths
    QList<TableName> first; ///< a few of them
};

/// The rows that a SELECT of the user sees of a table, by row-level security.
enum class VisibleRows {
    All, ///< not in force for the user, or a policy lets every row through
    None, ///< in force, and no policy is for the user
    Unknown, ///< in force with policies whose expressions decide
};

/// A table, view or foreign table that a pattern of the profile matches.
struct SourceTable
{
    TableName name;
    QString owner;
    QChar kind; ///< pg_class.relkind: r, p (partitioned), v, m, f
    QChar persistence; ///< p, u (unlogged), t
    QChar identity; ///< pg_class.relreplident: d, n, f, i
    bool isKeyed = false; ///< has a primary key
    bool isPartition = false;
    QList<TableName> roots; ///< partitioned tables above it
    int leaves = 0; ///< partitions with rows, of a partitioned table
    int leavesWithoutFull = 0; ///< of these, with another replica identity than FULL
    Result<Heirs> heirs;
    Result<QStringList> cutBy; ///< publications that send only some of its columns, see kCutTables
    Result<VisibleRows> rows;
    bool isRestricted = false; ///< a restrictive policy holds beside those that let rows through
    bool mayUseSchema = false;
    bool maySelect = false;
    bool isAllThatMatches =
        false; ///< a pattern matches views and foreign tables only, this one too

    /// The connector takes ordinary and partitioned tables only (JDBC's TABLE, PARTITIONED TABLE).
    [[nodiscard]] bool isTable() const { return kind == u'r' || kind == u'p'; }
};

/// One pattern of the profile's source.tables and what it means on the source.
struct CapturePattern
{
    QString pattern;
    Text problem; ///< why it is no pattern; else empty
    int tables = 0; ///< matched ones that the connector takes
    int others = 0; ///< matched views and foreign tables
    QList<TableName> near; ///< where nothing is matched: other case, other schema
};

struct Publication
{
    QString name;
    bool isForAllTables = false;
    bool hasInsert = false;
    bool hasUpdate = false;
    bool hasDelete = false;
    bool isViaRoot = false; ///< publish_via_partition_root
    bool sendsGenerated = false; ///< publish_generated_columns = stored (PostgreSQL 18)
};

/// A table of the publication that the pipeline will use.
struct PublishedTable
{
    TableName name;
    std::optional<bool> isSent; ///< its changes come under this name; nothing: not told
    QString filter; ///< WHERE (…); empty: every row
    QStringList columns; ///< the column list; empty: every column
};

/// Tables that refuse UPDATE and DELETE as soon as a publication has them.
struct Keyless
{
    int count = 0;
    QList<TableName> first; ///< those with the most changes so far
};

/// What the user may do in the database.
struct DatabaseRights
{
    bool isSuperuser = false;
    bool mayConnect = false;
    bool mayCreate = false; ///< CREATE on the database: make a publication of own tables
};

/// Another slot whose reader named the publication when it began to read.
struct PublicationUse
{
    QString slot;
    QString application;
    QStringList publications; ///< those that it named
};

/// The source's tables, parsed from pg:tables, pg:columns, pg:publications, pg:published,
/// pg:keyless, pg:rights and pg:publication-uses of the JobManager's host.
struct TableFacts
{
    QString publication; ///< usedPublication()
    QList<CapturePattern> patterns; ///< empty where the tables are not known
    Result<QList<SourceTable>> captured; ///< by name
    Result<QHash<TableName, QList<SourceColumn>>> columns; ///< without a table: nothing special
    Result<QList<Publication>> publications;
    Result<QList<PublishedTable>> published;
    Result<Keyless> keyless;
    Result<DatabaseRights> rights;
    Result<QList<PublicationUse>> uses; ///< only those that the user may see

    [[nodiscard]] const Publication *usedPublication() const;
};

/// The publication that the pipeline will use: the profile's, else the connector's default.
[[nodiscard]] QString usedPublication(const Source &source);
/// The publication that the server takes this name for: Debezium 1.9.8 puts it bare into pgoutput's
/// publication_names, which is a list of identifiers. Null where the server refuses the list or
/// finds several names in it.
[[nodiscard]] QString publicationAsRead(const QString &name);
[[nodiscard]] TableFacts parseTables(const HostRecord &record, const Source &source);

} // namespace lockkeeper::facts
