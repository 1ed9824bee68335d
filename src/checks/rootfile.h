// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/judge.h"
#include "facts/facts.h"

#include <QByteArray>
#include <QString>

namespace lockkeeper::checks {

/// What the hosts lack that needs root, as one script for sh that their administrator reads and
/// runs on each host with the host's name: comments in that language, only what is missing; run
/// twice it changes nothing more. What somebody has to choose stands there as a comment, and what
/// could not be checked is told. What is waived, or by a check that was not chosen, is left out.
/// Pure.
[[nodiscard]] QByteArray rootFile(const facts::Facts &facts, const Choice &choice,
                                  const QList<Waiver> &waivers, const QString &language);

} // namespace lockkeeper::checks
