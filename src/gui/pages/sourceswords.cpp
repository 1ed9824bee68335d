// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/sourceswords.h"

#include "base/printable.h"

#include <algorithm>

namespace lockkeeper::gui {
namespace {

using engine::SinkReach;
using facts::ReachState;

const auto kPass = QStringLiteral("pass");
const auto kCritical = QStringLiteral("critical");
const auto kUnknown = QStringLiteral("unknown");

Text answers(const engine::SourceTry &tried)
{
    const Message words = tried.hasTls
        ? text("gui", "PostgreSQL %1 answers host %2 as %3 over TLS")
        : text("gui", "PostgreSQL %1 answers host %2 as %3, without TLS");
    // "15.18 (Debian 15.18-0+deb12u1)": the package is of no interest here.
    const QString version = oneLine(tried.serverVersion).section(QLatin1Char(' '), 0, 0);
    return words.arg(version).arg(tried.seenFrom).arg(tried.user);
}

QStringList hostsOf(const QList<SinkReach> &reaches)
{
    QStringList hosts;
    for (const SinkReach &reach : reaches) {
        if (!hosts.contains(reach.from))
            hosts += reach.from;
    }
    return hosts;
}

Text failure(const SinkReach &reach)
{
    const QString to = reach.to.toString();
    if (reach.problem)
        return text("gui", "Host %1 could not try %2").arg(reach.from).arg(to);
    switch (reach.state) {
    case ReachState::Refused:
        return text("gui", "%1 refuses host %2: nothing listens there, or a firewall rejects")
            .arg(to)
            .arg(reach.from);
    case ReachState::TimedOut:
        return text("gui", "%1 does not answer host %2: a firewall or a wrong address")
            .arg(to)
            .arg(reach.from);
    case ReachState::Unresolved:
        return text("gui", "Host %2 knows no address for %1").arg(to).arg(reach.from);
    case ReachState::Open:
    case ReachState::Unknown:
        break;
    }
    return text("gui", "Host %1 has no means to try %2").arg(reach.from).arg(to);
}

bool isKnownBad(const SinkReach &reach)
{
    return !reach.problem && reach.state != ReachState::Open && reach.state != ReachState::Unknown;
}

bool isUntold(const SinkReach &reach)
{
    return reach.problem || reach.state == ReachState::Unknown;
}

QString shapeOf(const Error &error)
{
    return error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::ConsentNeeded ? kUnknown
                                                                                        : kCritical;
}

// Every port is open; what a front end said to the account counts, where it was asked.
TrialWords accountWords(const engine::SinkTry &tried)
{
    const qsizetype hosts = hostsOf(tried.reaches).size();
    if (!tried.account) {
        return {.shape = kPass,
                .sentence =
                    textN("gui", "Its ports are open from %n host(s); the login was not tried")
                        .count(hosts)};
    }
    if (!*tried.account) {
        if (tried.account->error().kind == ErrorKind::LoginRefused) {
            return {.shape = kCritical,
                    .sentence = text("gui", "StarRocks does not accept the account")};
        }
        return {.shape = kUnknown,
                .sentence = text("gui", "Its ports are open, and the account was not tried")};
    }
    const facts::LoadEnds &ends = **tried.account;
    if (ends.hasNone) {
        return {.shape = kCritical,
                .sentence = text("gui", "%1 says that no back end of StarRocks is alive")
                                .arg(ends.frontEnd.toString())};
    }
    return {.shape = kPass,
            .sentence = textN("gui", "It accepts the account and names %n back end(s)")
                            .count(ends.backEnds.size())};
}

TrialWords portsWords(const engine::SinkTry &tried)
{
    const QList<SinkReach> &reaches = tried.reaches;
    if (isOpen(reaches))
        return accountWords(tried);
    const auto bad = std::find_if(reaches.begin(), reaches.end(), isKnownBad);
    if (bad != reaches.end())
        return {.shape = kCritical, .sentence = failure(*bad)};
    const auto untold = std::find_if(reaches.begin(), reaches.end(), isUntold);
    if (untold != reaches.end())
        return {.shape = kUnknown, .sentence = failure(*untold)};
    return {.shape = kUnknown, .sentence = text("gui", "No host was there to try it from")};
}

Notice problemNotice(const Error &error)
{
    Notice notice = noticeOf(error);
    notice.kind = shapeOf(error);
    return notice;
}

// How many more connections failed, and the raw words of the first that has some.
Notice portsNotice(const engine::SinkTry &tried)
{
    const QList<SinkReach> &reaches = tried.reaches;
    const TrialWords words = portsWords(tried);
    if (isOpen(reaches) && tried.account && !*tried.account) {
        Notice notice = noticeOf(tried.account->error());
        notice.kind = words.shape;
        return notice;
    }
    Notice notice {.kind = words.shape, .sentence = words.sentence};
    const auto failed = std::count_if(reaches.begin(), reaches.end(), [](const SinkReach &reach) {
        return isKnownBad(reach) || isUntold(reach);
    });
    if (failed > 1)
        notice.line = textN("gui", "and %n more connection(s) like it").count(failed - 1);
    QStringList details;
    for (const SinkReach &reach : reaches) {
        if (!isOpen({reach}))
            details += failure(reach).in(QStringLiteral("en"));
    }
    notice.detail = details.join(QLatin1Char('\n'));
    return notice;
}

Notice bothNotice(const engine::SourceTry &source, const engine::SinkTry &sink)
{
    const Text seen = text("gui", "PostgreSQL was asked from host %1, StarRocks' ports from %2.")
                          .arg(source.seenFrom)
                          .arg(hostsOf(sink.reaches));
    const Text untried = text("gui", "Without its password the login to StarRocks is not tried.");
    return {.kind = kPass,
            .sentence = text("gui", "PostgreSQL and StarRocks answer"),
            .line = sink.account ? seen : Text::joined({seen, untried})};
}

Notice runningNotice(const LoginTrials &trials)
{
    return {.kind = QStringLiteral("running"),
            .sentence = trials.isOfSource()
                ? text("gui", "Logging in to PostgreSQL from a Flink host")
                : text("gui", "Trying the ports of StarRocks from the Flink hosts"),
            .line = trials.doing()};
}

} // namespace

TrialWords sourceWords(const LoginTrials &trials)
{
    if (!trials.source())
        return {};
    const auto &tried = *trials.source();
    if (!tried)
        return {.shape = shapeOf(tried.error()), .sentence = tried.error().message};
    return {.shape = kPass, .sentence = answers(*tried)};
}

TrialWords sinkWords(const LoginTrials &trials)
{
    if (!trials.sink())
        return {};
    const auto &tried = *trials.sink();
    return tried ? portsWords(*tried)
                 : TrialWords {.shape = shapeOf(tried.error()), .sentence = tried.error().message};
}

Text sourcesSubtitle()
{
    return text("gui", "Where the data comes from and where it goes");
}

Text sourcesFootnote()
{
    return text("gui", "Passwords do not get into the profile");
}

std::optional<Notice> sourcesNotice(const LoginTrials &trials, const QString &unmatched)
{
    if (trials.isRunning())
        return runningNotice(trials);
    if (trials.source() && !*trials.source())
        return problemNotice(trials.source()->error());
    if (trials.sink() && !*trials.sink())
        return problemNotice(trials.sink()->error());
    if (trials.sink() && portsWords(**trials.sink()).shape != kPass)
        return portsNotice(**trials.sink());
    if (!unmatched.isEmpty()) {
        return Notice {.kind = QStringLiteral("warning"),
                       .sentence = text("gui", "No table matches the pattern %1").arg(unmatched)};
    }
    if (trials.source() && trials.sink())
        return bothNotice(**trials.source(), **trials.sink());
    if (trials.source())
        return Notice {.kind = kPass, .sentence = answers(**trials.source())};
    if (trials.sink())
        return Notice {.kind = kPass, .sentence = portsWords(**trials.sink()).sentence};
    return {};
}

StepState sourcesState(const std::optional<Notice> &said, bool isComplete)
{
    if (said && (said->kind == kCritical || said->kind == kUnknown))
        return {.kind = StepState::Kind::Attention,
                .shape = said->kind,
                .count = 1,
                .why = said->sentence};
    return {.kind = isComplete ? StepState::Kind::Done : StepState::Kind::ToDo};
}

} // namespace lockkeeper::gui
