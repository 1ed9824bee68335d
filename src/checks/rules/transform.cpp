// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/transform.h"

#include "checks/rules/sinktypes.h"
#include "checks/rules/sqlwords.h"
#include "facts/reservedwords.h"

#include <QRegularExpression>

namespace lockkeeper::checks {
namespace {

using facts::SourceColumn;

/// A name in a projection, which Calcite reads.
QString quoted(const QString &name)
{
    if (isNamePlain(name) && !facts::projectionWords().contains(name))
        return name;
    const QLatin1Char kQuote('`');
    return kQuote + QString(name).replace(kQuote, QLatin1String("``")) + kQuote;
}

QString acceptable(const QString &name)
{
    static const QRegularExpression kRefused(QStringLiteral("[=<>!*\\x00-\\x1f]"));
    QString result = name;
    result.replace(kRefused, QStringLiteral("_"));
    return isNameRefused(result) ? QStringLiteral("c") + result : result;
}

bool isCarried(const SourceColumn &column)
{
    const Fate fate = fateOf(column);
    return !column.isGenerated && (fate == Fate::Carried || fate == Fate::ScaleLost);
}

QString projected(const SourceColumn &column)
{
    const QString type = castType(column);
    const bool isCast =
        !type.isEmpty() && !column.defaultExpression.isNull() && !isDefaultTaken(column);
    const QString name = quoted(acceptable(column.name));
    if (isCast)
        return QStringLiteral("CAST(%1 AS %2) AS %3").arg(quoted(column.name), type, name);
    return name == quoted(column.name) ? name
                                       : QStringLiteral("%1 AS %2").arg(quoted(column.name), name);
}

} // namespace

bool isNameRefused(const QString &column)
{
    // StarRocks 3.3, FeNameFormat.checkColumnName, for clusters that keep data on their backends.
    static const QRegularExpression kRefused(QStringLiteral("[=<>!*\\x00-\\x1f]"));
    return kRefused.match(column).hasMatch()
        || column.compare(QLatin1String("__op"), Qt::CaseInsensitive) == 0
        || column.compare(QLatin1String("__row"), Qt::CaseInsensitive) == 0;
}

bool isNamePlain(const QString &name)
{
    static const QRegularExpression kPlain(QStringLiteral("\\A[a-z_][a-z0-9_]*\\z"));
    return kPlain.match(name).hasMatch() && !facts::reservedWords().contains(name);
}

std::optional<QString> transformOf(const facts::TableName &table,
                                   const QList<SourceColumn> &columns)
{
    QStringList projection;
    QStringList keys;
    for (const SourceColumn &column : columns) {
        if (!isCarried(column) && column.isKey)
            return std::nullopt;
        if (!isCarried(column))
            continue;
        projection += projected(column);
        if (column.isKey)
            keys += acceptable(column.name);
    }
    if (keys.isEmpty())
        return std::nullopt;
    // On one line, for tables wrap and trim what stands in their cells.
    return QStringLiteral("transform: [{source-table: %1, projection: %2, primary-keys: %3}]")
        .arg(yamlValue(facts::patternOf(table)), yamlValue(projection.join(QLatin1String(", "))),
             yamlValue(keys.join(QLatin1String(", "))));
}

} // namespace lockkeeper::checks
