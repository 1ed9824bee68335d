// SPDX-License-Identifier: Apache-2.0
#include "profile/keyfile.h"

#include "base/readatmost.h"

#include <QByteArray>
#include <QFile>

namespace lockkeeper::profile {
namespace {

constexpr qint64 kMaxBytes = 64 * 1024;

// openssh-key-v1 (PROTOCOL.key of OpenSSH 9.2): the magic with its NUL, then the cipher's name as
// a string with its length in four bytes.
bool isEncryptedOpenSsh(const QByteArray &pem, qsizetype begin)
{
    QByteArray base64 = pem.mid(begin, 256);
    base64.replace('\n', "").replace('\r', "");
    const QByteArray bytes = QByteArray::fromBase64(base64);
    const QByteArray magic("openssh-key-v1\0", 15);
    return bytes.startsWith(magic) && bytes.mid(magic.size(), 8) != QByteArray("\0\0\0\4none", 8);
}

} // namespace

bool isEncryptedKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray pem = readAtMost(file, kMaxBytes);
    const QByteArray openSsh = "-----BEGIN OPENSSH PRIVATE KEY-----";
    const qsizetype begin = pem.indexOf(openSsh);
    if (begin >= 0)
        return isEncryptedOpenSsh(pem, begin + openSsh.size());
    return pem.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----")
        || pem.contains("Proc-Type: 4,ENCRYPTED");
}

} // namespace lockkeeper::profile
