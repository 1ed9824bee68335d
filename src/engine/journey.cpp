// SPDX-License-Identifier: Apache-2.0
#include "engine/journey.h"

#include "engine/logins.h"
#include "engine/restaddress.h"
#include "engine/target.h"
#include "facts/restfacts.h"
#include "probe/netprobe.h"
#include "probe/postgresprobe.h"
#include "probe/restprobe.h"
#include "probe/scriptprobe.h"
#include "probe/sinkprobe.h"
#include "probe/sudoprobe.h"
#include "ssh/sshremote.h"

#include <algorithm>
#include <chrono>
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

// The JobManager's host first: it also reads the settings.
std::vector<probe::PostgresVisit> visitsOf(std::vector<Journey> &journeys,
                                           const facts::Cluster &cluster)
{
    std::vector<probe::PostgresVisit> visits;
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
    return visits;
}

// Groups that the account has got since the login are none of the session's: what they allow would
// look forbidden for ever.
const QByteArray kHasGroups = R"sh(mine=" $(id -G 2>/dev/null) "
for group in $(id -G "$(id -un 2>/dev/null)" 2>/dev/null); do
    case $mine in *" $group "*) ;; *) exit 3 ;; esac
done
exit 0
)sh";
constexpr std::chrono::seconds kAnswersWithin {15};

const QString kSourceLogin = QStringLiteral("pg:login");

bool isSourceAnswer(const QString &key)
{
    return key.startsWith(QLatin1String("pg:"));
}

SourceRefusal refusalOf(const Journey &journey)
{
    SourceRefusal refusal;
    for (auto it = journey.record.raw.begin(); it != journey.record.raw.end(); ++it) {
        if (isSourceAnswer(it.key()))
            refusal.answers.raw.insert(it.key(), it.value());
    }
    for (auto it = journey.record.problems.begin(); it != journey.record.problems.end(); ++it) {
        if (isSourceAnswer(it.key()))
            refusal.answers.problems.insert(it.key(), it.value());
    }
    const int n = journey.record.transcript.value(kSourceLogin);
    if (n > 0)
        refusal.exchange = journey.recorder.exchanges().at(static_cast<std::size_t>(n) - 1);
    return refusal;
}

// What a login to that host would send.
QByteArray loginSeal(const profile::Login &login, const Access &access)
{
    std::vector<const Secret *> secrets;
    for (const QString &host : {login.host, login.jump ? login.jump->address : QString()}) {
        for (const char *name : {"ssh-password", "ssh-passphrase"}) {
            secrets.push_back(host.isEmpty() ? nullptr
                                             : access.secrets.find(QLatin1String(name), host));
        }
    }
    return access.logins->seal(secrets);
}

QByteArray sourceSeal(const facts::Source &source, const Access &access)
{
    const QString use =
        QStringLiteral("%1 %2 %3").arg(source.server.toString(), source.database, source.user);
    return access.logins->seal({access.secrets.find(QStringLiteral("source-password"))}, use);
}

void rememberRefusal(const std::vector<Journey> &journeys, const facts::Source &source,
                     const Access &access)
{
    const bool isRefused =
        std::any_of(journeys.begin(), journeys.end(), [](const Journey &journey) {
            const auto problem = journey.record.problems.find(kSourceLogin);
            return problem != journey.record.problems.end()
                && problem->kind == ErrorKind::LoginRefused;
        });
    if (access.logins == nullptr || !isRefused)
        return;
    QMap<QString, SourceRefusal> refusals;
    for (const Journey &journey : journeys)
        refusals.insert(journey.record.name, refusalOf(journey));
    access.logins->refuseSource(sourceSeal(source, access), refusals);
}

SourceRefusal othersRefusal(const QMap<QString, SourceRefusal> &refusals)
{
    SourceRefusal other;
    for (const SourceRefusal &each : refusals) {
        const auto problem = each.answers.problems.find(kSourceLogin);
        if (problem != each.answers.problems.end())
            other.answers.problems.insert(kSourceLogin, *problem);
    }
    return other;
}

// True where the source refused the password before: what it said then is said again.
bool repeatRefusal(std::vector<Journey> &journeys, const facts::Source &source,
                   const Access &access)
{
    if (access.logins == nullptr)
        return false;
    const auto refusals = access.logins->sourceRefusals(sourceSeal(source, access));
    if (refusals.isEmpty())
        return false;
    for (Journey &journey : journeys) {
        // A host that was not asked then has nothing of its own to say.
        const SourceRefusal refusal = refusals.value(journey.record.name, othersRefusal(refusals));
        if (!journey.remote)
            continue;
        journey.record.raw.insert(refusal.answers.raw);
        journey.record.problems.insert(refusal.answers.problems);
        if (!refusal.exchange)
            continue;
        const int n = journey.recorder.add(*refusal.exchange);
        for (const QString &key : {kSourceLogin, QStringLiteral("pg:refusal")})
            journey.record.transcript.insert(key, n);
    }
    return true;
}

Error noSudoPassword(const QString &host)
{
    return {.kind = ErrorKind::ConsentNeeded,
            .message = text("engine",
                            "The profile says that sudo on %1 wants a password, and there is none.")
                           .arg(host),
            .advice = text("engine",
                           "Give the secret sudo-password: in the file of --secrets, in the "
                           "environment, or when you are asked.")};
}

} // namespace

