// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"
#include "facts/facts.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace lockkeeper::checks {

/// "I know, and I accept it": taken from the profile or the command line.
struct Waiver
{
    QString check;
    QString subject; ///< "host:tm-2"; empty: every subject
    QString reason;
    QString by;
    std::optional<QDate> until; ///< the last day it holds
};

/// One row of the result: a check's verdict on one subject.
struct Finding
{
    const Check *check = nullptr;
    QString subject; ///< "host:tm-2", "source", "sink", "cluster"
    Verdict verdict;
    std::optional<Waiver> waived;
    QList<int> transcript; ///< numbers of facts::Exchange
};

/// Which checks to judge: ids or `topic.*`; both empty is all.
struct Choice
{
    QStringList only;
    QStringList skip;

    [[nodiscard]] bool includes(const QString &id) const;
    [[nodiscard]] bool isEverything() const { return only.isEmpty() && skip.isEmpty(); }
};

/// All findings of the facts, ordered as the catalogue and the profile's hosts. Does what every
/// rule would repeat: unreachable hosts are unknown, hosts without a Flink role and profiles
/// without source or sink skipped, waivers applied (expired ones not), a throwing rule unknown.
[[nodiscard]] QList<Finding> judge(const facts::Facts &facts, const Choice &choice,
                                   const QList<Waiver> &waivers);

/// Ready: no unwaived critical finding and no "could not check" of a required check.
[[nodiscard]] bool isReady(const QList<Finding> &findings);

} // namespace lockkeeper::checks
