// SPDX-License-Identifier: Apache-2.0
#include "engine/trysource.h"
#include "ssh/uniquefd.h"
#include "support/capturedfacts.h"
#include "support/postgresfixture.h"
#include "support/sshdfixture.h"
#include "support/sshprofile.h"

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>

#include <thread>

using namespace lockkeeper;

// A real sshd leads to a real PostgreSQL, as a Flink node would.
class TestTrySource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsTheTables();
    void tellsHowManyRowsAreThere();
    void goesThroughNcWhereForwardingAndBashAreMissing();
    void asksOnlyTheHostThatIsNamed();
    void saysWhyThereIsNoTable_data();
    void saysWhyThereIsNoTable();
    void saysWhyNobodyCouldLogIn();
    void refusesWhatItCannotTry();
    void stopsWhileTheServerIsSilent();
    void choosesTheJobManagersHost();

private:
    [[nodiscard]] profile::Profile profileOf() const { return profileOf(*m_sshd); }
    [[nodiscard]] profile::Profile profileOf(const SshdFixture &sshd) const;
    [[nodiscard]] Result<engine::SourceTry> tryIt(const profile::Profile &profile,
                                                  const char *password = "cdcpw",
                                                  const QString &from = {}) const;

    std::unique_ptr<SshdFixture> m_sshd;
    tests::PostgresFixture m_server;
};

namespace {

QStringList names(const QList<engine::SourceTable> &tables)
{
    QStringList result;
    for (const engine::SourceTable &table : tables)
        result += table.schema + QLatin1Char('.') + table.name;
    return result;
}

const engine::SourceTable *find(const engine::SourceTry &tried, const char *name)
{
    for (const engine::SourceTable &table : tried.tables) {
        if (table.name == QLatin1String(name))
            return &table;
    }
    return nullptr;
}

} // namespace

void TestTrySource::initTestCase()
{
    m_sshd = std::make_unique<SshdFixture>();
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
    QVERIFY(m_server.start());
    for (const char *statement :
         {"CREATE SCHEMA sales", "CREATE TABLE sales.orders (id int PRIMARY KEY, note text)",
          "CREATE TABLE sales.\"Odd name\" (x int)",
          "CREATE TABLE sales.parts (id int, day date) PARTITION BY RANGE (day)",
          "CREATE TABLE sales.parts_1 PARTITION OF sales.parts DEFAULT",
          "CREATE VIEW sales.seen AS SELECT 1", "CREATE TABLE never (id int PRIMARY KEY)",
          "INSERT INTO sales.orders SELECT g, repeat('x', 100) FROM generate_series(1, 5000) g",
          "ANALYZE sales.orders"})
        QVERIFY(m_server.sqlIn("shop", statement));
}

profile::Profile TestTrySource::profileOf(const SshdFixture &sshd) const
{
    profile::Profile profile = test::profileOf(sshd.target(), {QStringLiteral("a")});
    profile.wish.source = facts::Source {.server = {QStringLiteral("127.0.0.1"), m_server.port()},
                                         .database = QStringLiteral("shop"),
                                         .user = QStringLiteral("cdc")};
    return profile;
}

Result<engine::SourceTry> TestTrySource::tryIt(const profile::Profile &profile,
                                               const char *password, const QString &from) const
{
    profile::SecretStore secrets;
    if (password != nullptr)
        secrets.addTyped(QStringLiteral("source-password"), {}, Secret(QByteArray(password)));
    Redactor redactor;
    secrets.teach(redactor);
    return engine::trySource(profile, {secrets, redactor}, {}, from);
}

void TestTrySource::listsTheTables()
{
    const auto tried = tryIt(profileOf());
    QVERIFY2(tried, tried ? "" : qPrintable(tried.error().message.in(QStringLiteral("en"))));
    QCOMPARE(tried->seenFrom, QStringLiteral("a"));
    QCOMPARE(tried->user, QStringLiteral("cdc"));
    QVERIFY(!tried->serverVersion.isEmpty());
    QVERIFY(tried->hasTls);
    QVERIFY(!tried->isTruncated);
    const QStringList expected {QStringLiteral("public.never"), QStringLiteral("sales.Odd name"),
                                QStringLiteral("sales.orders"), QStringLiteral("sales.parts"),
                                QStringLiteral("sales.parts_1")};
    QCOMPARE(names(tried->tables), expected);
}

