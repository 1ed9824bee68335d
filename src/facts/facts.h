// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "facts/wish.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace lockkeeper::facts {

/// One thing that was asked of a host, for the transcript: argv-exact and redacted.
struct Exchange
{
    int n = 0; ///< 1, 2, … in the order of the profile's hosts
    QString host;
    QString command;
    int exit = -1; ///< -1: unknown outcome
    qint64 ms = 0;
    QString out;
    QString err;
    bool isTruncated = false;
};
/// As it stands in facts and in results.
[[nodiscard]] QJsonObject toJson(const Exchange &exchange);

/// What one host answered, verbatim: nothing here is judged or interpreted. Keys of `raw` are
/// `probe:NAME` (section NAME of the probe script), `rest:/PATH` (body of a REST answer as asked
/// from this host), `pg:NAME` and `sink:NAME`. A key that is in neither map was never asked.
struct HostRecord
{
    QString name; ///< the profile's name, else the address as written
    QString address;
    int port = 22;
    QString user;
    std::optional<QString> homeWish; ///< the profile's flink-home of this host
    QString sudo = QStringLiteral("none"); ///< the profile's: none, passwordless or password
    std::optional<Error> problem; ///< why nobody could log in, or why the host was lost
    double roundTripMs = 0; ///< of the SSH session, the least of several
    QMap<QString, QString> raw;
    QMap<QString, int> exits; ///< exit status of a probe section, HTTP status of a REST answer
    QMap<QString, Error> problems; ///< why that key has no answer
    QMap<QString, QString> via; ///< key → how it was asked when not the usual way ("curl", "relay")
    QMap<QString, int> transcript; ///< key → Exchange::n
    QDateTime asked =
        {}; ///< UTC, where it was asked in an earlier run than the facts; else invalid

    [[nodiscard]] bool isReachable() const { return !problem.has_value(); }
    /// The answer, or why there is none (Missing when it was never asked).
    [[nodiscard]] Result<QString> answer(const QString &key) const;
    /// The answer came, and does not say what it should: BadAnswer that quotes it.
    [[nodiscard]] Error badAnswer(const QString &key) const;
};

/// Everything that was gathered in one run: the value that is saved as facts.json and judged.
/// Typed facts are parsed from `raw` at every judging, so newer rules read old facts.
struct Facts
{
    QString tool; ///< version of the program that gathered
    QString profile; ///< its name
    QDateTime started; ///< UTC
    QDateTime finished;
    Wish wish;
    QList<HostRecord> hosts;
    QList<Exchange> transcript;
};

/// When each host was asked, where they were not all asked in one run; else empty.
[[nodiscard]] QMap<QString, QDateTime> askedTimes(const Facts &facts);

inline constexpr int kFactsSchema = 1;

/// Facts as a JSON document and back. Reading refuses another schema, a wrong type or a missing
/// key with the place in words (ErrorKind::Usage); readFacts(writeFacts(f)) is f.
[[nodiscard]] QByteArray writeFacts(const Facts &facts);
[[nodiscard]] Result<Facts> readFacts(const QByteArray &bytes);

} // namespace lockkeeper::facts
