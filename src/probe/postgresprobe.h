// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "facts/facts.h"
#include "probe/recorder.h"
#include "remote/remote.h"

#include <chrono>
#include <stop_token>
#include <vector>

namespace lockkeeper::probe {

/// One Flink host from which PostgreSQL is asked. Nothing here is owned.
struct PostgresVisit
{
    facts::HostRecord *record = nullptr;
    remote::Remote *remote = nullptr;
    Recorder *recorder = nullptr;
    bool wantsSettings = false; ///< the JobManager's host: settings and replication too
    /// Between the two looks at the log's position; less than 10 s tells little of its growth.
    std::chrono::milliseconds sampleGap = std::chrono::seconds(10);
};

/// Logs in to the source from each host in turn, through the host's own network, and stores
///   pg:login     JSON {server_version, ssl, path, ms, inet_client_addr, inet_server_addr, pooled}
///   pg:refusal   JSON {cause: server | tls | not-postgres, sqlstate, message}: a refused login
///   pg:settings  JSON {name: value} (only where wanted)
///   pg:identify  JSON {systemid, …} or {sqlstate, message} (only where wanted, ≥ 2 walsenders are
///                free and the role may)
///   pg:wal.later JSON {lsn, at}: the second look, where a slot that nobody reads keeps WAL; taken
///                from the same session after the other hosts' logins
///   and the answers to serverQuestions() and tableQuestions(), JSON (only where wanted)
/// or why not (problems); not tried where the host's probe:net.reach already found no way. A
/// refused password is tried nowhere else: the hosts that follow get the reason as their problem.
/// Only reads; leaves no session. Blocks, and ends within 0.1 s of `stop`; call from one thread.
void askPostgres(const std::vector<PostgresVisit> &visits, const facts::Source &source,
                 const Secret &password, std::stop_token stop);

} // namespace lockkeeper::probe
