// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "profile/profile.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace lockkeeper::profile {

/// Reads a profile file. Fails with Usage naming file, line, column and key: a file that is
/// missing or unreadable, a newer schema, an unknown or doubled key, a wrong type, a doubled host
/// name, a local file that is named and not there. `knownChecks` are the ids a waiver may name;
/// empty: any.
[[nodiscard]] Result<Profile> readProfile(const QString &path, const QStringList &knownChecks = {});

/// The same from bytes; the named local files are not looked for. `path` gives the name in
/// messages, the folder of relative paths and the default name. Pure but for the home folder.
[[nodiscard]] Result<Profile> parseProfile(const QByteArray &bytes, const QString &path,
                                           const QStringList &knownChecks = {});

/// The same two for a profile that is still being made: it may list no host yet, and the local
/// files it names are not looked for.
[[nodiscard]] Result<Profile> parseDraft(const QByteArray &bytes, const QString &path,
                                         const QStringList &knownChecks = {});
[[nodiscard]] Result<Profile> readDraft(const QString &path, const QStringList &knownChecks = {});

} // namespace lockkeeper::profile
