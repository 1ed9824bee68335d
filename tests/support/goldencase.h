// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "facts/facts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace lockkeeper::testing {

/// One golden case, tests/data/checks/CHECK/CASE.json: a base of real facts
/// (tests/data/facts/BASE.json), the fields changed in it, and the verdicts expected.
///
/// {"about": "…", "base": "healthy", "changes": [{"host": "tm-2", "raw": {"KEY": "text" | null},
///  "exits": {…}, "problems": {"KEY": {…}}, "problem": {…}}, {"wish": {…}}],
///  "expect": [{"subject": "host:tm-2", "status": "critical", "contains": "words"}]}
///
/// In raw, {"KEY": {"file": "PATH below tests/data"}} takes a whole capture, and
/// {"KEY": {"replace": [["old", "new"], …]}} edits the base's answer; the old text must be there.
struct GoldenCase
{
    QString check;
    QString name;
    facts::Facts facts;
    QJsonArray expect;
};

/// Reads and builds a case; the error names the file and what is wrong in it.
[[nodiscard]] Result<GoldenCase> readCase(const QString &path);

} // namespace lockkeeper::testing
