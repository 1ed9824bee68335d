// SPDX-License-Identifier: Apache-2.0
#include "checks/phrases.h"
#include "checks/rules/rules.h"

#include <QMap>
#include <QVersionNumber>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace lockkeeper::checks {
namespace {

enum class Rating { Recommended, Supported, Beta, Deprecated, Untested, Fails };

/// Java `from`…`to` under the Flink versions `flinkFrom`…`flinkTo` (major, minor).
struct MatrixRow
{
    std::array<int, 2> flinkFrom;
    std::array<int, 2> flinkTo;
    int from = 0;
    int to = 0;
    Rating rating = Rating::Untested;
};

constexpr int kAny = std::numeric_limits<int>::max();
// docs/deployment/java_compatibility.md of Flink 1.18 to 2.1 and its release notes. Measured on
// 1.20.3: 11, 17 and 21 start, 25 ends at once (JEP 486: no Security Manager since 24). Class files
// of 1.x are Java 8's, of 2.x Java 11's. The first row that fits counts.
constexpr std::array kMatrix {
    MatrixRow {{1, 0}, {1, kAny}, 1, 7, Rating::Fails},
    MatrixRow {{1, 0}, {1, kAny}, 24, kAny, Rating::Fails},
    MatrixRow {{1, 15}, {1, kAny}, 8, 8, Rating::Deprecated},
    MatrixRow {{1, 0}, {1, 14}, 8, 8, Rating::Supported},
    MatrixRow {{1, 0}, {1, 19}, 11, 11, Rating::Recommended},
    MatrixRow {{1, 18}, {1, 19}, 17, 17, Rating::Beta},
    MatrixRow {{1, 19}, {1, kAny}, 21, 21, Rating::Beta},
    MatrixRow {{1, 20}, {1, kAny}, 11, 11, Rating::Supported},
    MatrixRow {{1, 20}, {1, kAny}, 17, 17, Rating::Recommended},
    MatrixRow {{2, 0}, {2, kAny}, 1, 10, Rating::Fails},
    MatrixRow {{2, 0}, {2, kAny}, 11, 11, Rating::Supported},
    MatrixRow {{2, 0}, {2, kAny}, 17, 17, Rating::Recommended},
    MatrixRow {{2, 0}, {2, kAny}, 21, 21, Rating::Beta},
};

Rating ratingOf(const QString &flinkVersion, int java)
{
    const QVersionNumber version = QVersionNumber::fromString(flinkVersion);
    const std::array<int, 2> flink {version.majorVersion(), version.minorVersion()};
    const auto row = std::find_if(kMatrix.begin(), kMatrix.end(), [&](const MatrixRow &one) {
        return flink >= one.flinkFrom && flink <= one.flinkTo && java >= one.from && java <= one.to;
    });
    return row == kMatrix.end() ? Rating::Untested : row->rating;
}

/// A Java that counts and where it comes from.
struct Used
{
    QString version;
    int major = 0;
    Text where;
};

/// The Java that a running JVM of the host was started with; by process number.
std::vector<Used> running(const facts::Host &host)
{
    std::vector<Used> all;
    if (!host.java.found || !host.flink.processes)
        return all;
    for (const facts::FlinkProcess &process : *host.flink.processes) {
        const facts::Java *java = host.java.of(QStringLiteral("process:%1").arg(process.pid));
        if (java == nullptr || java->major() == 0)
            continue;
        all.push_back(
            {java->version, java->major(),
             text("checks", "the running process %1 uses it").arg(QString::number(process.pid))});
    }
    return all;
}

QString flinkVersion(const facts::Cluster &cluster, const facts::Host &host)
{
    if (host.flink.version && !host.flink.version->isEmpty())
        return *host.flink.version;
    return cluster.rest.overview ? cluster.rest.overview->version : QString();
}

/// A Java of the host that this Flink is known to run on; empty where there is none.
QString goodJavaHome(const facts::Host &host, const QString &flink)
{
    QString good;
    for (const facts::Java &java : *host.java.found) {
        if (java.origin != QLatin1String("installed"))
            continue;
        const Rating rating = ratingOf(flink, java.major());
        if (rating == Rating::Recommended)
            return java.given;
        if (rating == Rating::Supported)
            good = java.given;
    }
    return good;
}

Text betterAdvice(const facts::Host &host, const QString &flink)
{
    const QString good = goodJavaHome(host, flink);
    if (good.isEmpty()) {
        return text(
            "checks",
            "Install Java 17 (Debian, Ubuntu: sudo apt-get install openjdk-17-jre-headless; "
            "RHEL: sudo dnf install java-17-openjdk-headless), then write its path into "
            "Flink's configuration: env.java.home: PATH.");
    }
    return text("checks",
                "Write it into Flink's configuration on %1, flat and without quotes: "
                "env.java.home: %2; then restart Flink.")
        .arg(host.name())
        .arg(good);
}

Verdict noJava(const facts::Host &host, const QString &flink)
{
    return critical(text("checks",
                         "On %1 Flink's scripts find no Java: neither env.java.home nor JAVA_HOME "
                         "leads to one, and PATH of a non-interactive login has none. Flink can be "
                         "neither started nor stopped.")
                        .arg(host.name()))
        .advice(betterAdvice(host, flink))
        .fix("java.set-home");
}

Verdict brokenHome(const facts::Host &host, const facts::JavaChoice &choice, const QString &flink)
{
    return critical(kNoJavaInFolder.arg(host.name()).arg(choice.by).arg(choice.java.given))
        .advice(betterAdvice(host, flink))
        .result(choice.java.given)
        .fix("java.set-home");
}

Verdict rated(const facts::Host &host, const Used &used, const QString &flink)
{
    const auto fill = [&](const Message &message) {
        return Text(message).arg(host.name()).arg(flink).arg(used.version).arg(used.where);
    };
    switch (ratingOf(flink, used.major)) {
    case Rating::Recommended:
    case Rating::Supported:
        return pass(
            fill(text("checks", "Java %3 on %1 fits Flink %2 and its CDC connectors (%4).")));
    case Rating::Deprecated:
        return warning(fill(text("checks",
                                 "Java %3 on %1 still runs Flink %2 but is deprecated "
                                 "there, and newer connectors need 11 (%4).")))
            .advice(betterAdvice(host, flink))
            .fix("java.set-home");
    case Rating::Beta:
        return warning(fill(text("checks",
                                 "Java %3 on %1 starts Flink %2, which supports it only "
                                 "as an experiment (%4).")))
            .advice(betterAdvice(host, flink))
            .fix("java.set-home");
    case Rating::Untested:
        return warning(fill(text("checks",
                                 "Java %3 on %1 is none of the versions that Flink %2 is "
                                 "tested with (%4).")))
            .advice(betterAdvice(host, flink))
            .fix("java.set-home");
    case Rating::Fails:
        break;
    }
    return critical(fill(text("checks",
                              "Java %3 on %1 does not start Flink %2 (%4). start-cluster.sh "
                              "still prints success; the error stands only in "
                              "log/*.out.")))
        .advice(betterAdvice(host, flink))
        .fix("java.set-home");
}

bool isGraver(Status a, Status b)
{
    const auto rank = [](Status status) {
        return status == Status::Critical ? 2 : status == Status::Warning ? 1 : 0;
    };
    return rank(a) > rank(b);
}

Text takenFrom(const facts::JavaChoice &choice)
{
    return text("checks", "Flink's scripts take it from %1: %2")
        .arg(choice.by)
        .arg(choice.java.program);
}

Verdict judgeVersion(const facts::Cluster &cluster, const facts::Host &host)
{
    const Result<facts::JavaChoice> choice = facts::javaOfScripts(host.java, host.flink);
    if (!choice)
        return unknown(choice.error());
    const QString flink = flinkVersion(cluster, host);
    if (choice->isBroken)
        return brokenHome(host, *choice, flink);
    if (choice->java.program.isEmpty())
        return noJava(host, flink);
    if (flink.isEmpty())
        return unknown(host.flink.version
                           ? Error {.kind = ErrorKind::Missing,
                                    .message = text("checks", "The version of Flink is not known.")}
                           : host.flink.version.error());
    if (choice->java.major() == 0) {
        return unknown(text("checks", "The version of %1 on %2 could not be read.")
                           .arg(choice->java.program)
                           .arg(host.name()));
    }
    Verdict worst =
        rated(host, {choice->java.version, choice->java.major(), takenFrom(*choice)}, flink);
    worst.raw = choice->java.version;
    for (const Used &used : running(host)) {
        Verdict one = rated(host, used, flink);
        if (!isGraver(one.status, worst.status))
            continue;
        worst = std::move(one);
        worst.raw = used.version;
    }
    return worst;
}

Verdict version(const facts::Cluster &cluster, const facts::Host &host)
{
    return judgeVersion(cluster, host).seenIn(host.name(), QStringLiteral("probe:java.found"));
}

std::vector<Judged> same(const facts::Cluster &cluster)
{
    QMap<int, QStringList> byMajor;
    QStringList unseen;
    for (const facts::Host &host : cluster.hosts) {
        if (!host.isReachable()) {
            unseen += host.name();
            continue;
        }
        if (!host.hasFlinkRole())
            continue;
        const Result<facts::JavaChoice> choice = facts::javaOfScripts(host.java, host.flink);
        if (choice && choice->java.major() > 0)
            byMajor[choice->java.major()] += host.name();
        else
            unseen += host.name();
    }
    QStringList shown;
    for (auto it = byMajor.begin(); it != byMajor.end(); ++it)
        shown += QStringLiteral("%1: %2").arg(it.key()).arg(it->join(QStringLiteral(", ")));
    Verdict verdict;
    if (byMajor.size() > 1) {
        verdict =
            warning(text("checks",
                         "The nodes take different Java versions (%1). A job that was compiled "
                         "or tested on one can fail on another, and only there.")
                        .arg(shown.join(QStringLiteral("; "))))
                .advice(text("checks",
                             "Install the same Java on all nodes, best 17, and set "
                             "env.java.home on each."))
                .fix("java.set-home");
    } else if (unseen.isEmpty() && byMajor.isEmpty()) {
        verdict = unknown(text("checks",
                               "No node was found that runs Flink, so there is no Java to "
                               "compare."));
    } else if (!unseen.isEmpty()) {
        verdict = unknown(text("checks",
                               "Not every node's Java is known (missing: %1), so they "
                               "could not be compared.")
                              .arg(unseen));
    } else {
        verdict = pass(text("checks", "All nodes take Java %1.").arg(byMajor.firstKey()));
    }
    verdict.raw = shown.join(QStringLiteral("; "));
    for (const facts::Host &host : cluster.hosts)
        verdict.evidence += host.name() + QLatin1Char('\n') + QStringLiteral("probe:java.found");
    return {{QString(), verdict}};
}

} // namespace

