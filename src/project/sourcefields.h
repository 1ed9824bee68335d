// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/text.h"
#include "facts/wish.h"

#include <QList>
#include <QString>

namespace lockkeeper::project {

// What is wrong with what a person typed into a field, in words; empty: nothing is. An empty field
// is no fault of its own: whether it is needed is another question.

[[nodiscard]] Text hostProblem(const QString &typed);
[[nodiscard]] Text portProblem(const QString &typed);
/// Names of PostgreSQL's replication slots: lower case letters, digits, underscore, 63 at most
/// (PostgreSQL 15, "Replication Slots").
[[nodiscard]] Text slotProblem(const QString &typed);
/// A local file by an absolute path or one that begins with ~/.
[[nodiscard]] Text fileProblem(const QString &typed);

/// Addresses divided by commas, semicolons or blanks. Fails with Usage, naming the first that is
/// none.
[[nodiscard]] Result<QList<facts::Endpoint>> readEndpoints(const QString &typed, int defaultPort);
/// readEndpoints(writeEndpoints(e), any) is e.
[[nodiscard]] QString writeEndpoints(const QList<facts::Endpoint> &endpoints);

} // namespace lockkeeper::project