void TestTrySource::tellsHowManyRowsAreThere()
{
    const auto tried = tryIt(profileOf());
    QVERIFY(tried);
    QCOMPARE(find(*tried, "orders")->rows, 5000);
    QVERIFY(find(*tried, "orders")->bytes > 500'000);
    QVERIFY(find(*tried, "orders")->hasPrimaryKey);
    QCOMPARE(find(*tried, "never")->rows, -1);
    QCOMPARE(find(*tried, "never")->bytes, -1);
    QVERIFY(!find(*tried, "Odd name")->hasPrimaryKey);
}

void TestTrySource::goesThroughNcWhereForwardingAndBashAreMissing()
{
    QTemporaryDir tools;
    for (const char *tool : {"nc", "grep"}) {
        const QString name = QLatin1String(tool);
        QVERIFY(QFile::link(QStandardPaths::findExecutable(name), tools.filePath(name)));
    }
    const SshdFixture sshd({QStringLiteral("AllowTcpForwarding no"),
                            QStringLiteral("SetEnv PATH=%1 HOME=%1").arg(tools.path())});
    const auto tried = tryIt(profileOf(sshd), "cdcpw", QStringLiteral("a"));
    QVERIFY2(tried, tried ? "" : qPrintable(tried.error().message.in(QStringLiteral("en"))));
    QVERIFY(tried->hasTls);
    QVERIFY(names(tried->tables).contains(QStringLiteral("sales.orders")));
    profile::Profile nobody = profileOf(sshd);
    nobody.wish.source->server.port = SshdFixture::freePort();
    const auto refused = tryIt(nobody, "cdcpw", QStringLiteral("a"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
}

void TestTrySource::asksOnlyTheHostThatIsNamed()
{
    profile::Profile profile = profileOf();
    profile.hosts.prepend(profile::Host {.name = QStringLiteral("dead"),
                                         .address = QStringLiteral("127.0.0.1"),
                                         .port = SshdFixture::freePort()});
    const auto named = tryIt(profile, "cdcpw", QStringLiteral("a"));
    QVERIFY(named);
    const auto found = tryIt(profile);
    QVERIFY(found);
    QCOMPARE(found->seenFrom, QStringLiteral("a"));
    QCOMPARE(tryIt(profile, "cdcpw", QStringLiteral("dead")).error().kind, ErrorKind::Refused);
}

void TestTrySource::saysWhyThereIsNoTable_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QByteArray>("hba");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray all = "host all all 127.0.0.1/32 scram-sha-256\n";
    const auto shop = QStringLiteral("shop");
    QTest::newRow("password") << QByteArray("wrong") << shop << all << ErrorKind::LoginRefused;
    QTest::newRow("none") << QByteArray() << shop << all << ErrorKind::ConsentNeeded;
    QTest::newRow("database") << QByteArray("cdcpw") << QStringLiteral("nowhere") << all
                              << ErrorKind::Missing;
    QTest::newRow("pg_hba.conf") << QByteArray("cdcpw") << shop << QByteArray()
                                 << ErrorKind::Prohibited;
}

void TestTrySource::saysWhyThereIsNoTable()
{
    QFETCH(QByteArray, password);
    QFETCH(QString, database);
    QFETCH(QByteArray, hba);
    QFETCH(ErrorKind, kind);
    QVERIFY(m_server.setHba(hba));
    profile::Profile profile = profileOf();
    profile.wish.source->database = database;
    const auto tried = tryIt(profile, password.isEmpty() ? nullptr : password.constData());
    QVERIFY(m_server.setHba("host all all 127.0.0.1/32 scram-sha-256\n"));
    QVERIFY(!tried);
    QCOMPARE(tried.error().kind, kind);
    QVERIFY(!tried.error().detail.contains(QStringLiteral("wrong")));
}

void TestTrySource::saysWhyNobodyCouldLogIn()
{
    profile::Profile profile = profileOf();
    profile.ssh.knownHosts = m_sshd->path(QStringLiteral("nothing"));
    QCOMPARE(tryIt(profile).error().kind, ErrorKind::HostKeyUnknown);
    profile = profileOf();
    profile.wish.source->server.port = SshdFixture::freePort();
    const auto tried = tryIt(profile);
    QCOMPARE(tried.error().kind, ErrorKind::Refused);
    QVERIFY(tried.error().message.in(QStringLiteral("en")).startsWith(QStringLiteral("a finds")));
}

void TestTrySource::refusesWhatItCannotTry()
{
    profile::Profile profile = profileOf();
    QCOMPARE(tryIt(profile, "x", QStringLiteral("b")).error().kind, ErrorKind::Usage);
    profile.hosts.clear();
    QCOMPARE(tryIt(profile).error().kind, ErrorKind::Usage);
    profile = profileOf();
    profile.wish.source.reset();
    QCOMPARE(tryIt(profile).error().kind, ErrorKind::Usage);
}

void TestTrySource::stopsWhileTheServerIsSilent()
{
    // Accepts, and says nothing.
    const ssh::UniqueFd silent(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    QCOMPARE(::bind(silent.get(), reinterpret_cast<sockaddr *>(&address), size), 0);
    QCOMPARE(::listen(silent.get(), 8), 0);
    ::getsockname(silent.get(), reinterpret_cast<sockaddr *>(&address), &size);
    profile::Profile profile = profileOf();
    profile.wish.source->server.port = ntohs(address.sin_port);
    profile::SecretStore secrets;
    secrets.addTyped(QStringLiteral("source-password"), {}, Secret(QByteArray("cdcpw")));
    std::stop_source stop;
    QElapsedTimer sinceStop;
    // The connection that comes through the tunnel is the sign that the login has begun.
    std::jthread watcher([&] {
        const ssh::UniqueFd peer(::accept4(silent.get(), nullptr, nullptr, SOCK_CLOEXEC));
        sinceStop.start();
        stop.request_stop();
    });
    const auto tried =
        engine::trySource(profile, {secrets, Redactor()}, {.stop = stop.get_token()});
    QVERIFY(!tried);
    QCOMPARE(tried.error().kind, ErrorKind::Cancelled);
    QVERIFY2(sinceStop.elapsed() < 1000, qPrintable(QString::number(sinceStop.elapsed())));
}

void TestTrySource::choosesTheJobManagersHost()
{
    facts::Facts facts = test::capturedFacts("healthy");
    QCOMPARE(engine::sourceSeat(facts), QStringLiteral("jm-1"));
    facts.hosts.front().problem = Error {};
    QCOMPARE(engine::sourceSeat(facts), QStringLiteral("tm-2"));
    for (facts::HostRecord &host : facts.hosts)
        host.problem = Error {};
    QCOMPARE(engine::sourceSeat(facts), QString());
    QCOMPARE(engine::sourceSeat({}), QString());
    facts.hosts.back() = facts::HostRecord {.name = QStringLiteral("bare")};
    QCOMPARE(engine::sourceSeat(facts), QStringLiteral("bare"));
}

QTEST_GUILESS_MAIN(TestTrySource)
#include "tst_trysource.moc"
