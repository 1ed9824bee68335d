// SPDX-License-Identifier: Apache-2.0
#include "project/sourcefields.h"

#include "profile/names.h"

#include <QRegularExpression>

namespace lockkeeper::project {
namespace {

constexpr int kHighestPort = 65535;

} // namespace

Text hostProblem(const QString &typed)
{
    const bool hasPort = typed.count(QLatin1Char(':')) == 1; // an IPv6 address has two at least
    if (typed.isEmpty() || (profile::isHostName(typed) && !hasPort))
        return {};
    return text("project", "“%1” is no host name and no IP address").arg(typed);
}

Text portProblem(const QString &typed)
{
    bool isNumber = false;
    const int port = typed.toInt(&isNumber);
    if (typed.isEmpty() || (isNumber && port >= 1 && port <= kHighestPort))
        return {};
    return text("project", "A port is a number from 1 to 65535");
}

Text slotProblem(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9_]{1,63}$"));
    if (typed.isEmpty() || form.match(typed).hasMatch())
        return {};
    return text("project", "Only a–z, 0–9 and _, at most 63 characters");
}

Text fileProblem(const QString &typed)
{
    if (typed.isEmpty() || typed.startsWith(QLatin1Char('/'))
        || typed.startsWith(QLatin1String("~/")))
        return {};
    return text("project", "A path begins with / or ~/");
}

Result<QList<facts::Endpoint>> readEndpoints(const QString &typed, int defaultPort)
{
    static const QRegularExpression divider(QStringLiteral("[\\s,;]+"));
    QList<facts::Endpoint> endpoints;
    for (const QString &part : typed.split(divider, Qt::SkipEmptyParts)) {
        const auto endpoint = profile::parseEndpoint(part, defaultPort);
        if (!endpoint) {
            return fail({.kind = ErrorKind::Usage,
                         .message = text("project", "“%1” is no address such as fe1:%2")
                                        .arg(part)
                                        .arg(QString::number(defaultPort))});
        }
        endpoints += *endpoint;
    }
    return endpoints;
}

QString writeEndpoints(const QList<facts::Endpoint> &endpoints)
{
    QStringList parts;
    for (const facts::Endpoint &endpoint : endpoints)
        parts += endpoint.toString();
    return parts.join(QStringLiteral(", "));
}

} // namespace lockkeeper::project
