// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

#include <QJsonObject>
#include <QList>

namespace lockkeeper::facts {

/// How a front end sends a load on (StarRocks 3, RestBaseAction::redirectTo).
inline constexpr int kLoadRedirect = 307;

/// One answer of a front end of StarRocks to the question where a load is to go.
struct LoadAnswer
{
    int status = 0; ///< of HTTP
    Endpoint to; ///< where a redirect points; no host: it was none
    QString said; ///< otherwise the beginning of the answer; foreign text
};

/// What a front end told of those that take the rows, parsed from sink:load.
struct LoadEnds
{
    QString askedFrom; ///< the host
    Endpoint frontEnd;
    QList<Endpoint> backEnds; ///< in the order in which they were named
    int answers = 0;
    /// They were named so often that one which was not is unlikely.
    bool isWhole = false;
    bool hasNone = false; ///< the front end says that no back end is alive
};

/// The answers name their back ends so often that another one is unlikely: in turn (shared-nothing)
/// or at random (shared-data), StarRocks 3 LoadAction names one of those alive each time. After n
/// back ends, 4 n + 4 answers without a new one: 1 in 100 at random for an (n+1)th.
[[nodiscard]] bool isWhole(const QList<LoadAnswer> &answers);

/// The words of the key `sink:load`.
[[nodiscard]] QJsonObject loadJson(const Endpoint &frontEnd, const QString &user,
                                   const QList<LoadAnswer> &answers);

/// Missing where nobody asked; LoginRefused where the account was not let in; BadAnswer where what
/// answers is no front end, or the record was not understood.
[[nodiscard]] Result<LoadEnds> parseLoad(const HostRecord &record);

} // namespace lockkeeper::facts