Journey::Journey(profile::Login loginOfHost, const profile::Host &host)
    : login(std::move(loginOfHost))
    , record {.name = host.name,
              .address = host.address,
              .port = login.port,
              .user = login.user,
              .homeWish = host.flinkHome,
              .sudo = profile::sudoWords().at(static_cast<int>(login.sudo))}
    , recorder(host.name)
{ }

void logIn(Journey &journey, const profile::Profile &profile, const Access &access,
           ssh::JumpHost *jump, std::stop_token stop)
{
    const QString host = journey.login.host;
    const QByteArray seal =
        access.logins != nullptr ? loginSeal(journey.login, access) : QByteArray();
    if (access.logins != nullptr)
        journey.record.problem = access.logins->refusal(host, seal);
    if (journey.record.problem)
        return;
    bool isAsked = false;
    const AskPerson ask = [&](const Questions &questions, const std::stop_token &asked) {
        isAsked = true;
        return access.ask(questions, asked);
    };
    ssh::Credentials credentials = credentialsOf(host, access);
    if (credentials.ask != nullptr)
        credentials.ask = &ask;
    auto remote = ssh::connect(targetOf(journey.login, profile.ssh, access), credentials,
                               std::move(stop), jump);
    if (remote) {
        journey.remote = std::move(*remote);
        return;
    }
    journey.record.problem = remote.error();
    // Where a person was asked too, a wrong code may have been the reason.
    if (access.logins != nullptr && !isAsked && remote.error().kind == ErrorKind::LoginRefused)
        access.logins->refuse(host, seal, remote.error());
}

bool isUsable(remote::Remote &session, std::stop_token stop)
{
    const auto said = session.run({.script = kHasGroups, .deadline = kAnswersWithin}, stop);
    return said ? said->exitCode == 0 : said.error().kind == ErrorKind::Cancelled;
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

void trySudo(Journey &journey, const Access &access, std::stop_token stop)
{
    if (!journey.remote || journey.login.sudo == profile::Sudo::None)
        return;
    const QString host = journey.record.name;
    const QString key = QStringLiteral("sudo:id");
    const bool isWithPassword = journey.login.sudo == profile::Sudo::Password;
    const Secret *secret =
        isWithPassword ? access.secrets.find(QStringLiteral("sudo-password"), host) : nullptr;
    const QByteArray seal = access.logins != nullptr ? access.logins->seal({secret}) : QByteArray();
    const auto refused =
        access.logins != nullptr ? access.logins->sudoRefusal(host, seal) : std::nullopt;
    if (refused || (isWithPassword && secret == nullptr)) {
        journey.record.problems.insert(key, refused.value_or(noSudoPassword(host)));
        return;
    }
    probe::Visit visit = visitOf(journey, std::move(stop));
    const auto asked = probe::askSudo(
        visit, secret != nullptr ? std::make_shared<const Secret>(secret->duplicate()) : nullptr);
    if (asked)
        return;
    const Error &problem = asked.error();
    if (problem.kind == ErrorKind::LoginRefused && access.logins != nullptr)
        access.logins->refuseSudo(host, seal, problem);
    if (problem.kind == ErrorKind::Lost)
        lose(journey, problem);
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
        journey.record.problems.insert(variables.contains(QStringLiteral("LK_FURTHER"))
                                           ? QStringLiteral("probe:net.further")
                                           : QStringLiteral("probe:net.reach"),
                                       asked.error());
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

bool askSink(Journey &journey, const facts::Cluster &cluster, const Access &access,
             std::stop_token stop)
{
    const facts::Host *host = cluster.find(journey.record.name);
    const std::optional<facts::Sink> &sink = cluster.wish().sink;
    const Secret *password = access.secrets.find(QStringLiteral("sink-password"));
    if (!journey.remote || host == nullptr || !sink || sink->user.isEmpty() || password == nullptr)
        return false;
    const facts::Reach *frontEnd = probe::reachedFrontEnd(*host);
    if (frontEnd == nullptr)
        return false;
    probe::Visit visit = visitOf(journey, std::move(stop));
    probe::askBackEnds(visit, *sink, frontEnd->to, *password);
    return journey.record.raw.contains(QStringLiteral("sink:load"));
}

void exploreFurther(Journey &journey, const facts::Cluster &cluster, std::stop_token stop)
{
    const facts::Host *host = cluster.find(journey.record.name);
    if (!journey.remote || host == nullptr)
        return;
    const QMap<QString, QString> variables = probe::furtherVariables(cluster, *host);
    if (!variables.isEmpty())
        askNetwork(journey, variables, std::move(stop));
}

void visitSource(std::vector<Journey> &journeys, const facts::Cluster &cluster,
                 const Access &access, std::stop_token stop)
{
    const facts::Source &source = *cluster.wish().source;
    if (repeatRefusal(journeys, source, access))
        return;
    const Secret none;
    const Secret *password = access.secrets.find(QStringLiteral("source-password"));
    probe::askPostgres(visitsOf(journeys, cluster), source, password != nullptr ? *password : none,
                       std::move(stop));
    rememberRefusal(journeys, source, access);
}

} // namespace lockkeeper::engine
