// SPDX-License-Identifier: Apache-2.0
#include "gui/workbench.h"

#include "gui/asking.h"
#include "gui/writer.h"
#include "profile/writer.h"

#include <QMetaObject>

namespace lockkeeper::gui {

Workbench::Workbench(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_asking(std::make_unique<Asking>())
    , m_writer(std::make_unique<Writer>())
{ }

Workbench::~Workbench() = default;

void Workbench::setLanguage(const QString &language)
{
    if (language == m_settings.language())
        return;
    m_settings.setLanguage(language);
    Q_EMIT languageChanged();
}

void Workbench::open(const project::Opened &opened)
{
    m_keyring.clear();
    m_trustedKeys.clear();
    m_profile = opened.draft.value_or(opened.profile);
    m_hasDraft = opened.draft.has_value();
    m_path = opened.path;
    m_surveyed.reset();
    m_facts = opened.facts;
    m_result = opened.result;
    m_openEnds = opened.openEnds;
    m_isStale = false;
    m_isOpen = true;
    Q_EMIT profileChanged();
    Q_EMIT resultChanged();
}

void Workbench::setProfile(const profile::Profile &profile)
{
    if (profile::writeProfile(profile) == profile::writeProfile(m_profile))
        return;
    const bool isOtherCluster = profile.hosts != m_profile.hosts || !(profile.ssh == m_profile.ssh);
    profile::Profile accepted = m_profile; // a name or a waiver changes nothing on the hosts
    accepted.name = profile.name;
    accepted.waivers = profile.waivers;
    const bool isOtherQuestion = profile::writeProfile(accepted) != profile::writeProfile(profile);
    m_profile = profile;
    m_isStale = m_isStale || (m_result && isOtherQuestion);
    if (m_store.isOwn(m_path)) {
        write([store = m_store, profile, path = m_path] { return store.save(profile, path); });
    } else {
        m_hasDraft = true;
        write([store = m_store, profile, path = m_path] { return store.keepDraft(path, profile); });
    }
    if (isOtherCluster && m_surveyed)
        setSurveyed({});
    Q_EMIT profileChanged();
}

void Workbench::setOpenEnds(const project::OpenEnds &ends)
{
    m_openEnds = ends;
    write([store = m_store, ends, path = m_path] { return store.keepOpenEnds(path, ends); });
}

void Workbench::saveProfile()
{
    m_hasDraft = false;
    write([store = m_store, profile = m_profile, path = m_path] {
        return store.save(profile, path);
    });
    Q_EMIT profileChanged();
}

void Workbench::setSurveyed(std::optional<facts::Facts> facts)
{
    m_surveyed = std::move(facts);
    Q_EMIT surveyedChanged();
}

void Workbench::setOutcome(facts::Facts facts, report::Result result)
{
    const bool isRejudged = m_facts && m_facts->finished == facts.finished;
    m_isStale = m_isStale && isRejudged;
    m_facts = std::move(facts);
    m_result = std::move(result);
    write([store = m_store, path = m_path, facts = *m_facts, result = *m_result] {
        return store.keep(path, facts, result);
    });
    Q_EMIT resultChanged();
}

void Workbench::keepStep(const QString &step)
{
    write([store = m_store, path = m_path, step] { return store.keepPage(path, step); });
}

void Workbench::flush()
{
    m_writer->flush();
}

void Workbench::write(std::function<Result<void>()> act)
{
    m_writer->add([this, act = std::move(act)] {
        if (const auto done = act(); !done)
            QMetaObject::invokeMethod(
                this, [this, error = done.error()] { Q_EMIT keepingFailed(error); },
                Qt::QueuedConnection);
    });
}

} // namespace lockkeeper::gui
