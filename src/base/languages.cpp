// SPDX-License-Identifier: Apache-2.0
#include "base/languages.h"

#include <QDir>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace lockkeeper {
namespace {

const auto kEnglish = QStringLiteral("en");

using Translators = std::map<QString, std::unique_ptr<QTranslator>>;

// Loaded once, never installed, only read afterwards: QTranslator::translate is const.
const Translators &translators()
{
    static const Translators loaded = [] {
        Translators result;
        const QDir folder(QStringLiteral(":/i18n"));
        for (const QString &file : folder.entryList({QStringLiteral("*.qm")})) {
            auto translator = std::make_unique<QTranslator>();
            if (translator->load(folder.filePath(file)))
                result.emplace(file.chopped(3), std::move(translator));
        }
        return result;
    }();
    return loaded;
}

constexpr std::array kByteUnits {
    text("base", "%1 B", "a size in bytes"),
    text("base", "%1 KiB"),
    text("base", "%1 MiB"),
    text("base", "%1 GiB"),
    text("base", "%1 TiB"),
};

} // namespace

const QStringList &languages()
{
    static const QStringList codes = [] {
        QStringList result;
        for (const auto &[code, translator] : translators()) {
            if (code != kEnglish)
                result += code;
        }
        result += kEnglish;
        return result;
    }();
    return codes;
}

QString systemLanguage()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString value = qEnvironmentVariable(name);
        if (value.isEmpty())
            continue;
        const QString code = value.section(QLatin1Char('_'), 0, 0).section(QLatin1Char('.'), 0, 0);
        return languages().contains(code) ? code : kEnglish;
    }
    return kEnglish;
}

QString translated(const Message &message, qint64 n, const QString &language)
{
    const auto found = translators().find(language);
    if (found != translators().end()) {
        // QTranslator counts in int; the plural rules look at the last digits only.
        const int count = n < 0 ? -1 : static_cast<int>(n % 1'000'000);
        const QString result =
            found->second->translate(message.context, message.source, message.comment, count);
        if (!result.isEmpty())
            return result;
    }
    return QString::fromUtf8(message.source);
}

QString formatBytes(qint64 bytes, const QString &language)
{
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (std::abs(value) >= 1024 && unit + 1 < kByteUnits.size()) {
        value /= 1024;
        ++unit;
    }
    QString digits = QString::number(value, 'f', unit == 0 ? 0 : 2);
    if (digits.contains(QLatin1Char('.'))) {
        while (digits.endsWith(QLatin1Char('0')))
            digits.chop(1);
        if (digits.endsWith(QLatin1Char('.')))
            digits.chop(1);
    }
    digits.replace(QLatin1Char('.'), QLocale(language).decimalPoint());
    return Text(kByteUnits.at(unit)).arg(digits).in(language);
}

QString ownName(const QString &language)
{
    // Qt says "American English", and writes other names in lower case.
    const QString name = language == QLatin1String("en") ? QStringLiteral("English")
                                                         : QLocale(language).nativeLanguageName();
    return name.isEmpty() ? language : name.at(0).toUpper() + name.mid(1);
}

} // namespace lockkeeper
