// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"
#include "checks/verdict.h"
#include "facts/cluster.h"

#include <QList>
#include <QString>

#include <span>
#include <vector>

namespace lockkeeper::checks {

/// What a check speaks of, for its ids `host:NAME`, `source`, `cluster`, … and for what judge()
/// does before the rule is asked.
enum class Scope {
    Host, ///< every host; unknown where the host was not reached
    FlinkHost, ///< hosts with a Flink role; skipped on the others
    Source, ///< skipped where the profile has no source
    Sink,
    Cluster,
};

/// Which questions must have been asked before a check's findings are final; the rounds of
/// engine::Round. A host that is lost later still makes its findings "could not be checked".
enum class Needs {
    Survey, ///< what one script on each host tells, whatever role the host has
    Explore, ///< REST, the Flink CLI, the ways through the network, roles that only these tell
    Source, ///< logins to the source database
};

/// A verdict and what it is about. `name` is the host's name for the host scopes, else empty.
struct Judged
{
    QString name;
    Verdict verdict;
};

/// Everything about one check in one place: its words, its rule, its sources. Ids are a contract:
/// never renamed, never reused. Texts are literals for lupdate.
struct Check
{
    const char *id = nullptr;
    Scope scope = Scope::Host;
    bool isRequired = false; ///< "could not check" means "not ready"
    Needs needs = Needs::Source; ///< the last one where it does not say
    Message component; ///< name in the table
    Message
        how; ///< a command that a person can type, %1 = a typical value where `howValue` gives one
    Message webUi; ///< where Flink's web UI shows it, or that it does not
    Message purpose; ///< why it is checked
    Message thresholds; ///< when it is which status, in words
    const char *sources = ""; ///< documents and versions of the thresholds
    const char *remedies = ""; ///< ids of the remedies that verdicts may name, comma-separated
    std::vector<Judged> (*judge)(const facts::Cluster &cluster) = nullptr;
};

/// Makes a per-host rule `Verdict rule(const Cluster &, const Host &)` a Check::judge. Unreachable
/// hosts and hosts without a role never reach the rule: judge() answers for them.
template <Verdict (*Rule)(const facts::Cluster &, const facts::Host &), bool OnlyFlink = false>
std::vector<Judged> perHost(const facts::Cluster &cluster)
{
    std::vector<Judged> result;
    for (const facts::Host &host : cluster.hosts) {
        if (host.isReachable() && (!OnlyFlink || host.hasFlinkRole()))
            result.push_back({host.name(), Rule(cluster, host)});
    }
    return result;
}

/// The same for rules on hosts with a Flink role.
template <Verdict (*Rule)(const facts::Cluster &, const facts::Host &)>
std::vector<Judged> perFlinkHost(const facts::Cluster &cluster)
{
    return perHost<Rule, true>(cluster);
}

/// Makes a rule on the whole, `Verdict rule(const Cluster &)`, a Check::judge.
template <Verdict (*Rule)(const facts::Cluster &)>
std::vector<Judged> once(const facts::Cluster &cluster)
{
    return {{QString(), Rule(cluster)}};
}

/// All checks that are built, in the order of the table. A new topic is one line in catalogue.cpp.
[[nodiscard]] const std::vector<Check> &catalogue();
/// The check of that id, or nullptr.
[[nodiscard]] const Check *findCheck(const QString &id);

} // namespace lockkeeper::checks
