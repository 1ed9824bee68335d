// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/cluster.h"

#include <QByteArray>
#include <QString>

namespace lockkeeper::checks {

/// What the source's PostgreSQL lacks for this pipeline, as a script for psql that its
/// administrator reads and runs: comments in that language, only what is missing, with the least
/// rights; run twice it changes nothing more. What an administrator has to decide, and what could
/// not be asked, is told in comments. Pure.
[[nodiscard]] QByteArray dbaFile(const facts::Cluster &cluster, const QString &language);

} // namespace lockkeeper::checks
