// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace lockkeeper::gui {

/// What the person chose for the window, for every profile: language, scheme, sizes. Read once at
/// the start, written at the end. UI thread.
class Settings
{
public:
    Settings();
    ~Settings();
    Settings(const Settings &) = delete;
    Settings &operator=(const Settings &) = delete;

    [[nodiscard]] const QString &language() const { return m_language; }
    void setLanguage(const QString &language) { m_language = language; }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme) { m_scheme = scheme; }
    /// Position and size of a window or a splitter, by its name; empty: never kept.
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &layout);
    /// The person has put secrets of this profile into the keychain: it is worth asking.
    [[nodiscard]] bool usesKeychain(const QString &profile) const;
    void setUsesKeychain(const QString &profile);

private:
    QSettings m_file;
    QString m_language;
    Scheme m_scheme = Scheme::System;
};

} // namespace lockkeeper::gui
