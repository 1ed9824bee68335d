// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

#include <QByteArray>

#include <utility>

namespace lockkeeper::cli {

// All of these are made from the command table alone. installer/ keeps the man pages and the
// completion; a test demands that they are what these functions say.

/// What `lockkeeper --help` prints; for one command with its options.
[[nodiscard]] QString helpText(const QString &language);
[[nodiscard]] QString helpText(const Command &command, const QString &language);
/// The man page in roff.
[[nodiscard]] QByteArray manPage(const QString &language);
/// The completion for bash.
[[nodiscard]] QByteArray bashCompletion();

/// "--json FILE|-", with "-o" before it where there is a letter.
[[nodiscard]] QString synopsisOf(const Option &option);
/// What an exit code means, one entry a code, in the order of the codes.
[[nodiscard]] const std::vector<std::pair<int, Message>> &exitCodes();

} // namespace lockkeeper::cli
