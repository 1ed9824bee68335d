// SPDX-License-Identifier: Apache-2.0
#include "ssh/knownhosts.h"

#include "ssh/hostpattern.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <optional>

namespace lockkeeper::ssh {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArray takeWord(QByteArray &text)
{
    qsizetype end = 0;
    while (end < text.size() && !isBlank(text.at(end)))
        ++end;
    QByteArray word = text.left(end);
    while (end < text.size() && isBlank(text.at(end)))
        ++end;
    text.remove(0, end);
    return word;
}

/// The length-prefixed string at the offset, which moves behind it.
std::optional<QByteArray> takeString(const QByteArray &blob, qsizetype &at)
{
    if (blob.size() - at < 4)
        return std::nullopt;
    const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(blob.constData() + at));
    if (size > blob.size() - at - 4)
        return std::nullopt;
    QByteArray value = blob.mid(at + 4, size);
    at += 4 + size;
    return value;
}

} // namespace

QString fingerprint(const QByteArray &blob)
{
    const QByteArray hash = QCryptographicHash::hash(blob, QCryptographicHash::Sha256);
    return QStringLiteral("SHA256:")
        + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
}

int rsaBits(const QByteArray &blob)
{
    qsizetype at = 0;
    if (takeString(blob, at) != QByteArrayLiteral("ssh-rsa") || !takeString(blob, at))
        return 0;
    const std::optional<QByteArray> modulus = takeString(blob, at);
    if (!modulus)
        return 0;
    qsizetype first = 0;
    while (first < modulus->size() && modulus->at(first) == 0)
        ++first;
    if (first == modulus->size())
        return 0;
    int bits = static_cast<int>((modulus->size() - first) * 8);
    for (auto top = static_cast<quint8>(modulus->at(first)); top < 0x80; top = quint8(top << 1))
        --bits;
    return bits;
}

QByteArray knownHostName(const QString &host, quint16 port)
{
    const QByteArray name = host.toLower().toUtf8();
    return port == 22 ? name : '[' + name + "]:" + QByteArray::number(port);
}

HostKey KnownHosts::parseKey(const QByteArray &text)
{
    QByteArray rest = text;
    HostKey key;
    key.type = takeWord(rest);
    const auto decoded =
        QByteArray::fromBase64Encoding(takeWord(rest), QByteArray::AbortOnBase64DecodingErrors);
    qsizetype at = 0;
    if (decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok
        && takeString(*decoded, at) == key.type)
        key.blob = *decoded;
    return key;
}

KnownHosts::Line KnownHosts::parse(QByteArray text)
{
    Line line;
    if (text.startsWith('@')) {
        const QByteArray marker = takeWord(text);
        if (marker == "@revoked")
            line.marker = Marker::Revoked;
        else if (marker == "@cert-authority")
            line.marker = Marker::Authority;
        else
            line.marker = Marker::Unreadable;
    }
    line.names = takeWord(text);
    line.key = parseKey(text);
    return line;
}

void KnownHosts::add(const QByteArray &content, const QString &file)
{
    int number = 0;
    for (QByteArray text : content.split('\n')) {
        ++number;
        while (!text.isEmpty() && (text.endsWith('\r') || isBlank(text.back())))
            text.chop(1);
        while (!text.isEmpty() && isBlank(text.front()))
            text.remove(0, 1);
        if (text.isEmpty() || text.startsWith('#'))
            continue;
        Line line = parse(text);
        line.file = file;
        line.number = number;
        m_lines.push_back(std::move(line));
    }
}

KnownAnswer KnownHosts::judge(const QString &host, quint16 port, const HostKey &key) const
{
    const QByteArray name = knownHostName(host, port);
    // OpenSSH takes a key listed without the port for any port of that host, but never counts
    // such a line as a contradiction.
    const QByteArray plainName = knownHostName(host, 22);
    KnownAnswer answer;
    for (const Line &line : m_lines) {
        const HostMatch match = matchHost(line.names, name);
        const bool isNamed = match == HostMatch::Yes;
        const bool isPlain =
            match == HostMatch::No && matchHost(line.names, plainName) == HostMatch::Yes;
        if (!isNamed && !isPlain)
            continue;
        const bool isSame = !line.key.blob.isEmpty() && line.key.blob == key.blob;
        KnownState state = KnownState::Unknown;
        if (line.marker == Marker::Authority)
            answer.hasAuthority = true;
        else if (line.marker == Marker::Revoked && isSame)
            state = KnownState::Revoked;
        else if (line.marker == Marker::None && isSame)
            state = KnownState::Known;
        else if (isNamed && (line.marker != Marker::Revoked || line.key.blob.isEmpty()))
            state = KnownState::Changed;
        const bool isStronger = state == KnownState::Revoked
            || (state == KnownState::Known && answer.state != KnownState::Known)
            || (state == KnownState::Changed && answer.state == KnownState::Unknown);
        if (!isStronger)
            continue;
        answer.state = state;
        answer.file = line.file;
        answer.line = line.number;
        answer.knownBlob = line.key.blob;
        if (state == KnownState::Revoked)
            break;
    }
    return answer;
}

QByteArrayList KnownHosts::typesOf(const QString &host, quint16 port) const
{
    QByteArrayList types;
    for (const QByteArray &name : {knownHostName(host, port), knownHostName(host, 22)}) {
        for (const Line &line : m_lines) {
            const bool isUsable = line.marker == Marker::None && !line.key.blob.isEmpty();
            if (isUsable && matchHost(line.names, name) == HostMatch::Yes
                && !types.contains(line.key.type))
                types += line.key.type;
        }
    }
    return types;
}

} // namespace lockkeeper::ssh
