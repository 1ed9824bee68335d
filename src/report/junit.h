// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/result.h"

#include <QStringList>

namespace lockkeeper::report {

/// The result as JUnit XML, for build servers: one suite a topic, one case a finding, in the order
/// of the catalogue. Critical is a failure; "could not check" is an error where the check is
/// required and skipped where it is not, so that there is a failure or an error exactly when the
/// result is not ready; waived and not applicable are skipped; a warning passes and says in
/// system-out what it warns of. Texts in these languages, at least one; the sentence of a failure,
/// which build servers put into one line, in the first. Pure: equal input, equal bytes.
[[nodiscard]] QByteArray junitXml(const Result &result, const QStringList &languages);

} // namespace lockkeeper::report
