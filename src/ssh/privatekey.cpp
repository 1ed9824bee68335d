// SPDX-License-Identifier: Apache-2.0
#include "ssh/privatekey.h"

#include "ssh/uniquefd.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

namespace lockkeeper::ssh {
namespace {

/// Called by libssh when the key turns out to be encrypted and it was given no passphrase.
int noteQuestion(const char *, char *, size_t, int, int, void *wasAsked)
{
    *static_cast<bool *>(wasAsked) = true;
    return -1;
}

} // namespace

PrivateKey readPrivateKey(const QString &path, const Secret *passphrase)
{
    const QByteArray name = QFile::encodeName(path);
    const UniqueFd fd(::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!fd)
        return {.state = errno == ENOENT ? KeyState::Missing : KeyState::Unreadable};
    struct stat status = {};
    if (::fstat(fd.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return {.state = KeyState::Unreadable};

    bool wasAsked = false;
    ssh_key key = nullptr;
    if (ssh_pki_import_privkey_file(name.constData(), nullptr, &noteQuestion, &wasAsked, &key)
        == SSH_OK)
        return {.state = KeyState::Ready, .key = KeyPtr(key)};
    if (!wasAsked)
        return {.state = KeyState::Unreadable};
    if (!passphrase)
        return {.state = KeyState::NeedsPassphrase};
    if (ssh_pki_import_privkey_file(name.constData(), passphrase->data(), nullptr, nullptr, &key)
        == SSH_OK)
        return {.state = KeyState::Ready, .key = KeyPtr(key)};
    return {.state = KeyState::WrongPassphrase};
}

QString certificatePath(const QString &path)
{
    return path + QStringLiteral("-cert.pub");
}

KeyPtr certified(ssh_key key, const QString &path)
{
    const QString name = certificatePath(path);
    ssh_key read = nullptr;
    if (!QFileInfo(name).isFile()
        || ssh_pki_import_cert_file(QFile::encodeName(name).constData(), &read) != SSH_OK)
        return nullptr;
    const KeyPtr certificate(read);
    KeyPtr copy(ssh_key_dup(key));
    if (!copy || ssh_pki_copy_cert_to_privkey(certificate.get(), copy.get()) != SSH_OK)
        return nullptr;
    return copy;
}

Text describe(const QString &path, KeyState state)
{
    switch (state) {
    case KeyState::Ready:
        break;
    case KeyState::Missing:
        return text("ssh", "the key %1 (no such file)").arg(path);
    case KeyState::Unreadable:
        return text("ssh", "the key %1 (it cannot be read as a private key)").arg(path);
    case KeyState::NeedsPassphrase:
        return text("ssh", "the key %1 (encrypted, no passphrase was given)").arg(path);
    case KeyState::WrongPassphrase:
        return text("ssh", "the key %1 (the passphrase is wrong)").arg(path);
    }
    return text("ssh", "the key %1").arg(path);
}

} // namespace lockkeeper::ssh
