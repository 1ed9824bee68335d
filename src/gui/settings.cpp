// SPDX-License-Identifier: Apache-2.0
#include "gui/settings.h"

#include "base/languages.h"

#include <QSettings>

#include <utility>

namespace lockkeeper::gui {
namespace {

const auto kLanguage = QStringLiteral("language");
const auto kScheme = QStringLiteral("scheme");
const auto kKeychain = QStringLiteral("keychain");
const auto kLayout = QStringLiteral("layout/");
const auto kName = QStringLiteral("lockkeeper");

} // namespace

Settings::Values Settings::read()
{
    const QSettings file(QSettings::IniFormat, QSettings::UserScope, kName, kName);
    Values values;
    for (const QString &key : file.allKeys())
        values.insert(key, file.value(key));
    return values;
}

Settings::Settings(Values values)
    : m_values(std::move(values))
    , m_language(m_values.value(kLanguage).toString())
    , m_scheme(static_cast<Scheme>(qBound(0, m_values.value(kScheme).toInt(), 2)))
{
    if (!languages().contains(m_language))
        m_language = systemLanguage();
}

void Settings::setLanguage(const QString &language)
{
    m_language = language;
    change(kLanguage, language);
}

void Settings::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    change(kScheme, static_cast<int>(scheme));
}

QByteArray Settings::layout(const QString &name) const
{
    return m_values.value(kLayout + name).toByteArray();
}

void Settings::setLayout(const QString &name, const QByteArray &layout)
{
    change(kLayout + name, layout);
}

bool Settings::usesKeychain(const QString &profile) const
{
    return m_values.value(kKeychain).toStringList().contains(profile);
}

void Settings::setUsesKeychain(const QString &profile)
{
    QStringList profiles = m_values.value(kKeychain).toStringList();
    profiles.removeAll(profile);
    change(kKeychain, profiles << profile);
}

// A splitter that is dragged changes at every pixel: one write takes all that has come till then.
void Settings::change(const QString &key, const QVariant &value)
{
    if (m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    {
        const std::scoped_lock lock(m_mutex);
        const bool isAsked = !m_changed.isEmpty();
        m_changed.insert(key, value);
        if (isAsked)
            return;
    }
    m_writer.add([this] { write(); });
}

void Settings::write()
{
    Values changed;
    {
        const std::scoped_lock lock(m_mutex);
        changed.swap(m_changed);
    }
    QSettings file(QSettings::IniFormat, QSettings::UserScope, kName, kName);
    for (auto it = changed.constBegin(); it != changed.constEnd(); ++it)
        file.setValue(it.key(), it.value());
}

} // namespace lockkeeper::gui
