// SPDX-License-Identifier: Apache-2.0
#include "checks/verdict.h"

#include <array>
#include <utility>

namespace lockkeeper::checks {
namespace {

struct StatusRow
{
    Status status;
    const char *name;
    Message word;
};

constexpr std::array kStatuses {
    StatusRow {Status::Pass, "pass", text("checks", "READY", "status word")},
    StatusRow {Status::Warning, "warning", text("checks", "NOT CRITICAL", "status word")},
    StatusRow {Status::Critical, "critical", text("checks", "CRITICAL", "status word")},
    StatusRow {Status::Unknown, "unknown", text("checks", "COULD NOT CHECK", "status word")},
    StatusRow {Status::Skipped, "skipped", text("checks", "NOT APPLICABLE", "status word")},
};

Verdict verdict(Status status, const Text &meaning)
{
    Verdict result;
    result.status = status;
    result.meaning = meaning;
    return result;
}

} // namespace

QString statusName(Status status)
{
    return QString::fromLatin1(kStatuses.at(static_cast<std::size_t>(status)).name);
}

Text statusWord(Status status)
{
    return kStatuses.at(static_cast<std::size_t>(status)).word;
}

Verdict &&Verdict::advice(const Text &value) &&
{
    todo = value;
    return std::move(*this);
}

Verdict &&Verdict::result(const QString &value) &&
{
    raw = value;
    return std::move(*this);
}

Verdict &&Verdict::fix(const char *id) &&
{
    remedy = QString::fromLatin1(id);
    return std::move(*this);
}

Verdict &&Verdict::from(const QString &host) &&
{
    seenFrom = host;
    return std::move(*this);
}

Verdict &&Verdict::how(const QString &value) &&
{
    command = value;
    return std::move(*this);
}

Verdict &&Verdict::seenIn(const QString &host, const QString &key) &&
{
    evidence += host + QLatin1Char('\n') + key;
    return std::move(*this);
}

bool isWorse(Status one, Status other)
{
    const auto rank = [](Status status) {
        switch (status) {
        case Status::Critical:
            return 3;
        case Status::Unknown:
            return 2;
        case Status::Warning:
            return 1;
        default:
            return 0;
        }
    };
    return rank(one) > rank(other);
}

Verdict pass(const Text &meaning)
{
    return verdict(Status::Pass, meaning);
}

Verdict warning(const Text &meaning)
{
    return verdict(Status::Warning, meaning);
}

Verdict critical(const Text &meaning)
{
    return verdict(Status::Critical, meaning);
}

Verdict unknown(const Text &meaning)
{
    return verdict(Status::Unknown, meaning);
}

Verdict unknown(const Error &error)
{
    Verdict result = verdict(Status::Unknown, error.message);
    result.todo = error.advice;
    result.raw = error.detail;
    return result;
}

Verdict skipped(const Text &why)
{
    return verdict(Status::Skipped, why);
}

} // namespace lockkeeper::checks
