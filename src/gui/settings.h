// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/theme.h"
#include "gui/writer.h"

#include <QByteArray>
#include <QString>
#include <QVariantMap>

#include <mutex>

namespace lockkeeper::gui {

/// What the person chose for the window, for every profile: language, scheme, sizes. Read once
/// before the start; each change is written in the background, the last one before destruction
/// ends. UI thread.
class Settings
{
public:
    using Values = QVariantMap;

    /// What was kept. Blocks on the disk: for a Job.
    [[nodiscard]] static Values read();
    explicit Settings(Values values = read());
    ~Settings() = default;
    Settings(const Settings &) = delete;
    Settings &operator=(const Settings &) = delete;

    [[nodiscard]] const QString &language() const { return m_language; }
    void setLanguage(const QString &language);
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    /// Position and size of a window or a splitter, by its name; empty: never kept.
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &layout);
    /// The person has put secrets of this profile into the keychain: it is worth asking.
    [[nodiscard]] bool usesKeychain(const QString &profile) const;
    void setUsesKeychain(const QString &profile);

private:
    void change(const QString &key, const QVariant &value);
    void write();

    Values m_values;
    QString m_language;
    Scheme m_scheme = Scheme::System;
    std::mutex m_mutex;
    Values m_changed; ///< guarded by m_mutex: what is not written yet
    Writer m_writer; ///< last: ends before what it writes of
};

} // namespace lockkeeper::gui
