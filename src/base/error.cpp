// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

#include <array>

namespace lockkeeper {
namespace {

struct KindRow
{
    ErrorKind kind;
    const char *name;
    int exitCode;
};

constexpr std::array kKinds {
    KindRow {ErrorKind::Usage, "usage", 2},
    KindRow {ErrorKind::ConsentNeeded, "consent-needed", 2},
    KindRow {ErrorKind::NameUnknown, "name-unknown", 3},
    KindRow {ErrorKind::Refused, "refused", 3},
    KindRow {ErrorKind::TimedOut, "timed-out", 3},
    KindRow {ErrorKind::Lost, "lost", 3},
    KindRow {ErrorKind::LoginRefused, "login-refused", 4},
    KindRow {ErrorKind::HostKeyUnknown, "host-key-unknown", 5},
    KindRow {ErrorKind::HostKeyChanged, "host-key-changed", 5},
    KindRow {ErrorKind::HostKeyRevoked, "host-key-revoked", 5},
    KindRow {ErrorKind::KnownHostsUnusable, "known-hosts-unusable", 5},
    KindRow {ErrorKind::Prohibited, "prohibited", 1},
    KindRow {ErrorKind::Missing, "missing", 1},
    KindRow {ErrorKind::BadAnswer, "bad-answer", 1},
    KindRow {ErrorKind::TooLarge, "too-large", 1},
    KindRow {ErrorKind::Cancelled, "cancelled", 130},
    KindRow {ErrorKind::Internal, "internal", 9},
};

const KindRow &rowOf(ErrorKind kind)
{
    for (const KindRow &row : kKinds) {
        if (row.kind == kind)
            return row;
    }
    return kKinds.back();
}

} // namespace

int exitCode(ErrorKind kind)
{
    return rowOf(kind).exitCode;
}

QString kindName(ErrorKind kind)
{
    return QString::fromLatin1(rowOf(kind).name);
}

ErrorKind kindOf(const QString &name)
{
    for (const KindRow &row : kKinds) {
        if (name == QLatin1String(row.name))
            return row.kind;
    }
    return ErrorKind::Internal;
}

QJsonObject toJson(const Error &error)
{
    return {{QStringLiteral("kind"), kindName(error.kind)},
            {QStringLiteral("message"), toJson(error.message)},
            {QStringLiteral("advice"), toJson(error.advice)},
            {QStringLiteral("detail"), error.detail}};
}

Error errorFromJson(const QJsonObject &object)
{
    return {.kind = kindOf(object.value(QStringLiteral("kind")).toString()),
            .message = textFromJson(object.value(QStringLiteral("message")).toObject()),
            .advice = textFromJson(object.value(QStringLiteral("advice")).toObject()),
            .detail = object.value(QStringLiteral("detail")).toString()};
}

} // namespace lockkeeper
