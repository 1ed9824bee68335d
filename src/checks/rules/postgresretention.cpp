// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/postgreslogin.h"
#include "checks/rules/postgresserverrules.h"

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::PostgresServer;
using facts::ReplicationSlot;

constexpr qint64 kMiB = 1024LL * 1024;
// One segment of the log: less may be a checkpoint or a vacuum, and says nothing of an hour.
constexpr qint64 kLeastGrowth = 16 * kMiB;
// So much kept by a slot that nobody reads is a finding whatever the rate. Chosen by us.
constexpr qint64 kMuch = 1024 * kMiB;
// A night and the morning after it, in which somebody sees that Flink stands still.
constexpr double kShortestHours = 24;
// The two looks are 10 s apart by our clock; the server's may run a little slower.
constexpr double kLeastSeconds = 9;
constexpr qsizetype kNamed = 5;
// server_version_num.
constexpr int kFirstWithLimit = 130000;

/// What two looks at the log's position tell.
struct Growth
{
    qint64 bytes = 0;
    double seconds = 0;

    [[nodiscard]] double perHour() const { return static_cast<double>(bytes) * 3600 / seconds; }
};

/// Everything the verdict rests on.
struct Retention
{
    std::optional<qint64> limit; ///< bytes that a slot may keep; nothing: no limit
    bool hasSetting = true; ///< PostgreSQL 13 and newer
    QList<ReplicationSlot> standing; ///< which keep most first
    qint64 mostHeld = 0;
    std::optional<qint64> free; ///< on the server's disk
    Text freeWords;
    std::optional<Growth> growth; ///< nothing: measured none, or less than says anything
    Text growthWords;
};

using Position = lockkeeper::Result<facts::WalPosition>;

std::optional<Growth> between(const Position &from, const Position &to)
{
    if (!from || !to || to->lsn < from->lsn || to->at - from->at < kLeastSeconds)
        return std::nullopt;
    return Growth {.bytes = static_cast<qint64>(to->lsn - from->lsn), .seconds = to->at - from->at};
}

bool says(const std::optional<Growth> &growth)
{
    return growth && growth->bytes >= kLeastGrowth;
}

void tellGrowth(Retention &retention, const PostgresServer &server)
{
    const auto growth = between(server.wal, server.walLater);
    const auto longer = between(server.walBefore, server.wal);
    std::vector<Text> told;
    if (says(growth)) {
        retention.growth = growth;
        told.push_back(text("checks", "The log grew by %1 in %2 s: that makes %3 an hour.")
                           .bytes(growth->bytes)
                           .number(growth->seconds, 1)
                           .bytes(static_cast<qint64>(growth->perHour())));
    }
    if (says(longer)) { // the faster of the two is what the disk must be ready for
        if (!retention.growth || longer->perHour() > retention.growth->perHour())
            retention.growth = longer;
        told.push_back(text("checks",
                            "Since the last run, %1 h before, the log grew by %2: that makes "
                            "%3 an hour.")
                           .number(longer->seconds / 3600, 1)
                           .bytes(longer->bytes)
                           .bytes(static_cast<qint64>(longer->perHour())));
    }
    if (!told.empty()) {
        retention.growthWords = Text::joined(told);
    } else if (growth) {
        retention.growthWords =
            text("checks",
                 "Too short to tell how fast the log grows: %1 in %2 s, less than the 16 MiB that "
                 "say something.")
                .bytes(growth->bytes)
                .number(growth->seconds, 1);
    } else if (!retention.standing.isEmpty()) {
        retention.growthWords =
            text("checks", "How fast the log grows could not be measured in this run.");
    }
}

/// Only a host that the profile lists tells its file systems, and only pg_read_all_settings shows
/// where the server keeps its data.
void tellFree(Retention &retention, const Cluster &cluster, const facts::ServerLimits &limits)
{
    const facts::Host *host = cluster.hostCalled(cluster.wish().source->server.host);
    const bool isTold =
        host != nullptr && host->system.fileSystems && !limits.dataDirectory.isEmpty();
    const auto *place = isTold
        ? facts::fileSystemOf(*host->system.fileSystems,
                              limits.dataDirectory + QStringLiteral("/pg_wal"))
        : nullptr;
    if (place == nullptr || place->available < 0)
        return;
    retention.free = place->available;
    retention.freeWords =
        text("checks", "On host %1 the file system %2, where the server's data lies, has %3 free.")
            .arg(host->name())
            .arg(place->mount)
            .bytes(place->available);
}

Retention retentionOf(const Cluster &cluster, const facts::ServerLimits &limits)
{
    const PostgresServer &server = cluster.postgresServer;
    Retention retention;
    tellFree(retention, cluster, limits);
    const auto megabytes = limits.value("max_slot_wal_keep_size");
    retention.hasSetting = megabytes.has_value();
    if (megabytes && *megabytes >= 0)
        retention.limit = *megabytes * kMiB;
    retention.standing = server.standing();
    std::stable_sort(retention.standing.begin(), retention.standing.end(),
                     [&](const ReplicationSlot &a, const ReplicationSlot &b) {
                         return server.heldBy(a).value_or(0) > server.heldBy(b).value_or(0);
                     });
    if (!retention.standing.isEmpty())
        retention.mostHeld = server.heldBy(retention.standing.front()).value_or(0);
    tellGrowth(retention, server);
    return retention;
}

