// SPDX-License-Identifier: Apache-2.0
#include "checks/dbafile.h"

#include "base/shellquote.h"
#include "checks/dbasections.h"
#include "checks/rules/postgreslogin.h"

namespace lockkeeper::checks {
namespace {

using facts::Cluster;

QString quoted(const QString &word)
{
    return QString::fromUtf8(shellQuote(word.toUtf8()).value_or(QByteArray()));
}

void writeHead(DbaScript &script, const Cluster &cluster)
{
    const facts::Source &source = *cluster.wish().source;
    script.comment(text("checks",
                        "For the administrator of PostgreSQL %1, database %2: what a Flink CDC "
                        "pipeline that logs in as %3 lacks.")
                       .arg(source.server.toString())
                       .arg(source.database)
                       .arg(source.user));
    script.comment(text("checks",
                        "Written by Lockkeeper, which runs nothing of it. Read it, then run it "
                        "with psql 11 or newer:"));
    script.command(QStringLiteral("psql -h %1 -p %2 -d %3 -f FILE")
                       .arg(quoted(source.server.host), QString::number(source.server.port),
                            quoted(source.database)));
    script.comment(text("checks",
                        "Each section names the role that it needs; a superuser may run them all. "
                        "One that is denied says so, and the next goes on."));
    script.comment(text("checks", "It does only what is missing; a second run changes nothing."));
    script.begin(source.database);
}

template <typename T> void collect(std::optional<Error> &problem, const Result<T> &fact)
{
    if (!problem && !fact)
        problem = fact.error();
}

/// What had to be known for "nothing is missing", and is not.
std::optional<Error> notKnown(const Cluster &cluster)
{
    std::optional<Error> problem;
    collect(problem, cluster.postgres.walLevel);
    collect(problem, cluster.postgres.maxWalSenders);
    collect(problem, cluster.postgres.usedWalSenders);
    collect(problem, cluster.postgres.mayReplicate);
    collect(problem, cluster.postgresServer.replicationSlots);
    collect(problem, cluster.postgresServer.limits);
    if (cluster.postgresServer.limits)
        collect(problem, cluster.postgresServer.limits->value("max_replication_slots"));
    collect(problem, cluster.tables.captured);
    collect(problem, cluster.tables.publications);
    collect(problem, cluster.tables.rights);
    const facts::Publication *publication =
        cluster.tables.publications ? cluster.tables.usedPublication() : nullptr;
    if (publication != nullptr && !publication->isForAllTables)
        collect(problem, cluster.tables.published);
    for (const facts::Host *host : cluster.flinkHosts()) {
        if (!host->login.refusal)
            collect(problem, host->login.server);
    }
    return problem;
}

void writeBody(DbaScript &script, const Cluster &cluster)
{
    writeServer(script, cluster);
    if (cluster.tables.captured) {
        writeTables(script, cluster);
        writeDecisions(script, cluster);
    }
    script.blank();
    const std::optional<Error> problem = notKnown(cluster);
    if (problem) {
        script.comment(text("checks", "Not everything could be asked, so more may be missing: %1")
                           .arg(problem->message));
    } else if (script.isEmpty()) {
        script.comment(text("checks", "Nothing is missing that this file could mend."));
    }
}

} // namespace

QByteArray dbaFile(const Cluster &cluster, const QString &language)
{
    DbaScript script(language);
    if (!isPostgres(cluster)) {
        script.comment(otherSource(cluster).meaning);
        return script.bytes();
    }
    writeHead(script, cluster);
    writeBody(script, cluster);
    if (!script.isEmpty()) {
        script.comment(text("checks", "Then check again:"));
        script.command(QStringLiteral("lockkeeper check --profile PROFILE --only 'postgres.*'"));
    }
    script.end();
    return script.bytes();
}

} // namespace lockkeeper::checks
