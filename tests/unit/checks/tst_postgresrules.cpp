// SPDX-License-Identifier: Apache-2.0
#include "support/rulelab.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::tests;
using checks::Status;
using checks::Verdict;

class TestPostgresRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowTheLoginWent();
    void judgesEachRefusal_data();
    void judgesEachRefusal();
    void asksForTheLineThatLacksInPgHba();
    void knowsOutOfReachFromNotKnown();
    void judgesVersions_data();
    void judgesVersions();
    void readsTheVersionFromALogin();
    void judgesThePrimary_data();
    void judgesThePrimary();
    void judgesWalLevel_data();
    void judgesWalLevel();
    void knowsNothingWithoutSettings();
    void leavesOtherSourcesAlone();

private:
    static constexpr const char *kSettings = "pg:settings";
};

namespace {

QString english(const Text &text)
{
    return text.in(QStringLiteral("en"));
}

} // namespace

void TestPostgresRules::tellsHowTheLoginWent()
{
    RuleLab lab;
    lab.answer(1, "pg:login",
               QStringLiteral(R"({"server_version":"15.17","ssl":"TLSv1.3","path":"relay",)"
                              R"("ms":12.5,"inet_client_addr":"10.0.0.2"})"));
    const Verdict verdict = lab.verdict("postgres.login", "tm-2");
    QCOMPARE(verdict.status, Status::Pass);
    for (const char *words : {"over TLS (TLSv1.3)", "relay"})
        QVERIFY2(english(verdict.meaning).contains(QLatin1String(words)), words);
    QCOMPARE(verdict.raw, QStringLiteral("PostgreSQL 15.17, client 10.0.0.2"));
    lab.answer(1, "pg:login", QStringLiteral(R"({"server_version":"15.17","path":"tunnel"})"));
    QVERIFY(english(lab.verdict("postgres.login", "tm-2").meaning)
                .contains(QStringLiteral("without TLS, which source.tls: prefer allows")));
}

void TestPostgresRules::judgesEachRefusal_data()
{
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *json, Status status, const char *words) {
        QTest::newRow(name) << QString::fromUtf8(json) << static_cast<int>(status)
                            << QString::fromLatin1(words);
    };
    row("password", R"({"sqlstate":"28P01","message":"password authentication failed"})",
        Status::Critical, "refused the password of user cdc from tm-2");
    row("role", R"({"sqlstate":"28000","message":"role \"cdc\" is not permitted to log in"})",
        Status::Critical, "is not permitted to log in");
    row("database", R"({"sqlstate":"3D000","message":"none"})", Status::Critical,
        "no database shop");
    row("full", R"({"sqlstate":"53300","message":"sorry"})", Status::Critical,
        "no free connection");
    row("starting", R"({"sqlstate":"57P03","message":"starting up"})", Status::Unknown,
        "starting up");
    row("other", R"({"sqlstate":"XX000","message":"boom"})", Status::Critical, "It says: boom");
    row("tls", R"({"cause":"tls","message":"server does not support SSL"})", Status::Critical,
        "TLS with db-1:5432");
    row("http", R"({"cause":"not-postgres","message":"H"})", Status::Critical, "is not PostgreSQL");
}

void TestPostgresRules::judgesEachRefusal()
{
    QFETCH(QString, refusal);
    QFETCH(int, status);
    QFETCH(QString, words);
    RuleLab lab;
    lab.answer(1, "pg:refusal", refusal);
    const Verdict verdict = lab.verdict("postgres.login", "tm-2");
    QCOMPARE(static_cast<int>(verdict.status), status);
    QVERIFY2(english(verdict.meaning).contains(words), qPrintable(english(verdict.meaning)));
    QVERIFY(!verdict.todo.isEmpty());
}

