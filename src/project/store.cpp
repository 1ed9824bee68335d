// SPDX-License-Identifier: Apache-2.0
#include "project/store.h"

#include "base/printable.h"
#include "profile/names.h"
#include "profile/reader.h"
#include "profile/writer.h"
#include "project/statefile.h"
#include "project/waiving.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace lockkeeper::project {
namespace {

const auto kRecentFile = QStringLiteral("/recent.json");
const auto kFactsFile = QStringLiteral("/facts.json");
const auto kResultFile = QStringLiteral("/result.json");
const auto kDraftFile = QStringLiteral("/draft.yaml");
const auto kDraftVersionFile = QStringLiteral("/draft.version");
const auto kPageFile = QStringLiteral("/page");
const auto kOpenEndsFile = QStringLiteral("/open-ends.json");
const auto kHistoryFolder = QStringLiteral("/history");
constexpr qsizetype kLongestPage = 64;
constexpr qsizetype kVersionLength = 64;
constexpr qint64 kLargestProfile = 16 << 20; ///< far beyond what the reader takes
constexpr int kMostOfOneName = 10'000;
constexpr qsizetype kLongestFileName = 60;

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

/// The state of one profile. A folder named by a hash: any path is a valid name then.
QString folderOf(const Paths &paths, const QString &path)
{
    const QByteArray hash =
        QCryptographicHash::hash(absolute(path).toUtf8(), QCryptographicHash::Sha256).toHex();
    return paths.state + QStringLiteral("/profiles/") + QString::fromLatin1(hash.left(32));
}

QString folderFromEnvironment(const char *variable, const QString &otherwise)
{
    // The specification: a relative path is invalid and ignored.
    const QString set = qEnvironmentVariable(variable);
    return (QDir::isAbsolutePath(set) ? set : QDir::homePath() + otherwise)
        + QStringLiteral("/lockkeeper");
}

/// The value in a state file, or nothing: missing, or set aside and told.
template <typename Read>
auto valueIn(const QString &file, Read read, QList<Text> &told)
    -> std::optional<typename decltype(read(QByteArray()))::value_type>
{
    const auto bytes = readState(file, told);
    if (!bytes)
        return std::nullopt;
    auto value = read(*bytes);
    if (value)
        return std::move(*value);
    setAside(file, value.error().message, told);
    return std::nullopt;
}

// Letters and digits of any script and - _ . stay; the rest would be odd in a file name.
QString fileNameOf(const QString &name)
{
    QString result;
    for (const QChar c : name.simplified()) {
        const bool isPlain = c.isLetterOrNumber() || QStringLiteral("-_.").contains(c);
        result += isPlain ? c : QLatin1Char('-');
    }
    while (result.startsWith(QLatin1Char('.')) || result.startsWith(QLatin1Char('-')))
        result.remove(0, 1);
    result.truncate(kLongestFileName);
    return result.isEmpty() ? QStringLiteral("cluster") : result;
}

// Takes the name, so that two that create at once get two files; false where it is taken.
bool reserve(const QString &path)
{
    static_cast<void>(makeFolder(QFileInfo(path).absolutePath()));
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                     QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || !QFileInfo::exists(path);
}

void putOnTop(QList<RecentProfile> &list, const QString &path, const profile::Profile &profile)
{
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const RecentProfile &one) { return one.path == path; });
    RecentProfile top = found == list.end() ? RecentProfile {.path = path} : *found;
    if (found != list.end())
        list.erase(found);
    top.name = profile.name;
    top.hosts = static_cast<int>(profile.hosts.size());
    top.when = QDateTime::currentDateTimeUtc();
    list.prepend(top);
}

Result<void> removeOldest(const QString &folder, int most)
{
    QDir dir(folder);
    QStringList files = dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    while (files.size() > most)
        dir.remove(files.takeFirst());
    return {};
}

// Sorts by time as a name; the dots keep two runs of one second apart.
QString historyName(const QDateTime &when)
{
    return when.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")) + QStringLiteral(".json");
}

} // namespace

Paths Paths::usual()
{
    return {.profiles = folderFromEnvironment("XDG_CONFIG_HOME", QStringLiteral("/.config"))
                + QStringLiteral("/profiles"),
            .state = folderFromEnvironment("XDG_STATE_HOME", QStringLiteral("/.local/state"))};
}

Store::Store(Paths paths)
    : m_paths(std::move(paths))
{ }

RecentProfiles Store::recent() const
{
    return readRecent(m_paths.state + kRecentFile);
}

Result<Opened> Store::open(const QString &path) const
{
    const QString place = absolute(path);
    const QByteArray now = version(place); // before it is read: a change in between is told
    LK_TRY(profile::Profile profile, profile::readDraft(place, checkIds()));
    Opened opened {.profile = std::move(profile), .path = place, .version = now};
    const QString folder = folderOf(m_paths, place);
    opened.draft = valueIn(
        folder + kDraftFile,
        [&](const QByteArray &bytes) { return profile::parseDraft(bytes, place, checkIds()); },
        opened.told);
    if (opened.draft) {
        const auto made = readState(folder + kDraftVersionFile, opened.told);
        if (made && !made->isEmpty())
            opened.version = made->left(kVersionLength);
    }
    opened.facts = valueIn(folder + kFactsFile, facts::readFacts, opened.told);
    opened.result = valueIn(folder + kResultFile, report::readResult, opened.told);
    if (const auto page = readState(folder + kPageFile, opened.told))
        opened.page = QString::fromUtf8(page->left(kLongestPage)).trimmed();
    opened.openEnds = valueIn(folder + kOpenEndsFile, readOpenEnds, opened.told);
    const auto noted = changeRecent(m_paths.state + kRecentFile, [&](QList<RecentProfile> &list) {
        putOnTop(list, place, opened.profile);
    });
    if (!noted)
        opened.told += noted.error().message;
    return opened;
}

