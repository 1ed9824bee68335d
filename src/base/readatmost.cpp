// SPDX-License-Identifier: Apache-2.0
#include "base/readatmost.h"

#include <QIODevice>

#include <algorithm>

namespace lockkeeper {

QByteArray readAtMost(QIODevice &device, qint64 most)
{
    constexpr qint64 kPiece = 64 * 1024;
    QByteArray all;
    while (all.size() < most) {
        const QByteArray piece = device.read(std::min(most - all.size(), kPiece));
        if (piece.isEmpty())
            break;
        all += piece;
    }
    return all;
}

} // namespace lockkeeper
