// SPDX-License-Identifier: Apache-2.0
#include "project/recent.h"

#include "base/json.h"
#include "project/statefile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

#include <algorithm>

namespace lockkeeper::project {
namespace {

constexpr int kSchema = 1;
constexpr int kPatienceMs = 10000; // QLockFile polls: four writers on a slow disk starved at 2 s

const auto kPath = QStringLiteral("path");
const auto kName = QStringLiteral("name");
const auto kHosts = QStringLiteral("hosts");
const auto kWhen = QStringLiteral("when");
const auto kVerdict = QStringLiteral("verdict");
const auto kReady = QStringLiteral("ready");
const auto kWords = QStringLiteral("words");
const auto kSummary = QStringLiteral("summary");
const auto kRecent = QStringLiteral("recent");
const auto kSchemaKey = QStringLiteral("schema");

struct Count
{
    const char *name;
    int report::Summary::*field;
};
constexpr std::array kCounts {
    Count {"pass", &report::Summary::pass},         Count {"warning", &report::Summary::warning},
    Count {"critical", &report::Summary::critical}, Count {"unknown", &report::Summary::unknown},
    Count {"skipped", &report::Summary::skipped},   Count {"waived", &report::Summary::waived}};

QJsonObject toJson(const LastVerdict &verdict)
{
    QJsonObject summary;
    for (const Count &count : kCounts)
        summary.insert(QLatin1String(count.name), verdict.summary.*count.field);
    return {{kReady, verdict.isReady},
            {kWords, lockkeeper::toJson(verdict.words)},
            {kSummary, summary},
            {kWhen, verdict.when.toUTC().toString(Qt::ISODateWithMs)}};
}

QJsonObject toJson(const RecentProfile &profile)
{
    QJsonObject object {{kPath, profile.path},
                        {kName, profile.name},
                        {kHosts, profile.hosts},
                        {kWhen, profile.when.toUTC().toString(Qt::ISODateWithMs)}};
    if (profile.verdict)
        object.insert(kVerdict, toJson(*profile.verdict));
    return object;
}

LastVerdict verdictFrom(const QJsonObject &object)
{
    LastVerdict verdict {.isReady = object.value(kReady).toBool(),
                         .words = textFromJson(object.value(kWords).toObject()),
                         .summary = {},
                         .when =
                             QDateTime::fromString(object.value(kWhen).toString(), Qt::ISODate)};
    const QJsonObject summary = object.value(kSummary).toObject();
    for (const Count &count : kCounts)
        verdict.summary.*count.field = summary.value(QLatin1String(count.name)).toInt();
    return verdict;
}

// Nothing where the entry names no profile: the others stay.
std::optional<RecentProfile> profileFrom(const QJsonObject &object)
{
    RecentProfile profile {.path = object.value(kPath).toString(),
                           .name = object.value(kName).toString(),
                           .hosts = object.value(kHosts).toInt(),
                           .when =
                               QDateTime::fromString(object.value(kWhen).toString(), Qt::ISODate)};
    if (!QDir::isAbsolutePath(profile.path))
        return std::nullopt;
    if (object.contains(kVerdict))
        profile.verdict = verdictFrom(object.value(kVerdict).toObject());
    profile.isThere = QFileInfo(profile.path).isFile();
    return profile;
}

void sortNewestFirst(QList<RecentProfile> &profiles)
{
    std::stable_sort(profiles.begin(), profiles.end(),
                     [](const auto &one, const auto &other) { return one.when > other.when; });
    if (profiles.size() > kMostRecent)
        profiles.resize(kMostRecent);
}

} // namespace

RecentProfiles readRecent(const QString &file)
{
    RecentProfiles found;
    const auto bytes = readState(file, found.told);
    if (!bytes)
        return found;
    const auto document = parseJson(*bytes);
    const QJsonObject root = document ? document->object() : QJsonObject();
    if (root.value(kSchemaKey).toInt() != kSchema || !root.value(kRecent).isArray()) {
        setAside(file, text("project", "it is half-written or of another version."), found.told);
        return found;
    }
    for (const QJsonValue &value : root.value(kRecent).toArray()) {
        if (const auto profile = profileFrom(value.toObject()))
            found.items += *profile;
    }
    sortNewestFirst(found.items);
    return found;
}

Result<void> changeRecent(const QString &file,
                          const std::function<void(QList<RecentProfile> &)> &change)
{
    static_cast<void>(makeFolder(QFileInfo(file).absolutePath()));
    QLockFile lock(file + QStringLiteral(".lock"));
    if (!lock.tryLock(kPatienceMs)) {
        return fail({.kind = ErrorKind::Prohibited,
                     .message = text("project",
                                     "The list of recent profiles is in use or cannot be "
                                     "written.")});
    }
    RecentProfiles list = readRecent(file);
    change(list.items);
    sortNewestFirst(list.items);
    QJsonArray array;
    for (const RecentProfile &profile : std::as_const(list.items))
        array += toJson(profile);
    const QJsonObject root {{kSchemaKey, kSchema}, {kRecent, array}};
    return writeState(file, QJsonDocument(root).toJson());
}

} // namespace lockkeeper::project
