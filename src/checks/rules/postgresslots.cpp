// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/flinkrules.h"
#include "checks/rules/postgreslogin.h"
#include "checks/rules/postgresserverrules.h"

#include <QRegularExpression>

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::ReplicationSlot;
using facts::Source;

// NAMEDATALEN - 1.
constexpr int kLongestName = 63;

// A job in SQL takes a further slot for each reader while it reads the tables: there the connector
// does not skip the backfill.
int readersWithSlots(const Cluster &cluster)
{
    return cluster.wish().cdc.run == QLatin1String("sql") ? cluster.wish().cdc.parallelism : 0;
}

bool isPossibleName(const Cluster &cluster)
{
    const int readers = readersWithSlots(cluster);
    const QString suffix = readers == 0 ? QString() : QStringLiteral("_%1").arg(readers - 1);
    static const QRegularExpression kName(QStringLiteral("^[a-z0-9_]+$"));
    const QString &name = cluster.wish().source->slot;
    return kName.match(name).hasMatch() && name.size() + suffix.size() <= kLongestName;
}

Text moreSlots(const QString &provider)
{
    if (provider == QLatin1String("rds")) {
        return text("checks",
                    "Amazon RDS: raise max_replication_slots in the parameter group and reboot the "
                    "instance.");
    }
    if (provider == QLatin1String("cloudsql")) {
        return text("checks",
                    "Cloud SQL: raise the flag max_replication_slots; the instance restarts.");
    }
    if (provider == QLatin1String("azure")) {
        return text("checks",
                    "Azure Flexible Server: raise the server parameter max_replication_slots, save "
                    "and restart the server.");
    }
    return text("checks",
                "As a superuser: ALTER SYSTEM SET max_replication_slots = 20; it counts after a "
                "restart of PostgreSQL, so agree on the time.");
}

Remark judgeFreeSlots(const Cluster &cluster, const QList<ReplicationSlot> &all, int most)
{
    const Source &source = *cluster.wish().source;
    const ReplicationSlot *own = slotCalled(all, source.slot);
    const bool hasOwn = own != nullptr && isUsable(*own, source);
    const int needed = (hasOwn ? 0 : 1) + readersWithSlots(cluster);
    const int free = most - static_cast<int>(all.size());
    if (free < needed) {
        return {.status = Status::Critical,
                .meaning = textN("checks",
                                 "%1 of %2 replication slots are in use, and the pipeline needs %n "
                                 "free one(s): it stops at its start (“all replication slots are "
                                 "in use”).")
                               .count(needed)
                               .arg(static_cast<int>(all.size()))
                               .arg(most),
                .advice = Text::joined(
                    {text("checks",
                          "See which slots nobody reads: SELECT slot_name, active FROM "
                          "pg_replication_slots. If their owners agree, drop them: SELECT "
                          "pg_drop_replication_slot('NAME'). Who reads a dropped slot later has "
                          "lost its place."),
                     moreSlots(cluster.postgres.provider)}),
                .raw = {}};
    }
    const Text count =
        textN("checks", "%n replication slot(s) are free, of %1.").count(free).arg(most);
    if (hasOwn && needed == 0) {
        return {
            .status = Status::Pass,
            .meaning = Text::joined(
                {count,
                 text("checks", "The slot %1 exists: no further one is needed.").arg(source.slot)}),
            .advice = {},
            .raw = {}};
    }
    const Text need = readersWithSlots(cluster) == 0
        ? text("checks",
               "The pipeline needs one; with scan.incremental.snapshot.backfill.skip: false in its "
               "YAML (the default of Flink CDC 3.5 is true) it would need %1 more while it reads "
               "the tables.")
              .arg(cluster.wish().cdc.parallelism)
        : textN("checks",
                "A job in SQL needs %n, as each of its readers takes one while it reads the "
                "tables.")
              .count(needed);
    return {
        .status = Status::Pass, .meaning = Text::joined({count, need}), .advice = {}, .raw = {}};
}

Remark impossibleName(const QString &name)
{
    return {.status = Status::Critical,
            .meaning = text("checks",
                            "%1 cannot be the name of a slot: PostgreSQL takes small Latin "
                            "letters, digits and _, at most 63 with the _N that the connector may "
                            "add.")
                           .arg(name),
            .advice = text("checks",
                           "Choose another name, in the pipeline's YAML (slot.name) and in the "
                           "profile (source.slot)."),
            .raw = {}};
}

/// What an earlier run with backfill has left: SLOT_0, SLOT_1, …
QStringList leftovers(const QList<ReplicationSlot> &all, const QString &name)
{
    QStringList names;
    for (const ReplicationSlot &slot : all) {
        const QString rest = slot.name.mid(name.size() + 1);
        bool isNumber = false;
        rest.toUInt(&isNumber);
        if (!slot.isActive && slot.name.startsWith(name + QLatin1Char('_')) && isNumber)
            names += slot.name;
    }
    return names;
}

