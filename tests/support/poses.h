// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/checkrun.h"
#include "support/postgresfixture.h"
#include "support/rudeserver.h"
#include "support/sshdfake.h"
#include "support/sshdfixture.h"
#include "support/wizardfixture.h"

#include <QMap>
#include <QTcpServer>

#include <optional>

namespace lockkeeper::test {

/// Every state of every page and dialog of the window, by name: "hosts-key", "checks-waive". Real
/// servers answer; each pose is for a window that has just come up, at any size and language.
class Poses
{
public:
    /// Starts the servers and judges the captures, which is no work of the window's thread.
    Poses();

    [[nodiscard]] static QStringList names();
    /// Brings the window there; false where it did not come in time.
    [[nodiscard]] bool strike(WizardFixture &window, const QString &name);

private:
    using Part = bool (Poses::*)(WizardFixture &window, const QString &state);

    bool start(WizardFixture &window, const QString &state);
    bool hosts(WizardFixture &window, const QString &state);
    bool hostTools(WizardFixture &window, const QString &state);
    bool hostLogins(WizardFixture &window, const QString &state);
    bool cluster(WizardFixture &window, const QString &state);
    bool sources(WizardFixture &window, const QString &state);
    bool sourceTrials(WizardFixture &window, const QString &state);
    bool checks(WizardFixture &window, const QString &state);
    bool checkRuns(WizardFixture &window, const QString &state);
    bool checkDialogs(WizardFixture &window, const QString &state);
    bool later(WizardFixture &window, const QString &state);
    bool report(WizardFixture &window, const QString &state);
    bool draft(WizardFixture &window, const QString &state);

    [[nodiscard]] const project::CheckOutcome &outcome(const char *facts);
    [[nodiscard]] profile::Profile loginProfile(WizardFixture &window, const QString &state);
    void openCluster(WizardFixture &window, const facts::Facts &facts, quint16 port);
    bool openChecks(WizardFixture &window, const char *facts);

    SshdFixture m_sshd;
    SshdFixture m_other;
    std::optional<SshdFake> m_asking; ///< anew each time: it serves one connection after another
    tests::RudeServer m_silent;
    tests::PostgresFixture m_postgres;
    bool m_hasPostgres;
    QTcpServer m_port; ///< open, and says nothing
    QMap<QString, project::CheckOutcome> m_outcomes;
};

} // namespace lockkeeper::test
