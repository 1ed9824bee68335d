// SPDX-License-Identifier: Apache-2.0
#include "engine/journey.h"

#include "engine/restaddress.h"
#include "engine/target.h"
#include "facts/restfacts.h"
#include "probe/netprobe.h"
#include "probe/postgresprobe.h"
#include "probe/restprobe.h"
#include "probe/scriptprobe.h"
#include "ssh/sshremote.h"

#include <utility>

namespace lockkeeper::engine {
namespace {

// A cut session makes every later question meaningless: the host is lost, not silent.
bool isFatal(ErrorKind kind)
{
    return kind == ErrorKind::Lost || kind == ErrorKind::TimedOut || kind == ErrorKind::Prohibited
        || kind == ErrorKind::Cancelled;
}

void lose(Journey &journey, const Error &error)
{
    journey.record.problem = error;
    journey.remote.reset();
}

probe::Visit visitOf(Journey &journey, std::stop_token stop)
{
    return {.record = journey.record,
            .remote = *journey.remote,
            .recorder = journey.recorder,
            .stop = std::move(stop)};
}

QString homeWish(const Journey &journey, const profile::Profile &profile)
{
    return journey.record.homeWish.value_or(profile.wish.flinkHome);
}

// flink list starts a JVM and can only fail where no JobManager answers: asked only where Flink's
// REST has just answered.
void askCli(Journey &journey, const facts::Host &host, std::stop_token stop)
{
    if (!host.isSubmitHost || !host.flink.home || !facts::parseRest(journey.record).overview)
        return;
    probe::Visit visit = visitOf(journey, std::move(stop));
    const auto asked =
        probe::askScript(visit,
                         {.topics = {QStringLiteral("cli")},
                          .variables = {{QStringLiteral("LK_FLINK_HOME"), *host.flink.home}}});
    if (!asked)
        journey.record.problems.insert(QStringLiteral("probe:cli.list"), asked.error());
}

} // namespace

Journey::Journey(profile::Login loginOfHost, const profile::Host &host)
    : login(std::move(loginOfHost))
    , record {.name = host.name,
              .address = host.address,
              .port = login.port,
              .user = login.user,
              .homeWish = host.flinkHome}
    , recorder(host.name)
{ }

void logIn(Journey &journey, const profile::Profile &profile, const Access &access,
           ssh::JumpHost *jump, std::stop_token stop)
{
    auto remote = ssh::connect(targetOf(journey.login, profile.ssh, access),
                               credentialsOf(journey.login.host, access), std::move(stop), jump);
    if (remote)
        journey.remote = std::move(*remote);
    else
        journey.record.problem = remote.error();
}

void askHost(Journey &journey, const profile::Profile &profile, std::stop_token stop)
{
    probe::Visit visit = visitOf(journey, std::move(stop));
    probe::askClock(visit);
    const probe::Questions questions {
        .topics = {QStringLiteral("host"), QStringLiteral("java"), QStringLiteral("flink"),
                   QStringLiteral("flinkfiles")},
        .variables = {{QStringLiteral("LK_HOME"), homeWish(journey, profile)}},
        .deadline = profile.ssh.timeouts.script};
    if (const auto asked = probe::askScript(visit, questions); !asked) {
        lose(journey, asked.error());
        return;
    }
    journey.record.roundTripMs = static_cast<double>(journey.remote->roundTrip().count()) / 1000.0;
}

void askNetwork(Journey &journey, const QMap<QString, QString> &variables, std::stop_token stop)
{
    probe::Visit visit = visitOf(journey, std::move(stop));
    const auto asked =
        probe::askScript(visit, {.topics = {QStringLiteral("net")}, .variables = variables});
    if (asked)
        return;
    if (isFatal(asked.error().kind))
        lose(journey, asked.error());
    else
        journey.record.problems.insert(QStringLiteral("probe:net.reach"), asked.error());
}

void exploreFrom(Journey &journey, const facts::Cluster &cluster, std::stop_token stop)
{
    const facts::Host *host = cluster.find(journey.record.name);
    if (!journey.remote || host == nullptr)
        return;
    if (host->hasFlinkRole()) {
        const QString url = restUrl(cluster, *host);
        if (!url.isEmpty()) {
            const bool isOwn = host == cluster.jobManager;
            probe::Visit visit = visitOf(journey, stop);
            probe::askRest(visit,
                           {.baseUrl = url,
                            .scope = isOwn ? probe::RestScope::Full : probe::RestScope::Reach});
        }
    }
    askCli(journey, *host, stop);
    askNetwork(journey, probe::netVariables(cluster, *host), stop);
}

void visitSource(std::vector<Journey> &journeys, const facts::Cluster &cluster,
                 const profile::SecretStore &secrets, std::stop_token stop)
{
    const facts::Source &source = *cluster.wish().source;
    const Secret none;
    const Secret *password = secrets.find(QStringLiteral("source-password"));
    std::vector<probe::PostgresVisit> visits;
    // The JobManager's host first: it also reads the settings.
    for (const bool isFirst : {true, false}) {
        for (Journey &journey : journeys) {
            const facts::Host *host = cluster.find(journey.record.name);
            if (!journey.remote || host == nullptr || !host->hasFlinkRole()
                || (host == cluster.jobManager) != isFirst)
                continue;
            visits.push_back({.record = &journey.record,
                              .remote = journey.remote.get(),
                              .recorder = &journey.recorder,
                              .wantsSettings = isFirst});
        }
    }
    probe::askPostgres(visits, source, password != nullptr ? *password : none, std::move(stop));
}

} // namespace lockkeeper::engine
