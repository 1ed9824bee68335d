// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/flinkrules.h"
#include "checks/rules/postgreslogin.h"
#include "checks/rules/postgresserverrules.h"

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::ReplicationSlot;
using facts::Source;

Text holderOf(const ReplicationSlot &slot)
{
    const facts::SlotHolder &holder = slot.holder;
    const QString pid = QString::number(holder.pid);
    if (holder.user.isEmpty())
        return text("checks", "It is read by process %1 of the server.").arg(pid);
    if (holder.address.isEmpty()) {
        return text("checks",
                    "It is read by user %1, application “%2”, process %3; from where, is shown "
                    "only to that user and to pg_read_all_stats.")
            .arg(holder.user)
            .arg(holder.application)
            .arg(pid);
    }
    return text("checks", "It is read by user %1, application “%2”, from %3, process %4.")
        .arg(holder.user)
        .arg(holder.application)
        .arg(holder.address)
        .arg(pid);
}

const facts::Host *hostOfHolder(const Cluster &cluster, const ReplicationSlot &slot)
{
    for (const facts::Host &host : cluster.hosts) {
        if (!slot.holder.address.isEmpty() && host.login.clientAddress == slot.holder.address)
            return &host;
    }
    return nullptr;
}

QStringList runningJobs(const Cluster &cluster)
{
    QStringList names;
    for (const facts::Job &job : cluster.rest.jobs.value_or(QList<facts::Job>())) {
        if (job.state == QLatin1String("RUNNING") || job.state == QLatin1String("RESTARTING"))
            names += job.name;
    }
    return names;
}

Verdict judgeActive(const Cluster &cluster, const ReplicationSlot &slot)
{
    const facts::Host *host = hostOfHolder(cluster, slot);
    const QStringList jobs = runningJobs(cluster);
    if (host != nullptr && !jobs.isEmpty()) {
        return warning(Text::joined(
                           {text("checks",
                                 "The slot %1 is being read from %2, a host of this cluster, where "
                                 "these jobs run: %3.")
                                .arg(slot.name)
                                .arg(host->name())
                                .arg(jobs),
                            text("checks",
                                 "If one of them is this pipeline, it is at work and nothing is "
                                 "wrong; a second one with the same slot would fail some 90 s "
                                 "after its start (“replication slot is active”).")}))
            .advice(text("checks",
                         "To start the pipeline anew, stop its job with a savepoint first: flink "
                         "stop JOB_ID. For another pipeline choose another slot.name."));
    }
    return critical(Text::joined({text("checks",
                                       "Somebody else reads the slot %1, and a slot serves one "
                                       "reader: the pipeline reads its tables and fails some 90 s "
                                       "after its start (“replication slot is active”).")
                                      .arg(slot.name),
                                  holderOf(slot)}))
        .advice(text("checks",
                     "If that is an old run of this pipeline, cancel its job where it runs. If it "
                     "is another consumer, give this pipeline a slot of its own: another slot.name "
                     "in its YAML and source.slot in the profile. If the reader is long gone and "
                     "only its session is left: SELECT pg_terminate_backend(%1);")
                    .arg(QString::number(slot.holder.pid)));
}

Text newSlotAdvice(const QString &name)
{
    return text("checks",
                "If nobody needs it any more, drop it, and the pipeline makes its own: SELECT "
                "pg_drop_replication_slot(%1); otherwise choose another slot.name.")
        .arg(quotedText(name));
}

Verdict judgeForeign(const Source &source, const ReplicationSlot &slot)
{
    if (slot.plugin != kSlotPlugin) {
        const Text what = slot.plugin.isEmpty()
            ? text("checks", "The slot %1 is one for a standby, without changes of rows.")
                  .arg(slot.name)
            : text("checks", "The slot %1 was made for the plug-in %2, not for pgoutput.")
                  .arg(slot.name)
                  .arg(slot.plugin);
        return critical(Text::joined({what,
                                      text("checks",
                                           "The pipeline stops at its start (“replication slot "
                                           "already exists”).")}))
            .advice(newSlotAdvice(slot.name));
    }
    return critical(text("checks",
                         "The slot %1 belongs to the database %2, not to %3: the pipeline stops "
                         "at its start (“replication slot already exists”).")
                        .arg(slot.name)
                        .arg(slot.database)
                        .arg(source.database))
        .advice(newSlotAdvice(slot.name));
}