std::vector<Check> javaChecks()
{
    std::vector<Check> checks {
        {.id = "java.version",
         .scope = Scope::FlinkHost,
         .isRequired = true,
         .needs = Needs::Explore,
         .component = text("checks", "Java version"),
         .how = text("checks",
                     "ssh USER@HOST 'java -version; grep env.java.home "
                     "FLINK_HOME/conf/config.yaml'"),
         .webUi = text("checks", "“Job Manager”, “Logs”: the line “JVM:” near the start"),
         .purpose = text("checks",
                         "Flink and the connectors run on certain Java versions only; "
                         "what counts is the Java of Flink's scripts, not of your shell."),
         .thresholds = text(
             "checks",
             "For Flink 1.20: ready with 11 and 17 (recommended); not critical with 8 "
             "(deprecated), 12 to 16, 18 to 23 (21: experimental); critical with 24 and newer, "
             "which does not start, or without Java. Judged are the Java of the scripts and "
             "that of the running processes."),
         .sources = "Flink docs, deployment/java_compatibility (1.18 to 2.1); measured on Flink "
                    "1.20.3 with Java 11, 17, 21, 25; JEP 486",
         .remedies = "java.set-home",
         .judge = perFlinkHost<version>},
    };
    const std::vector<Check> home = javaHomeChecks();
    checks.insert(checks.end(), home.begin(), home.end());
    checks.push_back(
        {.id = "java.same",
         .scope = Scope::Cluster,
         .needs = Needs::Explore,
         .component = text("checks", "Same Java everywhere"),
         .how = text("checks", "java -version on every node"),
         .webUi =
             text("checks", "only in the logs: “Job Manager” and each of “Task Managers”, “Logs”"),
         .purpose = text("checks",
                         "A pipeline runs on all nodes at once: what loads on one Java "
                         "must load on the other."),
         .thresholds = text("checks", "Not critical when the major versions differ."),
         .sources = "Lockkeeper's own rule",
         .remedies = "java.set-home",
         .judge = same});
    return checks;
}

} // namespace lockkeeper::checks
