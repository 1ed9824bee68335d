// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/wish.h"

#include <vector>

namespace lockkeeper::probe {

/// One statement about the source, asked in the read-only session of the JobManager's host. It
/// gives one row with one column, JSON, which is kept verbatim as the answer `key`.
struct PostgresQuestion
{
    const char *key; ///< pg:slots
    const char *statement;
    /// Values for $1, $2, …; none where it is null.
    QStringList (*parameters)(const facts::Source &source) = nullptr;
};

/// What the server holds and does: slots, sessions, transactions.
[[nodiscard]] std::vector<PostgresQuestion> serverQuestions();
/// The server's position in its log, asked a second time where a slot stands still.
extern const char *const kWalQuestion;
/// What the tables of the profile's patterns are.
[[nodiscard]] std::vector<PostgresQuestion> tableQuestions();

} // namespace lockkeeper::probe
