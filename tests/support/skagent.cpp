// SPDX-License-Identifier: Apache-2.0
#include "support/skagent.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtEndian>

#include <openssl/evp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <array>

using lockkeeper::ssh::UniqueFd;

namespace {

// draft-miller-ssh-agent, section 5.1; OpenSSH PROTOCOL.u2f
constexpr char kRequestIdentities = 11;
constexpr char kIdentitiesAnswer = 12;
constexpr char kSignRequest = 13;
constexpr char kSignAnswer = 14;
constexpr char kFailure = 5;
constexpr char kTouched = 1;
const QByteArray kType = "sk-ssh-ed25519@openssh.com";
const QByteArray kApplication = "ssh:";

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray string(const QByteArray &value)
{
    return number(static_cast<quint32>(value.size())) + value;
}

QByteArray takeString(const QByteArray &bytes, qsizetype &at)
{
    const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.constData() + at));
    at += 4 + size;
    return bytes.mid(at - size, size);
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

bool readExactly(int fd, QByteArray &bytes)
{
    return ::recv(fd, bytes.data(), static_cast<size_t>(bytes.size()), MSG_WAITALL) == bytes.size();
}

} // namespace

SkAgent::SkAgent(const QString &socket)
    : m_key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), &EVP_PKEY_free)
    , m_listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    QByteArray point(32, '\0');
    size_t size = 32;
    EVP_PKEY_get_raw_public_key(m_key.get(), reinterpret_cast<unsigned char *>(point.data()),
                                &size);
    m_blob = string(kType) + string(point) + string(kApplication);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(socket).constData(), sizeof(address.sun_path));
    if (::bind(m_listener.get(), reinterpret_cast<sockaddr *>(&address), sizeof(address)) != 0
        || ::listen(m_listener.get(), 5) != 0)
        qFatal("no agent at %s", qPrintable(socket));
    m_thread = std::jthread([this](const std::stop_token &stop) { serve(stop); });
}

SkAgent::~SkAgent()
{
    m_thread.request_stop();
    ::shutdown(m_listener.get(), SHUT_RDWR);
    m_thread.join();
}

QByteArray SkAgent::publicLine() const
{
    return kType + ' ' + m_blob.toBase64() + " emulated\n";
}

void SkAgent::serve(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        const UniqueFd peer(::accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
        QByteArray head(4, '\0');
        while (peer && readExactly(peer.get(), head)) {
            QByteArray request(qFromBigEndian<qint32>(head.constData()), '\0');
            if (!readExactly(peer.get(), request))
                break;
            const QByteArray bytes = string(answer(request));
            if (::send(peer.get(), bytes.constData(), static_cast<size_t>(bytes.size()),
                       MSG_NOSIGNAL)
                < 0)
                break;
        }
    }
}

QByteArray SkAgent::answer(const QByteArray &request)
{
    if (request.front() == kRequestIdentities)
        return kIdentitiesAnswer + number(1) + string(m_blob) + string("emulated");
    qsizetype at = 1;
    if (request.front() != kSignRequest || takeString(request, at) != m_blob)
        return QByteArray(1, kFailure);
    return kSignAnswer + string(sign(takeString(request, at)));
}

QByteArray SkAgent::sign(const QByteArray &data)
{
    const QByteArray sign = kTouched + number(static_cast<quint32>(++m_signatures));
    const QByteArray message = sha256(kApplication) + sign + sha256(data);
    QByteArray signature(64, '\0');
    size_t size = 64;
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> context(EVP_MD_CTX_new(),
                                                                      &EVP_MD_CTX_free);
    EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get());
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                   reinterpret_cast<const unsigned char *>(message.constData()),
                   static_cast<size_t>(message.size()));
    return string(kType) + string(signature) + sign;
}
