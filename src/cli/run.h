// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace lockkeeper::cli {

/// What has to be done before any thread and before Qt: no core dumps and no debugger of the same
/// user (secrets live in this memory), descriptors 0 to 2 open, a closed pipe is an error code, a
/// locale that is not UTF-8 is no reason for Qt to talk.
void prepareProcess();

/// Runs the command line, the words after the program's name, and gives the exit code. `hasWizard`:
/// this build opens a window where no word is given.
[[nodiscard]] int run(const QStringList &words, bool hasWizard);

/// Says that the wizard cannot open on this display; `detail` is what Qt says of it. The exit code.
int displayUnusable(const QString &detail);

} // namespace lockkeeper::cli
