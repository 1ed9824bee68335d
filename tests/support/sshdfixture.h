// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/sshtarget.h"

#include <QProcess>
#include <QTemporaryDir>

/// A real sshd on 127.0.0.1 with keys of its own, for the current user; ends with the object.
class SshdFixture
{
public:
    /// `config`: more lines of sshd_config. Unless one of them is a SetEnv, sessions have an empty
    /// home: what this machine's start files do is slow at best.
    explicit SshdFixture(const QStringList &config = {});
    ~SshdFixture();
    SshdFixture(const SshdFixture &) = delete;
    SshdFixture &operator=(const SshdFixture &) = delete;

    /// Whether it listens; else the log says why not.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString log() const;
    /// How to log in: the right key, a known_hosts with the right host key, no agent.
    [[nodiscard]] lockkeeper::ssh::SshTarget target() const;
    /// "ssh-ed25519 AAAA…" of the host.
    [[nodiscard]] QByteArray hostKey() const;

    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    /// From now on the server shows another key, under the same address.
    void changeHostKey();
    /// Cuts every connection that it has, and goes on listening.
    void endSessions() const;

    void write(const QString &name, const QByteArray &content) const;
    /// A new key pair; authorised if wanted. Returns the private key's path.
    QString makeKey(const QString &name, const QString &passphrase = {},
                    bool isAuthorised = true) const;

    /// A port nobody listens on.
    [[nodiscard]] static quint16 freePort();

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    bool m_isRunning = false;
};

/// Runs a program to its end; its standard output. Fails the test where it cannot be run.
QByteArray outputOf(const QString &program, const QStringList &arguments);
