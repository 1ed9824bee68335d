// SPDX-License-Identifier: Apache-2.0
#include "gui/workbench.h"

#include "gui/asking.h"
#include "gui/sessions.h"
#include "gui/writer.h"
#include "profile/writer.h"

#include <QMetaObject>

#include <utility>

namespace lockkeeper::gui {

Workbench::Workbench(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_asking(std::make_unique<Asking>())
    , m_sessions(std::make_unique<Sessions>())
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
    Q_EMIT opening();
    m_keyring.clear();
    m_trustedKeys.clear();
    m_sudoLeft.clear();
    m_profile = opened.draft.value_or(opened.profile);
    m_sessions->begin(m_profile);
    m_draft = {.kind = opened.draft ? Draft::Kept : Draft::None};
    m_version = opened.version;
    m_path = opened.path;
    m_surveyed.reset();
    m_facts = opened.facts;
    m_result = opened.result;
    m_openEnds = opened.openEnds;
    m_isStale = false;
    m_isOpen = true;
    Q_EMIT profileChanged();
    Q_EMIT resultChanged();
    Q_EMIT draftChanged();
}

Means Workbench::means()
{
    m_sessions->logins()->forgetKeyRefusals();
    return {.secrets = m_keyring.snapshot(),
            .redactor = m_keyring.redactor(),
            .trustedKeys = m_trustedKeys,
            .ask = m_asking->ask(),
            .logins = m_sessions->logins()};
}

void Workbench::setProfile(const profile::Profile &profile)
{
    if (profile::writeProfile(profile) == profile::writeProfile(m_profile))
        return;
    if (m_store.isOwn(m_path)) {
        write([store = m_store, profile, path = m_path] { return store.save(profile, path); });
        apply(profile);
        return;
    }
    apply(profile);
    keepDraft();
}

void Workbench::apply(const profile::Profile &profile)
{
    const bool isOtherCluster = profile.hosts != m_profile.hosts || !(profile.ssh == m_profile.ssh);
    profile::Profile accepted = m_profile; // a name or a waiver changes nothing on the hosts
    accepted.name = profile.name;
    accepted.waivers = profile.waivers;
    const bool isOtherQuestion = profile::writeProfile(accepted) != profile::writeProfile(profile);
    m_profile = profile;
    if (isOtherCluster)
        m_sessions->follow(profile);
    m_isStale = m_isStale || (m_result && isOtherQuestion);
    if (isOtherCluster && m_surveyed)
        setSurveyed({});
    Q_EMIT profileChanged();
}

void Workbench::setOpenEnds(const project::OpenEnds &ends)
{
    m_openEnds = ends;
    write([store = m_store, ends, path = m_path] { return store.keepOpenEnds(path, ends); });
}

bool Workbench::hasDraft() const
{
    return m_draft.kind != Draft::None && m_draft.kind != Draft::Discarded;
}

void Workbench::setDraft(Draft draft)
{
    m_draft = std::move(draft);
    Q_EMIT draftChanged();
}

void Workbench::keepDraft()
{
    write([store = m_store, profile = m_profile, path = m_path, version = m_version] {
        return store.keepDraft(path, profile, version);
    });
    setDraft({.kind = m_draft.kind == Draft::Changed ? Draft::Changed : Draft::Kept});
}

void Workbench::saveProfile(bool isOver)
{
    m_writer->add([this, isOver, store = m_store, profile = m_profile, path = m_path,
                   before = m_version] {
        const bool isChanged = !isOver && store.version(path) != before;
        const Result<void> done = isChanged ? Result<void>() : store.save(profile, path);
        const auto tell = [this, isChanged, done, profile, path, version = store.version(path)] {
            if (path != m_path)
                return; // another profile is on the table now
            if (isChanged)
                setDraft({.kind = Draft::Changed});
            else if (!done)
                setDraft({.kind = Draft::Unsaved, .problem = done.error()});
            else
                saved(profile, version);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

void Workbench::saved(const profile::Profile &profile, const QByteArray &version)
{
    m_version = version;
    m_draft = {};
    if (profile::writeProfile(profile) == profile::writeProfile(m_profile))
        Q_EMIT draftChanged();
    else
        keepDraft(); // edited while it was written
}

void Workbench::discardDraft()
{
    m_writer->add([this, store = m_store, path = m_path] {
        const QByteArray version = store.version(path);
        const auto opened = store.open(path);
        if (opened)
            store.dropDraft(path);
        const auto tell = [this, opened, path, version] {
            if (path != m_path)
                return;
            if (!opened) {
                setDraft({.kind = Draft::Unsaved, .problem = opened.error()});
                return;
            }
            m_discarded = m_profile;
            m_version = version;
            m_draft = {.kind = Draft::Discarded};
            apply(opened->profile);
            Q_EMIT draftChanged();
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

void Workbench::putDraftBack()
{
    if (m_draft.kind == Draft::Discarded)
        setProfile(m_discarded);
}

void Workbench::forgetDiscarded()
{
    if (m_draft.kind == Draft::Discarded)
        setDraft({});
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
