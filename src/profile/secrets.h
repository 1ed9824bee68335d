// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/redactor.h"
#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace lockkeeper::profile {

/// The names a secret can have: ssh-password, ssh-passphrase, sudo-password, source-password,
/// sink-password.
[[nodiscard]] const QStringList &secretNames();

/// The environment variable of a secret: LOCKKEEPER_SSH_PASSWORD__tm_2 for ssh-password@tm-2,
/// without the host's part where `host` is empty.
[[nodiscard]] QByteArray variableOf(const QString &name, const QString &host);

/// The secrets of one run, by name and host. Filled before the first connection, then only read:
/// safe from every thread. Sources are asked in the order they were added; in each of them the
/// host's own secret goes before the one for all hosts.
class SecretStore
{
public:
    /// Reads a YAML file, a flat map of NAME or NAME@HOST to text. Refused (Usage) unless it is a
    /// regular file of this very account that nobody else may read.
    [[nodiscard]] Result<void> addFile(const QString &path);
    /// Takes every LOCKKEEPER_… secret out of this process's environment. Call before threads.
    void addEnvironment();
    /// A secret that a person typed, for all hosts or for one.
    void addTyped(const QString &name, const QString &host, Secret secret);

    /// Adds a second copy of everything that the other store has, behind what is here.
    void addAll(const SecretStore &other);

    /// The secret of that name for that host (a profile name, or the jump host's address), else
    /// the one for all hosts, else nullptr. Stays valid as long as the store is not added to.
    [[nodiscard]] const Secret *find(const QString &name, const QString &host = {}) const;
    /// Makes every value known to the redactor.
    void teach(Redactor &redactor) const;

private:
    // By NAME or NAME@HOST; of the environment by variableOf(), where "tm-2" and "tm.2" are one.
    using Source = std::map<QByteArray, Secret>;
    std::vector<Source> m_sources;
};

} // namespace lockkeeper::profile