Remark leftBehind(const QStringList &names)
{
    QStringList statements;
    for (const QString &name : names)
        statements += QStringLiteral("SELECT pg_drop_replication_slot(%1);").arg(quotedText(name));
    return {.status = Status::Warning,
            .meaning = textN("checks",
                             "%n slot(s) of an earlier run of this pipeline were left behind and "
                             "keep the server's log: %1.")
                           .count(static_cast<int>(names.size()))
                           .arg(names),
            .advice = text("checks", "If no job is starting with them now, drop them: %1")
                          .arg(statements.join(QLatin1Char(' '))),
            .raw = {}};
}

std::vector<Remark> remarksOnSlots(const Cluster &cluster, const QList<ReplicationSlot> &all,
                                   int most)
{
    const QString &name = cluster.wish().source->slot;
    std::vector<Remark> remarks {judgeFreeSlots(cluster, all, most)};
    if (name.isEmpty()) {
        remarks.push_back(
            {.status = Status::Pass,
             .meaning = text("checks",
                             "The profile names no slot (source.slot), so only the number was "
                             "judged; the pipeline's YAML must name one (slot.name)."),
             .advice = {},
             .raw = {}});
        return remarks;
    }
    if (!isPossibleName(cluster))
        remarks.push_back(impossibleName(name));
    const QStringList left = leftovers(all, name);
    if (!left.isEmpty())
        remarks.push_back(leftBehind(left));
    return remarks;
}

Verdict judgeReplicationSlots(const Cluster &cluster)
{
    if (!isPostgres(cluster))
        return otherSource(cluster);
    const QString statement = QStringLiteral("SELECT current_setting('max_replication_slots'), "
                                             "count(*) FROM pg_replication_slots");
    const auto &all = cluster.postgresServer.replicationSlots;
    if (!all)
        return fromServer(cluster, unknown(all.error()), "pg:slots", statement);
    const auto &limits = cluster.postgresServer.limits;
    const auto most = limits ? limits->value("max_replication_slots")
                             : Result<qint64>(tl::unexpected(limits.error()));
    if (!most)
        return fromServer(cluster, unknown(most.error()), "pg:limits", statement);
    return fromServer(cluster,
                      combined(remarksOnSlots(cluster, *all, static_cast<int>(*most)))
                          .result(QStringLiteral("max_replication_slots = %1, in use: %2")
                                      .arg(*most)
                                      .arg(all->size())),
                      "pg:slots", statement);
}

} // namespace

const ReplicationSlot *slotCalled(const QList<ReplicationSlot> &all, const QString &name)
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const ReplicationSlot &slot) { return slot.name == name; });
    return found == all.end() ? nullptr : &*found;
}

bool isLost(const ReplicationSlot &slot)
{
    return slot.walStatus == QLatin1String("lost") || !slot.invalidation.isEmpty();
}

bool isUsable(const ReplicationSlot &slot, const facts::Source &source)
{
    return slot.plugin == kSlotPlugin && slot.database == source.database && !isLost(slot);
}

QString quotedName(const QString &name)
{
    return QLatin1Char('"') + QString(name).replace(QLatin1Char('"'), QLatin1String("\"\""))
        + QLatin1Char('"');
}

QString quotedText(const QString &value)
{
    return QLatin1Char('\'') + QString(value).replace(QLatin1Char('\''), QLatin1String("''"))
        + QLatin1Char('\'');
}

Verdict fromServer(const Cluster &cluster, Verdict verdict, const char *key,
                   const QString &statement)
{
    const QString host = cluster.jobManager == nullptr ? QString() : cluster.jobManager->name();
    return std::move(verdict)
        .from(host)
        .how(psql(*cluster.wish().source, statement))
        .seenIn(host, QLatin1String(key));
}

Check replicationSlotsCheck()
{
    return {
        .id = "postgres.replication-slots",
        .scope = Scope::Source,
        .isRequired = true,
        .component = text("checks", "PostgreSQL: free replication slots"),
        .how = text("checks",
                    "psql … -c \"SELECT current_setting('max_replication_slots'), count(*) FROM "
                    "pg_replication_slots\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "The server remembers in a slot what the pipeline has read; without a "
                        "free one the pipeline does not start."),
        .thresholds =
            text("checks",
                 "READY: as many are free as the pipeline needs: none if its slot exists, "
                 "else 1; a job in SQL needs 1 and one for each reader (parallelism). NOT "
                 "CRITICAL: slots SLOT_N of an earlier run were left. CRITICAL: too few, "
                 "or a name that PostgreSQL does not take."),
        .sources = "PostgreSQL 15 documentation: 20.6.1 max_replication_slots, 27.2.6; Flink CDC "
                   "3.5.0: scan.incremental.snapshot.backfill.skip is true in a YAML pipeline, "
                   "false in SQL",
        .judge = once<judgeReplicationSlots>,
    };
}

} // namespace lockkeeper::checks
