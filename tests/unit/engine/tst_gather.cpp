// SPDX-License-Identifier: Apache-2.0
#include "engine/gather.h"
#include "engine/logins.h"
#include "facts/hostfacts.h"
#include "ssh/jumphost.h"
#include "support/sshdfixture.h"
#include "support/sshprofile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <thread>

using namespace lockkeeper;

// Runs over real sshds on this machine: what is told of hosts and rounds, and what is kept.
class TestGather : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsEachHostStepByStep();
    void tellsWhatIsKnownAfterEachRound();
    void surveysWithoutAskingTheNetwork();
    void trustsWhatAPersonAccepted();
    void keepsSecretsOutOfWhatItTells();
    void stopsWithinASecond();
    void doesNothingWithoutHosts();
    void goesThroughTheJumpHost();
    void takesNoJumpHostWhereTheHostSaysSo();
    void asksAgainThroughTheSameLogin();
    void logsInAgainWhereTheSessionWasCut();
    void triesARefusedLoginOnce();
    void measuresTheClockWithoutTheLogin();
    void asksAgainOnlyTheHostsThatAreNamed();
    void knowsTheOthersFromTheRunBefore();

private:
    [[nodiscard]] profile::Profile profileOf(const QStringList &hosts) const
    {
        return profileOf(*m_sshd, hosts);
    }
    [[nodiscard]] static profile::Profile profileOf(const SshdFixture &sshd,
                                                    const QStringList &hosts);

    std::unique_ptr<SshdFixture> m_sshd;
    profile::SecretStore m_secrets;
    Redactor m_redactor;
};

namespace {

/// Everything a run has told.
struct Told
{
    QMap<QString, QList<int>> steps;
    QMap<QString, Error> problems;
    QList<engine::Round> rounds;
    QList<facts::Facts> known;
    int done = 0;
    int total = 0;

    [[nodiscard]] engine::Control control(std::stop_token stop = {})
    {
        return {.stop = std::move(stop),
                .progress =
                    [this](int now, int all, const Text &) {
                        done = now;
                        total = all;
                    },
                .host =
                    [this](const engine::HostState &state) {
                        steps[state.host] += state.step;
                        if (state.problem)
                            problems.insert(state.host, *state.problem);
                    },
                .round =
                    [this](engine::Round round, const facts::Facts &facts) {
                        rounds += round;
                        known += facts;
                    }};
    }
};

using engine::HostState;

const QList<int> kWhole {HostState::Connecting, HostState::Asking, HostState::Done};

} // namespace

void TestGather::initTestCase()
{
    m_sshd = std::make_unique<SshdFixture>();
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
}

profile::Profile TestGather::profileOf(const SshdFixture &sshd, const QStringList &hosts)
{
    return test::profileOf(sshd.target(), hosts);
}

void TestGather::tellsEachHostStepByStep()
{
    profile::Profile profile = profileOf({QStringLiteral("a"), QStringLiteral("b")});
    profile.hosts += profile::Host {.name = QStringLiteral("dead"),
                                    .address = QStringLiteral("127.0.0.1"),
                                    .port = SshdFixture::freePort()};
    Told told;
    const auto facts = engine::gather(profile, {m_secrets, m_redactor}, told.control());
    QVERIFY(facts);
    QCOMPARE(told.steps.value(QStringLiteral("a")), kWhole);
    QCOMPARE(told.steps.value(QStringLiteral("b")), kWhole);
    QCOMPARE(told.steps.value(QStringLiteral("dead")),
             (QList<int> {HostState::Connecting, HostState::Failed}));
    QCOMPARE(told.problems.value(QStringLiteral("dead")).kind, ErrorKind::Refused);
    QCOMPARE(told.problems.size(), 1);
    QCOMPARE(told.done, 6);
    QCOMPARE(told.total, 6);
    QCOMPARE(facts->hosts.at(2).problem->kind, ErrorKind::Refused);
}

