// SPDX-License-Identifier: Apache-2.0
#include "cli/targets.h"

#include "base/printable.h"
#include "base/readatmost.h"
#include "cli/arguments.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace lockkeeper::cli {
namespace {

constexpr qint64 kMaxBytes = 256 * 1024 * 1024;

Error cannotWrite(const QString &path, const QString &why)
{
    return usage(text("cli", "The file %1 cannot be written: %2.").arg(printable(path)).arg(why));
}

// /dev/stdout, /dev/full, a named pipe: nothing to be replaced by a new file.
bool isDevice(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

Result<void> writeDevice(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        || file.write(bytes) != bytes.size())
        return fail(cannotWrite(path, file.errorString()));
    return {};
}

Result<void> checkFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fail(usage(
            text("cli", "The file %1 cannot be written: it is a folder.").arg(printable(path))));
    if (!info.absoluteDir().exists())
        return fail(usage(text("cli", "The file %1 cannot be written: its folder does not exist.")
                              .arg(printable(path))));
    return {};
}

} // namespace

Result<void> checkWritable(const QString &path)
{
    if (isDevice(path))
        return {};
    LK_CHECK(checkFolder(path));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(cannotWrite(path, file.errorString()));
    file.cancelWriting();
    return {};
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    if (isDevice(path))
        return writeDevice(path, bytes);
    LK_CHECK(checkFolder(path));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(cannotWrite(path, file.errorString()));
    return {};
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return fail(usage(
            text("cli", "The file %1 cannot be read: %2.")
                .arg(printable(path))
                .arg(QFileInfo(path).isDir() ? qt_error_string(EISDIR) : file.errorString())));
    }
    const QByteArray bytes = readAtMost(file, kMaxBytes + 1);
    if (bytes.size() > kMaxBytes)
        return fail(usage(
            text("cli", "The file %1 is larger than %2.").arg(printable(path)).bytes(kMaxBytes)));
    return bytes;
}

Error inFile(const QString &path, const Error &error)
{
    Error result = error;
    result.kind = ErrorKind::Usage;
    result.message =
        Text::joined({Text::verbatim(printable(path) + QLatin1Char(':')), error.message});
    return result;
}

} // namespace lockkeeper::cli
