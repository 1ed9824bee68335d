// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/keychain.h"
#include "gui/models/hostlogin.h"
#include "gui/workbench.h"

#include <QObject>

#include <functional>

namespace lockkeeper::gui {

/// What a person typed because a host asked for it.
struct SecretAnswer
{
    QString name; ///< of profile::secretNames()
    QString host; ///< who asked
    bool isForAll = false;
    bool isKept = false; ///< in the keychain, once a host has taken it
    Secret secret;
};

/// The passwords and passphrases of hosts: from the person into the keyring, and on request into
/// the keychain. UI thread.
class HostSecrets : public QObject
{
    Q_OBJECT

public:
    explicit HostSecrets(Workbench &bench, QObject *parent = nullptr);

    /// Another profile is open.
    void reset();
    /// Takes from the keychain what is kept for these hosts, then calls then(). The keychain is
    /// asked once a profile, and only where the person has put something there.
    void read(const QStringList &hosts, std::function<void()> then);
    void put(SecretAnswer answer);
    /// A host has taken what was sent to log in, or its sudo has: the time to keep it.
    void accepted(const QString &host);
    void acceptedBySudo(const QString &host);
    /// One refusal is enough, accounts are locked after a few: the secret is forgotten. Other hosts
    /// that took the same one keep it.
    void refused(const HostLogin &by, const QStringList &hosts);
    [[nodiscard]] project::KnownSecrets known(const QString &host) const;
    /// A secret was to be kept, and there is no keychain that would.
    [[nodiscard]] bool lacksKeychain() const { return m_lacksKeychain; }

Q_SIGNALS:
    void kept();

private:
    void keep(const QString &host, const QStringList &names);

    Workbench &m_bench;
    Keychain m_keychain;
    QList<SecretPlace> m_toKeep;
    bool m_hasRead = false;
    bool m_lacksKeychain = false;
};

/// Which secret would answer that need.
[[nodiscard]] QString secretNameOf(project::Need need);

} // namespace lockkeeper::gui
