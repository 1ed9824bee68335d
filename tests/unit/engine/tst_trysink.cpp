// SPDX-License-Identifier: Apache-2.0
#include "engine/trysink.h"
#include "support/sshdfixture.h"
#include "support/sshprofile.h"
#include "support/starrocksemulator.h"

#include <QTest>

using namespace lockkeeper;

class TestTrySink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsEachEndpointFromEachHost();
    void saysWhyAHostWasNotAsked();
    void asksAFrontEndAsTheUser_data();
    void asksAFrontEndAsTheUser();
    void refusesASinkWithoutAddress();
    void endsWhenStopped();

private:
    [[nodiscard]] profile::Profile profileOf() const;

    std::unique_ptr<SshdFixture> m_sshd;
    profile::SecretStore m_secrets;
    Redactor m_redactor;
};

void TestTrySink::initTestCase()
{
    m_sshd = std::make_unique<SshdFixture>();
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
}

profile::Profile TestTrySink::profileOf() const
{
    profile::Profile profile =
        test::profileOf(m_sshd->target(), {QStringLiteral("a"), QStringLiteral("b")});
    profile.wish.sink =
        facts::Sink {.query = {{QStringLiteral("127.0.0.1"), m_sshd->port()}},
                     .load = {{QStringLiteral("127.0.0.1"), SshdFixture::freePort()},
                              {QStringLiteral("no-such-host.invalid"), 8030}}};
    return profile;
}

void TestTrySink::tellsEachEndpointFromEachHost()
{
    const auto tried = engine::trySink(profileOf(), {m_secrets, m_redactor}, {});
    QVERIFY(tried);
    QVERIFY(!tried->account);
    const QList<engine::SinkReach> &reaches = tried->reaches;
    QCOMPARE(reaches.size(), 6);
    for (const auto &[index, host] : {std::pair(0, "a"), std::pair(3, "b")}) {
        const engine::SinkReach &open = reaches.at(index);
        QCOMPARE(open.from, QLatin1String(host));
        QCOMPARE(open.role, engine::SinkReach::Query);
        QCOMPARE(open.state, facts::ReachState::Open);
        QVERIFY(open.ms >= 0);
        QCOMPARE(reaches.at(index + 1).role, engine::SinkReach::Load);
        QCOMPARE(reaches.at(index + 1).state, facts::ReachState::Refused);
        QCOMPARE(reaches.at(index + 2).state, facts::ReachState::Unresolved);
    }
}

void TestTrySink::saysWhyAHostWasNotAsked()
{
    profile::Profile profile = profileOf();
    profile.hosts.back().port = SshdFixture::freePort();
    const auto tried = engine::trySink(profile, {m_secrets, m_redactor}, {},
                                       {QStringLiteral("a"), QStringLiteral("b")});
    QVERIFY(tried);
    QCOMPARE(tried->reaches.size(), 6);
    QCOMPARE(tried->reaches.constFirst().state, facts::ReachState::Open);
    QCOMPARE(tried->reaches.constLast().state, facts::ReachState::Unknown);
    QCOMPARE(tried->reaches.constLast().problem->kind, ErrorKind::Refused);
}

void TestTrySink::asksAFrontEndAsTheUser_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("its own") << test::StarRocksEmulator::password();
    QTest::newRow("wrong") << QByteArray("wrong-one");
}

void TestTrySink::asksAFrontEndAsTheUser()
{
    QFETCH(QByteArray, password);
    const bool isRight = password == test::StarRocksEmulator::password();
    const test::StarRocksEmulator emulator({QStringLiteral("be-1:8040")});
    profile::Profile profile = profileOf();
    profile.wish.sink->load = {{QStringLiteral("127.0.0.1"), emulator.port()}};
    profile.wish.sink->user = QStringLiteral("loader");
    profile::SecretStore secrets;
    secrets.addTyped(QStringLiteral("sink-password"), {}, Secret(QByteArray(password)));
    const auto tried = engine::trySink(profile, {secrets, m_redactor}, {});
    QVERIFY(tried);
    QVERIFY(tried->account);
    QCOMPARE(tried->account->has_value(), isRight);
    if (isRight)
        QCOMPARE((*tried->account)->backEnds.size(), 1);
    else
        QCOMPARE(tried->account->error().kind, ErrorKind::LoginRefused);
    QCOMPARE(emulator.seen().size(), isRight ? 9 : 1); // a wrong one: from one host, and once
}

void TestTrySink::refusesASinkWithoutAddress()
{
    profile::Profile profile = profileOf();
    profile.wish.sink = facts::Sink {};
    QCOMPARE(engine::trySink(profile, {m_secrets, m_redactor}, {}).error().kind, ErrorKind::Usage);
    profile.wish.sink.reset();
    QCOMPARE(engine::trySink(profile, {m_secrets, m_redactor}, {}).error().kind, ErrorKind::Usage);
}

void TestTrySink::endsWhenStopped()
{
    std::stop_source stop;
    stop.request_stop();
    const auto reaches =
        engine::trySink(profileOf(), {m_secrets, m_redactor}, {.stop = stop.get_token()});
    QVERIFY(!reaches);
    QCOMPARE(reaches.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestTrySink)
#include "tst_trysink.moc"
