// SPDX-License-Identifier: Apache-2.0
#include "support/poses.h"
#include "support/posing.h"

#include <QTest>
#include <QTreeView>

// The poses of the pages of hosts and of the cluster, before real servers.
namespace lockkeeper::test {
bool Poses::hosts(WizardFixture &window, const QString &state)
{
    openNew(window);
    window.click(QStringLiteral("step2"));
    if (state == QLatin1String("empty") || state == QLatin1String("paste")
        || state == QLatin1String("import") || state == QLatin1String("jump"))
        return hostTools(window, state);
    return hostLogins(window, state);
}

bool Poses::hostTools(WizardFixture &window, const QString &state)
{
    if (state == QLatin1String("paste")) {
        window.click(QStringLiteral("hostPaste"));
        QTest::keyClicks(window.find(QStringLiteral("pasteList")),
                         QStringLiteral("flink-01,flink@flink-02:2200,b=c"));
    } else if (state == QLatin1String("import")) {
        write(window.home() + QStringLiteral("/.ssh/config"),
              "Match exec x\nHost tm-1\n  HostName 10.0.0.11\n  User flink\n  Port 2222\n"
              "Host odd\n  ProxyCommand nc %h %p\nHost tm-2\n  HostName 10.0.0.12\n");
        window.click(QStringLiteral("hostImport"));
        return window.find(QStringLiteral("importList")) != nullptr;
    } else if (state == QLatin1String("jump")) {
        window.click(QStringLiteral("hostJump"));
    }
    return true;
}

profile::Profile Poses::loginProfile(WizardFixture &window, const QString &state)
{
    m_asking.emplace(m_other.path(QStringLiteral("hostkey")).toUtf8(),
                     FakeLogin {.offersPassword = true});
    profile::Profile profile = window.bench().profile();
    profile::Host good = keylessHost("sl11-demostand-sr-01", m_sshd.port());
    good.user = m_sshd.target().user;
    good.identities = QStringList {m_sshd.path(QStringLiteral("id"))};
    profile::Host second = good;
    second.name = QStringLiteral("sl11-demostand-sr-02");
    const QMap<QString, quint16> ports {{QStringLiteral("connecting"), m_silent.port()},
                                        {QStringLiteral("stopped"), m_silent.port()},
                                        {QStringLiteral("key"), m_other.port()},
                                        {QStringLiteral("secret"), m_asking->port()},
                                        {QStringLiteral("failed"), SshdFixture::freePort()},
                                        {QStringLiteral("changed"), m_other.port()}};
    if (ports.contains(state))
        second = keylessHost("sl11-demostand-sr-02", ports.value(state));
    profile.hosts = {good, second};
    if (state == QLatin1String("key"))
        profile.hosts += keylessHost("sl11-demostand-sr-03", m_asking->port());
    QByteArray known;
    const auto line = [&](quint16 port, const QByteArray &key) {
        known += "[127.0.0.1]:" + QByteArray::number(port) + ' ' + key + '\n';
    };
    line(m_sshd.port(), m_sshd.hostKey());
    if (state == QLatin1String("secret"))
        line(m_asking->port(), m_other.hostKey());
    if (state == QLatin1String("changed"))
        line(m_other.port(), m_sshd.hostKey());
    write(profile.ssh.knownHosts, known);
    return profile;
}

bool Poses::hostLogins(WizardFixture &window, const QString &state)
{
    window.bench().setProfile(loginProfile(window, state));
    window.find(QStringLiteral("hostClose"))->setFocus();
    window.press(Qt::Key_Escape);
    if (state == QLatin1String("untried"))
        return true;
    if (state == QLatin1String("edit")) {
        window.find(QStringLiteral("hostTable"))->setFocus();
        window.press(Qt::Key_Return);
        return true;
    }
    window.click(QStringLiteral("primary"));
    const bool isRunning = state == QLatin1String("connecting");
    const bool isUnderWay =
        window.waitFor([&] { return shapeOf(window, 0) == QStringLiteral("pass"); });
    if (!isUnderWay || isRunning)
        return isUnderWay;
    if (state == QLatin1String("stopped"))
        window.click(QStringLiteral("stop"));
    return hasEnded(window, gui::Step::Hosts);
}

void Poses::openCluster(WizardFixture &window, const facts::Facts &facts, quint16 port)
{
    profile::Profile profile;
    for (const facts::HostRecord &record : facts.hosts)
        profile.hosts += profile::Host {
            .name = record.name, .address = QStringLiteral("127.0.0.1"), .port = port};
    profile.ssh.knownHosts = window.home() + QStringLiteral("/known_hosts");
    openNew(window, profile);
}

bool Poses::cluster(WizardFixture &window, const QString &state)
{
    facts::Facts facts = outcome(state == QLatin1String("seed") ? "seed" : "healthy").facts;
    facts.wish = {};
    if (state == QLatin1String("differences"))
        facts.hosts[2].raw[QStringLiteral("probe:flink.home.1.config")] += QStringLiteral(
            "\nparallelism.default: 7\ntaskmanager.network.request-backoff.max: 2\n");
    if (state == QLatin1String("versions"))
        facts.hosts[2].raw[QStringLiteral("probe:flink.homes")].replace(
            QStringLiteral("flink-dist-1.20.3.jar"), QStringLiteral("flink-dist-1.19.1.jar"));
    if (state == QLatin1String("empty")) {
        for (facts::HostRecord &record : facts.hosts) {
            record.raw.insert(QStringLiteral("probe:flink.homes"), QString());
            record.raw.insert(QStringLiteral("probe:flink.processes"), QString());
        }
    }
    openCluster(window, facts, m_silent.port());
    if (state != QLatin1String("nothing"))
        window.bench().setSurveyed(facts);
    window.click(QStringLiteral("step3"));
    if (!hasSentence(window))
        return false;
    if (state == QLatin1String("correct")) {
        window.click(QStringLiteral("homeCorrect"));
        window.click(QStringLiteral("modeCorrect"));
    }
    if (state != QLatin1String("loading") && state != QLatin1String("stopped"))
        return true;
    window.press(Qt::Key_F5);
    static_cast<void>(window.find(QStringLiteral("stop"))); // has come
    if (state == QLatin1String("stopped"))
        window.click(QStringLiteral("stop"));
    return state == QLatin1String("loading") || hasEnded(window, gui::Step::Cluster);
}

} // namespace lockkeeper::test