Text standingSlots(const Retention &retention, const PostgresServer &server)
{
    std::vector<Text> told;
    for (const ReplicationSlot &slot :
         retention.standing.first(std::min<qsizetype>(retention.standing.size(), kNamed))) {
        told.push_back(text("checks", "Nobody reads the slot %1, and it keeps %2 of the log.")
                           .arg(slot.name)
                           .bytes(server.heldBy(slot).value_or(0)));
    }
    const qsizetype more = retention.standing.size() - kNamed;
    if (more > 0)
        told.push_back(textN("checks", "%n more slot(s) stand still and keep less.").count(more));
    return Text::joined(told);
}

Text limitAdvice(const Cluster &cluster, const Retention &retention)
{
    if (!retention.hasSetting) {
        return text("checks",
                    "PostgreSQL has a limit since version 13: upgrade, or watch the free space of "
                    "the server's disk and drop a slot in time.");
    }
    if (!cluster.postgres.provider.isEmpty()) {
        return text("checks",
                    "On a managed server set max_slot_wal_keep_size (in MB) in its parameters or "
                    "flags, well below the free space of its storage. A slot that falls further "
                    "behind is lost, and its pipeline reads the tables again.");
    }
    return text("checks",
                "As a superuser, well below the free space of the server's disk: ALTER SYSTEM SET "
                "max_slot_wal_keep_size = '20GB'; SELECT pg_reload_conf(); a slot that falls "
                "further behind is lost, and its pipeline reads the tables again.");
}

Text dropAdvice(const Retention &retention)
{
    if (retention.standing.isEmpty())
        return {};
    QStringList statements;
    for (const ReplicationSlot &slot :
         retention.standing.first(std::min<qsizetype>(retention.standing.size(), kNamed)))
        statements +=
            QStringLiteral("SELECT pg_drop_replication_slot(%1);").arg(quotedText(slot.name));
    return text("checks", "Slots that nobody will read again can be dropped: %1")
        .arg(statements.join(QLatin1Char(' ')));
}

std::optional<double> hoursUntilFull(const Retention &retention)
{
    if (!retention.free || !retention.growth)
        return std::nullopt;
    return static_cast<double>(*retention.free) / retention.growth->perHour();
}

Text hoursOfDisk(const Retention &retention)
{
    if (const auto hours = hoursUntilFull(retention)) {
        return text("checks", "If nobody reads the slots, the disk is full in %1 h.")
            .number(*hours, 1);
    }
    if (retention.free)
        return {};
    return text("checks",
                "In how many hours that would be is not told: PostgreSQL does not show the free "
                "space of its disk. Where the profile lists the server's host and the user may "
                "read data_directory (pg_read_all_settings), Lockkeeper looks there.");
}

Verdict judgeWithoutLimit(const Cluster &cluster, const Retention &retention)
{
    const Text risk = retention.hasSetting
        ? text("checks",
               "Nothing limits the log that a slot keeps (max_slot_wal_keep_size = -1): when the "
               "pipeline stands still, the log grows until the disk of the server is full and the "
               "database stops.")
        : text("checks",
               "This version of PostgreSQL cannot limit the log that a slot keeps: when the "
               "pipeline stands still, the log grows until the disk of the server is full and the "
               "database stops.");
    const Text meaning =
        Text::joined({risk, standingSlots(retention, cluster.postgresServer), retention.growthWords,
                      retention.freeWords, hoursOfDisk(retention)});
    const Text advice = Text::joined({limitAdvice(cluster, retention), dropAdvice(retention)});
    if (hoursUntilFull(retention).value_or(kShortestHours) < kShortestHours)
        return critical(meaning).advice(advice);
    const bool isUnclear =
        !retention.standing.isEmpty() && !retention.growth && retention.mostHeld < kMuch;
    return isUnclear ? unknown(meaning).advice(advice) : warning(meaning).advice(advice);
}

/// Hours until the slot has lost what it must still read.
double hoursLeft(const ReplicationSlot &slot, const Retention &retention, qint64 held)
{
    const qint64 left = slot.safeBytes.value_or(*retention.limit - held);
    return static_cast<double>(std::max<qint64>(left, 0)) / retention.growth->perHour();
}

