// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "facts/facts.h"
#include "profile/profile.h"
#include "project/openends.h"
#include "project/recent.h"
#include "report/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace lockkeeper::project {

/// Where profiles and state are kept.
struct Paths
{
    QString profiles; ///< folder of the profiles that this program made
    QString state; ///< folder of everything that may be lost

    /// $XDG_CONFIG_HOME/lockkeeper/profiles and $XDG_STATE_HOME/lockkeeper, else ~/.config and
    /// ~/.local/state (XDG Base Directory Specification 0.8).
    [[nodiscard]] static Paths usual();
};

/// A profile as it was left.
struct Opened
{
    profile::Profile profile;
    QString path; ///< absolute
    std::optional<profile::Profile> draft = {}; ///< edits that were never saved to `path`
    std::optional<facts::Facts> facts = {}; ///< of the last run
    std::optional<report::Result> result = {};
    /// Of the file that the draft, or else the profile, was made from: Store::version().
    QByteArray version = {};
    QString page = {}; ///< where the wizard stood; empty: nowhere
    std::optional<OpenEnds> openEnds = {}; ///< none: nobody was asked yet
    QList<Text> told = {}; ///< what was set aside because it could not be read
};

/// Results of earlier runs, newest first, without their transcripts.
struct History
{
    QList<report::Result> results = {};
    QList<Text> told = {};
};

/// What is kept between two starts: profiles (each a YAML file of its own) and, apart from them,
/// state. Files are written whole or not at all and only for this account (0600). State that
/// cannot be read is renamed to NAME.bad and told; it never costs a profile. Holds no state of its
/// own: any number of objects, threads and processes may use the same folders; who saves a profile
/// last wins. Every function blocks on the disk: not for the GUI's thread. None keeps a secret:
/// profiles have none, facts and results are redacted.
class Store
{
public:
    explicit Store(Paths paths = Paths::usual());

    /// The profiles that were open lately, newest first.
    [[nodiscard]] RecentProfiles recent() const;
    /// Reads a profile and what is kept of it, and puts it on top of the recent ones. It may list
    /// no host yet. Fails with Usage and line, column, key where the profile itself cannot be read.
    [[nodiscard]] Result<Opened> open(const QString &path) const;
    /// A new, empty profile in the folder of profiles, under a file name made of `name` that is
    /// not taken; it is on the disk. Fails with Usage (no name), Prohibited (cannot be written).
    [[nodiscard]] Result<Opened> create(const QString &name) const;
    /// The file is one that this program made: it may be saved after each step. Others are saved
    /// when the user says so, and until then keepDraft().
    [[nodiscard]] bool isOwn(const QString &path) const;
    /// Writes the profile there; comments in the file are lost. A draft of it is dropped. Refused
    /// (Usage, nothing is touched) where it could not be read again.
    [[nodiscard]] Result<void> save(const profile::Profile &profile, const QString &path) const;

    /// Names what the file holds now: another version means that somebody has changed it. Empty
    /// where it cannot be read.
    [[nodiscard]] QByteArray version(const QString &path) const;
    /// Keeps unsaved edits of that profile, for the next open(), and the version of the file that
    /// they were made to.
    [[nodiscard]] Result<void> keepDraft(const QString &path, const profile::Profile &draft,
                                         const QByteArray &version = {}) const;
    void dropDraft(const QString &path) const;
    /// Keeps a finished run: facts and result for the next open(), the result in the history (the
    /// last kMostResults), its counts in the recent profiles.
    [[nodiscard]] Result<void> keep(const QString &path, const facts::Facts &facts,
                                    const report::Result &result) const;
    [[nodiscard]] Result<void> keepPage(const QString &path, const QString &page) const;
    [[nodiscard]] Result<void> keepOpenEnds(const QString &path, const OpenEnds &ends) const;
    [[nodiscard]] History history(const QString &path) const;
    /// Drops all that is kept of that profile; the profile itself stays.
    [[nodiscard]] Result<void> forget(const QString &path) const;

    static constexpr int kMostResults = 20;

private:
    Paths m_paths;
};

} // namespace lockkeeper::project
