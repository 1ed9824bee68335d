// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "facts/wish.h"
#include "remote/remote.h"
#include "sql/postgres.h"

#include <chrono>
#include <memory>
#include <stop_token>

namespace lockkeeper::probe {

/// The way from one host to the source database: a forwarded port, and logins through it. Nothing
/// that is handed in is owned. One thread at a time; calls block and end within a second after a
/// request to stop.
class SourceRoad
{
public:
    /// Fails where that host can forward nothing.
    [[nodiscard]] static Result<SourceRoad> open(remote::Remote &remote, const QString &host,
                                                 const facts::Source &source, std::stop_token stop);

    /// Logs in; a pooler that refuses the session's options is asked again without them.
    [[nodiscard]] sql::Answer<sql::Postgres> logIn(const Secret &password,
                                                   bool isReplication = false);
    [[nodiscard]] bool isPooled() const { return m_isPooled; }
    /// When the last login began.
    [[nodiscard]] std::chrono::steady_clock::time_point started() const { return m_started; }
    [[nodiscard]] remote::Path path() const { return m_forward->path(); }
    /// Where the far end could not be reached, the node's own reason counts, not that the tunnel's
    /// end at 127.0.0.1 hung up.
    [[nodiscard]] Error explained(const sql::Failure &failure) const;

private:
    SourceRoad(QString host, const facts::Source &source, std::stop_token stop);

    QString m_host;
    const facts::Source *m_source;
    std::stop_token m_stop;
    std::unique_ptr<remote::Forward> m_forward;
    std::chrono::steady_clock::time_point m_started;
    bool m_isPooled = false;
};

/// Why a host does not get to the server, in words that name both.
[[nodiscard]] Error outOfReach(ErrorKind kind, const QString &host, const facts::Endpoint &server);

} // namespace lockkeeper::probe
