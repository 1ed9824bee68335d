// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"
#include "gui/job.h"
#include "gui/settings.h"
#include "profile/profile.h"
#include "project/keyring.h"
#include "project/store.h"
#include "report/result.h"

#include <QMap>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace lockkeeper::gui {

class Asking;
class Sessions;
class Writer;
struct Means;

/// What has become of edits to a file that this program did not make.
struct Draft
{
    enum Kind {
        None,
        Kept, ///< in the state folder, for the next start too
        Changed, ///< and somebody else has changed the file: not saved
        Unsaved, ///< the file could not be written or read: `problem`
        Discarded, ///< may be put back
    };
    Kind kind = None;
    std::optional<Error> problem = {};
};

/// What lies on the table: the profile that is worked on and what is known of its cluster. All
/// pages share one; none knows another. UI thread.
class Workbench : public QObject
{
    Q_OBJECT

public:
    explicit Workbench(Settings &settings, QObject *parent = nullptr);
    ~Workbench() override;

    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] QString language() const { return m_settings.language(); }
    [[nodiscard]] QString say(const Text &words) const { return words.in(language()); }
    void setLanguage(const QString &language);

    /// Whether a profile is open; without one the steps after the first are not possible yet.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] const profile::Profile &profile() const { return m_profile; }
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Takes up what was opened or made; typed secrets of another profile are forgotten.
    void open(const project::Opened &opened);
    /// Changes the profile and writes it down in the background: into the file itself where this
    /// program made it, else as a draft until saveProfile(). What was learnt of hosts that are
    /// others now is dropped.
    void setProfile(const profile::Profile &profile);

    /// What the person has left undecided; nothing: was never asked. Kept beside the profile.
    [[nodiscard]] const std::optional<project::OpenEnds> &openEnds() const { return m_openEnds; }
    void setOpenEnds(const project::OpenEnds &ends);

    /// Edits wait to be saved to a file that this program did not make.
    [[nodiscard]] bool hasDraft() const;
    [[nodiscard]] const Draft &draft() const { return m_draft; }
    /// Writes the draft to its file in the background. Where the file is another one than the edits
    /// were made to, nothing is written and the draft becomes Changed, unless `isOver`.
    void saveProfile(bool isOver = false);
    /// Reads the file again; the edits stay at hand for putDraftBack() until something changes.
    void discardDraft();
    void putDraftBack();
    /// The person has gone on: the discarded edits are not wanted back.
    void forgetDiscarded();

    [[nodiscard]] project::Keyring &keyring() { return m_keyring; }
    [[nodiscard]] QMap<QString, QString> &trustedKeys() { return m_trustedKeys; }
    /// Hosts whose password for sudo the person keeps back.
    [[nodiscard]] QSet<QString> &sudoLeft() { return m_sudoLeft; }
    /// What servers ask the person during a login.
    [[nodiscard]] Asking &asking() { return *m_asking; }
    [[nodiscard]] Sessions &sessions() { return *m_sessions; }
    /// What the act that a person has just started takes along to the hosts.
    [[nodiscard]] Means means();

    /// Facts of the last login to the hosts (first round), if the hosts are still the same.
    [[nodiscard]] const std::optional<facts::Facts> &surveyed() const { return m_surveyed; }
    void setSurveyed(std::optional<facts::Facts> facts);
    /// The last judged run, and the facts it rests on.
    [[nodiscard]] const std::optional<report::Result> &result() const { return m_result; }
    [[nodiscard]] const std::optional<facts::Facts> &facts() const { return m_facts; }
    /// A new run, or the same facts judged anew: these stay as stale as they were.
    void setOutcome(facts::Facts facts, report::Result result);
    /// Since the last run something was changed that it does not know.
    [[nodiscard]] bool isStale() const { return m_isStale; }

    /// What is kept between starts; its calls block: call them in a Job.
    [[nodiscard]] const project::Store &store() const { return m_store; }
    /// Writes down the step the person is at, in the background.
    void keepStep(const QString &step);
    /// Waits until everything is written: for the end of the program.
    void flush();

Q_SIGNALS:
    void languageChanged();
    /// Before a profile is taken up: whoever is to hear of its changes must be there after this.
    void opening();
    void profileChanged();
    void surveyedChanged();
    void resultChanged();
    void draftChanged();
    /// Something could not be written down.
    void keepingFailed(const lockkeeper::Error &error);

private:
    void write(std::function<lockkeeper::Result<void>()> act);
    void apply(const profile::Profile &profile);
    void keepDraft();
    void saved(const profile::Profile &profile, const QByteArray &version);
    void setDraft(Draft draft);

    Settings &m_settings;
    project::Store m_store;
    project::Keyring m_keyring;
    std::unique_ptr<Asking> m_asking;
    std::unique_ptr<Sessions> m_sessions;
    bool m_isOpen = false;
    profile::Profile m_profile;
    QString m_path;
    QMap<QString, QString> m_trustedKeys;
    QSet<QString> m_sudoLeft;
    std::optional<facts::Facts> m_surveyed;
    std::optional<facts::Facts> m_facts;
    std::optional<report::Result> m_result;
    std::optional<project::OpenEnds> m_openEnds;
    bool m_isStale = false;
    Draft m_draft;
    QByteArray m_version; ///< of the file that the draft was made to
    profile::Profile m_discarded;
    std::unique_ptr<Writer> m_writer; ///< last: ends before what it writes of
};

} // namespace lockkeeper::gui
