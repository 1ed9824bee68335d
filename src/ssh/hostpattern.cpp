// SPDX-License-Identifier: Apache-2.0
#include "ssh/hostpattern.h"

#include <QByteArrayList>
#include <QMessageAuthenticationCode>

namespace lockkeeper::ssh {
namespace {

QByteArray hashOf(const QByteArray &name, const QByteArray &salt)
{
    return QMessageAuthenticationCode::hash(name, salt, QCryptographicHash::Sha1);
}

/// Iterative, so that a line of stars costs no more than its length times the name's.
bool matchesGlob(const QByteArray &pattern, const QByteArray &name)
{
    qsizetype p = 0;
    qsizetype n = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern.at(p) == '*') {
            star = p++;
            resume = n;
        } else if (p < pattern.size() && (pattern.at(p) == '?' || pattern.at(p) == name.at(n))) {
            ++p;
            ++n;
        } else if (star >= 0) {
            p = star + 1;
            n = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern.at(p) == '*')
        ++p;
    return p == pattern.size();
}

bool matchesHash(const QByteArray &field, const QByteArray &name)
{
    const QByteArrayList parts = field.split('|');
    if (parts.size() != 4 || parts.at(1) != "1")
        return false;
    const QByteArray hash = QByteArray::fromBase64(parts.at(3));
    return !hash.isEmpty() && hash == hashOf(name, QByteArray::fromBase64(parts.at(2)));
}

} // namespace

HostMatch matchHost(const QByteArray &field, const QByteArray &name)
{
    if (field.startsWith('|'))
        return matchesHash(field, name) ? HostMatch::Yes : HostMatch::No;
    HostMatch match = HostMatch::No;
    for (const QByteArray &word : field.toLower().split(',')) {
        const bool isNegated = word.startsWith('!');
        const QByteArray pattern = isNegated ? word.mid(1) : word;
        if (pattern.isEmpty() || !matchesGlob(pattern, name))
            continue;
        if (isNegated)
            return HostMatch::Negated;
        match = HostMatch::Yes;
    }
    return match;
}

QByteArray hashedName(const QByteArray &name, const QByteArray &salt)
{
    return "|1|" + salt.toBase64() + '|' + hashOf(name, salt).toBase64();
}

} // namespace lockkeeper::ssh
