// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/flinkkeys.h"

#include "facts/flinkconfig.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace lockkeeper::checks {
namespace {

constexpr int kFarthest = 2; // edits
constexpr int kShortest = 8; // letters: short words are near to anything

const QSet<QString> &knownKeys()
{
    static const QSet<QString> keys = [] {
        QSet<QString> result;
        QFile file(QStringLiteral(":/data/flink-1.20-keys.txt"));
        if (!file.open(QIODevice::ReadOnly))
            return result;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
            if (!line.isEmpty() && !line.startsWith(QLatin1Char('#')))
                result.insert(line);
        }
        return result;
    }();
    return keys;
}

/// Levenshtein's distance, or `limit` + 1 as soon as it is sure to be more.
int distance(const QString &one, const QString &other, int limit)
{
    if (std::abs(one.size() - other.size()) > limit)
        return limit + 1;
    std::vector<int> row(static_cast<std::size_t>(other.size()) + 1);
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = static_cast<int>(i);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        int best = row[0];
        for (std::size_t j = 1; j < row.size(); ++j) {
            const bool isSame = one.at(i - 1) == other.at(static_cast<qsizetype>(j) - 1);
            const int value = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (isSame ? 0 : 1)});
            diagonal = row[j];
            row[j] = value;
            best = std::min(best, value);
        }
        if (best > limit)
            return limit + 1;
    }
    return row.back();
}

} // namespace

QString nearestFlinkKey(const QString &key)
{
    if (key.size() < kShortest || knownKeys().contains(key))
        return {};
    QString nearest;
    int least = kFarthest + 1;
    for (const QString &known : knownKeys()) {
        const int edits = distance(key.toLower(), known.toLower(), least);
        if (edits < least || (edits == least && least <= kFarthest && known < nearest)) {
            least = edits;
            nearest = known;
        }
    }
    return least <= kFarthest ? nearest : QString();
}

bool isValueFor(const QString &key, const QString &value)
{
    static const QRegularExpression size(
        QStringLiteral("^(jobmanager|taskmanager)\\.memory\\..*(size|min|max)$"));
    static const QStringList numbers {
        QStringLiteral("taskmanager.numberOfTaskSlots"), QStringLiteral("parallelism.default"),
        QStringLiteral("jobmanager.rpc.port"), QStringLiteral("rest.port")};
    if (size.match(key).hasMatch())
        return facts::parseMemorySize(value).has_value();
    if (!numbers.contains(key))
        return true;
    bool isNumber = false;
    value.trimmed().toInt(&isNumber);
    return isNumber;
}

} // namespace lockkeeper::checks
