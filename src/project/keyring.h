// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/redactor.h"
#include "base/result.h"
#include "base/secret.h"
#include "profile/secrets.h"

#include <QString>

#include <map>
#include <memory>
#include <utility>

namespace lockkeeper::project {

/// The secrets of one session: those that a person typed, then those of files, then of the
/// environment; in each the host's own goes before the one for all hosts. What is typed comes first
/// because it is typed when the others were not accepted. Never on disk; wiped when forgotten and
/// when the keyring goes, apart from the snapshots that are still held. One thread; the snapshots
/// may be read from any.
class Keyring
{
public:
    /// Names are those of profile::secretNames(); an empty host is "for all". An empty secret
    /// forgets.
    void put(const QString &name, const QString &host, Secret secret);
    void forget(const QString &name, const QString &host = {});
    /// Forgets everything, of files and of the environment too.
    void clear();
    /// A secret of that name would be used for that host.
    [[nodiscard]] bool has(const QString &name, const QString &host = {}) const;

    /// See profile::SecretStore.
    [[nodiscard]] Result<void> addFile(const QString &path);
    /// Adds what was read of files where nobody waits for the disk.
    void addFiles(const profile::SecretStore &read);
    void addEnvironment();

    /// What is known now, for one run: later changes do not reach it.
    [[nodiscard]] std::shared_ptr<const profile::SecretStore> snapshot() const;
    /// Knows every secret of the snapshot made at the same moment.
    [[nodiscard]] std::shared_ptr<const Redactor> redactor() const;

private:
    using Place = std::pair<QString, QString>; // host, name: a host's own ones come last
    std::map<Place, Secret> m_typed;
    profile::SecretStore m_files;
    profile::SecretStore m_environment;
};

} // namespace lockkeeper::project
