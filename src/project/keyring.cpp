// SPDX-License-Identifier: Apache-2.0
#include "project/keyring.h"

namespace lockkeeper::project {

void Keyring::put(const QString &name, const QString &host, Secret secret)
{
    if (secret.isEmpty())
        m_typed.erase({host, name});
    else
        m_typed.insert_or_assign({host, name}, std::move(secret));
}

void Keyring::forget(const QString &name, const QString &host)
{
    m_typed.erase({host, name});
}

void Keyring::clear()
{
    m_typed.clear();
    m_files = {};
    m_environment = {};
}

bool Keyring::has(const QString &name, const QString &host) const
{
    return m_typed.contains({host, name}) || m_typed.contains({QString(), name})
        || m_files.find(name, host) != nullptr || m_environment.find(name, host) != nullptr;
}

Result<void> Keyring::addFile(const QString &path)
{
    return m_files.addFile(path);
}

void Keyring::addFiles(const profile::SecretStore &read)
{
    m_files.addAll(read);
}

void Keyring::addEnvironment()
{
    m_environment.addEnvironment();
}

std::shared_ptr<const profile::SecretStore> Keyring::snapshot() const
{
    auto store = std::make_shared<profile::SecretStore>();
    // The first source that has a name wins: the hosts' own before those for all, which sort first.
    for (auto it = m_typed.rbegin(); it != m_typed.rend(); ++it)
        store->addTyped(it->first.second, it->first.first, it->second.duplicate());
    store->addAll(m_files);
    store->addAll(m_environment);
    return store;
}

std::shared_ptr<const Redactor> Keyring::redactor() const
{
    auto redactor = std::make_shared<Redactor>();
    for (const auto &[place, secret] : m_typed)
        redactor->add(secret);
    m_files.teach(*redactor);
    m_environment.teach(*redactor);
    return redactor;
}

} // namespace lockkeeper::project
