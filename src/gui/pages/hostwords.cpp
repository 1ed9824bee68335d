// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/hostwords.h"

#include "base/printable.h"
#include "report/phrases.h"

#include <QFileInfo>

#include <algorithm>
#include <vector>

namespace lockkeeper::gui {
namespace {

using project::Need;

const auto kDot = QStringLiteral(" · ");

// Of the jump host, where that is the one the words are about.
Text ofWhom(const HostLogin &host, const Text &words)
{
    return host.need.isJump ? text("gui", "bastion %1: %2").arg(host.need.host).arg(words) : words;
}

Text waitingFor(const HostLogin &host)
{
    switch (host.need.need) {
    case Need::Password:
        return host.need.isRepeated ? text("gui", "the password was not accepted")
                                    : text("gui", "a password is needed");
    case Need::Passphrase:
        return host.need.isRepeated ? text("gui", "the passphrase was not accepted")
                                    : text("gui", "the passphrase of the key is needed");
    case Need::SudoPassword:
        return host.need.isRepeated ? text("gui", "sudo did not accept the password")
                                    : text("gui", "sudo asks for a password");
    default:
        return text("gui", "the key of the host is not known");
    }
}

Text seen(const HostLogin &host)
{
    std::vector<Text> parts;
    if (!host.sight.os.isEmpty())
        parts.push_back(Text::verbatim(host.sight.os));
    if (host.sight.cores > 0)
        parts.push_back(textN("gui", "%n core(s)").count(host.sight.cores));
    if (host.sight.memory > 0)
        parts.push_back(text("gui", "%1", "memory of a host").bytes(host.sight.memory));
    if (host.roundTripMs > 0)
        parts.push_back(
            report::kMilliseconds.number(host.roundTripMs, host.roundTripMs < 10 ? 1 : 0));
    return Text::joined(parts, kDot);
}

// What still is to be said where some hosts do not answer.
Text goingOn(const HostSurvey &survey)
{
    if (survey.count(HostLogin::Connected) == 0)
        return {};
    return text("gui",
                "You can go on without it: what it would have shown will stand as “could not "
                "be checked”.");
}

const HostLogin *firstOf(const HostSurvey &survey, bool (*is)(const HostLogin &))
{
    const auto &hosts = survey.hosts();
    const auto found = std::find_if(hosts.begin(), hosts.end(), is);
    return found == hosts.end() ? nullptr : &*found;
}

Notice stoppedNotice(const HostLogin &changed)
{
    return {.kind = QStringLiteral("critical"),
            .sentence = keyStopped(changed.need),
            .line = text("gui", "Nothing was sent to it, neither a name nor a password."),
            .act = text("gui", "What to do…")};
}

Notice failedNotice(const HostSurvey &survey, const HostLogin &first, int failed)
{
    const int total = static_cast<int>(survey.hosts().size());
    Notice notice {.kind = QStringLiteral("critical"), .line = goingOn(survey)};
    if (failed == 1) {
        notice.sentence =
            text("gui", "%1 is not connected: %2").arg(first.login.host).arg(shortReason(first));
        return notice;
    }
    notice.sentence = textN("gui", "%n of %1 hosts are not connected").arg(total).count(failed);
    notice.line =
        Text::joined({text("gui", "%1: %2.").arg(first.login.host).arg(shortReason(first)),
                      survey.count(HostLogin::Connected) == 0
                          ? Text()
                          : text("gui",
                                 "You can go on without them: what they would have "
                                 "shown will stand as “could not be checked”.")});
    return notice;
}

Notice connectedNotice(const HostSurvey &survey)
{
    const int total = static_cast<int>(survey.hosts().size());
    Notice notice {.kind = QStringLiteral("pass"),
                   .sentence = textN("gui", "All %n hosts are connected").count(total)};
    const QStringList &strangers = survey.strangers();
    if (!strangers.isEmpty()) {
        notice.kind = QStringLiteral("warning");
        notice.line = textN("gui", "Flink names %n more host(s): %1.")
                          .arg(strangers.mid(0, 5))
                          .count(strangers.size());
        notice.act = addHosts(strangers.size());
    }
    return notice;
}

Notice loginNotice(const HostSurvey &survey)
{
    const int total = static_cast<int>(survey.hosts().size());
    const int connected = survey.count(HostLogin::Connected);
    if (total == 0)
        return {.sentence = text("gui",
                                 "No hosts yet. Add an address, or take them from "
                                 "~/.ssh/config")};
    if (const HostLogin *changed = survey.changedKey())
        return stoppedNotice(*changed);
    if (const int waiting = survey.waiting(); waiting > 0) {
        return {.kind = QStringLiteral("warning"),
                .sentence = textN("gui", "%1 of %2 hosts are connected, %n wait(s) for your answer")
                                .arg(connected)
                                .arg(total)
                                .count(waiting)};
    }
    if (survey.isRunning()) {
        return {.kind = QStringLiteral("running"),
                .sentence = text("gui", "Connecting: %1 of %2").arg(connected).arg(total)};
    }
    const int failed = survey.count(HostLogin::Failed);
    if (const auto *first =
            firstOf(survey, [](const HostLogin &host) { return host.state == HostLogin::Failed; }))
        return failedNotice(survey, *first, failed);
    if (connected == total)
        return connectedNotice(survey);
    const int stopped = survey.count(HostLogin::Stopped);
    if (stopped > 0) {
        return {.kind = QStringLiteral("unknown"),
                .sentence = text("gui", "Connecting was stopped: %1 of %2 hosts are connected")
                                .arg(connected)
                                .arg(total)};
    }
    if (connected == 0)
        return {.sentence = textN("gui", "%n host(s) to connect to").count(total),
                .line = text("gui", "Connecting only reads: nothing is changed on the hosts.")};
    return {.sentence = text("gui", "%1 of %2 hosts are connected").arg(connected).arg(total),
            .line = goingOn(survey)};
}

Text bareReason(const HostLogin &host)
{
    switch (host.problem->kind) {
    case ErrorKind::NameUnknown:
        return text("gui", "the name is not known to the network");
    case ErrorKind::Refused:
        return host.login.jump && !host.need.isJump
            ? Text(text("gui", "the bastion cannot connect to it"))
            : text("gui", "nothing listens on port %1")
                  .arg(QString::number(host.need.isJump ? host.login.jump->port : host.login.port));
    case ErrorKind::TimedOut:
        return text("gui", "no answer in time");
    case ErrorKind::Lost:
        return text("gui", "the connection broke");
    case ErrorKind::LoginRefused:
        if (host.need.need == Need::Password || host.need.need == Need::Passphrase)
            return waitingFor(host);
        return host.need.takesPassword
            ? text("gui", "the server refuses the user %1").arg(host.need.user)
            : text("gui", "the server takes keys only, and none of yours");
    case ErrorKind::HostKeyUnknown:
        return text("gui", "the key of the host is not known");
    case ErrorKind::HostKeyChanged:
        return text("gui", "the key of the host has changed");
    case ErrorKind::HostKeyRevoked:
        return text("gui", "the key of the host is revoked");
    case ErrorKind::KnownHostsUnusable:
        return text("gui", "the file of known keys cannot be used");
    case ErrorKind::Prohibited:
        return text("gui", "the host forbids it");
    case ErrorKind::BadAnswer:
        return text("gui", "what answers there is no SSH server");
    default:
        return host.problem->message;
    }
}

} // namespace

Text shortReason(const HostLogin &host)
{
    return host.problem ? ofWhom(host, bareReason(host)) : Text();
}

Text stateWord(const HostLogin &host)
{
    switch (host.state) {
    case HostLogin::Untried:
        return text("gui", "Not connected yet");
    case HostLogin::Connecting:
        return text("gui", "Connecting…");
    case HostLogin::Asking:
        return text("gui", "Checking…");
    case HostLogin::Connected:
        return text("gui", "Connected");
    case HostLogin::Declined:
        return text("gui", "Not connected");
    case HostLogin::Stopped:
        return text("gui", "Stopped");
    case HostLogin::Failed:
        break;
    }
    if (host.isWaiting())
        return text("gui", "Waits for your answer");
    return host.hasChangedKey() ? text("gui", "Connection stopped") : text("gui", "Not connected");
}

namespace {

Text declined(const HostLogin &host)
{
    switch (host.need.need) {
    case Need::Password:
        return text("gui", "you did not give its password");
    case Need::Passphrase:
        return text("gui", "you did not give the passphrase of the key");
    default:
        return text("gui", "you did not trust its key");
    }
}

} // namespace

Text stateLine(const HostLogin &host)
{
    switch (host.state) {
    case HostLogin::Connected:
        if (host.isSudoWaiting())
            return waitingFor(host);
        return host.isSudoLeft ? text("gui", "without sudo: you did not give its password")
                               : seen(host);
    case HostLogin::Declined:
        return declined(host);
    case HostLogin::Failed:
        return host.isWaiting() ? ofWhom(host, waitingFor(host)) : shortReason(host);
    default:
        return {};
    }
}

QString stateShape(const HostLogin &host)
{
    switch (host.state) {
    case HostLogin::Connecting:
    case HostLogin::Asking:
        return QStringLiteral("running");
    case HostLogin::Connected:
        return host.isSudoWaiting() ? QStringLiteral("warning") : QStringLiteral("pass");
    case HostLogin::Declined:
    case HostLogin::Stopped:
        return QStringLiteral("unknown");
    case HostLogin::Failed:
        return host.isWaiting() ? QStringLiteral("warning") : QStringLiteral("critical");
    case HostLogin::Untried:
        break;
    }
    return {};
}

Text wayIn(const profile::Login &login)
{
    std::vector<Text> ways;
    if (login.usesAgent)
        ways.push_back(text("gui", "agent"));
    for (const QString &path : login.identities.mid(0, 2))
        ways.push_back(Text::verbatim(QFileInfo(path).fileName()));
    if (ways.empty())
        return text("gui", "password");
    return Text::joined(ways, QStringLiteral(", "));
}

Text rolesOf(const HostSight &sight)
{
    std::vector<Text> roles;
    if (sight.isJobManager)
        roles.push_back(Text::verbatim(QStringLiteral("JobManager")));
    if (sight.isTaskManager)
        roles.push_back(Text::verbatim(QStringLiteral("TaskManager")));
    if (sight.isSubmitHost)
        roles.push_back(report::kSubmits);
    return Text::joined(roles, QStringLiteral(", "));
}

Text keyStopped(const project::LoginNeed &need)
{
    const QString host = oneLine(need.host);
    return need.isRevoked
        ? text("gui", "The key of host %1 is revoked. The connection was stopped").arg(host)
        : text("gui", "The key of host %1 has changed. The connection was stopped").arg(host);
}

Text addHosts(qsizetype count)
{
    return textN("gui", "Add %n host(s)").count(count);
}

Text hostsSubtitle()
{
    return text("gui",
                "The hosts of the Flink cluster, and the one that pipelines are submitted from");
}

Text hostsFootnote()
{
    return text("gui",
                "Passwords never get into the profile; the keychain of the desktop keeps them if "
                "you say so");
}

Text hostsPrimary(const HostSurvey &survey)
{
    if (survey.hosts().empty())
        return text("gui", "Add a host");
    const qsizetype left = survey.isRunning() ? 0 : survey.untried().size();
    return left > 0 ? textN("gui", "Connect to %n host(s)").count(left)
                    : text("gui", "Next: cluster");
}

Notice removedNotice(qsizetype count)
{
    return {.sentence = textN("gui", "%n host(s) taken out of the list").count(count),
            .act = text("gui", "Put back")};
}

Notice hostsNotice(const HostSurvey &survey)
{
    Notice notice = loginNotice(survey);
    if (survey.lacksKeychain())
        notice.line = text("gui",
                           "There is no keychain on this desktop that keeps the password: it will "
                           "be asked for again next time.");
    return notice;
}

StepState hostsState(const HostSurvey &survey)
{
    using Kind = StepState::Kind;
    const int total = static_cast<int>(survey.hosts().size());
    const int connected = survey.count(HostLogin::Connected);
    if (survey.isRunning())
        return {.kind = Kind::Running, .count = 100 * connected / qMax(total, 1)};
    const int waiting = survey.waiting();
    const int failed = survey.count(HostLogin::Failed) - waiting;
    if (failed > 0)
        return {.kind = Kind::Attention,
                .shape = QStringLiteral("critical"),
                .count = failed,
                .why = textN("gui", "%n host(s) not connected").count(failed)};
    if (waiting > 0)
        return {.kind = Kind::Attention,
                .shape = QStringLiteral("warning"),
                .count = waiting,
                .why = textN("gui", "%n host(s) waiting for your answer").count(waiting)};
    return {.kind = total > 0 && connected == total ? Kind::Done : Kind::ToDo};
}

} // namespace lockkeeper::gui
