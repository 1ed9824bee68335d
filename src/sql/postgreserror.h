// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sql/postgres.h"

namespace lockkeeper::sql {

/// libpq's message of a failed login (verbosity VERBOSE, so that it holds the SQLSTATE) as a
/// Failure: "connection to server at …: FATAL:  28P01: password authentication failed …".
[[nodiscard]] Failure loginFailure(const Login &login, const QString &message);

/// A server's refusal of one statement.
[[nodiscard]] Failure statementFailure(const Login &login, const QString &sqlState,
                                       const QString &words);

} // namespace lockkeeper::sql
