// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/reachrules.h"

namespace lockkeeper::checks {

using facts::Host;
using facts::Reach;
using facts::ReachState;

namespace {

QString tryIt(const facts::Endpoint &to)
{
    return QStringLiteral("timeout 5 bash -c 'exec 3<>/dev/tcp/%1/%2' && echo open")
        .arg(to.host, QString::number(to.port));
}

Verdict cannotTell(const Host &host, const Reach &reach)
{
    return unknown(text("checks", "Host %1 has no tool to try a connection to %2.")
                       .arg(host.name())
                       .arg(reach.to.toString()))
        .advice(text("checks", "Install bash, python3, curl or nc on %1, then check again.")
                    .arg(host.name()));
}

Text nameAdvice(const Host &host, const Reach &reach)
{
    return text("checks",
                "Add the line \"ADDRESS %1\" to /etc/hosts on %2, or ask the network team for a "
                "DNS record; check with: getent hosts %1")
        .arg(reach.to.host)
        .arg(host.name());
}

Text firewallAdvice(const Host &host, const Reach &reach)
{
    return text("checks", "Ask the network team to allow TCP from %1 to %2, port %3.")
        .arg(host.record->address)
        .arg(reach.to.host)
        .arg(QString::number(reach.to.port));
}

} // namespace

QString shortly(const Reach &reach)
{
    QString result = reach.to.toString() + QLatin1Char(' ') + facts::reachStateName(reach.state);
    if (reach.ms >= 0)
        result += QLatin1Char(' ') + QString::number(reach.ms, 'f', 1) + QStringLiteral(" ms");
    // That a refusal is a refusal needs no more words.
    return reach.words.isEmpty() || reach.state == ReachState::Refused
        ? result
        : result + QStringLiteral(" (") + reach.words + u')';
}

Verdict withEvidence(Verdict verdict, const Host &host, const Reach &reach, const QString &key)
{
    return std::move(verdict).result(shortly(reach)).how(tryIt(reach.to)).seenIn(host.name(), key);
}

Verdict notTried(const Host &host, const QString &role)
{
    if (!host.net.reach)
        return unknown(host.net.reach.error());
    return unknown(text("checks", "No connection of the kind %1 was tried from %2.")
                       .arg(role)
                       .arg(host.name()));
}

Verdict judgeReach(const Host &host, const Reach &reach, const ReachWords &words,
                   const Message &port)
{
    const QString to = reach.to.toString();
    const auto filled = [&](const Message &message) {
        return message.arg(host.name()).arg(port).arg(to).arg(reach.to.host);
    };
    switch (reach.state) {
    case ReachState::Open:
        return pass(filled(words.open));
    case ReachState::Refused:
        return critical(filled(words.refused))
            .advice(words.refusedAdvice.arg(host.record->address).arg(to));
    case ReachState::TimedOut:
        return critical(filled(words.timedOut)).advice(firewallAdvice(host, reach));
    case ReachState::Unresolved:
        return critical(filled(words.unresolved)).advice(nameAdvice(host, reach));
    case ReachState::Unknown:
        break;
    }
    return cannotTell(host, reach);
}

QList<Reach> ofRole(const Result<QList<Reach>> &tried, const QString &role)
{
    QList<Reach> found;
    if (!tried)
        return found;
    for (const Reach &reach : *tried) {
        if (reach.role == role)
            found += reach;
    }
    return found;
}

} // namespace lockkeeper::checks
