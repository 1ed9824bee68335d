// SPDX-License-Identifier: Apache-2.0
#include "profile/reader.h"
#include "profile/writer.h"
#include "project/waiving.h"

#include <QTest>

using namespace lockkeeper;

class TestWaiving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAWaiverInTheProfile();
    void replacesAnEarlierWaiverOfTheSame();
    void refusesWhatNobodyCouldStandFor_data();
    void refusesWhatNobodyCouldStandFor();
    void takesAWaiverBack();
};

namespace {

const QDate kToday(2026, 3, 1);

profile::Waiver waiver(const char *subject, const char *reason)
{
    return {.check = QStringLiteral("host.cpu"),
            .subject = QString::fromLatin1(subject),
            .reason = QString::fromUtf8(reason),
            .by = QStringLiteral("ops"),
            .until = kToday};
}

profile::Profile stand()
{
    profile::Profile profile;
    profile.name = QStringLiteral("stand");
    profile.ssh.knownHosts = QStringLiteral("/home/me/.ssh/known_hosts");
    profile.hosts +=
        profile::Host {.name = QStringLiteral("tm-2"), .address = QStringLiteral("tm-2")};
    return profile;
}

} // namespace

void TestWaiving::keepsAWaiverInTheProfile()
{
    profile::Profile profile = stand();
    QVERIFY(project::addWaiver(profile, waiver("host:tm-2", "  тестовый\n стенд "), kToday));
    const auto again = profile::parseProfile(profile::writeProfile(profile),
                                             QStringLiteral("/x.yaml"), project::checkIds());
    QVERIFY(again);
    const QList<checks::Waiver> waivers = project::waiversOf(*again);
    QCOMPARE(waivers.size(), 1);
    QCOMPARE(waivers.constFirst().check, QStringLiteral("host.cpu"));
    QCOMPARE(waivers.constFirst().subject, QStringLiteral("host:tm-2"));
    QCOMPARE(waivers.constFirst().reason, QStringLiteral("тестовый стенд"));
    QCOMPARE(waivers.constFirst().by, QStringLiteral("ops"));
    QCOMPARE(waivers.constFirst().until, kToday);
}

void TestWaiving::replacesAnEarlierWaiverOfTheSame()
{
    profile::Profile profile = stand();
    QVERIFY(project::addWaiver(profile, waiver("host:tm-2", "first"), kToday));
    QVERIFY(project::addWaiver(profile, waiver("", "for all"), kToday));
    QVERIFY(project::addWaiver(profile, waiver("host:tm-2", "second"), kToday));
    QCOMPARE(profile.waivers.size(), 2);
    QCOMPARE(profile.waivers.constLast().reason, QStringLiteral("second"));
}

void TestWaiving::refusesWhatNobodyCouldStandFor_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QDate>("until");
    QTest::newRow("unknown check") << "host.gpu" << "because" << kToday;
    QTest::newRow("no reason") << "host.cpu" << " \n" << kToday;
    QTest::newRow("over") << "host.cpu" << "because" << kToday.addDays(-1);
    QTest::newRow("no day") << "host.cpu" << "because" << QDate();
}

void TestWaiving::refusesWhatNobodyCouldStandFor()
{
    QFETCH(QString, check);
    QFETCH(QString, reason);
    QFETCH(QDate, until);
    profile::Profile profile = stand();
    const auto added = project::addWaiver(
        profile, {.check = check, .subject = {}, .reason = reason, .by = {}, .until = until},
        kToday);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Usage);
    QVERIFY(profile.waivers.isEmpty());
}

void TestWaiving::takesAWaiverBack()
{
    profile::Profile profile = stand();
    QVERIFY(project::addWaiver(profile, waiver("", "for all"), kToday));
    QVERIFY(
        !project::removeWaiver(profile, QStringLiteral("host.cpu"), QStringLiteral("host:tm-2")));
    QVERIFY(project::removeWaiver(profile, QStringLiteral("host.cpu"), {}));
    QVERIFY(profile.waivers.isEmpty());
}

QTEST_GUILESS_MAIN(TestWaiving)
#include "tst_waiving.moc"
