// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/postgreslogin.h"
#include "checks/rules/postgresserverrules.h"

#include <algorithm>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;
using facts::OpenTransaction;
using facts::Sessions;

// Chosen by us; a program that writes and works without a break ends its transactions in seconds.
constexpr double kOldSeconds = 300;
// More would fill the page; the statement of `how` lists them all.
constexpr int kNamed = 5;

QList<OpenTransaction> oldOnes(const QList<OpenTransaction> &all)
{
    QList<OpenTransaction> old;
    std::copy_if(all.begin(), all.end(), std::back_inserter(old),
                 [](const OpenTransaction &one) { return one.age.value_or(0) > kOldSeconds; });
    std::sort(old.begin(), old.end(),
              [](const OpenTransaction &a, const OpenTransaction &b) { return *a.age > *b.age; });
    return old;
}

int hiddenOnes(const QList<OpenTransaction> &all)
{
    return static_cast<int>(std::count_if(
        all.begin(), all.end(), [](const OpenTransaction &one) { return !one.age.has_value(); }));
}

Text described(const OpenTransaction &one)
{
    const auto minutes = static_cast<qint64>(*one.age / 60);
    if (!one.gid.isEmpty()) {
        return text("checks", "Prepared transaction “%1” of user %2 in database %3: %4 min.")
            .arg(one.gid)
            .arg(one.user)
            .arg(one.database)
            .arg(minutes);
    }
    return text("checks", "Process %1, user %2, application “%3”, database %4: %5 min.")
        .arg(QString::number(one.pid))
        .arg(one.user)
        .arg(one.application)
        .arg(one.database)
        .arg(minutes);
}

Text grantAdvice(const Cluster &cluster)
{
    return text("checks",
                "To see since when, let user %1 read the statistics, as a superuser (on a managed "
                "server as its administrator): GRANT pg_read_all_stats TO %1; it shows other "
                "users' statements to him, so take it back after the check if you like.")
        .arg(quotedName(cluster.wish().source->user));
}

Text whyItMatters(const Cluster &cluster)
{
    const auto &all = cluster.postgresServer.replicationSlots;
    const auto &source = *cluster.wish().source;
    const auto *own = all ? slotCalled(*all, source.slot) : nullptr;
    if (own != nullptr && isUsable(*own, source)) {
        return text("checks",
                    "The pipeline's slot exists and need not wait for them, but the server keeps "
                    "its log from the oldest of them on.");
    }
    return text("checks",
                "PostgreSQL makes the pipeline's slot only when they have ended: until then the "
                "job starts and gives nothing.");
}

Text endAdvice(const QList<OpenTransaction> &old)
{
    QStringList statements;
    for (const OpenTransaction &one : old.first(std::min<qsizetype>(old.size(), kNamed))) {
        statements += one.gid.isEmpty()
            ? QStringLiteral("SELECT pg_terminate_backend(%1);").arg(one.pid)
            : QStringLiteral("ROLLBACK PREPARED %1;").arg(quotedText(one.gid));
    }
    return text("checks",
                "Let their owners end them (COMMIT or ROLLBACK; COMMIT PREPARED for a prepared "
                "one, in its database) before the pipeline starts. What nobody owns any more: %1 "
                "What it has not committed is lost.")
        .arg(statements.join(QLatin1Char(' ')));
}

Text hiddenToo(int hidden)
{
    return textN("checks",
                 "Of %n more transaction(s) of other users that have written, the server does not "
                 "show this user the age.")
        .count(hidden);
}

Verdict judgeOld(const Cluster &cluster, const QList<OpenTransaction> &old, int hidden)
{
    std::vector<Text> meaning {
        textN("checks", "%n transaction(s) that have written are open for more than 5 min.")
            .count(static_cast<int>(old.size()))};
    for (const OpenTransaction &one : old.first(std::min<qsizetype>(old.size(), kNamed)))
        meaning.push_back(described(one));
    meaning.push_back(whyItMatters(cluster));
    std::vector<Text> advice {endAdvice(old)};
    if (hidden > 0) {
        meaning.push_back(hiddenToo(hidden));
        advice.push_back(grantAdvice(cluster));
    }
    return warning(Text::joined(meaning)).advice(Text::joined(advice));
}

Verdict judgeSessions(const Cluster &cluster, const Sessions &sessions)
{
    const QList<OpenTransaction> old = oldOnes(sessions.writers + sessions.prepared);
    const int hidden = hiddenOnes(sessions.writers);
    if (!old.isEmpty())
        return judgeOld(cluster, old, hidden);
    if (hidden > 0) {
        return unknown(Text::joined(
                           {textN("checks",
                                  "%n transaction(s) of other users have written and are still "
                                  "open; since when, PostgreSQL does not show this user. On a "
                                  "busy server they may be a moment old.")
                                .count(hidden),
                            text("checks",
                                 "Only one that stays open for minutes would keep the pipeline's "
                                 "slot from being made.")}))
            .advice(grantAdvice(cluster));
    }
    const Text readers = sessions.longReaders == 0
        ? Text()
        : textN("checks",
                "%n session(s) have been reading for more than 5 min; they have written nothing, "
                "and the slot does not wait for them.")
              .count(sessions.longReaders);
    return pass(Text::joined({text("checks",
                                   "No transaction that has written is open for more than 5 min, "
                                   "and no prepared one: nothing keeps the slot from being made."),
                              readers}));
}

Verdict judgeTransactions(const Cluster &cluster)
{
    if (!isPostgres(cluster))
        return otherSource(cluster);
    const QString statement =
        QStringLiteral("SELECT pid, usename, application_name, state, now() - xact_start FROM "
                       "pg_stat_activity WHERE backend_xid IS NOT NULL");
    const auto &sessions = cluster.postgresServer.sessions;
    if (!sessions)
        return fromServer(cluster, unknown(sessions.error()), "pg:sessions", statement);
    return fromServer(cluster,
                      judgeSessions(cluster, *sessions)
                          .result(QStringLiteral("backend_xid: %1, pg_prepared_xacts: %2")
                                      .arg(sessions->writers.size())
                                      .arg(sessions->prepared.size())),
                      "pg:sessions", statement);
}

} // namespace

Check transactionsCheck()
{
    return {
        .id = "postgres.transactions",
        .scope = Scope::Source,
        .component = text("checks", "PostgreSQL: old transactions"),
        .how = text("checks",
                    "psql … -c \"SELECT pid, usename, now() - xact_start FROM pg_stat_activity "
                    "WHERE backend_xid IS NOT NULL\" -c \"SELECT * FROM pg_prepared_xacts\""),
        .webUi = kNotInWebUi,
        .purpose = text("checks",
                        "PostgreSQL makes a slot only when every transaction has ended that had "
                        "written before; a forgotten one keeps the pipeline waiting without an "
                        "error."),
        .thresholds = text("checks",
                           "READY: none that has written, and no prepared one, is older than 5 "
                           "min. NOT CRITICAL: one is. COULD NOT CHECK: others' transactions have "
                           "written, and their age is hidden from this user."),
        .sources = "PostgreSQL 15 documentation: 27.2.3, 49.2.2; measured with PostgreSQL 15: the "
                   "slot waits for transactions with an id and for prepared ones, not for those "
                   "that only read; the 5 min are Lockkeeper's own",
        .judge = once<judgeTransactions>,
    };
}

} // namespace lockkeeper::checks
