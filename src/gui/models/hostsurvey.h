// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/clustersight.h"
#include "gui/models/hostlogin.h"
#include "gui/models/hostsecrets.h"
#include "gui/workbench.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace lockkeeper::gui {

/// The hosts of the profile and how far the login to each is. Logs in, and asks again those hosts
/// that wait for an answer while the others go on. A secret that was refused is forgotten, so that
/// it is never sent twice. UI thread; the work itself runs in jobs.
class HostSurvey : public QObject
{
    Q_OBJECT

public:
    explicit HostSurvey(Workbench &bench, QObject *parent = nullptr);
    ~HostSurvey() override;

    [[nodiscard]] const std::vector<HostLogin> &hosts() const { return m_hosts; }
    [[nodiscard]] const HostLogin *find(const QString &name) const;
    [[nodiscard]] int count(HostLogin::State state) const;
    [[nodiscard]] int waiting() const;
    [[nodiscard]] bool isRunning() const;
    /// Hosts that nobody has tried to log in to, or that were stopped.
    [[nodiscard]] QStringList untried() const;
    /// A login to some host was tried.
    [[nodiscard]] bool hasTried() const;
    /// The first host whose key has changed or is revoked; nullptr: none.
    [[nodiscard]] const HostLogin *changedKey() const;
    /// Hosts that Flink names and the profile does not.
    [[nodiscard]] const QStringList &strangers() const { return m_strangers; }
    /// A secret was to be kept, and there is no keychain that would.
    [[nodiscard]] bool lacksKeychain() const { return m_secrets.lacksKeychain(); }
    [[nodiscard]] Job *job() { return &m_job; }

    /// Logs in to these hosts, or to all where the list is empty.
    void connectTo(const QStringList &names = {});
    /// The same, but with no session of before: limits and groups of an account may be others now.
    void connectAnew(const QStringList &names = {});
    void cancel();
    /// The person has compared the key; it will be written to known_hosts by the login.
    void trust(const QString &name);
    /// The person does not trust the key, or does not give the secret.
    void decline(const QString &name);
    void answer(SecretAnswer answer);

Q_SIGNALS:
    /// Other hosts than before.
    void replaced();
    /// A host has come to another state, or more is known of it.
    void changed(const QString &name);

private:
    void takeProfile();
    void takeSurveyed();
    void start(const QStringList &asked);
    Job &freeJob();
    HostLogin *host(const QString &name);
    [[nodiscard]] QStringList alike(const HostLogin &asking) const;
    HostLogin *hostOf(int run, const QString &name);
    void take(int run, const engine::HostState &state);
    void takeProblem(HostLogin &host, const std::optional<Error> &problem);
    void ended(int run, Result<facts::Facts> fresh);
    void takeRecords(const facts::Facts &facts);
    void takeSudo(HostLogin &host, const facts::HostRecord &record);
    void share();
    void look();
    [[nodiscard]] QStringList names() const;

    Workbench &m_bench;
    QString m_path;
    std::vector<HostLogin> m_hosts;
    std::optional<facts::Facts> m_known;
    QStringList m_strangers;
    HostSecrets m_secrets;
    bool m_isSharing = false;
    int m_run = 0;
    Job m_job;
    Job m_looking; ///< reads the answers
    std::vector<std::unique_ptr<Job>> m_sideJobs; ///< answered hosts, while the first job goes on
};

} // namespace lockkeeper::gui
