// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <QString>
#include <QStringList>

namespace lockkeeper {

/// The languages this build speaks, by their codes, English last: those of :/i18n/*.qm. Nothing
/// else in the program lists languages.
[[nodiscard]] const QStringList &languages();

/// The language of LC_ALL, LC_MESSAGES, LANG if this build speaks it, else English.
[[nodiscard]] QString systemLanguage();

/// A language by its own name, whatever language the reader has: Русский, English.
[[nodiscard]] QString ownName(const QString &language);

/// The message in that language with its plural form for n (-1: none); `%n` is not replaced.
[[nodiscard]] QString translated(const Message &message, qint64 n, const QString &language);

/// A size with a binary unit and at most two decimals: 7.72 GiB, 7,72 ГиБ, 512 MiB.
[[nodiscard]] QString formatBytes(qint64 bytes, const QString &language);

} // namespace lockkeeper