Verdict judgeOwnStanding(const Cluster &cluster, const Retention &retention,
                         const ReplicationSlot &own, const Text &limited)
{
    const Text slots = standingSlots(retention, cluster.postgresServer);
    if (!retention.growth) {
        return unknown(Text::joined({limited, slots, retention.growthWords,
                                     text("checks",
                                          "So in how many hours the pipeline's slot is lost cannot "
                                          "be told.")}))
            .advice(text("checks",
                         "Start the pipeline soon, or check again while the database is at its "
                         "usual work."));
    }
    const double hours = hoursLeft(own, retention, cluster.postgresServer.heldBy(own).value_or(0));
    const Text left =
        text("checks", "At this rate the pipeline's slot is lost in %1 h.").number(hours, 1);
    const Text meaning = Text::joined({limited, slots, retention.growthWords, left});
    if (hours >= kShortestHours)
        return pass(meaning);
    return warning(meaning).advice(
        text("checks",
             "Start the pipeline before, or raise max_slot_wal_keep_size if the disk has the "
             "room. A slot that nobody needs can be dropped: SELECT "
             "pg_drop_replication_slot(%1);")
            .arg(quotedText(own.name)));
}

Verdict judgeWithLimit(const Cluster &cluster, const Retention &retention)
{
    const Text limited =
        text(
            "checks",
            "A slot may keep %1 of the log (max_slot_wal_keep_size): a pipeline that falls further "
            "behind loses its slot and reads the tables again, but does not fill the server's "
            "disk, if that has the room.")
            .bytes(*retention.limit);
    if (retention.free.value_or(*retention.limit) < *retention.limit) {
        return warning(Text::joined({text("checks",
                                          "A slot may keep %1 of the log "
                                          "(max_slot_wal_keep_size), more than is free: a pipeline "
                                          "that stands still can fill the disk of the server, and "
                                          "the database stops.")
                                         .bytes(*retention.limit),
                                     retention.freeWords,
                                     standingSlots(retention, cluster.postgresServer),
                                     retention.growthWords}))
            .advice(Text::joined({limitAdvice(cluster, retention), dropAdvice(retention)}));
    }
    const auto &source = *cluster.wish().source;
    if (const ReplicationSlot *own = slotCalled(retention.standing, source.slot);
        own != nullptr && isUsable(*own, source))
        return judgeOwnStanding(cluster, retention, *own, limited);
    return pass(Text::joined({limited, standingSlots(retention, cluster.postgresServer),
                              retention.growth ? retention.growthWords : Text()}));
}

QString shortly(const Retention &retention)
{
    QString limit = retention.hasSetting ? QStringLiteral("-1") : QStringLiteral("—");
    if (retention.limit)
        limit = QStringLiteral("%1 MB").arg(*retention.limit / kMiB);
    return QStringLiteral("max_slot_wal_keep_size = %1, inactive: %2")
        .arg(limit)
        .arg(retention.standing.size());
}

Verdict judgeRetention(const Cluster &cluster)
{
    if (!isPostgres(cluster))
        return otherSource(cluster);
    const QString statement = QStringLiteral(
        "SELECT slot_name, active, pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), "
        "current_setting('max_slot_wal_keep_size', true) FROM pg_replication_slots");
    const PostgresServer &server = cluster.postgresServer;
    if (!server.replicationSlots)
        return fromServer(cluster, unknown(server.replicationSlots.error()), "pg:slots", statement);
    if (!server.limits)
        return fromServer(cluster, unknown(server.limits.error()), "pg:limits", statement);
    if (!server.wal)
        return fromServer(cluster, unknown(server.wal.error()), "pg:wal", statement);
    const auto setting = server.limits->value("max_slot_wal_keep_size");
    if (!setting && cluster.postgres.versionNumber.value_or(kFirstWithLimit) >= kFirstWithLimit)
        return fromServer(cluster, unknown(setting.error()), "pg:limits", statement);
    const Retention retention = retentionOf(cluster, *server.limits);
    Verdict verdict = retention.limit ? judgeWithLimit(cluster, retention)
                                      : judgeWithoutLimit(cluster, retention);
    return fromServer(cluster, std::move(verdict).result(shortly(retention)),
                      server.walLater ? "pg:wal.later" : "pg:slots", statement);
}

} // namespace

Check retentionCheck()
{
    return {
        .id = "postgres.retention",
        .scope = Scope::Source,
        .component = text("checks", "PostgreSQL: log kept for slots"),
        .how = text("checks",
                    "psql … -c \"SHOW max_slot_wal_keep_size\" -c \"SELECT slot_name, active, "
                    "pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn) FROM "
                    "pg_replication_slots\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "While nobody reads a slot, the server keeps its log for it; without a "
                        "limit that fills the disk of a production database."),
        .thresholds = text("checks",
                           "READY: max_slot_wal_keep_size is set. NOT CRITICAL: it is not, or is "
                           "more than the known free space, or at the present rate the pipeline's "
                           "own slot is lost within 24 h. CRITICAL: it is not set, and the disk is "
                           "full within 24 h. COULD NOT CHECK: a slot stands still, and between "
                           "two looks 10 s apart, and since the last run, the log grew by less "
                           "than 16 MiB, too short to tell (1 GiB already kept without a limit is "
                           "a warning all the same)."),
        .sources = "PostgreSQL 15 documentation: 20.6.1 max_slot_wal_keep_size, 54.19 "
                   "pg_replication_slots; 24 h and 1 GiB are Lockkeeper's own",
        .judge = once<judgeRetention>,
    };
}

} // namespace lockkeeper::checks