void TestGather::tellsWhatIsKnownAfterEachRound()
{
    Told told;
    const profile::Profile profile = profileOf({QStringLiteral("a"), QStringLiteral("b")});
    const auto facts = engine::gather(profile, {m_secrets, m_redactor}, told.control());
    QVERIFY(facts);
    QCOMPARE(told.rounds, (QList {engine::Round::Survey, engine::Round::Explore}));
    const facts::Facts &survey = told.known.constFirst();
    QCOMPARE(survey.hosts.size(), 2);
    const facts::HostRecord &host = survey.hosts.constLast();
    QVERIFY(host.raw.contains(QStringLiteral("probe:host.os")));
    QVERIFY(!host.raw.contains(QStringLiteral("probe:net.reach")));
    const facts::Exchange &exchange =
        survey.transcript.at(host.transcript.value(QStringLiteral("probe:host.os")) - 1);
    QCOMPARE(exchange.host, QStringLiteral("b"));
    QVERIFY(exchange.command.contains(QStringLiteral("host.os")));
    QVERIFY(facts->hosts.constLast().raw.contains(QStringLiteral("probe:net.reach")));
    facts::Facts last = told.known.constLast();
    last.finished = facts->finished;
    QCOMPARE(facts::writeFacts(last), facts::writeFacts(*facts));
}

void TestGather::surveysWithoutAskingTheNetwork()
{
    Told told;
    const auto facts =
        engine::survey(profileOf({QStringLiteral("a")}), {m_secrets, m_redactor}, told.control());
    QVERIFY(facts);
    QCOMPARE(told.steps.value(QStringLiteral("a")), kWhole);
    QCOMPARE(told.rounds, QList {engine::Round::Survey});
    QCOMPARE(told.total, 1);
    QVERIFY(facts->hosts.constFirst().raw.contains(QStringLiteral("probe:java.found")));
    QVERIFY(!facts->hosts.constFirst().raw.contains(QStringLiteral("probe:net.reach")));
}

void TestGather::trustsWhatAPersonAccepted()
{
    profile::Profile profile = profileOf({QStringLiteral("a"), QStringLiteral("b")});
    profile.ssh.knownHosts = m_sshd->path(QStringLiteral("asked"));
    Told told;
    QVERIFY(engine::survey(profile, {m_secrets, m_redactor}, told.control()));
    const Error unknown = told.problems.value(QStringLiteral("a"));
    QCOMPARE(unknown.kind, ErrorKind::HostKeyUnknown);
    const QString shown = unknown.detail.section(QLatin1Char(' '), 1, 1);
    profile.hosts.removeLast();
    const auto facts = engine::survey(
        profile, {m_secrets, m_redactor, {{QStringLiteral("a"), shown}}}, Told().control());
    QVERIFY(facts && facts->hosts.constFirst().isReachable());
    QVERIFY(QFile::exists(profile.ssh.knownHosts));
}

void TestGather::keepsSecretsOutOfWhatItTells()
{
    Redactor redactor;
    redactor.add(Secret(QByteArray("Linux")));
    Told told;
    const auto facts =
        engine::survey(profileOf({QStringLiteral("a")}), {m_secrets, redactor}, told.control());
    QVERIFY(facts);
    for (const facts::Facts &known : told.known + QList {*facts})
        QVERIFY(!facts::writeFacts(known).contains("Linux"));
}

void TestGather::stopsWithinASecond()
{
    std::stop_source stop;
    Told told;
    engine::Control control = told.control(stop.get_token());
    control.host = [&stop](const engine::HostState &state) {
        if (state.step == HostState::Asking)
            stop.request_stop();
    };
    QElapsedTimer timer;
    timer.start();
    const auto facts =
        engine::gather(profileOf({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}),
                       {m_secrets, m_redactor}, control);
    QVERIFY(!facts);
    QCOMPARE(facts.error().kind, ErrorKind::Cancelled);
    QVERIFY(timer.elapsed() < 5000); // a whole run takes longer only on a dying machine
    QVERIFY(told.rounds.isEmpty());
}

void TestGather::doesNothingWithoutHosts()
{
    const auto facts = engine::survey({}, {m_secrets, m_redactor}, {});
    QVERIFY(facts && facts->hosts.isEmpty());
}

