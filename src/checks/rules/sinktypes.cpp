// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/sinktypes.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lockkeeper::checks {
namespace {

using facts::SourceColumn;

struct TypeRow
{
    const char *base;
    Fate fate;
    const char *cast; ///< "" where precision and scale belong to it, or where none helps
};

// Flink CDC 3.5.0: PostgresTypeUtils.convertFromColumn (pipeline connector), then
// StarRocksUtils.CdcDataTypeTransformer; measured: timestamptz, time, int[], numeric without
// precision, numeric(50, 2), and all that are carried but the ranges and the network addresses.
// What is not listed is not known to the connector. Arrays (_NAME) are never taken by the sink.
constexpr std::array kTypes {
    TypeRow {"bool", Fate::Carried, "BOOLEAN"},
    TypeRow {"int2", Fate::Carried, "SMALLINT"},
    TypeRow {"int4", Fate::Carried, "INT"},
    TypeRow {"int8", Fate::Carried, "BIGINT"},
    TypeRow {"oid", Fate::Carried, "BIGINT"},
    TypeRow {"float4", Fate::Carried, "FLOAT"},
    TypeRow {"float8", Fate::Carried, "DOUBLE"},
    TypeRow {"numeric", Fate::Carried, ""},
    TypeRow {"money", Fate::Carried, "DECIMAL(38, 2)"},
    TypeRow {"char", Fate::Carried, "VARCHAR"},
    TypeRow {"bpchar", Fate::Carried, "VARCHAR"},
    TypeRow {"varchar", Fate::Carried, "VARCHAR"},
    TypeRow {"text", Fate::Carried, "VARCHAR"},
    TypeRow {"enum", Fate::Carried, "VARCHAR"},
    TypeRow {"uuid", Fate::Carried, "VARCHAR"},
    TypeRow {"json", Fate::Carried, "VARCHAR"},
    TypeRow {"jsonb", Fate::Carried, "VARCHAR"},
    TypeRow {"xml", Fate::Carried, "VARCHAR"},
    TypeRow {"inet", Fate::Carried, "VARCHAR"},
    TypeRow {"cidr", Fate::Carried, "VARCHAR"},
    TypeRow {"macaddr", Fate::Carried, "VARCHAR"},
    TypeRow {"macaddr8", Fate::Carried, "VARCHAR"},
    TypeRow {"point", Fate::Carried, "VARCHAR"},
    TypeRow {"int4range", Fate::Carried, "VARCHAR"},
    TypeRow {"int8range", Fate::Carried, "VARCHAR"},
    TypeRow {"numrange", Fate::Carried, "VARCHAR"},
    TypeRow {"tsrange", Fate::Carried, "VARCHAR"},
    TypeRow {"tstzrange", Fate::Carried, "VARCHAR"},
    TypeRow {"daterange", Fate::Carried, "VARCHAR"},
    TypeRow {"citext", Fate::Carried, "VARCHAR"},
    TypeRow {"ltree", Fate::Carried, "VARCHAR"},
    TypeRow {"hstore", Fate::Carried, "VARCHAR"},
    TypeRow {"geometry", Fate::Carried, "VARCHAR"},
    TypeRow {"geography", Fate::Carried, "VARCHAR"},
    TypeRow {"date", Fate::Carried, "DATE"},
    TypeRow {"timestamp", Fate::Carried, ""},
    TypeRow {"interval", Fate::Carried, "BIGINT"},
    TypeRow {"bit", Fate::NotBySink, ""},
    TypeRow {"varbit", Fate::NotBySink, ""},
    TypeRow {"bytea", Fate::NotBySink, ""},
    TypeRow {"time", Fate::NotBySink, ""},
    TypeRow {"timestamptz", Fate::Unreadable, ""},
};

constexpr int kMostDigits = 38; // DECIMAL of Flink and of StarRocks

const TypeRow *rowOf(const QString &base)
{
    const auto *const row = std::find_if(kTypes.begin(), kTypes.end(), [&](const TypeRow &one) {
        return base == QLatin1String(one.base);
    });
    return row == kTypes.end() ? nullptr : row;
}

/// numeric(precision, scale) of atttypmod, which PostgreSQL keeps 4 too great; scale is signed.
struct Digits
{
    int precision;
    int scale;
};

Digits digitsOf(const SourceColumn &column)
{
    const int packed = column.modifier - 4;
    return {.precision = (packed >> 16) & 0xffff, .scale = ((packed & 0x7ff) ^ 0x400) - 0x400};
}

bool isDecimal(const SourceColumn &column)
{
    if (column.modifier < 0)
        return false;
    const Digits digits = digitsOf(column);
    return digits.precision <= kMostDigits && digits.scale >= 0 && digits.scale <= digits.precision;
}

} // namespace

Fate fateOf(const SourceColumn &column)
{
    if (column.base.startsWith(QLatin1Char('_')))
        return Fate::NotBySink;
    if (column.base == QLatin1String("bit") && column.modifier == 1)
        return Fate::Carried; // BOOLEAN
    if (column.base == QLatin1String("numeric") && !isDecimal(column))
        return Fate::ScaleLost;
    const TypeRow *row = rowOf(column.base);
    return row == nullptr ? Fate::NotByConnector : row->fate;
}

QString castType(const SourceColumn &column)
{
    if (fateOf(column) != Fate::Carried)
        return {};
    if (column.base == QLatin1String("numeric")) {
        const Digits digits = digitsOf(column);
        return QStringLiteral("DECIMAL(%1, %2)").arg(digits.precision).arg(digits.scale);
    }
    if (column.base == QLatin1String("timestamp"))
        return QStringLiteral("TIMESTAMP(%1)").arg(secondDigits(column));
    const TypeRow *row = rowOf(column.base);
    return column.base == QLatin1String("bit") ? QStringLiteral("BOOLEAN")
                                               : QString::fromLatin1(row->cast);
}

int secondDigits(const SourceColumn &column)
{
    if (column.base != QLatin1String("timestamp"))
        return 0;
    return column.modifier < 0 ? 6 : column.modifier;
}

bool isFloating(const SourceColumn &column)
{
    return column.base == QLatin1String("float4") || column.base == QLatin1String("float8");
}

bool isDefaultTaken(const SourceColumn &column)
{
    static const QRegularExpression kWhole(QStringLiteral("\\A[0-9]+\\z"));
    static const QRegularExpression kNumber(QStringLiteral("\\A[0-9]+(\\.[0-9]+)?\\z"));
    const QString &words = column.defaultExpression;
    if (column.base == QLatin1String("bool"))
        return words == QLatin1String("true") || words == QLatin1String("false");
    if (column.base == QLatin1String("int2") || column.base == QLatin1String("int4")
        || column.base == QLatin1String("int8"))
        return kWhole.match(words).hasMatch();
    if (column.base == QLatin1String("numeric") || isFloating(column))
        return kNumber.match(words).hasMatch();
    return false;
}

} // namespace lockkeeper::checks
