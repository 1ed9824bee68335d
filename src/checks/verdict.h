// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "base/text.h"

#include <QString>
#include <QStringList>

namespace lockkeeper::checks {

enum class Status { Pass, Warning, Critical, Unknown, Skipped };

/// "pass", "warning", … as in the result's JSON; and back (Unknown for other words).
[[nodiscard]] QString statusName(Status status);
/// ГОТОВ / READY, НЕ КРИТИЧНО / NOT CRITICAL, …: the words of the contract.
[[nodiscard]] Text statusWord(Status status);

/// Of two statuses of one subject: critical is the worst, then unknown, then warning.
[[nodiscard]] bool isWorse(Status one, Status other);

/// What a rule says of one subject. Built with the functions below and the chained setters:
/// `return critical(text("checks", "…")).advice(text(…)).fix("java.set-home").result(raw);`
struct Verdict
{
    Status status = Status::Unknown;
    Text meaning; ///< what is, and why it matters for the pipeline; names, places, values
    Text todo; ///< what to do about it; empty for a pass
    QString raw; ///< "Your result": what was seen, short, in the other side's words
    QString remedy; ///< id of the remedy, empty if there is none
    QString seenFrom; ///< the host it was seen from, where that is not the subject
    QString command; ///< how a person repeats it, with real names; empty: the check's own pattern
    QStringList evidence; ///< "HOST KEY" pairs of facts::HostRecord::raw, for the transcript

    Verdict &&advice(const Text &value) &&;
    Verdict &&result(const QString &value) &&;
    Verdict &&fix(const char *id) &&;
    Verdict &&from(const QString &host) &&;
    Verdict &&how(const QString &value) &&;
    /// The answer the verdict rests on: facts::HostRecord::raw[key] of that host.
    Verdict &&seenIn(const QString &host, const QString &key) &&;
};

[[nodiscard]] Verdict pass(const Text &meaning);
[[nodiscard]] Verdict warning(const Text &meaning);
[[nodiscard]] Verdict critical(const Text &meaning);
[[nodiscard]] Verdict unknown(const Text &meaning);
/// Could not be checked, for the reason that the facts give.
[[nodiscard]] Verdict unknown(const Error &error);
[[nodiscard]] Verdict skipped(const Text &why);

} // namespace lockkeeper::checks
