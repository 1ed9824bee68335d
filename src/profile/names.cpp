// SPDX-License-Identifier: Apache-2.0
#include "profile/names.h"

#include "base/printable.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace lockkeeper::profile {
namespace {

constexpr qsizetype kLongestName = 253; // RFC 1035, section 2.3.4
constexpr qsizetype kLongestLabel = 128;

bool matches(const char *pattern, const QString &text)
{
    const QRegularExpression expression(
        QRegularExpression::anchoredPattern(QLatin1String(pattern)));
    return expression.match(text).hasMatch();
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

std::optional<int> parsePort(const QString &digits)
{
    bool isNumber = false;
    const int port = digits.toInt(&isNumber);
    if (!isNumber || !matches("[0-9]{1,5}", digits) || port < 1 || port > 65535)
        return std::nullopt;
    return port;
}

} // namespace

QString asciiName(const QString &host)
{
    return isAscii(host) ? host : QString::fromLatin1(QUrl::toAce(host));
}

bool isHostName(const QString &host)
{
    const QString name = asciiName(host);
    if (name.isEmpty() || name.size() > kLongestName)
        return false;
    if (name.contains(QLatin1Char(':')))
        return matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[A-Za-z0-9_.-]+)?", name);
    return matches("[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?"
                   "(\\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*\\.?",
                   name);
}

bool isUserName(const QString &user)
{
    return matches("[A-Za-z0-9_.@+][A-Za-z0-9_.@+-]{0,127}", user);
}

bool isLabel(const QString &label)
{
    return !label.isEmpty() && label.size() <= kLongestLabel && label.trimmed() == label
        && printable(label) == label && !label.contains(QLatin1Char('\n'))
        && !label.contains(QLatin1Char('\t'));
}

std::optional<facts::Endpoint> parseEndpoint(const QString &text, int defaultPort)
{
    facts::Endpoint endpoint {.host = text, .port = defaultPort};
    if (text.startsWith(QLatin1Char('['))) {
        const qsizetype end = text.indexOf(QLatin1Char(']'));
        const QString rest = end < 0 ? QString() : text.mid(end + 1);
        endpoint.host = text.mid(1, end - 1);
        if (end < 0 || !endpoint.host.contains(QLatin1Char(':')))
            return std::nullopt;
        if (!rest.isEmpty()) {
            const auto port = parsePort(rest.mid(1));
            if (!rest.startsWith(QLatin1Char(':')) || !port)
                return std::nullopt;
            endpoint.port = *port;
        }
    } else if (text.count(QLatin1Char(':')) == 1) {
        const auto port = parsePort(text.section(QLatin1Char(':'), 1));
        if (!port)
            return std::nullopt;
        endpoint = {.host = text.section(QLatin1Char(':'), 0, 0), .port = *port};
    }
    if (!isHostName(endpoint.host) || endpoint.port == 0)
        return std::nullopt;
    return endpoint;
}

std::optional<Jump> parseJump(const QString &text)
{
    const qsizetype at = text.lastIndexOf(QLatin1Char('@'));
    Jump jump {.user = at < 0 ? QString() : text.left(at), .address = {}};
    const auto endpoint = parseEndpoint(text.mid(at + 1), 22);
    if (!endpoint || (at >= 0 && !isUserName(jump.user)))
        return std::nullopt;
    jump.address = endpoint->host;
    jump.port = endpoint->port;
    return jump;
}

QString writeJump(const Jump &jump)
{
    const QString user = jump.user.isEmpty() ? QString() : jump.user + QLatin1Char('@');
    return user + facts::Endpoint {.host = jump.address, .port = jump.port}.toString();
}

} // namespace lockkeeper::profile
