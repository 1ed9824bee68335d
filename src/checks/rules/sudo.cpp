// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/rules.h"

namespace lockkeeper::checks {
namespace {

const auto kAnswer = QStringLiteral("sudo:id");

// The host said no. Anything else, a cut link or a password that nobody gave, decides nothing.
bool isRefusal(ErrorKind kind)
{
    return kind == ErrorKind::LoginRefused || kind == ErrorKind::Prohibited
        || kind == ErrorKind::Missing;
}

// Asked for a password where the profile says that it would not.
bool isBroken(const facts::HostRecord &record, const Error &problem)
{
    return isRefusal(problem.kind)
        || (problem.kind == ErrorKind::ConsentNeeded
            && record.sudo == QLatin1String("passwordless"));
}

Verdict judgeSudo(const facts::Host &host)
{
    const facts::HostRecord &record = *host.record;
    if (record.sudo == QLatin1String("none")) {
        return skipped(text("checks",
                            "The profile lets no sudo be used on %1. No check wants it; remedies "
                            "that need root are left to the administrator.")
                           .arg(host.name()));
    }
    const Result<QString> answer = record.answer(kAnswer);
    const auto problem = record.problems.find(kAnswer);
    if (problem != record.problems.end() && isBroken(record, *problem)) {
        return warning(Text::joined({problem->message,
                                     text("checks",
                                          "The checks do without it, but remedies that need root "
                                          "will not work on this host.")}))
            .advice(problem->advice)
            .result(problem->detail);
    }
    if (!answer)
        return unknown(answer.error());
    if (*answer != QLatin1String("0"))
        return unknown(record.badAnswer(kAnswer));
    return pass(record.sudo == QLatin1String("password")
                    ? text("checks",
                           "On %1 sudo makes root of the login with the password that was given.")
                          .arg(host.name())
                    : text("checks", "On %1 sudo makes root of the login and asks for no password.")
                          .arg(host.name()))
        .result(QStringLiteral("uid 0"));
}

Verdict sudo(const facts::Cluster &, const facts::Host &host)
{
    Verdict verdict = judgeSudo(host);
    if (host.record->transcript.contains(kAnswer))
        return std::move(verdict).seenIn(host.name(), kAnswer);
    return verdict;
}

} // namespace

std::vector<Check> sudoChecks()
{
    return {
        {.id = "host.sudo",
         .scope = Scope::Host,
         .needs = Needs::Survey,
         .component = text("checks", "Rights by sudo"),
         .how = text("checks", "sudo -k -n true; with a password: sudo -k -S true"),
         .webUi = kNotInWebUi,
         .purpose = text("checks",
                         "Remedies such as a new line in /etc/hosts need root; whether sudo works "
                         "as the profile says is better known before than in the middle."),
         .thresholds = text("checks",
                            "Ready when sudo works in the mode of the profile (passwordless or "
                            "password); not critical when it refuses; not applicable where the "
                            "profile says sudo: none. A password is sent once, and only to "
                            "sudo's own question."),
         .sources = "sudo(8) of sudo 1.9.13, -k -S -p; measured with Debian's 1.9.13p3",
         .judge = perHost<sudo>},
    };
}

} // namespace lockkeeper::checks
