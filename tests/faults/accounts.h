// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "faults/ownspace.h"
#include "support/files.h"
#include "support/sshdfixture.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

namespace lockkeeper::tests {

inline constexpr uid_t kAccount = 47'017; ///< of all accounts made here

/// Adds users to /etc/passwd and /etc/shadow as this process and its children see them: "NAME" with
/// a home and a login shell of their own, no password. Before the first thread.
class Accounts
{
public:
    explicit Accounts(const QByteArray &folder)
        : m_folder(folder)
        , m_users(test::contentOf(QStringLiteral("/etc/passwd")))
        , m_shadow(test::contentOf(QStringLiteral("/etc/shadow")))
    { }

    void add(const QByteArray &name, const QByteArray &shell, const QByteArray &home = {},
             const QByteArray &shadow = "*:19000:0:99999:7:::")
    {
        const QByteArray own = m_folder + '/' + name;
        if (home.isEmpty()) {
            ::mkdir(own.constData(), 0755);
            [[maybe_unused]] const int code = ::chown(own.constData(), kAccount, kAccount);
        }
        m_users += name + ":x:" + QByteArray::number(kAccount) + ':' + QByteArray::number(kAccount)
            + "::" + (home.isEmpty() ? own : home) + ':' + shell + '\n';
        m_shadow += name + ':' + shadow + '\n';
    }
    /// Why there can be none here; null: there can. Lets everybody into the folder of the homes.
    [[nodiscard]] static const char *obstacle(const QByteArray &folder)
    {
        if (::geteuid() != 0)
            return "accounts of its own need root";
        if (!hasOwnMounts())
            return "this kernel gives no mount namespace";
        ::chmod(folder.constData(), 0755);
        return nullptr;
    }
    [[nodiscard]] bool putInPlace() const
    {
        return putOver("/etc/passwd", m_users) && putOver("/etc/shadow", m_shadow);
    }

private:
    QByteArray m_folder;
    QByteArray m_users;
    QByteArray m_shadow;
};

/// What such a user has to read of a fixture: sshd reads it with the user's rights.
inline void letRead(const SshdFixture &sshd)
{
    ::chmod(QFile::encodeName(sshd.path(QStringLiteral("."))).constData(), 0711);
    ::chmod(QFile::encodeName(sshd.path(QStringLiteral("authorized_keys"))).constData(), 0644);
}

} // namespace lockkeeper::tests