void TestPostgresRules::asksForTheLineThatLacksInPgHba()
{
    RuleLab lab;
    // A server that speaks Russian, and sees the host behind address translation.
    lab.answer(
        1, "pg:refusal",
        QStringLiteral(R"({"cause":"server","sqlstate":"28000","message":"в pg_hba.conf нет )"
                       R"(записи для компьютера \"192.0.2.7\", пользователя \"cdc\""})"));
    const Verdict verdict = lab.verdict("postgres.login", "tm-2");
    QCOMPARE(verdict.status, Status::Critical);
    QVERIFY(english(verdict.meaning).contains(QStringLiteral("192.0.2.7")));
    QVERIFY(english(verdict.todo)
                .contains(QStringLiteral("\"host  shop  cdc  192.0.2.7/32  scram-sha-256\"")));
}

void TestPostgresRules::knowsOutOfReachFromNotKnown()
{
    RuleLab lab;
    lab.problem(1, "pg:login", {.kind = ErrorKind::Refused});
    QCOMPARE(lab.verdict("postgres.login", "tm-2").status, Status::Critical);
    lab.problem(1, "pg:login", {.kind = ErrorKind::TimedOut});
    QCOMPARE(lab.verdict("postgres.login", "tm-2").status, Status::Unknown);
    lab.answer(1, "probe:net.reach", QStringLiteral("source\tdb-1\t5432\ttimeout\t-1\tbash\t"));
    QCOMPARE(lab.verdict("postgres.login", "tm-2").status, Status::Critical);
    for (const ErrorKind kind : {ErrorKind::Lost, ErrorKind::Prohibited, ErrorKind::Missing,
                                 ErrorKind::ConsentNeeded, ErrorKind::Cancelled}) {
        lab.problem(1, "pg:login", {.kind = kind});
        QCOMPARE(lab.verdict("postgres.login", "tm-2").status, Status::Unknown);
    }
    QCOMPARE(lab.verdict("postgres.login", "tm-3").status, Status::Unknown);
}

void TestPostgresRules::judgesVersions_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    const auto row = [](int number, Status status, const char *words) {
        QTest::addRow("%d", number)
            << number << static_cast<int>(status) << QString::fromLatin1(words);
    };
    row(90624, Status::Critical, "9.6.24");
    row(100023, Status::Warning, "since");
    row(140020, Status::Warning, "since");
    row(150017, Status::Pass, "15.17");
    row(160013, Status::Warning, "newer");
    row(190000, Status::Warning, "newer");
}

void TestPostgresRules::judgesVersions()
{
    QFETCH(int, number);
    QFETCH(int, status);
    QFETCH(QString, words);
    RuleLab lab;
    lab.answer(0, kSettings, QStringLiteral(R"({"server_version_num":"%1"})").arg(number));
    const Verdict verdict = lab.verdict("postgres.version");
    QCOMPARE(static_cast<int>(verdict.status), status);
    QVERIFY2(english(verdict.meaning).contains(words), qPrintable(english(verdict.meaning)));
    // The day in the facts counts, not today's.
    lab.facts.finished = QDateTime(QDate(2022, 1, 1), QTime(0, 0), Qt::UTC);
    if (number == 140020)
        QCOMPARE(lab.verdict("postgres.version").status, Status::Pass);
}

void TestPostgresRules::readsTheVersionFromALogin()
{
    RuleLab lab;
    QCOMPARE(lab.verdict("postgres.version").status, Status::Unknown);
    lab.answer(2, "pg:login", QStringLiteral(R"({"server_version":"9.4.26"
})"));
    QCOMPARE(lab.verdict("postgres.version").status, Status::Critical);
}

void TestPostgresRules::judgesThePrimary_data()
{
    QTest::addColumn<QString>("recovery");
    QTest::addColumn<QString>("identify");
    QTest::addColumn<bool>("isPooled");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *recovery, const char *identify, bool isPooled,
                        Status status) {
        QTest::newRow(name) << QString::fromLatin1(recovery) << QString::fromLatin1(identify)
                            << isPooled << static_cast<int>(status);
    };
    const char *accepted = R"({"systemid":"7"})";
    const char *refused = R"({"sqlstate":"08P01","message":"unsupported startup parameter"})";
    row("primary", "f", accepted, false, Status::Pass);
    row("standby", "t", accepted, false, Status::Critical);
    row("pooler", "f", refused, true, Status::Critical);
    row("pooler that lets replication through", "f", accepted, true, Status::Pass);
    row("pooler, not tried", "f", "", true, Status::Unknown);
    row("not tried", "f", "", false, Status::Pass);
    row("no replication", "f", R"({"sqlstate":"28000","message":"no"})", false, Status::Critical);
}

