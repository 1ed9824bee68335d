// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "report/result.h"

#include <QByteArray>
#include <QString>

class QPrinter;

/// What the Report page does with the disk and with paper. Every function blocks: for a Job.
namespace lockkeeper::gui {

/// Whole or not at all, and for nobody else: a report names hosts, accounts and paths. How many
/// bytes there are. Fails with Prohibited.
[[nodiscard]] Result<qint64> writeWhole(const QString &path, const QByteArray &bytes);

/// The preview of the result in one language on the printer's pages. A file that the printer writes
/// is for this account only. Fails with Prohibited where it cannot be written, or the printer
/// refuses.
[[nodiscard]] Result<void> printReport(QPrinter &printer, const report::Result &result,
                                       const QString &language);

/// An earlier result from a file that a person chose. Fails with Usage (it is no result, or of
/// another schema) and Prohibited (it cannot be read).
[[nodiscard]] Result<report::Result> readEarlier(const QString &path);

} // namespace lockkeeper::gui
