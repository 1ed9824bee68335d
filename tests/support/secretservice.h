// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

/// A D-Bus of its own for this process, and on it, when wanted, gnome-keyring-daemon with an
/// unlocked throw-away keyring. Nothing of the account's own session is touched: no service is
/// started by the bus. Make it before QApplication.
class SecretService
{
public:
    SecretService();
    ~SecretService();
    SecretService(const SecretService &) = delete;
    SecretService &operator=(const SecretService &) = delete;

    /// Starts the keyring; it is unlocked.
    [[nodiscard]] bool start();
    void stop();
    /// Locks the keyring; nobody is there who could unlock it.
    [[nodiscard]] bool lock() const;
    /// The keyring stands still and answers nothing, until it may go on.
    void freeze(bool isFrozen) const;
    /// What is kept under that key of the program, as another program sees it; empty: nothing.
    [[nodiscard]] QByteArray kept(const QString &key) const;

private:
    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_keyring;
};