void TestPostgresRules::judgesThePrimary()
{
    QFETCH(QString, recovery);
    QFETCH(QString, identify);
    QFETCH(bool, isPooled);
    QFETCH(int, status);
    RuleLab lab;
    lab.answer(0, kSettings, QStringLiteral(R"({"pg_is_in_recovery":"%1"})").arg(recovery));
    lab.answer(0, "pg:login",
               QStringLiteral(R"({"server_version":"15.17","pooled":%1})")
                   .arg(isPooled ? QStringLiteral("true") : QStringLiteral("false")));
    if (!identify.isEmpty())
        lab.answer(0, "pg:identify", identify);
    const Verdict verdict = lab.verdict("postgres.primary");
    QVERIFY2(static_cast<int>(verdict.status) == status, qPrintable(english(verdict.meaning)));
    QCOMPARE(verdict.seenFrom, QStringLiteral("jm-1"));
}

void TestPostgresRules::judgesWalLevel_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("advice");
    QTest::addColumn<QString>("remedy");
    const auto row = [](const char *json, Status status, const char *advice, const char *remedy) {
        QTest::newRow(json) << QString::fromLatin1(json) << static_cast<int>(status)
                            << QString::fromLatin1(advice) << QString::fromLatin1(remedy);
    };
    const char *fix = "postgres.wal-level";
    row(R"({"wal_level":"logical"})", Status::Pass, "", "");
    row(R"({"wal_level":"replica"})", Status::Critical, "ALTER SYSTEM", fix);
    row(R"({"wal_level":"minimal"})", Status::Critical, "ALTER SYSTEM", fix);
    row(R"({"wal_level":"replica","wal_level.pending_restart":"t"})", Status::Critical,
        "restart PostgreSQL", "");
    row(R"({"wal_level":"replica","rds.logical_replication":"off"})", Status::Critical,
        "parameter group", "");
    row(R"({"wal_level":"replica","cloudsql.logical_decoding":"off"})", Status::Critical,
        "Cloud SQL", "");
    row(R"({"wal_level":"replica","azure.extensions":""})", Status::Critical, "Azure", "");
    row(R"({"server_version_num":"150017"})", Status::Unknown, "", "");
}

void TestPostgresRules::judgesWalLevel()
{
    QFETCH(QString, settings);
    QFETCH(int, status);
    QFETCH(QString, advice);
    QFETCH(QString, remedy);
    RuleLab lab;
    lab.answer(0, kSettings, settings);
    const Verdict verdict = lab.verdict("postgres.wal-level");
    QCOMPARE(static_cast<int>(verdict.status), status);
    QVERIFY2(english(verdict.todo).contains(advice), qPrintable(english(verdict.todo)));
    QCOMPARE(verdict.remedy, remedy);
}

void TestPostgresRules::knowsNothingWithoutSettings()
{
    RuleLab lab;
    lab.problem(0, kSettings, {.kind = ErrorKind::LoginRefused});
    for (const char *check : {"postgres.version", "postgres.primary", "postgres.wal-level"})
        QCOMPARE(lab.verdict(check).status, Status::Unknown);
}

void TestPostgresRules::leavesOtherSourcesAlone()
{
    RuleLab lab;
    lab.facts.wish.source->type = QStringLiteral("mysql");
    QCOMPARE(lab.verdict("postgres.login", "tm-2").status, Status::Skipped);
    for (const char *check : {"postgres.version", "postgres.primary", "postgres.wal-level"})
        QCOMPARE(lab.verdict(check).status, Status::Skipped);
}

QTEST_GUILESS_MAIN(TestPostgresRules)
#include "tst_postgresrules.moc"
