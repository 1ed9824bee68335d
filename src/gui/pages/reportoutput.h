// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "gui/page.h"

#include <functional>

class QTextDocument;

namespace lockkeeper::gui {

/// Asks by a dialog over `page` where a report is to go, with a proposal in the home folder. Calls
/// `then` with the path, or not at all. UI thread.
void askForFile(QWidget &page, const QString &title, const QString &proposal,
                std::function<void(const QString &path)> then);
/// Asks for a printer and its settings, and prints the document there. UI thread.
void askForPrinter(QWidget &page, QTextDocument &document);
/// "lockkeeper-2026-11-21-1522.html", of the reader's time.
[[nodiscard]] QString fileNameOf(const report::Result &result, const QString &suffix);

/// Writes whole or not at all, for nobody else, since a report names hosts, accounts and paths;
/// gives how many bytes. Blocks: only in a Job.
[[nodiscard]] Result<qint64> writeWhole(const QString &path, const QByteArray &bytes);
/// What the page says of it.
[[nodiscard]] Notice savedNotice(const QString &path, const Result<qint64> &written);

} // namespace lockkeeper::gui
