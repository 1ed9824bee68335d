// SPDX-License-Identifier: Apache-2.0
#include "facts/flinkconfig.h"

#include <QHash>

#include <limits>
#include <optional>
#include <utility>

namespace lockkeeper::facts {
namespace {

// As GlobalConfiguration.loadLegacyYAMLResource of Flink 1.20 splits a line.
std::optional<std::pair<QString, QString>> legacyPair(const QString &content)
{
    const qsizetype colon = content.indexOf(QLatin1String(": "));
    if (colon <= 0)
        return std::nullopt;
    const QString key = content.left(colon).trimmed();
    const QString value = content.mid(colon + 2).trimmed();
    if (key.isEmpty() || value.isEmpty())
        return std::nullopt;
    return std::pair(key, value);
}

Error badValue(const QString &value)
{
    return {.kind = ErrorKind::BadAnswer,
            .message = text("facts", "Flink cannot read the value “%1”.").arg(value)};
}

struct Quantity
{
    qint64 number = 0;
    QString unit; ///< lower case
};

/// Digits, then a unit with or without blanks before it, as both MemorySize and TimeUtils read it.
Result<Quantity> parseQuantity(const QString &value)
{
    const QString trimmed = value.trimmed();
    qsizetype end = 0;
    while (end < trimmed.size() && trimmed.at(end) >= u'0' && trimmed.at(end) <= u'9')
        ++end;
    bool isNumber = false;
    const qint64 number = trimmed.left(end).toLongLong(&isNumber);
    if (!isNumber)
        return fail(badValue(value));
    return Quantity {.number = number, .unit = trimmed.mid(end).trimmed().toLower()};
}

/// The factor of a unit: pairs of "name name …" and factor.
qint64 factorOf(const QString &unit, std::initializer_list<std::pair<const char *, qint64>> units)
{
    for (const auto &[names, factor] : units) {
        if (QString::fromUtf8(names).split(QLatin1Char(' ')).contains(unit))
            return factor;
    }
    return 0;
}

} // namespace

QString FlinkConfig::value(const QString &key, const QString &fallback) const
{
    return values.value(key, fallback);
}

FlinkConfig readLegacyConfig(const QByteArray &text)
{
    FlinkConfig config;
    config.isLegacy = true;
    const QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
    for (int i = 0; i < lines.size(); ++i) {
        const QString content = lines.at(i).section(QLatin1Char('#'), 0, 0).trimmed();
        if (content.isEmpty())
            continue;
        const auto pair = legacyPair(content);
        if (!pair) {
            config.dropped += {.line = i + 1, .text = lines.at(i).trimmed()};
            continue;
        }
        if (config.values.contains(pair->first))
            config.overwritten += pair->first;
        config.values.insert(pair->first, pair->second);
        config.lines.insert(pair->first, i + 1);
    }
    config.envJavaHome = config.value(QStringLiteral("env.java.home"));
    return config;
}

Result<qint64> parseMemorySize(const QString &text)
{
    LK_TRY(const Quantity quantity, parseQuantity(text));
    // MemorySize.MemoryUnit of Flink 1.20.
    const qint64 factor = quantity.unit.isEmpty() ? 1
                                                  : factorOf(quantity.unit,
                                                             {{"b bytes", 1},
                                                              {"k kb kibibytes", 1LL << 10},
                                                              {"m mb mebibytes", 1LL << 20},
                                                              {"g gb gibibytes", 1LL << 30},
                                                              {"t tb tebibytes", 1LL << 40}});
    if (factor == 0 || quantity.number > std::numeric_limits<qint64>::max() / factor)
        return fail(badValue(text));
    return quantity.number * factor;
}

Result<std::chrono::milliseconds> parseDuration(const QString &text)
{
    LK_TRY(const Quantity quantity, parseQuantity(text));
    // TimeUtils.TimeUnit of Flink 1.20; a bare number is milliseconds.
    const qint64 factor = quantity.unit.isEmpty()
        ? 1
        : factorOf(quantity.unit,
                   {{"ms milli millis millisecond milliseconds", 1},
                    {"s sec secs second seconds", 1000},
                    {"m min minute minutes", 60'000},
                    {"h hour hours", 3'600'000},
                    {"d day days", 86'400'000}});
    const qint64 divisor = factorOf(quantity.unit,
                                    {{"µs micro micros microsecond microseconds", 1000},
                                     {"ns nano nanos nanosecond nanoseconds", 1'000'000}});
    if (divisor > 0)
        return std::chrono::milliseconds(quantity.number / divisor);
    if (factor == 0 || quantity.number > std::numeric_limits<qint64>::max() / factor)
        return fail(badValue(text));
    return std::chrono::milliseconds(quantity.number * factor);
}

} // namespace lockkeeper::facts
