// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/access.h"
#include "engine/journey.h"
#include "engine/reporter.h"
#include "engine/way.h"

#include <map>
#include <memory>
#include <vector>

namespace lockkeeper::engine {

/// A jump host and the keys that it is logged in to with.
struct Hop
{
    Way way;
    std::shared_ptr<ssh::JumpHost> host;
};

/// One run over the hosts of a profile: the journeys, and what is known of them together. Lives on
/// the thread that made it; each step starts one thread a host and returns when all have ended.
class Tour
{
public:
    /// Logs in to those hosts, or to all of them where the list is empty. All of it must outlive
    /// the tour. After the round `last` nothing more is asked.
    Tour(const profile::Profile &profile, const Access &access, const Control &control, Round last,
         const QStringList &hosts = {});
    /// Leaves the open sessions to the next call, where the access says so.
    ~Tour();
    Tour(const Tour &) = delete;
    Tour &operator=(const Tour &) = delete;

    /// What is known of the hosts that this tour does not log in to, of an earlier run: it says who
    /// they are to those that it asks. Must outlive the tour.
    void remember(const facts::Facts &known) { m_known = &known; }

    /// Logs in and asks nothing.
    void connect();
    void survey();
    void explore();
    void visitSource();
    /// Where StarRocks sends loads on to, asked from the first host that reaches a front end; after
    /// explore() or askNetwork().
    void askSink();
    /// What these hosts reach (all where the list is empty); see probe::netVariables().
    void askNetwork(const QStringList &hosts, const QMap<QString, QString> &variables);

    /// What is known so far, redacted, its transcript numbered through in the profile's order.
    [[nodiscard]] facts::Facts facts() const;
    /// The same without transcript and redaction, for the pure functions that plan what is next;
    /// with what is remembered of the others.
    [[nodiscard]] facts::Facts unfinishedFacts() const;
    [[nodiscard]] std::vector<Journey> &journeys() { return m_journeys; }
    [[nodiscard]] bool isStopped() const { return m_control.stop.stop_requested(); }

private:
    void logInTo(Journey &journey);
    /// By the session of an earlier call, if it still serves; true then.
    [[nodiscard]] bool reach(Journey &journey);
    [[nodiscard]] Way wayOf(const Journey &journey) const;
    void surveyOne(Journey &journey);
    void tellHost(const Journey &journey, Round round);
    void tellRound(Round round);
    [[nodiscard]] const facts::HostRecord *recordOf(const QString &host) const;

    const profile::Profile &m_profile;
    const Access &m_access;
    const Control &m_control;
    const Round m_last;
    const facts::Facts *m_known = nullptr;
    const QDateTime m_started;
    std::vector<Journey> m_journeys;
    std::map<QString, Hop> m_jumps; ///< by profile::writeJump()
    Reporter m_reporter;
};

/// The error of a run that was stopped on request.
[[nodiscard]] Error stoppedError();

} // namespace lockkeeper::engine
