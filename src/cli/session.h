// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.h"
#include "cli/interrupt.h"

#include <QStringList>

namespace lockkeeper::cli {

/// What every command works with, besides its arguments.
struct Session
{
    QString language; ///< of messages
    QStringList languages; ///< of the answer, in this order; one unless --lang both
    Console &console;
    Interrupt &interrupt;
};

} // namespace lockkeeper::cli