Result<Opened> Store::create(const QString &name) const
{
    profile::Profile profile;
    profile.name = name.simplified();
    profile.ssh.knownHosts = QDir::homePath() + QStringLiteral("/.ssh/known_hosts");
    if (!profile::isLabel(profile.name)) {
        return fail({.kind = ErrorKind::Usage,
                     .message = text("project",
                                     "Give the profile a name: up to 128 characters that can be "
                                     "seen.")});
    }
    const QString base = m_paths.profiles + QLatin1Char('/') + fileNameOf(profile.name);
    QString path = base + QStringLiteral(".yaml");
    for (int n = 2; n < kMostOfOneName && !reserve(path); ++n)
        path = QStringLiteral("%1-%2.yaml").arg(base).arg(n);
    LK_CHECK(save(profile, path));
    return Opened {.profile = profile, .path = absolute(path), .version = version(path)};
}

bool Store::isOwn(const QString &path) const
{
    return QFileInfo(absolute(path)).path() == absolute(m_paths.profiles);
}

Result<void> Store::save(const profile::Profile &profile, const QString &path) const
{
    const QString place = absolute(path);
    const QByteArray bytes = profile::writeProfile(profile);
    LK_CHECK(profile::parseDraft(bytes, place, checkIds()));
    LK_CHECK(writeState(place, bytes));
    dropDraft(place);
    // The profile is safe by now; a list that cannot be written is told at the next start.
    static_cast<void>(changeRecent(m_paths.state + kRecentFile, [&](QList<RecentProfile> &list) {
        putOnTop(list, place, profile);
    }));
    return {};
}

QByteArray Store::version(const QString &path) const
{
    QFile file(absolute(path));
    const bool isPlain = QFileInfo(file).isFile() && file.size() <= kLargestProfile;
    if (!isPlain || !file.open(QIODevice::ReadOnly)) // a pipe would never end
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

Result<void> Store::keepDraft(const QString &path, const profile::Profile &draft,
                              const QByteArray &version) const
{
    const QString folder = folderOf(m_paths, path);
    LK_CHECK(writeState(folder + kDraftFile, profile::writeProfile(draft)));
    return writeState(folder + kDraftVersionFile, version);
}

void Store::dropDraft(const QString &path) const
{
    QFile::remove(folderOf(m_paths, path) + kDraftFile);
    QFile::remove(folderOf(m_paths, path) + kDraftVersionFile);
}

Result<void> Store::keep(const QString &path, const facts::Facts &facts,
                         const report::Result &result) const
{
    const QString folder = folderOf(m_paths, path);
    LK_CHECK(writeState(folder + kFactsFile, facts::writeFacts(facts)));
    LK_CHECK(writeState(folder + kResultFile, report::writeResult(result)));
    report::Result brief = result;
    brief.transcript.clear();
    LK_CHECK(writeState(folder + kHistoryFolder + QLatin1Char('/') + historyName(result.finished),
                        report::writeResult(brief)));
    LK_CHECK(removeOldest(folder + kHistoryFolder, kMostResults));
    return changeRecent(m_paths.state + kRecentFile, [&](QList<RecentProfile> &list) {
        for (RecentProfile &one : list) {
            if (one.path != absolute(path))
                continue;
            one.when = QDateTime::currentDateTimeUtc();
            one.hosts = static_cast<int>(result.hosts.size());
            one.verdict = LastVerdict {.isReady = result.isReady,
                                       .words = result.verdict,
                                       .summary = result.summary,
                                       .when = result.finished};
        }
    });
}

Result<void> Store::keepPage(const QString &path, const QString &page) const
{
    return writeState(folderOf(m_paths, path) + kPageFile, page.left(kLongestPage).toUtf8());
}

Result<void> Store::keepOpenEnds(const QString &path, const OpenEnds &ends) const
{
    return writeState(folderOf(m_paths, path) + kOpenEndsFile, writeOpenEnds(ends));
}

History Store::history(const QString &path) const
{
    History history;
    const QDir dir(folderOf(m_paths, path) + kHistoryFolder);
    const QStringList files =
        dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &file : files.mid(0, kMostResults)) {
        if (auto result = valueIn(dir.filePath(file), report::readResult, history.told))
            history.results += std::move(*result);
    }
    return history;
}

Result<void> Store::forget(const QString &path) const
{
    QDir(folderOf(m_paths, path)).removeRecursively();
    return changeRecent(m_paths.state + kRecentFile, [&](QList<RecentProfile> &list) {
        list.removeIf([&](const RecentProfile &one) { return one.path == absolute(path); });
    });
}

} // namespace lockkeeper::project
