// SPDX-License-Identifier: Apache-2.0
#include "base/shellquote.h"

namespace lockkeeper {

Result<QByteArray> shellQuote(const QByteArray &word)
{
    if (word.contains('\0')) {
        return fail(
            {.kind = ErrorKind::Usage,
             .message = text("base", "A value holds a NUL byte and cannot be handed to a shell.")});
    }
    QByteArray quoted = word;
    quoted.replace('\'', "'\\''");
    return '\'' + quoted + '\'';
}

} // namespace lockkeeper
