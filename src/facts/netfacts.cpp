// SPDX-License-Identifier: Apache-2.0
#include "facts/netfacts.h"

#include "base/printable.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lockkeeper::facts {
namespace {

constexpr std::array kStates {
    std::pair {ReachState::Open, "open"},        std::pair {ReachState::Refused, "refused"},
    std::pair {ReachState::TimedOut, "timeout"}, std::pair {ReachState::Unresolved, "unresolved"},
    std::pair {ReachState::Unknown, "unknown"},
};

std::optional<ReachState> stateOf(const QString &name)
{
    for (const auto &[state, known] : kStates) {
        if (name == QLatin1String(known))
            return state;
    }
    return std::nullopt;
}

tl::unexpected<Error> notUnderstood(const QString &line)
{
    return fail({.kind = ErrorKind::BadAnswer,
                 .message = text("facts", "The network answers of the host were not understood."),
                 .detail = oneLine(line)});
}

// ROLE HOST PORT STATE MS HOW WORDS, tabs between.
constexpr qsizetype kReachFields = 7;

Result<Reach> parseReachLine(const QString &line)
{
    const QStringList fields = line.split(QLatin1Char('\t'));
    if (fields.size() != kReachFields)
        return notUnderstood(line);
    const std::optional<ReachState> state = stateOf(fields.at(3));
    bool isPort = false;
    bool isTime = false;
    const int port = fields.at(2).toInt(&isPort);
    const double ms = fields.at(4).toDouble(&isTime);
    if (!state || !isPort || !isTime || !std::isfinite(ms))
        return notUnderstood(line);
    return Reach {.role = fields.at(0),
                  .to = {.host = fields.at(1), .port = port},
                  .state = *state,
                  .ms = ms,
                  .how = fields.at(5),
                  .words = fields.at(6)};
}

Result<QList<Reach>> parseReach(const HostRecord &record, const QString &key)
{
    LK_TRY(const QString answer, record.answer(key));
    QList<Reach> result;
    for (const QString &line : answer.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        LK_TRY(const Reach reach, parseReachLine(line));
        result += reach;
    }
    return result;
}

Result<QMap<QString, QStringList>> parseNames(const HostRecord &record)
{
    LK_TRY(const QString answer, record.answer(QStringLiteral("probe:net.names")));
    QMap<QString, QStringList> result;
    for (const QString &line : answer.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(QLatin1Char('\t'));
        if (fields.size() != 2 || fields.at(0).isEmpty())
            return notUnderstood(line);
        result.insert(fields.at(0), fields.at(1).split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }
    return result;
}

} // namespace

const Reach *NetFacts::to(const QString &role) const
{
    if (!reach)
        return nullptr;
    for (const Reach &tried : *reach) {
        if (tried.role == role)
            return &tried;
    }
    return nullptr;
}

NetFacts parseNet(const HostRecord &record)
{
    return {.reach = parseReach(record, QStringLiteral("probe:net.reach")),
            .further = parseReach(record, QStringLiteral("probe:net.further")),
            .names = parseNames(record)};
}

QString reachStateName(ReachState state)
{
    return QString::fromLatin1(kStates.at(static_cast<std::size_t>(state)).second);
}

bool isAddress(const QString &host)
{
    return host.contains(QLatin1Char(':'))
        || std::all_of(host.begin(), host.end(), [](QChar character) {
               return character == QLatin1Char('.')
                   || (character >= QLatin1Char('0') && character <= QLatin1Char('9'));
           });
}

bool isLoopback(const QString &address)
{
    return address.startsWith(QLatin1String("127.")) || address == QLatin1String("::1");
}

} // namespace lockkeeper::facts