void TestGather::goesThroughTheJumpHost()
{
    const SshdFixture hop(
        QStringList {QStringLiteral("LogLevel DEBUG1"), QStringLiteral("ForceCommand /bin/false")});
    QVERIFY2(hop.isRunning(), qPrintable(hop.log()));
    QFile key(m_sshd->path(QStringLiteral("id.pub")));
    QVERIFY(key.open(QIODevice::ReadOnly));
    hop.write(QStringLiteral("authorized_keys"), key.readAll());
    profile::Profile profile = profileOf({QStringLiteral("a"), QStringLiteral("b")});
    profile.ssh.jump = profile::Jump {.address = QStringLiteral("localhost"), .port = hop.port()};
    Told told;
    const auto refused = engine::survey(profile, {m_secrets, m_redactor}, told.control());
    QVERIFY(refused);
    const Error problem = refused->hosts.constLast().problem.value_or(Error {});
    QCOMPARE(problem.kind, ErrorKind::HostKeyUnknown);
    const QString mark = ssh::jumpMark(QStringLiteral("localhost"));
    QVERIFY2(problem.detail.startsWith(mark), qPrintable(problem.detail));
    QVERIFY(!hop.log().contains(QStringLiteral("userauth-request")));

    const QString shown = problem.detail.mid(mark.size()).section(QLatin1Char(' '), 1, 1);
    const auto facts = engine::gather(
        profile, {m_secrets, m_redactor, {{QStringLiteral("localhost"), shown}}}, Told().control());
    QVERIFY(facts);
    for (const facts::HostRecord &host : facts->hosts)
        QVERIFY2(host.isReachable(), qPrintable(host.name));
    QCOMPARE(hop.log().count(QStringLiteral("Accepted publickey")), 1);

    engine::Logins logins;
    const engine::Access kept {.secrets = m_secrets, .redactor = m_redactor, .logins = &logins};
    for (int round = 0; round < 2; ++round) {
        const auto again = engine::survey(profile, kept, {});
        QVERIFY(again && again->hosts.constFirst().isReachable());
    }
    QCOMPARE(hop.log().count(QStringLiteral("Accepted publickey")), 2);
}

void TestGather::takesNoJumpHostWhereTheHostSaysSo()
{
    profile::Profile profile = profileOf({QStringLiteral("a"), QStringLiteral("b")});
    profile.ssh.jump =
        profile::Jump {.address = QStringLiteral("127.0.0.1"), .port = SshdFixture::freePort()};
    profile.hosts[0].jump.emplace(std::nullopt);
    const auto facts = engine::survey(profile, {m_secrets, m_redactor}, Told().control());
    QVERIFY(facts);
    QVERIFY(facts->hosts.constFirst().isReachable());
    QCOMPARE(facts->hosts.constLast().problem->kind, ErrorKind::Refused);
}

void TestGather::asksAgainThroughTheSameLogin()
{
    const SshdFixture sshd;
    engine::Logins logins;
    const engine::Access access {.secrets = m_secrets, .redactor = m_redactor, .logins = &logins};
    const profile::Profile profile = profileOf(sshd, {QStringLiteral("a"), QStringLiteral("b")});
    for (int round = 0; round < 2; ++round) {
        Told told;
        const auto facts = engine::gather(profile, access, told.control());
        QVERIFY(facts);
        for (const facts::HostRecord &host : facts->hosts)
            QVERIFY(host.isReachable() && host.raw.contains(QStringLiteral("probe:net.reach")));
        QCOMPARE(told.steps.value(QStringLiteral("a")), kWhole);
    }
    QCOMPARE(sshd.log().count(QStringLiteral("Accepted publickey")), 2);
}

void TestGather::logsInAgainWhereTheSessionWasCut()
{
    const SshdFixture sshd;
    engine::Logins logins;
    const engine::Access access {.secrets = m_secrets, .redactor = m_redactor, .logins = &logins};
    const profile::Profile profile = profileOf(sshd, {QStringLiteral("a")});
    QVERIFY(engine::survey(profile, access, {}));
    const engine::Way way = engine::waysOf(profile).front();
    std::unique_ptr<remote::Remote> session = logins.take(way);
    QVERIFY(session);
    QVERIFY(!session->run({.script = "kill -9 $PPID; sleep 30"}, {}));
    logins.keep(way, std::move(session));
    Told told;
    const auto facts = engine::survey(profile, access, told.control());
    QVERIFY(facts && facts->hosts.constFirst().isReachable());
    QVERIFY(facts->hosts.constFirst().problems.isEmpty());
    QCOMPARE(told.steps.value(QStringLiteral("a")), kWhole);
    QCOMPARE(sshd.log().count(QStringLiteral("Accepted publickey")), 2);
}

