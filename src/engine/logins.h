// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"
#include "remote/remote.h"
#include "ssh/jumphost.h"

#include <QMap>

#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace lockkeeper::engine {

/// What is left of a database login that the server refused: the host's answers under `pg:` and
/// the exchange that shows them.
struct SourceRefusal
{
    facts::HostRecord answers;
    std::optional<facts::Exchange> exchange = {};
};

/// The logins of a run that gathers several times: sessions stay open from one call to the next,
/// and who refused a login is not asked again with the same secret, which could lock the account.
/// Any thread.
class Logins
{
public:
    /// The open session of that host, taken out; null where there is none.
    [[nodiscard]] std::unique_ptr<remote::Remote> take(const QString &host);
    void keep(const QString &host, std::unique_ptr<remote::Remote> session);

    /// The same for a jump host, by its profile::writeJump(); it may have failed or ended
    /// meanwhile.
    [[nodiscard]] std::unique_ptr<ssh::JumpHost> takeJump(const QString &name);
    void keepJump(const QString &name, std::unique_ptr<ssh::JumpHost> jump);

    /// Why the host refused the login, if it did.
    [[nodiscard]] std::optional<Error> refusal(const QString &host) const;
    void refuse(const QString &host, const Error &problem);

    /// The same for sudo and its password.
    [[nodiscard]] std::optional<Error> sudoRefusal(const QString &host) const;
    void refuseSudo(const QString &host, const Error &problem);

    /// By host, what the source said when it refused the password; empty: it did not.
    [[nodiscard]] QMap<QString, SourceRefusal> sourceRefusals() const;
    void refuseSource(const QMap<QString, SourceRefusal> &refusals);

private:
    mutable std::mutex m_mutex;
    std::map<QString, std::unique_ptr<ssh::JumpHost>> m_jumps; // guarded; outlive the sessions
    std::map<QString, std::unique_ptr<remote::Remote>> m_sessions; // guarded
    QMap<QString, Error> m_refusals; // guarded
    QMap<QString, Error> m_sudoRefusals; // guarded
    QMap<QString, SourceRefusal> m_sourceRefusals; // guarded
};

} // namespace lockkeeper::engine
