// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/rules.h"

#include <QMap>

#include <vector>

namespace lockkeeper::checks {
namespace {

/// The major version that most Flink hosts take, 0 where no one has most.
int usualMajor(const facts::Cluster &cluster)
{
    QMap<int, int> votes;
    for (const facts::Host &host : cluster.hosts) {
        if (!host.isReachable() || !host.hasFlinkRole())
            continue;
        const Result<facts::JavaChoice> choice = facts::javaOfScripts(host.java, host.flink);
        if (choice && choice->java.major() > 0)
            ++votes[choice->java.major()];
    }
    int best = 0;
    int most = 0;
    for (auto it = votes.begin(); it != votes.end(); ++it) {
        if (*it == most)
            best = 0;
        if (*it > most) {
            best = it.key();
            most = *it;
        }
    }
    return votes.size() == 1 ? votes.firstKey() : best;
}

bool anotherMajorExists(const facts::Cluster &cluster, int major)
{
    for (const facts::Host &host : cluster.hosts) {
        if (!host.isReachable() || !host.hasFlinkRole())
            continue;
        const Result<facts::JavaChoice> choice = facts::javaOfScripts(host.java, host.flink);
        if (choice && choice->java.major() > 0 && choice->java.major() != major)
            return true;
    }
    return false;
}

/// What a person can write into env.java.home: the folder of the Java that PATH leads to.
QString homeOf(const QString &program)
{
    const QLatin1String tail("/bin/java");
    return program.endsWith(tail) ? program.chopped(tail.size()) : QStringLiteral("JAVA_HOME");
}

Text setAdvice(const facts::Host &host, const QString &program)
{
    return text(
               "checks",
               "For Flink's scripts to be sure of it, write into Flink's configuration on %1, flat "
               "and without quotes: env.java.home: %2. A line in ~/.bashrc does not reach commands "
               "that come over SSH.")
        .arg(host.name())
        .arg(homeOf(program));
}

Verdict nowhere(const facts::Host &host, const QString &what, const QString &value,
                const QString &program)
{
    return critical(text("checks",
                         "On %1 %2 is %3, and there is no such folder. Flink passes it over in "
                         "silence and takes the java of PATH, whichever that is.")
                        .arg(host.name())
                        .arg(what)
                        .arg(value))
        .advice(setAdvice(host, program))
        .result(value)
        .fix("java.set-home");
}

/// JAVA_HOME of the shells that people and start-cluster.sh use, where it is set there only.
QString elsewhere(const facts::Host &host)
{
    QStringList places;
    const auto look = [&](const Result<facts::ShellJava> &shell, const char *name) {
        if (shell && !shell->home.given.isEmpty())
            places += QStringLiteral("%1: %2").arg(QLatin1String(name), shell->home.given);
    };
    look(host.java.login, "login");
    look(host.java.interactive, "interactive");
    return places.join(QStringLiteral("; "));
}

Verdict pathOnly(const facts::Host &host, const facts::JavaChoice &choice)
{
    const QString set = elsewhere(host);
    const Text meaning = set.isEmpty()
        ? text(
              "checks",
              "JAVA_HOME is empty on %1. Flink found Java in the system path (%2), which is enough "
              "for its work.")
              .arg(host.name())
              .arg(choice.java.program)
        : text("checks",
               "JAVA_HOME is empty on %1 in a non-interactive login, though other shells set it "
               "(%2). Flink found Java in the system path (%3), which is enough for its work.")
              .arg(host.name())
              .arg(set)
              .arg(choice.java.program);
    return warning(meaning).advice(setAdvice(host, choice.java.program)).fix("java.set-home");
}

/// The Java of a worker that start-cluster.sh starts (`bash -l`), where it is not the same.
bool workerDiffers(const facts::Host &host, const facts::JavaChoice &choice)
{
    if (!host.java.worker || host.java.worker->home.given.isEmpty()
        || choice.by == QLatin1String("env.java.home"))
        return false;
    const facts::Java &home = host.java.worker->home;
    return !home.isDirectory || (home.major() > 0 && home.major() != choice.java.major());
}

Verdict judgeSet(const facts::Cluster &cluster, const facts::Host &host,
                 const facts::JavaChoice &choice)
{
    const int major = choice.java.major();
    const int usual = usualMajor(cluster);
    if (major > 0 && major != usual && anotherMajorExists(cluster, major)) {
        return critical(text("checks",
                             "On %1 %2 leads to Java %3 (%4), another version than on the other "
                             "nodes: a job that works there can fail here.")
                            .arg(host.name())
                            .arg(choice.by)
                            .arg(major)
                            .arg(choice.java.given))
            .advice(text("checks",
                         "Let env.java.home on %1 name the same Java as on the other "
                         "nodes.")
                        .arg(host.name()))
            .fix("java.set-home");
    }
    if (workerDiffers(host, choice)) {
        return warning(
                   text("checks",
                        "On %1 JAVA_HOME is %2, but %3 in a login shell: start-cluster.sh starts "
                        "remote workers through `bash -l` and would give them the other one.")
                       .arg(host.name())
                       .arg(choice.java.given)
                       .arg(host.java.worker->home.given))
            .advice(setAdvice(host, choice.java.program))
            .fix("java.set-home");
    }
    return pass(text("checks", "On %1 Flink's scripts take Java from %2: %3.")
                    .arg(host.name())
                    .arg(choice.by)
                    .arg(choice.java.given));
}

Verdict judgeHome(const facts::Cluster &cluster, const facts::Host &host)
{
    const Result<facts::JavaChoice> choice = facts::javaOfScripts(host.java, host.flink);
    if (!choice)
        return unknown(choice.error());
    const facts::Java *env = host.java.of(QStringLiteral("env"));
    const facts::Java *path = host.java.of(QStringLiteral("path"));
    const QString program = path == nullptr ? QString() : path->program;
    if (choice->isBroken) {
        return critical(kNoJavaInFolder.arg(host.name()).arg(choice->by).arg(choice->java.given))
            .advice(setAdvice(host, program))
            .fix("java.set-home");
    }
    if (!choice->ignored.isEmpty())
        return nowhere(host, choice->ignoredBy, choice->ignored, program);
    if (env != nullptr && !env->given.isEmpty() && !env->isDirectory)
        return nowhere(host, QStringLiteral("JAVA_HOME"), env->given, program);
    if (choice->java.program.isEmpty()) {
        return critical(
                   text("checks",
                        "On %1 neither env.java.home nor JAVA_HOME is set, and there is no java "
                        "in PATH: Flink's scripts end with \"Please specify JAVA_HOME\".")
                       .arg(host.name()))
            .advice(text("checks",
                         "Install Java 17 and write its folder into Flink's configuration: "
                         "env.java.home: PATH."))
            .fix("java.set-home");
    }
    return choice->by == QLatin1String("PATH") ? pathOnly(host, *choice)
                                               : judgeSet(cluster, host, *choice);
}

/// JAVA_HOME of the three shells and env.java.home, as "Your result".
QString shownHomes(const facts::Host &host)
{
    const auto value = [](const QString &given) {
        return given.isEmpty() ? QStringLiteral("-") : given;
    };
    const auto shell = [&](const Result<facts::ShellJava> &one) {
        return one ? value(one->home.given) : QStringLiteral("?");
    };
    const facts::Java *env = host.java.of(QStringLiteral("env"));
    QString shown = QStringLiteral("JAVA_HOME: %1 (login: %2; interactive: %3)")
                        .arg(env == nullptr ? QStringLiteral("?") : value(env->given),
                             shell(host.java.login), shell(host.java.interactive));
    if (host.flink.config && !host.flink.config->envJavaHome.isEmpty())
        shown += QStringLiteral("; env.java.home: ") + host.flink.config->envJavaHome;
    return shown;
}

Verdict home(const facts::Cluster &cluster, const facts::Host &host)
{
    Verdict verdict = judgeHome(cluster, host);
    if (host.java.found && verdict.status != Status::Unknown)
        verdict.raw = shownHomes(host);
    return std::move(verdict)
        .seenIn(host.name(), QStringLiteral("probe:java.found"))
        .seenIn(host.name(), QStringLiteral("probe:java.login"))
        .seenIn(host.name(), QStringLiteral("probe:java.interactive"));
}

} // namespace

std::vector<Check> javaHomeChecks()
{
    return {
        {.id = "java.home",
         .scope = Scope::FlinkHost,
         .needs = Needs::Explore,
         .component = text("checks", "JAVA_HOME"),
         .how = text("checks",
                     "ssh USER@HOST 'echo $JAVA_HOME; bash -lc \"echo \\$JAVA_HOME\"; grep "
                     "^env.java.home FLINK_HOME/conf/config.yaml'"),
         .webUi = text("checks", "“Job Manager”, “Logs”: the line “JAVA_HOME:” near the start"),
         .purpose = text("checks",
                         "Flink's scripts take Java from env.java.home of the "
                         "configuration, else from JAVA_HOME, else from PATH; a wrong "
                         "value is passed over in silence."),
         .thresholds = text(
             "checks",
             "Not critical when neither is set and PATH has java; critical when one of them is "
             "no folder, has no bin/java, or leads to another major version than on the other "
             "nodes, or when there is no Java at all."),
         .sources = "Flink 1.20.3 bin/bash-java-utils.sh (setJavaHome, setJavaRun), measured",
         .remedies = "java.set-home",
         .judge = perFlinkHost<home>},
    };
}

} // namespace lockkeeper::checks
