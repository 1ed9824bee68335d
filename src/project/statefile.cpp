// SPDX-License-Identifier: Apache-2.0
#include "project/statefile.h"

#include "base/printable.h"
#include "base/readatmost.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <sys/stat.h>

#include <cstdio>

namespace lockkeeper::project {
namespace {

constexpr qint64 kMaxBytes = 256 * 1024 * 1024;

Error cannotWrite(const QString &file, const QString &why)
{
    return {
        .kind = ErrorKind::Prohibited,
        .message =
            text("project", "The file %1 cannot be written: %2.").arg(printable(file)).arg(why)};
}

} // namespace

bool makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return true;
    const QString parent = QFileInfo(path).path();
    if (parent != path && !makeFolder(parent))
        return false;
    return ::mkdir(QFile::encodeName(path).constData(), S_IRWXU) == 0 || QFileInfo(path).isDir();
}

Result<void> writeState(const QString &file, const QByteArray &bytes)
{
    if (!makeFolder(QFileInfo(file).absolutePath()))
        return fail(cannotWrite(file, qt_error_string()));
    QSaveFile saved(file);
    const bool isNew = !QFileInfo::exists(file);
    if (!saved.open(QIODevice::WriteOnly))
        return fail(cannotWrite(file, saved.errorString()));
    if (isNew)
        saved.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (saved.write(bytes) != bytes.size() || !saved.commit())
        return fail(cannotWrite(file, saved.errorString()));
    return {};
}

std::optional<QByteArray> readState(const QString &file, QList<Text> &told)
{
    const QFileInfo info(file);
    if (!info.exists() && !info.isSymLink())
        return std::nullopt;
    QFile opened(file);
    if (!info.isFile() || info.size() > kMaxBytes || !opened.open(QIODevice::ReadOnly)) {
        setAside(file, text("project", "it is no readable file."), told);
        return std::nullopt;
    }
    return readAtMost(opened, kMaxBytes);
}

void setAside(const QString &file, const Text &why, QList<Text> &told)
{
    const QString aside = file + QStringLiteral(".bad");
    const bool isMoved =
        std::rename(QFile::encodeName(file).constData(), QFile::encodeName(aside).constData()) == 0;
    told += text("project", "What was kept in %1 is not used: %2 The file is now called %3.")
                .arg(printable(file))
                .arg(why)
                .arg(printable(isMoved ? aside : file));
}

} // namespace lockkeeper::project
