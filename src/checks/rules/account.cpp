// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/rules.h"

#include <QSet>

namespace lockkeeper::checks {
namespace {

/// Owners of the running JVMs other than the login account. A process in a container has the
/// container's accounts and is not the login's business.
QStringList strangersRunning(const facts::Host &host, const QString &account)
{
    QSet<QString> owners;
    for (const facts::FlinkProcess &process : *host.flink.processes) {
        if (!process.isInContainer && !process.user.isEmpty() && process.user != account)
            owners.insert(process.user);
    }
    QStringList sorted = owners.values();
    sorted.sort();
    return sorted;
}

/// What the account cannot do there, as "PATH (owner)".
struct Gaps
{
    QStringList unreadable;
    QStringList unwritable;
    QString missingLog; ///< the log folder, where there is none
    bool isLogUnwritable = false;
    int seen = 0;
};

Gaps gapsOf(const facts::Host &host)
{
    Gaps gaps;
    for (const facts::Access &access : *host.system.access) {
        if (access.home != *host.flink.home)
            continue;
        ++gaps.seen;
        const QString shown = access.owner.isEmpty()
            ? access.path
            : QStringLiteral("%1 (%2)").arg(access.path, access.owner);
        if (!access.exists && access.kind == QLatin1String("log"))
            gaps.missingLog = access.path;
        else if (!access.isReadable || !access.canEnter)
            gaps.unreadable += shown;
        else if (!access.isWritable && access.kind != QLatin1String("home")) {
            gaps.unwritable += shown;
            gaps.isLogUnwritable |= access.kind == QLatin1String("log");
        }
    }
    return gaps;
}

Text sudoAdvice(const QString &owner)
{
    return text("checks",
                "Log in as %1 (user in the profile), or let the account use sudo and say "
                "so in the profile (sudo: passwordless).")
        .arg(owner);
}

Verdict judgeFolders(const facts::Host &host, const QString &account, const QString &owner)
{
    const Gaps gaps = gapsOf(host);
    if (gaps.seen == 0) {
        return unknown(text("checks", "What %1 may do in %2 on %3 was not looked at.")
                           .arg(account)
                           .arg(*host.flink.home)
                           .arg(host.name()));
    }
    if (!gaps.unreadable.isEmpty()) {
        return warning(text("checks",
                            "The account %1 cannot read this on %2: %3. Flink's scripts would fail "
                            "under it, and some checks see less.")
                           .arg(account)
                           .arg(host.name())
                           .arg(gaps.unreadable))
            .advice(sudoAdvice(owner))
            .result(gaps.unreadable.join(QStringLiteral(", ")));
    }
    if (!gaps.missingLog.isEmpty()) {
        return warning(text("checks",
                            "On %1 there is no folder %2. Flink does not make it: the next start "
                            "prints success, and nothing runs.")
                           .arg(host.name())
                           .arg(gaps.missingLog))
            .advice(text("checks", "Make it as the account that runs Flink: mkdir -p %1.")
                        .arg(gaps.missingLog))
            .result(gaps.missingLog);
    }
    if (!gaps.unwritable.isEmpty()) {
        const Text meaning = gaps.isLogUnwritable
            ? text(
                  "checks",
                  "The account %1 cannot write here on %2: %3. A start of Flink under this account "
                  "prints success, and nothing runs.")
            : text(
                  "checks",
                  "The account %1 cannot write here on %2: %3. Neither connectors nor settings can "
                  "be put there under it.");
        return warning(Text(meaning).arg(account).arg(host.name()).arg(gaps.unwritable))
            .advice(sudoAdvice(owner))
            .result(gaps.unwritable.join(QStringLiteral(", ")));
    }
    return pass(text("checks", "On %1 the account %2 can read %3 and write its lib, conf and log.")
                    .arg(host.name())
                    .arg(account)
                    .arg(*host.flink.home))
        .result(account);
}

QString ownerOf(const facts::Host &host)
{
    for (const facts::Access &access : *host.system.access) {
        if (access.home == *host.flink.home && access.kind == QLatin1String("home"))
            return access.owner;
    }
    return {};
}

Verdict flinkUser(const facts::Cluster &, const facts::Host &host)
{
    if (!host.system.login)
        return unknown(host.system.login.error());
    if (!host.system.access)
        return unknown(host.system.access.error());
    if (!host.flink.home)
        return unknown(host.flink.home.error());
    if (!host.flink.processes)
        return unknown(host.flink.processes.error());
    const QString account = host.system.login->account;
    const QStringList strangers = strangersRunning(host, account);
    Verdict verdict;
    if (!strangers.isEmpty()) {
        verdict = warning(text("checks",
                               "On %1 Flink runs under %2, and the login is %3. Started or stopped "
                               "as %3, Flink's scripts do not see the processes of %2: stop does "
                               "nothing, start makes a second cluster.")
                              .arg(host.name())
                              .arg(strangers)
                              .arg(account))
                      .advice(sudoAdvice(strangers.first()))
                      .result(QStringLiteral("%1 ≠ %2").arg(strangers.join(QStringLiteral(", ")),
                                                            account));
    } else {
        verdict = judgeFolders(host, account, ownerOf(host));
    }
    return std::move(verdict)
        .seenIn(host.name(), QStringLiteral("probe:host.access"))
        .seenIn(host.name(), QStringLiteral("probe:host.account"));
}

} // namespace

std::vector<Check> accountChecks()
{
    return {
        {.id = "host.flink-user",
         .scope = Scope::Host,
         .needs = Needs::Explore,
         .component = text("checks", "Account and Flink's files"),
         .how = text("checks",
                     "ls -ld FLINK_HOME/lib FLINK_HOME/conf FLINK_HOME/log; ps -o user= -p "
                     "PID; id"),
         .webUi = kNotInWebUi,
         .purpose = text("checks",
                         "Connectors are put in place and Flink is restarted under the "
                         "account of the login; it must be the one that Flink runs under."),
         .thresholds = text("checks",
                            "Ready when the account reads Flink's home, writes lib, conf and log, "
                            "and owns the running processes; otherwise not critical."),
         .sources = "Flink 1.20.3 bin/flink-daemon.sh; measured: an unwritable log folder ends the "
                    "start in silence",
         .judge = perFlinkHost<flinkUser>},
    };
}

} // namespace lockkeeper::checks
