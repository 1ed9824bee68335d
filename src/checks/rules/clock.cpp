// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/rules.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lockkeeper::checks {
namespace {

// Flink's heartbeats and checkpoints use each node's own clock only for logs and time stamps: a
// second blurs the order of events, a minute breaks TLS, Kerberos and every reading of the logs.
constexpr double kClockWarningMs = 1000;
constexpr double kClockCriticalMs = 60000;
constexpr double kClockTooCoarseMs = 2000;

/// What the other clocks say: with two hosts the other one's, with more the median of all.
struct Reference
{
    double offset = 0;
    double uncertainty = 0;
    QString name; ///< of the other host where there are only two
};

Reference referenceFor(const std::vector<const facts::Host *> &timed, const facts::Host &host)
{
    if (timed.size() == 2) {
        const facts::Host *other = timed.at(0) == &host ? timed.at(1) : timed.at(0);
        return {other->system.clock->offset, other->system.clock->uncertainty, other->name()};
    }
    std::vector<facts::ClockSample> samples;
    for (const facts::Host *one : timed)
        samples.push_back(*one->system.clock);
    std::sort(samples.begin(), samples.end(),
              [](const auto &a, const auto &b) { return a.offset < b.offset; });
    const facts::ClockSample &low = samples.at((samples.size() - 1) / 2);
    const facts::ClockSample &high = samples.at(samples.size() / 2);
    return {(low.offset + high.offset) / 2, std::max(low.uncertainty, high.uncertainty), {}};
}

Text differs(const facts::Host &host, const Reference &reference, double difference)
{
    const double seconds = std::abs(difference) / 1000;
    if (!reference.name.isEmpty()) {
        return text("checks",
                    "The clocks of %1 and %2 differ by %3 s. Logs of the nodes cannot be put in "
                    "order, heartbeat ages and time stamps in the data are wrong.")
            .arg(host.name())
            .arg(reference.name)
            .number(seconds, 2);
    }
    return text(
               "checks",
               "The clock of %1 differs from the other nodes' by %2 s. Logs of the nodes cannot be "
               "put in order, heartbeat ages and time stamps in the data are wrong.")
        .arg(host.name())
        .number(seconds, 2);
}

Verdict judgeClock(const facts::Host &host, const Reference &reference)
{
    const facts::ClockSample &own = *host.system.clock;
    const double difference = own.offset - reference.offset;
    const double doubt = own.uncertainty + reference.uncertainty;
    const double certain = std::abs(difference) - doubt;
    const Text advice =
        text("checks",
             "Switch time synchronisation on and look at it: timedatectl set-ntp true; "
             "timedatectl (or chronyc tracking).");
    if (certain > kClockCriticalMs)
        return critical(differs(host, reference, difference)).advice(advice);
    if (certain > kClockWarningMs)
        return warning(differs(host, reference, difference)).advice(advice);
    // More than a second by the middle of the measurement, less by its edge: neither can be said.
    const bool isBetween = std::abs(difference) > kClockWarningMs;
    if (isBetween
        || (doubt > kClockTooCoarseMs && std::abs(difference) + doubt > kClockWarningMs)) {
        return unknown(text("checks",
                            "The clock of %1 could be measured only to ± %2 s, which is too coarse "
                            "to judge it: the connection is slow.")
                           .arg(host.name())
                           .number(doubt / 1000, 1));
    }
    return pass(text("checks", "The clock of %1 agrees with the other nodes' (%2 s, ± %3 s).")
                    .arg(host.name())
                    .number(difference / 1000, 3)
                    .number(doubt / 1000, 3));
}

Verdict clock(const facts::Cluster &cluster, const facts::Host &host)
{
    if (!host.system.clock)
        return unknown(host.system.clock.error());
    std::vector<const facts::Host *> timed;
    for (const facts::Host &one : cluster.hosts) {
        if (one.isReachable() && one.system.clock)
            timed.push_back(&one);
    }
    const facts::ClockSample &own = *host.system.clock;
    Verdict verdict;
    if (timed.size() >= 2) {
        verdict = judgeClock(host, referenceFor(timed, host));
    } else if (cluster.hosts.size() >= 2) {
        verdict = unknown(text("checks",
                               "No other node told its time, so there is nothing to "
                               "compare the clock of %1 with.")
                              .arg(host.name()));
    } else {
        verdict = pass(text("checks",
                            "%1 is the only node, so no clocks can differ. From this "
                            "machine's clock it differs by %2 s (± %3 s).")
                           .arg(host.name())
                           .number(own.offset / 1000, 3)
                           .number(own.uncertainty / 1000, 3));
    }
    verdict.raw = QStringLiteral("%1 s ± %2 s")
                      .arg(own.offset / 1000, 0, 'f', 3)
                      .arg(own.uncertainty / 1000, 0, 'f', 3);
    return std::move(verdict).seenIn(host.name(), QStringLiteral("clock:sample"));
}

} // namespace

std::vector<Check> clockChecks()
{
    return {
        {.id = "host.clock",
         .scope = Scope::Host,
         .needs = Needs::Survey,
         .component = text("checks", "Clock"),
         .how = text("checks", "date +%s.%N on every node at once; timedatectl"),
         .webUi = text("checks", "only indirectly: “Task Managers”, column “Last Heartbeat”"),
         .purpose = text("checks",
                         "Clocks that agree keep logs in order, heartbeat ages true and "
                         "time functions of the pipeline right."),
         .thresholds = text("checks",
                            "Not critical over 1 s of difference between the nodes, critical over "
                            "60 s; half a round trip of uncertainty is allowed for."),
         .sources = "Lockkeeper's own threshold",
         .judge = perHost<clock>},
    };
}

} // namespace lockkeeper::checks
