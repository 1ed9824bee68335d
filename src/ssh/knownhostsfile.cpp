// SPDX-License-Identifier: Apache-2.0
#include "ssh/knownhostsfile.h"

#include "ssh/hostpattern.h"
#include "ssh/uniquefd.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace lockkeeper::ssh {
namespace {

constexpr off_t kMaxBytes = 4 * 1024 * 1024;

tl::unexpected<Error> unusable(const QString &file, const Text &why)
{
    return fail(
        {.kind = ErrorKind::KnownHostsUnusable,
         .message =
             text("ssh", "The file of known hosts %1 cannot be trusted: %2").arg(file).arg(why),
         .advice = text("ssh",
                        "Make it a regular file of your own that only you can write (chmod 600 "
                        "%1), or name another one in the profile under ssh.known-hosts.")
                       .arg(file)});
}

Result<void> checkFile(const QString &file, const struct stat &status)
{
    if (!S_ISREG(status.st_mode))
        return unusable(file, text("ssh", "it is not a regular file."));
    if (status.st_size > kMaxBytes)
        return unusable(file, text("ssh", "it is larger than %1.").bytes(kMaxBytes));
    if (status.st_uid != ::geteuid() && status.st_uid != 0)
        return unusable(file, text("ssh", "it belongs to another user."));
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return unusable(file, text("ssh", "other users can write it."));
    return {};
}

tl::unexpected<Error> systemFailure(const QString &file, int code)
{
    return unusable(file, Text::verbatim(qt_error_string(code)));
}

Result<QByteArray> readAll(int fd, const QString &file)
{
    QByteArray content;
    std::array<char, 65536> buffer {};
    for (;;) {
        const ssize_t got = ::read(fd, buffer.data(), buffer.size());
        if (got < 0)
            return systemFailure(file, errno);
        if (got == 0)
            return content;
        content.append(buffer.data(), got);
        if (content.size() > kMaxBytes)
            return unusable(file, text("ssh", "it is larger than %1.").bytes(kMaxBytes));
    }
}

Result<QByteArray> readGuarded(const QString &file)
{
    // O_NONBLOCK: opening a FIFO must not wait for its writer.
    const UniqueFd fd(
        ::open(QFile::encodeName(file).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!fd && errno == ENOENT)
        return QByteArray();
    if (!fd)
        return systemFailure(file, errno);
    struct stat status = {};
    if (::fstat(fd.get(), &status) != 0)
        return systemFailure(file, errno);
    LK_CHECK(checkFile(file, status));
    return readAll(fd.get(), file);
}

QByteArray lineFor(const QByteArray &content, const QByteArray &name, const HostKey &key)
{
    QByteArray field = name;
    if (content.startsWith("|1|") || content.contains("\n|1|")) {
        QByteArray salt(20, Qt::Uninitialized);
        for (char &byte : salt)
            byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
        field = hashedName(name, salt);
    }
    QByteArray line = field + ' ' + key.type + ' ' + key.blob.toBase64() + '\n';
    if (!content.isEmpty() && !content.endsWith('\n'))
        line.prepend('\n');
    return line;
}

} // namespace

Result<KnownHosts> readKnownHosts(const QStringList &files)
{
    KnownHosts hosts;
    for (const QString &file : files) {
        if (file.isEmpty())
            continue;
        LK_TRY(const QByteArray content, readGuarded(file));
        hosts.add(content, file);
    }
    return hosts;
}

Result<void> appendKnownHost(const QString &file, const QByteArray &name, const HostKey &key)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        ::chmod(QFile::encodeName(folder).constData(), S_IRWXU);
    const UniqueFd fd(::open(QFile::encodeName(file).constData(),
                             O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK | O_CLOEXEC | O_NOCTTY,
                             S_IRUSR | S_IWUSR));
    if (!fd)
        return systemFailure(file, errno);
    struct stat status = {};
    if (::flock(fd.get(), LOCK_EX) != 0 || ::fstat(fd.get(), &status) != 0)
        return systemFailure(file, errno);
    LK_CHECK(checkFile(file, status));
    LK_TRY(const QByteArray content, readAll(fd.get(), file));
    const QByteArray line = lineFor(content, name, key);
    if (::write(fd.get(), line.constData(), static_cast<size_t>(line.size())) != line.size()
        || ::fsync(fd.get()) != 0)
        return systemFailure(file, errno);
    return {};
}

} // namespace lockkeeper::ssh
