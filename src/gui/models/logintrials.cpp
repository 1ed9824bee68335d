// SPDX-License-Identifier: Apache-2.0
#include "gui/models/logintrials.h"

#include "facts/cluster.h"
#include "gui/sessions.h"

#include <algorithm>
#include <utility>

namespace lockkeeper::gui {
namespace {

// Two are the same where the profile would say so; the tables do not matter to a login.
bool isSame(const std::optional<facts::Source> &a, const std::optional<facts::Source> &b)
{
    if (!a || !b)
        return !a && !b;
    return a->server == b->server && a->database == b->database && a->user == b->user
        && a->tls == b->tls && a->tlsCa == b->tlsCa;
}

bool isSame(const std::optional<facts::Sink> &a, const std::optional<facts::Sink> &b)
{
    if (!a || !b)
        return !a && !b;
    return a->query == b->query && a->load == b->load && a->user == b->user;
}

// The SQLSTATE tells it from a login to the host that was refused.
bool isPasswordRefused(const Result<engine::SourceTry> &tried)
{
    return !tried && tried.error().kind == ErrorKind::LoginRefused
        && tried.error().detail.startsWith(QLatin1String("28P01"));
}

bool isPasswordRefused(const Result<engine::SinkTry> &tried)
{
    return tried && tried->account && !*tried->account
        && tried->account->error().kind == ErrorKind::LoginRefused;
}

// The hosts that Flink would write from, where a survey tells; empty: the engine finds out.
QStringList flinkHosts(const std::optional<facts::Facts> &surveyed)
{
    QStringList names;
    if (!surveyed)
        return names;
    const facts::Cluster cluster = facts::build(*surveyed);
    for (const facts::Host *host : cluster.flinkHosts()) {
        if (host->isReachable())
            names += host->name();
    }
    return names;
}

} // namespace

LoginTrials::LoginTrials(Workbench &bench, QObject *parent)
    : QObject(parent)
    , m_bench(bench)
{
    connect(&m_bench, &Workbench::profileChanged, this, &LoginTrials::takeProfile);
    connect(&m_job, &Job::progressed, this, [this](int, int, const Text &what) {
        m_doing = what;
        Q_EMIT changed();
    });
}

LoginTrials::~LoginTrials() = default;

void LoginTrials::takeProfile()
{
    const facts::Wish &wish = m_bench.profile().wish;
    const bool isOther = std::exchange(m_path, m_bench.path()) != m_bench.path();
    if (isOther)
        m_job.cancel();
    if (isOther || !isSame(m_asked, wish.source))
        m_source.reset();
    if (isOther || !isSame(m_sinkAsked, wish.sink))
        m_sink.reset();
    Q_EMIT changed();
}

void LoginTrials::forget(bool isOfSource)
{
    if (isOfSource)
        m_source.reset();
    else
        m_sink.reset();
    Q_EMIT changed();
}

void LoginTrials::trySource()
{
    m_isOfSource = true;
    m_doing = {};
    m_source.reset();
    m_asked = m_bench.profile().wish.source;
    m_job.start(
        [profile = m_bench.profile(), surveyed = m_bench.surveyed(),
         means = m_bench.means()](const engine::Control &control) {
            const QString seat = surveyed ? engine::sourceSeat(*surveyed) : QString();
            return engine::trySource(profile, means.access(), control, seat);
        },
        [this, asked = m_asked, path = m_path](Result<engine::SourceTry> tried) {
            if (path == m_path && isSame(asked, m_bench.profile().wish.source))
                m_source = std::move(tried);
            if (m_source && isPasswordRefused(*m_source))
                Q_EMIT passwordRefused(true);
            Q_EMIT changed();
        });
}

void LoginTrials::trySink()
{
    m_isOfSource = false;
    m_doing = {};
    m_sink.reset();
    m_sinkAsked = m_bench.profile().wish.sink;
    m_job.start(
        [profile = m_bench.profile(), surveyed = m_bench.surveyed(),
         means = m_bench.means()](const engine::Control &control) {
            return engine::trySink(profile, means.access(), control, flinkHosts(surveyed));
        },
        [this, asked = m_sinkAsked, path = m_path](Result<engine::SinkTry> tried) {
            if (path == m_path && isSame(asked, m_bench.profile().wish.sink))
                m_sink = std::move(tried);
            if (m_sink && isPasswordRefused(*m_sink))
                Q_EMIT passwordRefused(false);
            Q_EMIT changed();
        });
}

bool isOpen(const QList<engine::SinkReach> &reaches)
{
    return !reaches.isEmpty()
        && std::all_of(reaches.begin(), reaches.end(), [](const engine::SinkReach &reach) {
               return !reach.problem && reach.state == facts::ReachState::Open;
           });
}

} // namespace lockkeeper::gui