Verdict judgeLost(const ReplicationSlot &slot)
{
    return critical(text("checks",
                         "The slot %1 is lost: what it had to read is gone from the server's log, "
                         "and no pipeline can go on from it.")
                        .arg(slot.name))
        .advice(text("checks",
                     "Drop it (SELECT pg_drop_replication_slot(%1);) and start the pipeline "
                     "without its savepoint, so that it reads the tables again. Before that raise "
                     "max_slot_wal_keep_size if the pipeline has to survive longer pauses.")
                    .arg(quotedText(slot.name)));
}

Verdict judgeIdle(const Cluster &cluster, const ReplicationSlot &slot)
{
    const auto held = cluster.postgresServer.heldBy(slot);
    const Text kept =
        held ? text("checks", "For it the server keeps %1 of its log.").bytes(*held) : Text();
    if (slot.walStatus == QLatin1String("unreserved")) {
        return warning(Text::joined({text("checks",
                                          "The slot %1 is about to be lost: it is further behind "
                                          "than max_slot_wal_keep_size allows, and the next "
                                          "checkpoint of the server may end it.")
                                         .arg(slot.name),
                                     kept}))
            .advice(text("checks",
                         "Start the pipeline at once, or raise the limit first: ALTER SYSTEM SET "
                         "max_slot_wal_keep_size = '100GB'; SELECT pg_reload_conf(); mind the "
                         "space on the disk."));
    }
    return pass(Text::joined(
        {text("checks",
              "The slot %1 exists, is meant for this database and pgoutput, and nobody reads it: a "
              "pipeline that goes on from its savepoint reads on from %2; one without a savepoint "
              "reads the tables first.")
             .arg(slot.name)
             .arg(slot.confirmed),
         kept}));
}

Verdict judgeSlotFound(const Cluster &cluster, const ReplicationSlot &slot)
{
    const Source &source = *cluster.wish().source;
    if (isLost(slot))
        return judgeLost(slot);
    if (!isUsable(slot, source))
        return judgeForeign(source, slot);
    return slot.isActive ? judgeActive(cluster, slot) : judgeIdle(cluster, slot);
}

Verdict judgeNamedSlot(const Cluster &cluster, const QList<ReplicationSlot> &all)
{
    const QString &name = cluster.wish().source->slot;
    const ReplicationSlot *slot = slotCalled(all, name);
    if (slot != nullptr) {
        return judgeSlotFound(cluster, *slot)
            .result(QStringLiteral("%1, %2, %3, active: %4, %5")
                        .arg(slot->name, slot->plugin, slot->database,
                             slot->isActive ? QStringLiteral("t") : QStringLiteral("f"),
                             slot->walStatus));
    }
    return pass(text("checks",
                     "There is no slot called %1 yet: the name is free, and the pipeline makes the "
                     "slot when it starts.")
                    .arg(name))
        .result(QStringLiteral("0 rows"));
}

Verdict judgeSlot(const Cluster &cluster)
{
    if (!isPostgres(cluster))
        return otherSource(cluster);
    const QString &name = cluster.wish().source->slot;
    if (name.isEmpty()) {
        return unknown(text("checks",
                            "The profile names no slot (source.slot), so whether the pipeline's "
                            "is free is not known."))
            .advice(text("checks",
                         "The pipeline's YAML must name one (slot.name), a name for each pipeline; "
                         "put it into the profile and check again."));
    }
    const QString statement = QStringLiteral("SELECT slot_name, plugin, database, active, "
                                             "active_pid FROM pg_replication_slots WHERE "
                                             "slot_name = %1")
                                  .arg(quotedText(name));
    const auto &all = cluster.postgresServer.replicationSlots;
    return fromServer(cluster, all ? judgeNamedSlot(cluster, *all) : unknown(all.error()),
                      "pg:slots", statement);
}

} // namespace

Check slotCheck()
{
    return {
        .id = "postgres.slot",
        .scope = Scope::Source,
        .isRequired = true,
        .component = text("checks", "PostgreSQL: the pipeline's slot"),
        .how = text("checks",
                    "psql … -c \"SELECT * FROM pg_replication_slots WHERE slot_name = 'SLOT'\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "A slot serves one reader, one database and one plug-in; a name that is "
                        "taken stops the pipeline, sometimes only after minutes."),
        .thresholds =
            text("checks",
                 "READY: no such slot yet, or the pipeline's own that nobody reads. NOT "
                 "CRITICAL: a job of this cluster reads it; wal_status is unreserved. "
                 "CRITICAL: another consumer reads it, another plug-in or database, lost."),
        .sources = "PostgreSQL 15 documentation: 54.19 pg_replication_slots; measured with Flink "
                   "CDC 3.5.0: the failure comes 94 s after the start",
        .judge = once<judgeSlot>,
    };
}

} // namespace lockkeeper::checks
