// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/openfiles.h"
#include "checks/rules/rules.h"

#include <limits>
#include <vector>

namespace lockkeeper::checks {
namespace {

// The kernel's own default of the hard limit (INR_OPEN_MAX, include/asm-generic/resource.h).
constexpr qint64 kOpenFilesLeast = 4096;

QString endpoint(const facts::HostRecord &record)
{
    return QStringLiteral("%1@%2:%3").arg(record.user, record.address).arg(record.port);
}

Verdict judgeSsh(const facts::Host &host)
{
    const facts::HostRecord &record = *host.record;
    const QString command =
        QStringLiteral("ssh -p %1 %2@%3 true").arg(record.port).arg(record.user, record.address);
    if (!record.problem) {
        return pass(text("checks", "Login to %1 as %2 works, port %3; a round trip takes %4 ms.")
                        .arg(record.address)
                        .arg(record.user)
                        .arg(record.port)
                        .number(record.roundTripMs, 2))
            .result(endpoint(record))
            .how(command);
    }
    Verdict verdict = record.problem->kind == ErrorKind::Cancelled
        ? unknown(*record.problem)
        : critical(record.problem->message);
    verdict.todo = record.problem->advice;
    verdict.raw = record.problem->detail.isEmpty() ? endpoint(record) : record.problem->detail;
    verdict.command = command;
    return verdict;
}

std::vector<Judged> ssh(const facts::Cluster &cluster)
{
    std::vector<Judged> all;
    for (const facts::Host &host : cluster.hosts)
        all.push_back({host.name(), judgeSsh(host)});
    return all;
}

enum class ShellKind { Posix, Foreign, Restricted, Other };

ShellKind kindOf(const QString &shell)
{
    const QString name = shell.section(QLatin1Char('/'), -1);
    static const QStringList posix {
        QStringLiteral("sh"),  QStringLiteral("bash"),   QStringLiteral("dash"),
        QStringLiteral("ash"), QStringLiteral("ksh"),    QStringLiteral("ksh93"),
        QStringLiteral("zsh"), QStringLiteral("mksh"),   QStringLiteral("yash"),
        QStringLiteral(""),    QStringLiteral("busybox")};
    static const QStringList foreign {QStringLiteral("fish"), QStringLiteral("csh"),
                                      QStringLiteral("tcsh")};
    static const QStringList restricted {QStringLiteral("nologin"), QStringLiteral("false"),
                                         QStringLiteral("rbash"),   QStringLiteral("rksh"),
                                         QStringLiteral("rzsh"),    QStringLiteral("true")};
    if (posix.contains(name))
        return ShellKind::Posix;
    if (restricted.contains(name))
        return ShellKind::Restricted;
    return foreign.contains(name) ? ShellKind::Foreign : ShellKind::Other;
}

Verdict restrictedShell(const facts::Host &host, const facts::Login &login)
{
    return critical(text("checks",
                         "The account %1 on %2 has the restricted login shell %3: Flink's "
                         "scripts, which change folders and call programs by their path, do not "
                         "work through it.")
                        .arg(login.account)
                        .arg(host.name())
                        .arg(login.shell))
        .advice(text("checks", "Give the account an ordinary shell: sudo usermod -s /bin/bash %1.")
                    .arg(login.account));
}

Verdict noisyShell(const facts::Host &host, const facts::Login &login)
{
    return warning(text("checks",
                        "The login of %1 on %2 prints text even where no one looks at it. "
                        "Lockkeeper tells it from the answers, but start-cluster.sh mixes it "
                        "into its own messages, and scp and rsync break on it.")
                       .arg(login.account)
                       .arg(host.name()))
        .advice(text("checks",
                     "Let ~/.bashrc and ~/.profile print only in interactive shells: "
                     "case $- in *i*) … ;; esac."));
}

Verdict foreignShell(const facts::Host &host, const facts::Login &login)
{
    return warning(
               text("checks",
                    "The login shell of %1 on %2 is %3, no POSIX shell. Lockkeeper does without "
                    "it. Flink's start-cluster.sh starts workers through it over SSH: what "
                    "~/.profile and ~/.bashrc set does not reach these commands before they "
                    "start `bash -l`, and their quoting is read by other rules.")
                   .arg(login.account)
                   .arg(host.name())
                   .arg(login.shell))
        .advice(text("checks",
                     "Run Flink under an account whose shell is bash: sudo usermod -s "
                     "/bin/bash %1; or set JAVA_HOME in Flink's own configuration "
                     "(env.java.home).")
                    .arg(login.account));
}

Verdict judgeShell(const facts::Host &host, const facts::Login &login)
{
    const ShellKind kind = kindOf(login.shell);
    if (kind == ShellKind::Restricted)
        return restrictedShell(host, login);
    if (!login.noise.trimmed().isEmpty())
        return noisyShell(host, login);
    if (kind != ShellKind::Posix)
        return foreignShell(host, login);
    if (!login.missingTools.isEmpty()) {
        return warning(
                   text("checks",
                        "On %1 these ordinary programs are missing: %2. Flink's scripts and some "
                        "checks need them.")
                       .arg(host.name())
                       .arg(login.missingTools))
            .advice(
                text("checks", "Install coreutils, grep, sed and gawk on %1.").arg(host.name()));
    }
    return pass(text("checks", "The login shell of %1 on %2 is %3; it prints nothing by itself.")
                    .arg(login.account)
                    .arg(host.name())
                    .arg(login.shell.isEmpty() ? QStringLiteral("/bin/sh") : login.shell));
}

Verdict shell(const facts::Cluster &, const facts::Host &host)
{
    if (!host.system.login)
        return unknown(host.system.login.error());
    const facts::Login &login = *host.system.login;
    Verdict verdict = judgeShell(host, login);
    verdict.raw = login.noise.trimmed().isEmpty() ? login.shell : login.noise.trimmed().left(120);
    return std::move(verdict).seenIn(host.name(), QStringLiteral("probe:host.account"));
}

Verdict judgeLimit(const facts::Host &host, qint64 hard, qint64 pid)
{
    const Text where = pid > 0
        ? text("checks", "the running Flink process %1").arg(QString::number(pid))
        : text("checks", "the login");
    const QString account = accountOfLimit(host);
    const bool isUnlimited = hard < 0 || hard == std::numeric_limits<qint64>::max();
    const QString shown = isUnlimited ? QStringLiteral("unlimited") : QString::number(hard);
    if (hard >= 0 && hard < kOpenFilesLeast) {
        return warning(text("checks",
                            "On %1 the hard limit of open files is %2 (%3). Flink keeps JARs, "
                            "connections and spill files open at once; with fewer than 4096 a job "
                            "can end with \"Too many open files\".")
                           .arg(host.name())
                           .arg(hard)
                           .arg(where))
            .advice(text("checks",
                         "Raise it in /etc/security/limits.conf (%1 hard nofile 65536), or with "
                         "LimitNOFILE= where systemd starts Flink, and start Flink again.")
                        .arg(account.isEmpty() ? QStringLiteral("ACCOUNT") : account))
            .result(shown);
    }
    return pass(text("checks", "On %1 the hard limit of open files is enough: %2 (%3).")
                    .arg(host.name())
                    .arg(shown)
                    .arg(where))
        .result(shown);
}

Verdict limits(const facts::Cluster &, const facts::Host &host)
{
    if (!host.flink.processes)
        return unknown(host.flink.processes.error());
    for (const facts::FlinkProcess &process : *host.flink.processes) {
        if (process.openFilesHard <= 0) {
            return unknown(text("checks",
                                "The limit of open files of the running Flink process %1 on %2 "
                                "could not be read.")
                               .arg(QString::number(process.pid))
                               .arg(host.name()))
                .seenIn(host.name(), QStringLiteral("probe:flink.processes"));
        }
    }
    if (const facts::FlinkProcess *least = leastOpenFiles(host); least != nullptr) {
        return judgeLimit(host, least->openFilesHard, least->pid)
            .seenIn(host.name(), QStringLiteral("probe:flink.processes"));
    }
    if (!host.system.openFilesHard)
        return unknown(host.system.openFilesHard.error());
    return judgeLimit(host, *host.system.openFilesHard, 0)
        .seenIn(host.name(), QStringLiteral("probe:host.limits"));
}

} // namespace

const facts::FlinkProcess *leastOpenFiles(const facts::Host &host)
{
    const facts::FlinkProcess *least = nullptr;
    if (!host.flink.processes)
        return least;
    for (const facts::FlinkProcess &process : *host.flink.processes) {
        if (least == nullptr || process.openFilesHard < least->openFilesHard)
            least = &process;
    }
    return least;
}

QString accountOfLimit(const facts::Host &host)
{
    const facts::FlinkProcess *process = leastOpenFiles(host);
    if (process == nullptr)
        return host.system.login ? host.system.login->account : host.record->user;
    bool isNumber = false; // of an account that is not in the password database
    static_cast<void>(process->user.toUInt(&isNumber));
    return isNumber ? QString() : process->user;
}

std::vector<Check> hostChecks()
{
    return {
        {.id = "host.ssh",
         .scope = Scope::Host,
         .isRequired = true,
         .needs = Needs::Survey,
         .component = text("checks", "SSH login"),
         .how = text("checks", "ssh USER@HOST true"),
         .webUi = kNotInWebUi,
         .purpose = text("checks",
                         "Everything that is checked on a host is asked over one SSH "
                         "login, as start-cluster.sh starts its workers."),
         .thresholds = text("checks",
                            "Ready when the login works; critical otherwise, with the "
                            "reason in words."),
         .sources = "OpenSSH 9.2, ssh(1)",
         .judge = ssh},
        {.id = "host.shell",
         .scope = Scope::Host,
         .needs = Needs::Survey,
         .component = text("checks", "Login shell"),
         .how = text("checks", "ssh USER@HOST 'echo $SHELL'"),
         .webUi = kNotInWebUi,
         .purpose = text("checks",
                         "start-cluster.sh starts remote workers through the account's "
                         "shell: noise or another language disturbs it."),
         .thresholds =
             text("checks",
                  "Ready with a quiet POSIX shell; not critical when it prints by itself, "
                  "is fish or csh, or ordinary programs are missing; critical with a "
                  "restricted shell. With nologin or false no login works at all: host.ssh "
                  "says so, and this check is unknown."),
         .sources = "Flink 1.20.3 bin/config.sh (TMWorkers), POSIX.1-2017",
         .judge = perHost<shell>},
        {.id = "host.limits",
         .scope = Scope::Host,
         .needs = Needs::Survey,
         .component = text("checks", "Open files"),
         .how = text("checks", "grep 'open files' /proc/PID/limits; ulimit -Hn"),
         .webUi = kNotInWebUi,
         .purpose = text("checks",
                         "A TaskManager with too few file handles loses connections and "
                         "checkpoints under load."),
         .thresholds = text("checks",
                            "Not critical under 4096 (the hard limit: the JVM raises the soft one "
                            "itself)."),
         .sources = "Linux INR_OPEN_MAX (include/asm-generic/resource.h); OpenJDK MaxFDLimit",
         .judge = perHost<limits>},
    };
}

} // namespace lockkeeper::checks
