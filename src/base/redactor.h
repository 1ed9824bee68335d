// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace lockkeeper {

/// Takes secrets out of everything that leaves the program: transcripts, facts, reports, messages.
/// By value (each known secret, also base64, URL-, JSON- and shell-quoted) and by the name of a key
/// (`…password: x`, `"s3.secret-key": "x"`). Filled before the first connection, then only read:
/// safe from every thread.
class Redactor
{
public:
    /// Values under 4 bytes are not searched for by value: they would black out ordinary words.
    void add(const Secret &secret);
    [[nodiscard]] QString clean(const QString &text) const;
    [[nodiscard]] QByteArray clean(const QByteArray &bytes) const;

private:
    QList<QByteArray> m_forms; // longest first
};

} // namespace lockkeeper
