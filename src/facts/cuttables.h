// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace lockkeeper::facts {

/// Part of WITH RECURSIVE, `cut (id, publication)`: the tables on which PostgreSQL 15 and newer
/// refuse UPDATE and DELETE as soon as their replica identity is FULL, for a publication that sends
/// only some of their columns. Of partitioned tables the partitions too. %1 is the publication of
/// the pipeline, which counts whatever it sends: it is to send UPDATE and DELETE.
inline constexpr const char *kCutTables =
    "cut(id, publication) AS (SELECT r.prrelid, p.pubname FROM pg_catalog.pg_publication_rel r "
    "JOIN pg_catalog.pg_publication p ON p.oid = r.prpubid WHERE (p.pubupdate OR p.pubdelete "
    "OR p.pubname = %1) AND to_jsonb(r) ->> 'prattrs' IS NOT NULL UNION SELECT c.oid, "
    "cut.publication FROM cut "
    "JOIN pg_catalog.pg_inherits i ON i.inhparent = cut.id JOIN pg_catalog.pg_class c "
    "ON c.oid = i.inhrelid AND c.relispartition)";

} // namespace lockkeeper::facts
