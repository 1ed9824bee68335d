// SPDX-License-Identifier: Apache-2.0
#include "project/checkrun.h"

#include "engine/gather.h"
#include "project/merging.h"

#include <algorithm>

namespace lockkeeper::project {
namespace {

engine::Round roundOf(checks::Needs needs)
{
    switch (needs) {
    case checks::Needs::Survey:
        return engine::Round::Survey;
    case checks::Needs::Explore:
        return engine::Round::Explore;
    case checks::Needs::Source:
        break;
    }
    return engine::Round::Source;
}

int chosen(const checks::Choice &choice)
{
    return static_cast<int>(std::count_if(
        checks::catalogue().begin(), checks::catalogue().end(),
        [&](const checks::Check &check) { return choice.includes(QLatin1String(check.id)); }));
}

QStringList namesOf(const profile::Profile &profile)
{
    QStringList names;
    for (const profile::Host &host : profile.hosts)
        names += host.name;
    return names;
}

} // namespace

report::Result rejudge(const facts::Facts &facts, const CheckOrder &order)
{
    return report::makeResult(facts, checks::judge(facts, order.choice, order.waivers),
                              order.choice);
}

report::Result partialResult(const facts::Facts &known, engine::Round over, const CheckOrder &order)
{
    QList<checks::Finding> findings = checks::judge(known, order.choice, order.waivers);
    findings.removeIf(
        [over](const checks::Finding &finding) { return roundOf(finding.check->needs) > over; });
    report::Result result = report::makeResult(known, findings, order.choice);
    result.isReady = false;
    result.verdict = checkingWords(result.scope.asked, chosen(order.choice));
    return result;
}

Text checkingWords(int done, int total)
{
    return text("project", "Checking: %1 of %2").arg(done).arg(total);
}

namespace {

CheckOutcome judged(facts::Facts facts, const CheckOrder &order)
{
    if (order.before)
        rememberPosition(facts, *order.before);
    CheckOutcome outcome {.facts = std::move(facts), .result = {}};
    outcome.result = rejudge(outcome.facts, order);
    return outcome;
}

} // namespace

lockkeeper::Result<CheckOutcome> runChecks(const profile::Profile &profile,
                                           const engine::Access &access, const CheckOrder &order,
                                           const engine::Control &control)
{
    if (order.part) {
        const PartOfRun &part = *order.part;
        LK_TRY(const facts::Facts fresh,
               engine::gatherAgain(profile, access, control, {part.hosts, part.known}));
        return judged(mergeFacts(part.known, fresh, namesOf(profile)), order);
    }
    engine::Control told = control;
    // The last round is followed by the whole result at once.
    const engine::Round last = profile.wish.source ? engine::Round::Source : engine::Round::Explore;
    if (order.onPartial) {
        told.round = [&](engine::Round round, const facts::Facts &known) {
            if (control.round)
                control.round(round, known);
            if (round != last)
                order.onPartial(partialResult(known, round, order));
        };
    }
    LK_TRY(facts::Facts facts, engine::gather(profile, access, told));
    return judged(std::move(facts), order);
}

} // namespace lockkeeper::project
