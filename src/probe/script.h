// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace lockkeeper::probe {

/// The answers of a framed probe script, by the name of the section.
struct Sections
{
    QMap<QString, QByteArray> texts;
    QMap<QString, int> exits;
    QStringList unfinished; ///< begun, but the end mark never came: no answer
};

/// Builds the script of several topics from :/probes: prologue, the variables (quoted here), the
/// topics, epilogue. The nonce separates answers from whatever else the host prints.
[[nodiscard]] Result<QByteArray> composeScript(const QStringList &topics, const QByteArray &nonce,
                                               const QMap<QString, QString> &variables);

/// Reads the sections between their marks; anything outside is noise and dropped. Bytes of any
/// kind are survived.
[[nodiscard]] Sections parseSections(const QByteArray &output, const QByteArray &nonce);

/// 128 random bits in hex.
[[nodiscard]] QByteArray makeNonce();

} // namespace lockkeeper::probe
