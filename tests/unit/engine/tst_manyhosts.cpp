// SPDX-License-Identifier: Apache-2.0
#include "engine/gather.h"
#include "support/faultproxy.h"
#include "support/sshdfixture.h"
#include "support/sshprofile.h"

#include <QTest>

using namespace lockkeeper;

// Many hosts in one run, all of them real logins on this machine: LOCKKEEPER_HOSTS of them, each of
// which this machine also answers, in about 0.2 s of a core.
class TestManyHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDelayedByNoSlowHostAndKeepsTheRowsOfAllOthers();
};

void TestManyHosts::isDelayedByNoSlowHostAndKeepsTheRowsOfAllOthers()
{
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("LOCKKEEPER_HOSTS", &isSet);
    const int count = isSet ? wanted : 10;
    const QTemporaryDir home; // no start files of this machine
    const SshdFixture sshd(
        {QStringLiteral("MaxStartups 500"), QStringLiteral("SetEnv HOME=%1").arg(home.path())});
    tests::FaultProxy silent(sshd.port());
    silent.freeze();
    QStringList names;
    for (int i = 0; i < count; ++i)
        names += QStringLiteral("tm-%1").arg(i);
    profile::Profile profile = test::profileOf(sshd.target(), names);
    profile.ssh.timeouts.connect = std::chrono::minutes(10); // it is let go by hand below
    profile.hosts[0].port = silent.port();
    profile.hosts[1].port = SshdFixture::freePort();

    int ended = 0;
    bool hasSlowEnded = false;
    int endedBeforeIt = 0;
    const auto note = [&](const engine::HostState &state) {
        if (state.step != engine::HostState::Done && state.step != engine::HostState::Failed)
            return;
        if (state.host == names.at(0)) {
            hasSlowEnded = true;
            return;
        }
        endedBeforeIt += hasSlowEnded ? 0 : 1;
        if (++ended == count - 1)
            silent.reset();
    };
    const profile::SecretStore secrets;
    const Redactor redactor;
    const auto known =
        engine::survey(profile, {.secrets = secrets, .redactor = redactor}, {.host = note});
    QVERIFY(known);
    QCOMPARE(endedBeforeIt, count - 1);
    QCOMPARE(known->hosts.size(), count);
    for (int i = 0; i < count; ++i) {
        const facts::HostRecord &host = known->hosts.at(i);
        QCOMPARE(host.name, names.at(i));
        if (host.problem && i > 1)
            qWarning("%s: %s", qPrintable(host.name),
                     qPrintable(host.problem->message.in(QStringLiteral("en"))));
        QCOMPARE(host.isReachable(), i > 1);
        QCOMPARE(host.answer(QStringLiteral("probe:host.os")).has_value(), i > 1);
    }
    QCOMPARE(known->hosts.at(0).problem->kind, ErrorKind::Lost);
    QCOMPARE(known->hosts.at(1).problem->kind, ErrorKind::Refused);
}

QTEST_GUILESS_MAIN(TestManyHosts)
#include "tst_manyhosts.moc"
