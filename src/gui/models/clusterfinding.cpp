// SPDX-License-Identifier: Apache-2.0
#include "gui/models/clusterfinding.h"

#include "engine/gather.h"
#include "gui/sessions.h"

#include <algorithm>
#include <utility>

namespace lockkeeper::gui {
namespace {

const auto kAuto = QStringLiteral("auto");

bool isOf(const facts::Facts &facts, const profile::Profile &profile)
{
    return std::equal(facts.hosts.begin(), facts.hosts.end(), profile.hosts.begin(),
                      profile.hosts.end(),
                      [](const facts::HostRecord &record, const profile::Host &host) {
                          return record.name == host.name && record.address == host.address;
                      });
}

bool hasHomesOf(const facts::Facts &facts, const profile::Profile &profile)
{
    return std::all_of(facts.hosts.begin(), facts.hosts.end(),
                       [&](const facts::HostRecord &record) {
                           const profile::Host *host = profile.find(record.name);
                           return host != nullptr && record.homeWish == host->flinkHome;
                       });
}

} // namespace

ClusterFinding::ClusterFinding(Workbench &bench, QObject *parent)
    : QObject(parent)
    , m_bench(bench)
{
    connect(&m_bench, &Workbench::surveyedChanged, this, &ClusterFinding::read);
    connect(&m_bench, &Workbench::resultChanged, this, &ClusterFinding::read);
    connect(&m_bench, &Workbench::profileChanged, this, &ClusterFinding::read);
    connect(&m_job, &Job::progressed, this, [this](int, int, const Text &what) {
        m_doing = what;
        Q_EMIT changed();
    });
}

ClusterFinding::~ClusterFinding() = default;

const facts::Facts *ClusterFinding::known() const
{
    if (m_bench.surveyed())
        return &*m_bench.surveyed();
    const auto &last = m_bench.facts();
    return last && isOf(*last, m_bench.profile()) ? &*last : nullptr;
}

bool ClusterFinding::isOutdated() const
{
    const facts::Facts *facts = known();
    const facts::Wish &wish = m_bench.profile().wish;
    return facts != nullptr
        && (facts->wish.flinkHome != wish.flinkHome || facts->wish.flinkMode != wish.flinkMode
            || !hasHomesOf(*facts, m_bench.profile()));
}

void ClusterFinding::read()
{
    const facts::Facts *facts = known();
    if (facts == nullptr) {
        m_reading.cancel();
        m_seen.reset();
        Q_EMIT changed();
        return;
    }
    const QDateTime finished = m_bench.surveyed() ? QDateTime() : facts->finished;
    m_reading.start(
        [facts = *facts, finished](const engine::Control &) {
            const facts::Cluster cluster = facts::build(facts);
            return Seen {project::viewOf(cluster), project::configGroups(cluster), finished};
        },
        [this](Seen seen) {
            m_seen = hasFacts() ? std::optional(std::move(seen)) : std::nullopt;
            Q_EMIT changed();
        });
}

void ClusterFinding::look()
{
    m_problem.reset();
    m_doing = {};
    m_job.start(
        [profile = m_bench.profile(), means = m_bench.means()](const engine::Control &control) {
            return engine::survey(profile, means.access(), control);
        },
        [this, path = m_bench.path()](Result<facts::Facts> facts) {
            if (path != m_bench.path())
                return; // another profile is on the table now
            if (facts)
                m_bench.setSurveyed(std::move(*facts));
            else
                m_problem = facts.error();
            Q_EMIT changed();
        });
}

void ClusterFinding::correctHome(const QString &home, const QString &host)
{
    profile::Profile profile = m_bench.profile();
    for (profile::Host &each : profile.hosts) {
        if (host.isEmpty())
            each.flinkHome.reset();
        else if (each.name == host)
            each.flinkHome = home == kAuto ? std::optional<QString>() : home;
    }
    if (host.isEmpty())
        profile.wish.flinkHome = home;
    m_bench.setProfile(profile);
    look();
}

void ClusterFinding::correctMode(const QString &mode)
{
    profile::Profile profile = m_bench.profile();
    profile.wish.flinkMode = mode;
    m_bench.setProfile(profile);
    look();
}

} // namespace lockkeeper::gui
