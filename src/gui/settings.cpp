// SPDX-License-Identifier: Apache-2.0
#include "gui/settings.h"

#include "base/languages.h"

namespace lockkeeper::gui {
namespace {

const auto kLanguage = QStringLiteral("language");
const auto kScheme = QStringLiteral("scheme");
const auto kKeychain = QStringLiteral("keychain");
const auto kLayout = QStringLiteral("layout/");

} // namespace

Settings::Settings()
    : m_file(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("lockkeeper"),
             QStringLiteral("lockkeeper"))
    , m_language(m_file.value(kLanguage).toString())
    , m_scheme(static_cast<Scheme>(qBound(0, m_file.value(kScheme).toInt(), 2)))
{
    if (!languages().contains(m_language))
        m_language = systemLanguage();
}

Settings::~Settings()
{
    m_file.setValue(kLanguage, m_language);
    m_file.setValue(kScheme, static_cast<int>(m_scheme));
}

QByteArray Settings::layout(const QString &name) const
{
    return m_file.value(kLayout + name).toByteArray();
}

void Settings::setLayout(const QString &name, const QByteArray &layout)
{
    m_file.setValue(kLayout + name, layout);
}

bool Settings::usesKeychain(const QString &profile) const
{
    return m_file.value(kKeychain).toStringList().contains(profile);
}

void Settings::setUsesKeychain(const QString &profile)
{
    QStringList profiles = m_file.value(kKeychain).toStringList();
    profiles.removeAll(profile);
    m_file.setValue(kKeychain, profiles << profile);
}

} // namespace lockkeeper::gui
