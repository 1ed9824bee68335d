// SPDX-License-Identifier: Apache-2.0
#include "profile/reader.h"

#include "base/printable.h"
#include "base/readatmost.h"
#include "profile/names.h"
#include "profile/readsections.h"

#include <QFile>
#include <QFileInfo>

namespace lockkeeper::profile {
namespace {

constexpr qint64 kMaxBytes = 4 * 1024 * 1024;

Error cannotRead(const QString &path, const QString &why)
{
    return {
        .kind = ErrorKind::Usage,
        .message =
            text("profile", "The profile %1 cannot be read: %2.").arg(printable(path)).arg(why)};
}

Result<QByteArray> bytesOf(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fail(
            {.kind = ErrorKind::Usage,
             .message =
                 text("profile", "The profile %1 is a folder, not a file.").arg(printable(path))});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(cannotRead(path, file.errorString()));
    // One byte more than allowed, so that the parser can tell and a device never ends in memory.
    QByteArray bytes = readAtMost(file, kMaxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(cannotRead(path, file.errorString()));
    return bytes;
}

void readSchema(Section &root)
{
    root.require("lockkeeper");
    const auto schema = root.number("lockkeeper", 1, 1'000'000);
    if (schema && *schema > kProfileSchema)
        root.refuse("lockkeeper",
                    text("profile",
                         "“%1”: this profile was made by a newer version of "
                         "Lockkeeper; please update the program."));
}

void readBody(Reading &reading, Section &root, Profile &profile, const QStringList &knownChecks)
{
    assign(profile.name,
           root.checked("name", isLabel,
                        text("profile",
                             "“%1” is too long or holds characters that cannot be "
                             "seen.")));
    if (const YamlNode *node = root.find("ssh"))
        readSsh(reading, *node, profile.ssh);
    if (!reading.isDraft)
        root.require("hosts");
    if (const YamlNode *node = root.find("hosts"))
        profile.hosts = readHosts(reading, *node);
    if (const YamlNode *node = root.find("flink"))
        readFlink(reading, *node, profile.wish);
    if (const YamlNode *node = root.find("source"))
        profile.wish.source = readSource(reading, *node);
    if (const YamlNode *node = root.find("sink"))
        profile.wish.sink = readSink(reading, *node);
    if (const YamlNode *node = root.find("cdc"))
        readCdc(reading, *node, profile);
    if (const YamlNode *node = root.find("waivers"))
        profile.waivers = readWaivers(reading, *node, knownChecks);
    root.finish();
}

Result<Profile> parse(const QByteArray &bytes, Reading &reading, const QStringList &knownChecks)
{
    LK_TRY(const YamlNode tree, parseYaml(bytes, reading.file));
    Profile profile;
    profile.name = QFileInfo(reading.file).completeBaseName();
    profile.ssh.knownHosts = QDir::homePath() + QStringLiteral("/.ssh/known_hosts");
    Section root(reading, tree, QString());
    // A newer schema may have keys that are unknown here: it is told first.
    if (!reading.error)
        readSchema(root);
    if (!reading.error)
        readBody(reading, root, profile, knownChecks);
    if (reading.error)
        return fail(*reading.error);
    return profile;
}

Reading readingOf(const QString &path)
{
    return {.file = path,
            .folder = QFileInfo(path).absoluteDir(),
            .error = {},
            .files = {},
            .isDraft = false};
}

} // namespace

Result<Profile> parseProfile(const QByteArray &bytes, const QString &path,
                             const QStringList &knownChecks)
{
    Reading reading = readingOf(path);
    return parse(bytes, reading, knownChecks);
}

Result<Profile> parseDraft(const QByteArray &bytes, const QString &path,
                           const QStringList &knownChecks)
{
    Reading reading = readingOf(path);
    reading.isDraft = true;
    return parse(bytes, reading, knownChecks);
}

Result<Profile> readDraft(const QString &path, const QStringList &knownChecks)
{
    LK_TRY(const QByteArray bytes, bytesOf(path));
    return parseDraft(bytes, path, knownChecks);
}

Result<Profile> readProfile(const QString &path, const QStringList &knownChecks)
{
    LK_TRY(const QByteArray bytes, bytesOf(path));
    Reading reading = readingOf(path);
    LK_TRY(const Profile profile, parse(bytes, reading, knownChecks));
    for (const Reading::NamedFile &named : reading.files) {
        const QFileInfo info(named.path);
        if (info.isFile() && info.isReadable())
            continue;
        return fail(errorAt(path, named.place,
                            text("profile", "“%1”: there is no readable file %2.")
                                .arg(named.key)
                                .arg(printable(named.path))));
    }
    return profile;
}

} // namespace lockkeeper::profile
