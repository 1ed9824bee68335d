// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/files.h"
#include "support/sshdfixture.h"
#include "support/wizardfixture.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

namespace lockkeeper::test {

inline const auto kAddress = QStringLiteral("127.0.0.1");

/// A window with an open, empty profile, on the page of hosts.
struct HostsFixture : WizardFixture
{
    explicit HostsFixture(const QString &language = QStringLiteral("en"),
                          gui::Scheme scheme = gui::Scheme::Light)
        : WizardFixture(language, scheme)
    {
        const auto made = bench().store().create(QStringLiteral("demo"));
        if (!made)
            qFatal("no profile: %s", qPrintable(made.error().message.in(language)));
        bench().open(*made);
        click(QStringLiteral("step2"));
    }

    void typeHost(const SshdFixture &sshd)
    {
        type(QStringLiteral("hostAddress"), kAddress);
        type(QStringLiteral("hostName"), QStringLiteral("jm"));
        type(QStringLiteral("hostPort"), QString::number(sshd.port()));
        type(QStringLiteral("hostUser"), sshd.target().user);
        find(QStringLiteral("hostWay"))->setFocus();
        press(Qt::Key_Down);
        type(QStringLiteral("hostKeyFile"), sshd.path(QStringLiteral("id")));
        press(Qt::Key_Return);
    }

    /// Puts hosts into the profile without the form.
    void give(const QList<profile::Host> &hosts)
    {
        profile::Profile profile = bench().profile();
        profile.hosts = hosts;
        bench().setProfile(profile);
        find(QStringLiteral("hostClose"))->setFocus();
        press(Qt::Key_Escape);
    }

    [[nodiscard]] QString state(int row)
    {
        auto *table = find<QTreeView>(QStringLiteral("hostTable"));
        return table->model()->index(row, 5).data(Qt::AccessibleTextRole).toString();
    }

    [[nodiscard]] bool waitForState(int row, const char *words)
    {
        const bool came = waitFor([&] { return state(row).contains(QString::fromUtf8(words)); });
        if (!came)
            qWarning("%s | %s", qPrintable(state(row)), qPrintable(sentence()));
        return came;
    }

    [[nodiscard]] QString primaryText()
    {
        return find<QPushButton>(QStringLiteral("primary"))->text();
    }

    [[nodiscard]] QString said(const char *label)
    {
        return find<QLabel>(QString::fromLatin1(label))->text();
    }

    [[nodiscard]] bool hasFocus(const char *name)
    {
        return waitFor([&] {
            const QWidget *focused = QApplication::focusWidget();
            return focused != nullptr && focused->objectName() == QLatin1String(name);
        });
    }

    [[nodiscard]] bool isShown(const char *name)
    {
        const auto *widget = wizard().findChild<QWidget *>(QString::fromLatin1(name));
        return widget != nullptr && widget->isVisible();
    }
};

inline profile::Host hostOf(const SshdFixture &sshd, const QString &name = QStringLiteral("jm"))
{
    return {.name = name,
            .address = kAddress,
            .port = sshd.port(),
            .user = sshd.target().user,
            .identities = QStringList {sshd.path(QStringLiteral("id"))},
            .usesAgent = false};
}

/// A server on this machine that no key is for.
inline profile::Host keylessHost(const char *name, quint16 port)
{
    return {.name = QString::fromLatin1(name),
            .address = kAddress,
            .port = port,
            .user = QStringLiteral("sruser"),
            .identities = QStringList(),
            .usesAgent = false};
}

/// The shape before a host of the table.
inline QString shapeOf(WizardFixture &window, int row)
{
    auto *table = window.find<QTreeView>(QStringLiteral("hostTable"));
    return table->model()->index(row, 0).data(Qt::UserRole + 2).toString();
}

inline void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

inline QString knownHosts(WizardFixture &window)
{
    return window.bench().profile().ssh.knownHosts;
}

/// One more line of known_hosts.
inline void know(WizardFixture &window, quint16 port, const QByteArray &key)
{
    QFile file(knownHosts(window));
    const QByteArray before = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    write(knownHosts(window),
          before + "[127.0.0.1]:" + QByteArray::number(port) + ' ' + key + '\n');
}

inline QString fingerprintOf(const SshdFixture &sshd)
{
    return QString::fromLatin1(
        outputOf(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-lf"), sshd.path(QStringLiteral("hostkey.pub"))})
            .split(' ')
            .value(1));
}

} // namespace lockkeeper::test