void TestGather::triesARefusedLoginOnce()
{
    const SshdFixture sshd({QStringLiteral("LogLevel VERBOSE")});
    sshd.write(QStringLiteral("authorized_keys"), {});
    engine::Logins logins;
    const engine::Access access {.secrets = m_secrets, .redactor = m_redactor, .logins = &logins};
    const profile::Profile profile = profileOf(sshd, {QStringLiteral("a")});
    const auto connections = [&sshd] {
        return sshd.log().count(QStringLiteral("Connection from"));
    };
    const auto first = engine::survey(profile, access, {});
    const auto tried = connections();
    QVERIFY(tried > 0);
    const auto second = engine::survey(profile, access, {});
    QVERIFY(first && second);
    QCOMPARE(first->hosts.constFirst().problem->kind, ErrorKind::LoginRefused);
    QCOMPARE(second->hosts.constFirst().problem->kind, ErrorKind::LoginRefused);
    QCOMPARE(connections(), tried);
}

void TestGather::measuresTheClockWithoutTheLogin()
{
    QTemporaryDir home;
    QFile start(home.filePath(QStringLiteral(".bashrc")));
    QVERIFY(start.open(QIODevice::WriteOnly));
    start.write("sleep 3\n"); // start files that take long
    start.close();
    const SshdFixture sshd({QStringLiteral("SetEnv HOME=%1").arg(home.path())});
    const auto facts =
        engine::survey(profileOf(sshd, {QStringLiteral("a")}), {m_secrets, m_redactor}, {});
    QVERIFY(facts);
    const auto clock = facts::parseHost(facts->hosts.constFirst()).clock;
    QVERIFY(clock);
    QVERIFY2(clock->uncertainty < 1000, "half of what the login took");
    QVERIFY2(std::abs(clock->offset) <= clock->uncertainty + 2, "it is the same clock");
}

void TestGather::asksAgainOnlyTheHostsThatAreNamed()
{
    const SshdFixture sshd;
    const profile::Profile profile = profileOf(sshd, {QStringLiteral("a"), QStringLiteral("b")});
    const auto known = engine::gather(profile, {m_secrets, m_redactor}, {});
    QVERIFY(known);
    const auto logins = sshd.log().count(QStringLiteral("Accepted publickey"));
    const QStringList hosts {QStringLiteral("b")};
    Told told;
    const auto fresh =
        engine::gatherAgain(profile, {m_secrets, m_redactor}, told.control(), {hosts, *known});
    QVERIFY(fresh);
    QCOMPARE(fresh->hosts.size(), 1);
    QCOMPARE(fresh->hosts.constFirst().name, QStringLiteral("b"));
    QCOMPARE(told.steps.keys(), hosts);
    QCOMPARE(sshd.log().count(QStringLiteral("Accepted publickey")), logins + 1);
    for (const facts::Exchange &exchange : fresh->transcript)
        QCOMPARE(exchange.host, QStringLiteral("b"));
}

// tm-2 is asked what a TaskManager is asked, for the JobManager's host said that it is one.
void TestGather::knowsTheOthersFromTheRunBefore()
{
    QFile file(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/facts/healthy.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto known = facts::readFacts(file.readAll());
    QVERIFY(known);
    const QStringList hosts {QStringLiteral("tm-2")};
    QStringList all;
    for (const facts::HostRecord &host : known->hosts)
        all += host.name;
    const auto fresh =
        engine::gatherAgain(profileOf(all), {m_secrets, m_redactor}, {}, {hosts, *known});
    QVERIFY(fresh && fresh->hosts.size() == 1);
    const facts::HostRecord &host = fresh->hosts.constFirst();
    QVERIFY(host.isReachable());
    QVERIFY2(host.problems.contains(QStringLiteral("rest:/overview"))
                 || host.raw.contains(QStringLiteral("rest:/overview")),
             "a TaskManager's host asks REST of the JobManager");
    QVERIFY(host.raw.value(QStringLiteral("probe:net.reach")).contains(QStringLiteral("6123")));
}

QTEST_GUILESS_MAIN(TestGather)
#include "tst_gather.moc"
