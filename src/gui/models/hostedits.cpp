// SPDX-License-Identifier: Apache-2.0
#include "gui/models/hostedits.h"

#include "profile/names.h"

#include <utility>

namespace lockkeeper::gui {

HostEdits::HostEdits(Workbench &bench)
    : m_bench(bench)
{ }

void HostEdits::remove(const QStringList &names)
{
    profile::Profile profile = m_bench.profile();
    m_removed.clear();
    profile.hosts.removeIf([&](const profile::Host &host) {
        const bool isGone = names.contains(host.name);
        if (isGone)
            m_removed += host;
        return isGone;
    });
    m_bench.setProfile(profile);
}

void HostEdits::putBack()
{
    profile::Profile profile = m_bench.profile();
    for (const profile::Host &host : std::exchange(m_removed, {})) {
        if (profile.find(host.name) == nullptr)
            profile.hosts += host;
    }
    m_bench.setProfile(profile);
}

void HostEdits::add(const QStringList &addresses)
{
    profile::Profile profile = m_bench.profile();
    for (const QString &address : addresses) {
        if (profile::isHostName(address) && profile.find(address) == nullptr)
            profile.hosts += profile::Host {.name = address, .address = address};
    }
    m_bench.setProfile(profile);
}

} // namespace lockkeeper::gui
