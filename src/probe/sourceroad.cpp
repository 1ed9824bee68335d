// SPDX-License-Identifier: Apache-2.0
#include "probe/sourceroad.h"

#include <utility>

namespace lockkeeper::probe {

Error outOfReach(ErrorKind kind, const QString &host, const facts::Endpoint &server)
{
    Message why = text("probe", "%1 gets no answer from %2.");
    if (kind == ErrorKind::Refused)
        why = text("probe", "%1 finds nothing that accepts connections at %2.");
    else if (kind == ErrorKind::NameUnknown)
        why = text("probe", "%1 does not know the name in %2.");
    return {.kind = kind, .message = Text(why).arg(host).arg(server.toString())};
}

SourceRoad::SourceRoad(QString host, const facts::Source &source, std::stop_token stop)
    : m_host(std::move(host))
    , m_source(&source)
    , m_stop(std::move(stop))
{ }

Result<SourceRoad> SourceRoad::open(remote::Remote &remote, const QString &host,
                                    const facts::Source &source, std::stop_token stop)
{
    SourceRoad road(host, source, std::move(stop));
    LK_TRY(
        road.m_forward,
        remote.forward(source.server.host, static_cast<quint16>(source.server.port), road.m_stop));
    return road;
}

sql::Answer<sql::Postgres> SourceRoad::logIn(const Secret &password, bool isReplication)
{
    const auto attempt = [&] {
        m_started = std::chrono::steady_clock::now();
        const sql::Login login {.host = m_source->server.host,
                                .port = m_source->server.port,
                                .tunnelPort = m_forward->localPort(),
                                .database = m_source->database,
                                .user = m_source->user,
                                .tls = m_source->tls,
                                .tlsCa = m_source->tlsCa,
                                .isReplication = isReplication,
                                .hasOptions = !m_isPooled};
        return sql::Postgres::open(login, password, m_stop);
    };
    auto session = attempt();
    // PgBouncer: "unsupported startup parameter: options", SQLSTATE 08P01; other noes of its own
    // have that code too.
    if (!session && !isReplication && !m_isPooled
        && session.error().sqlState == QLatin1String("08P01")
        && session.error().words.contains(QLatin1String("startup parameter"))) {
        m_isPooled = true;
        session = attempt();
    }
    m_isPooled = m_isPooled || (session && session->isPooled());
    return session;
}

Error SourceRoad::explained(const sql::Failure &failure) const
{
    const std::optional<Error> problem = m_forward->problem();
    if (failure.cause != sql::Cause::Link || !problem)
        return failure.error;
    const bool isFar = problem->kind == ErrorKind::Refused || problem->kind == ErrorKind::TimedOut
        || problem->kind == ErrorKind::NameUnknown;
    if (!isFar)
        return *problem;
    Error error = outOfReach(problem->kind, m_host, m_source->server);
    error.detail = problem->detail;
    return error;
}

} // namespace lockkeeper::probe
