// SPDX-License-Identifier: Apache-2.0
#include "profile/sshconfigvalues.h"

#include <QSet>

namespace lockkeeper::profile {
namespace {

constexpr qsizetype kLongestName = 253; // RFC 1035, section 2.3.4

// OpenSSH 9.2, readconf.c, oHost: a negated match ends it.
bool matchesHost(const QStringList &patterns, const QString &name)
{
    bool isMatched = false;
    for (const QString &pattern : patterns) {
        const bool isNegated = pattern.startsWith(QLatin1Char('!'));
        if (!matchesPattern(name, isNegated ? pattern.mid(1) : pattern))
            continue;
        if (isNegated)
            return false;
        isMatched = true;
    }
    return isMatched;
}

bool matchesAll(const QStringList &criteria)
{
    return criteria.size() == 1
        && criteria.constFirst().compare(QLatin1String("all"), Qt::CaseInsensitive) == 0;
}

void take(const ConfigLine &line, ConfigValues &values)
{
    if (line.isBroken || line.arguments.isEmpty())
        return;
    if (line.keyword == QLatin1String("identityfile"))
        values.identities.push_back(&line);
    const bool isProxy =
        line.keyword == QLatin1String("proxyjump") || line.keyword == QLatin1String("proxycommand");
    if (isProxy && values.proxy == nullptr)
        values.proxy = &line;
    if (!values.first.contains(line.keyword))
        values.first.insert(line.keyword, &line);
}

// What an included file turns on or off ends with it; one in a block that does not hold is not
// read.
void walk(const std::vector<ConfigLine> &lines, const QString &name, ConfigValues &values)
{
    bool isActive = true;
    for (const ConfigLine &line : lines) {
        if (line.keyword == QLatin1String("host")) {
            isActive = matchesHost(line.arguments, name);
        } else if (line.keyword == QLatin1String("match")) {
            isActive = matchesAll(line.arguments);
        } else if (isActive && line.keyword == QLatin1String("include")) {
            for (const std::vector<ConfigLine> &file : line.included)
                walk(file, name, values);
        } else if (isActive) {
            take(line, values);
        }
    }
}

void collect(const std::vector<ConfigLine> &lines, QStringList &names, QSet<QString> &seen)
{
    for (const ConfigLine &line : lines) {
        for (const std::vector<ConfigLine> &file : line.included)
            collect(file, names, seen);
        if (line.keyword != QLatin1String("host"))
            continue;
        for (const QString &name : line.arguments) {
            const bool isPattern = name.isEmpty() || name.size() > kLongestName
                || name.startsWith(QLatin1Char('!')) || name.contains(QLatin1Char('*'))
                || name.contains(QLatin1Char('?'));
            if (isPattern || seen.contains(name))
                continue;
            seen.insert(name);
            names += name;
        }
    }
}

} // namespace

ConfigValues valuesFor(const std::vector<ConfigLine> &lines, const QString &name)
{
    ConfigValues values;
    walk(lines, name, values);
    return values;
}

QStringList namesIn(const std::vector<ConfigLine> &lines)
{
    QStringList names;
    QSet<QString> seen;
    collect(lines, names, seen);
    return names;
}

} // namespace lockkeeper::profile
