// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/redactor.h"
#include "engine/access.h"
#include "engine/logins.h"
#include "gui/writer.h"
#include "profile/profile.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace lockkeeper::gui {

/// What an act takes along to log in; it is there as long as a copy of this is.
struct Means
{
    std::shared_ptr<const profile::SecretStore> secrets;
    std::shared_ptr<const Redactor> redactor;
    QMap<QString, QString> trustedKeys;
    engine::AskPerson ask;
    std::shared_ptr<engine::Logins> logins;

    /// Refers to what is here.
    [[nodiscard]] engine::Access access() const
    {
        return {.secrets = *secrets,
                .redactor = *redactor,
                .trustedKeys = trustedKeys,
                .ask = ask,
                .logins = logins.get()};
    }
};

/// The open sessions of the profile that is worked on, one a host, which all acts of the window
/// share. Closed in the background, so that the window never waits for a host. UI thread.
class Sessions : public QObject
{
    Q_OBJECT

public:
    /// How long a session may be open that nobody uses. Long enough to read a page of results and
    /// to press again without another one-time code; shorter than the 15 minutes after which an
    /// idle session must be closed by PCI DSS 4.0, 8.2.8.
    static constexpr std::chrono::milliseconds kIdleLimit = std::chrono::minutes(10);

    explicit Sessions(QObject *parent = nullptr);
    /// Waits until the sessions are closed.
    ~Sessions() override;
    Q_DISABLE_COPY_MOVE(Sessions)

    /// For the next act.
    [[nodiscard]] const std::shared_ptr<engine::Logins> &logins() const { return m_logins; }
    /// Another profile is open: all sessions end, those of acts that still run as soon as they end.
    void begin(const profile::Profile &profile);
    /// The profile was changed: sessions by ways that it does not name any more end.
    void follow(const profile::Profile &profile);
    /// The next act logs in anew to these hosts.
    void drop(const QStringList &hosts);
    /// The window is closed.
    void end();
    void setIdleLimit(std::chrono::milliseconds limit);

private:
    void close(engine::Farewell parting);

    std::shared_ptr<engine::Logins> m_logins;
    std::chrono::milliseconds m_idleLimit = kIdleLimit;
    QTimer m_watch;
    Writer m_closing; ///< last: ends before what it closes
};

} // namespace lockkeeper::gui
