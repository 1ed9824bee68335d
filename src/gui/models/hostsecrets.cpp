// SPDX-License-Identifier: Apache-2.0
#include "gui/models/hostsecrets.h"

#include <algorithm>
#include <utility>

namespace lockkeeper::gui {
namespace {

const auto kPassword = QStringLiteral("ssh-password");
const auto kPassphrase = QStringLiteral("ssh-passphrase");
const auto kSudoPassword = QStringLiteral("sudo-password");

} // namespace

QString secretNameOf(project::Need need)
{
    if (need == project::Need::SudoPassword)
        return kSudoPassword;
    return need == project::Need::Passphrase ? kPassphrase : kPassword;
}

HostSecrets::HostSecrets(Workbench &bench, QObject *parent)
    : QObject(parent)
    , m_bench(bench)
{ }

void HostSecrets::reset()
{
    m_toKeep.clear();
    m_hasRead = false;
    m_lacksKeychain = false;
}

project::KnownSecrets HostSecrets::known(const QString &host) const
{
    return {.hasPassword = m_bench.keyring().has(kPassword, host),
            .hasPassphrase = m_bench.keyring().has(kPassphrase, host)};
}

void HostSecrets::read(const QStringList &hosts, std::function<void()> then)
{
    const QString path = m_bench.path();
    if (std::exchange(m_hasRead, true) || !m_bench.settings().usesKeychain(path)) {
        then();
        return;
    }
    QList<SecretPlace> places;
    for (const QString &secret : {kPassword, kPassphrase, kSudoPassword}) {
        for (const QString &host : QStringList(QString()) + hosts) {
            if (!m_bench.keyring().has(secret, host))
                places += {.profile = path, .name = secret, .host = host};
        }
    }
    m_keychain.read(
        places,
        [this](const SecretPlace &place, Secret secret) {
            const bool isTyped = m_bench.keyring().has(place.name, place.host);
            if (place.profile == m_bench.path() && !isTyped)
                m_bench.keyring().put(place.name, place.host, std::move(secret));
        },
        [this, path, then = std::move(then)](bool) {
            if (path == m_bench.path())
                then();
        });
}

void HostSecrets::put(SecretAnswer answer)
{
    const QString place = answer.isForAll ? QString() : answer.host;
    m_bench.keyring().put(answer.name, place, std::move(answer.secret));
    if (answer.isKept)
        m_toKeep += {.profile = m_bench.path(), .name = answer.name, .host = place};
}

void HostSecrets::accepted(const QString &host)
{
    keep(host, {kPassword, kPassphrase});
}

void HostSecrets::acceptedBySudo(const QString &host)
{
    keep(host, {kSudoPassword});
}

void HostSecrets::keep(const QString &host, const QStringList &names)
{
    const auto due = std::find_if(m_toKeep.begin(), m_toKeep.end(), [&](const SecretPlace &place) {
        return names.contains(place.name) && (place.host == host || place.host.isEmpty());
    });
    if (due == m_toKeep.end())
        return;
    const SecretPlace place = std::move(*due);
    m_toKeep.erase(due);
    const auto known = m_bench.keyring().snapshot();
    const Secret *secret = known->find(place.name, host);
    if (secret == nullptr)
        return;
    m_keychain.write(place, *secret, [this, place](bool isKept) {
        if (isKept)
            m_bench.settings().setUsesKeychain(place.profile);
        m_lacksKeychain = !isKept;
        Q_EMIT kept();
    });
}

void HostSecrets::refused(const HostLogin &by, const QStringList &hosts)
{
    const QString secret = secretNameOf(by.need.need);
    const QString refusing = by.need.host;
    const auto before = m_bench.keyring().snapshot();
    project::Keyring &keyring = m_bench.keyring();
    keyring.forget(secret, refusing);
    QList<SecretPlace> gone {{.profile = m_bench.path(), .name = secret, .host = refusing}};
    if (keyring.has(secret, refusing)) { // it was the one for all hosts
        for (const QString &host : hosts) {
            const Secret *known = before->find(secret, host);
            if (known != nullptr && host != refusing)
                keyring.put(secret, host, known->duplicate());
        }
        keyring.forget(secret);
        gone += {.profile = m_bench.path(), .name = secret};
    }
    m_toKeep.removeIf([&](const SecretPlace &place) {
        return place.name == secret && (place.host == refusing || place.host.isEmpty());
    });
    if (!m_bench.settings().usesKeychain(m_bench.path()))
        return;
    for (const SecretPlace &place : gone)
        m_keychain.erase(place);
}

} // namespace lockkeeper::gui
