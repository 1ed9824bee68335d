// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/text.h"
#include "checks/judge.h"
#include "facts/facts.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lockkeeper::report {

/// Which part of the catalogue the verdict speaks of.
struct Scope
{
    int asked = 0; ///< checks that ran
    int catalogue = 0; ///< checks that this version has
    QStringList leftOut; ///< ids of those that did not run
    Text reason; ///< what was not looked at, and why; empty: everything was

    [[nodiscard]] bool isEverything() const { return leftOut.isEmpty(); }
};

/// Findings by status; a waived one counts only as waived.
struct Summary
{
    int pass = 0;
    int warning = 0;
    int critical = 0;
    int unknown = 0;
    int skipped = 0;
    int waived = 0;
};

/// A host of the profile as the run met it.
struct HostLine
{
    QString name;
    QString address;
    bool isReachable = false;
    QString os; ///< empty: not known
    QStringList roles; ///< jobmanager, taskmanager, submit
    Text error; ///< why it was not reached; empty: it was
};

/// What was found of the cluster; empty: not known.
struct ClusterLine
{
    QString mode; ///< standalone, standalone-application, yarn, kubernetes, docker, unknown
    QString home;
    QString flink;
    QString java;
    QString cdc; ///< the version that the profile wants
};

/// One connection that a host needs and how it went.
struct ReachLine
{
    QString from;
    QString to;
    int port = 0;
    QString role;
    QString state; ///< open | refused | timeout | unresolved | unknown
    double ms = -1; ///< -1: not measured
};

/// "I know, and I accept it."
struct WaivedLine
{
    QString reason;
    QString by;
    std::optional<QDate> until;
};

/// One row: what one check says of one subject. Foreign text is verbatim here; whoever shows it
/// escapes it.
struct Finding
{
    QString check;
    Text component;
    QString subject; ///< "host:tm-2", "cluster", "source", "sink", "table:s.t"
    checks::Status status = checks::Status::Unknown;
    std::optional<WaivedLine> waived;
    QString how;
    Text webUi;
    Text purpose;
    QString result;
    QString seenFrom;
    Text meaning;
    Text advice;
    QString fix;
    QList<int> transcript;

    /// "tm-2" of "host:tm-2", "s.t" of "table:s.t", else the subject itself.
    [[nodiscard]] QString place() const;
};

/// One judged run: the value behind the JSON, the table and the page. Texts are in every language.
struct Result
{
    QString tool; ///< version of the program that judged
    QString profile;
    QDateTime started; ///< UTC
    QDateTime finished;
    bool isReady = false;
    Text verdict;
    Scope scope;
    Summary summary;
    QList<HostLine> hosts;
    ClusterLine cluster;
    QList<ReachLine> reach;
    QList<Finding> findings;
    QList<facts::Exchange> transcript;
};

inline constexpr int kResultSchema = 1;

/// The result of judging these facts: findings as judge() gave them for this choice.
[[nodiscard]] Result makeResult(const facts::Facts &facts, const QList<checks::Finding> &findings,
                                const checks::Choice &choice);

/// The result as canonical JSON (keys sorted, times in UTC) and back. Reading refuses another
/// schema, a half-written file or a wrong type with the place in words (ErrorKind::Usage);
/// writeResult(readResult(b)) is b.
[[nodiscard]] QByteArray writeResult(const Result &result);
[[nodiscard]] lockkeeper::Result<Result> readResult(const QByteArray &bytes);

} // namespace lockkeeper::report
