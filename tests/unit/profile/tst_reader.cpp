// SPDX-License-Identifier: Apache-2.0
#include "profile/reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::profile;

class TestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheWholeProfile();
    void mergesTheHostOverTheDefaults();
    void fillsTheDefaults();
    void dialsInternationalNamesInAscii();
    void namesThePlace_data();
    void namesThePlace();
    void suggestsTheLikeliestKey();
    void countsColumnsInCharacters();
    void refusesMissingIdentity();
    void refusesWaiverOfUnknownCheck();
    void survivesHostileYaml_data();
    void survivesHostileYaml();
};

namespace {

Result<Profile> parsed(const QByteArray &bytes)
{
    return parseProfile(bytes, QStringLiteral("/tmp/stand.yaml"));
}

QString messageOf(const Result<Profile> &result)
{
    return result ? QStringLiteral("(read)") : result.error().message.in(QStringLiteral("en"));
}

constexpr auto kFull = R"(lockkeeper: 1
name: demo stand
ssh:
  user: sruser
  port: 22
  identity: [~/.ssh/id_ed25519]
  agent: true
  known-hosts: ~/.ssh/known_hosts
  host-key-policy: ask
  jump: admin@bastion:22
  sudo: none
  timeouts: {connect: 10, login: 30, script: 60}
hosts:
  - address: sl11-demostand-sr-01
  - {address: 10.0.0.12, name: tm-2, port: 2222, user: flink, identity: [key], agent: false, jump: null, sudo: passwordless, fingerprint: "SHA256:abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ", flink-home: /opt/flink}
flink:
  home: /opt/Flink 1.20 кластер
  mode: standalone
  rest: http://jm:8081
source:
  type: postgres
  host: sl11-demostand-db-01
  port: 5433
  database: app
  user: cdc
  tls: require
  tables: [public.orders, 'public.cust_.*']
  slot: lockkeeper_orders
  publication: lockkeeper_orders
sink:
  type: starrocks
  query: [fe1:9030]
  load: ['[fe80::1]:8030']
  user: loader
  database: app
cdc:
  version: 3.5.0
  run: sql
  placement: flink-lib
  submit-host: 10.0.0.12
  home: auto
  parallelism: 2
  replication-num: 1
  repository: apache
waivers:
  - {check: host.cpu, subject: "host:tm-2", reason: "test stand", by: "ops", until: 2027-03-01}
)";

} // namespace

void TestReader::readsTheWholeProfile()
{
    const auto result = parsed(kFull);
    QVERIFY2(result, qPrintable(messageOf(result)));
    const Profile &profile = *result;
    QCOMPARE(profile.name, QStringLiteral("demo stand"));
    QCOMPARE(profile.hosts.size(), 2);
    QCOMPARE(profile.hosts.at(0).name, QStringLiteral("sl11-demostand-sr-01"));
    QCOMPARE(profile.ssh.identities->constFirst(),
             QDir::homePath() + QStringLiteral("/.ssh/id_ed25519"));
    QCOMPARE(profile.hosts.at(1).identities->constFirst(), QStringLiteral("/tmp/key"));
    QCOMPARE(profile.wish.flinkHome, QStringLiteral("/opt/Flink 1.20 кластер"));
    QCOMPARE(profile.wish.source->server.port, 5433);
    QCOMPARE(profile.wish.source->tables.at(1), QStringLiteral("public.cust_.*"));
    QCOMPARE(profile.wish.sink->load.at(0).host, QStringLiteral("fe80::1"));
    QCOMPARE(profile.wish.cdc.submitHost, QStringLiteral("tm-2"));
    QCOMPARE(profile.wish.cdc.parallelism, 2);
    QCOMPARE(profile.delivery.placement, QStringLiteral("flink-lib"));
    QCOMPARE(profile.waivers.at(0).until, QDate(2027, 3, 1));
}

void TestReader::mergesTheHostOverTheDefaults()
{
    const auto profile = parsed(kFull);
    QVERIFY(profile);
    const Login first = loginOf(*profile, profile->hosts.at(0));
    QCOMPARE(first.user, QStringLiteral("sruser"));
    QVERIFY(first.usesAgent);
    QCOMPARE(first.jump->address, QStringLiteral("bastion"));
    const Login second = loginOf(*profile, profile->hosts.at(1));
    QCOMPARE(second.user, QStringLiteral("flink"));
    QCOMPARE(second.port, 2222);
    QVERIFY(!second.usesAgent);
    QVERIFY(!second.jump);
    QCOMPARE(second.sudo, Sudo::Passwordless);
}

void TestReader::fillsTheDefaults()
{
    const auto profile = parsed("lockkeeper: 1\nhosts: [{address: jm-1}]\nssh:\nsink:\n");
    QVERIFY2(profile, qPrintable(messageOf(profile)));
    QCOMPARE(profile->name, QStringLiteral("stand"));
    QCOMPARE(profile->ssh.knownHosts, QDir::homePath() + QStringLiteral("/.ssh/known_hosts"));
    QVERIFY(!profile->wish.source);
    QVERIFY(!profile->wish.sink);
    const Login login = loginOf(*profile, profile->hosts.at(0));
    QCOMPARE(login.port, 22);
    QVERIFY(!login.user.isEmpty());
}

void TestReader::dialsInternationalNamesInAscii()
{
    const auto profile = parsed("lockkeeper: 1\nhosts: [{address: узел.рф}]\n");
    QVERIFY2(profile, qPrintable(messageOf(profile)));
    QCOMPARE(profile->hosts.at(0).name, QStringLiteral("узел.рф"));
    QCOMPARE(loginOf(*profile, profile->hosts.at(0)).address,
             QStringLiteral("xn--e1adn3a.xn--p1ai"));
}

void TestReader::namesThePlace_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &yaml, const char *place,
                        const char *words) {
        QTest::newRow(name) << yaml << QString::fromUtf8(place) << QString::fromUtf8(words);
    };
    const QByteArray head = "lockkeeper: 1\nhosts: [{address: a}]\n";
    row("empty", "", ":1:1:", "empty");
    row("no map", "- a\n", ":1:1:", "key: value");
    row("no schema", "hosts: [{address: a}]\n", ":1:1:", "“lockkeeper” is missing");
    row("newer", "lockkeeper: 2\nnews: 1\n", ":1:13:", "newer version");
    row("schema is text", "lockkeeper: one\n", ":1:13:", "“lockkeeper” must be a whole number");
    row("no hosts", "lockkeeper: 1\n", ":1:1:", "“hosts” is missing");
    row("hosts is empty", "lockkeeper: 1\nhosts: []\n", ":2:8:", "lists no host");
    row("hosts is text", "lockkeeper: 1\nhosts: a\n", ":2:8:", "“hosts” must be a list");
    row("host is text", "lockkeeper: 1\nhosts: [a]\n", ":2:9:", "“hosts[1]” must hold");
    row("no address", "lockkeeper: 1\nhosts: [{name: a}]\n", ":2:9:", "hosts[1].address");
    row("doubled host", "lockkeeper: 1\nhosts:\n  - address: a\n  - address: a\n",
        ":4:5:", "already listed in line 3");
    row("doubled name", "lockkeeper: 1\nhosts:\n  - address: a\n  - {address: b, name: a}\n",
        ":4:5:", "already listed in line 3");
    row("unknown key", head + "colour: red\n", ":3:1:", "“colour” is unknown");
    row("unknown host key", "lockkeeper: 1\nhosts:\n  - address: a\n    adress: b\n",
        ":4:5:", "“hosts[1].adress” is unknown; did you mean “address”");
    row("secret", head + "ssh:\n  password: x\n", ":4:3:", "“ssh.password” is unknown");
    row("doubled key", head + "name: a\nname: b\n",
        ":4:1:", "“name” is doubled; it first stands in line 3");
    row("port is text", head + "ssh: {port: ssh}\n", ":3:13:", "“ssh.port” must be a whole number");
    row("port is quoted", head + "ssh: {port: '22'}\n", ":3:13:", "“ssh.port”");
    row("port is too high", head + "ssh: {port: 65536}\n", ":3:13:", "from 1 to 65535");
    row("agent is text", head + "ssh: {agent: maybe}\n", ":3:14:", "true or false");
    row("identity is text", head + "ssh: {identity: key}\n",
        ":3:17:", "“ssh.identity” must be a list");
    row("name is a list", head + "name: [a]\n", ":3:7:", "“name” must be a single value");
    row("unknown word", head + "ssh: {sudo: yes}\n", ":3:13:", "none, passwordless, password");
    row("option as host", "lockkeeper: 1\nhosts: [{address: -oProxyCommand=x}]\n",
        ":2:19:", "“hosts[1].address” is no host name");
    row("shell as host", "lockkeeper: 1\nhosts: [{address: 'a;id'}]\n", ":2:19:", "no host name");
    row("blank in host", "lockkeeper: 1\nhosts: [{address: 'a b'}]\n", ":2:19:", "no host name");
    row("substitution as user", "lockkeeper: 1\nhosts: [{address: a, user: '$(id)'}]\n",
        ":2:28:", "“hosts[1].user” is no user name");
    row("option as user", head + "ssh: {user: -l}\n", ":3:13:", "“ssh.user” is no user name");
    row("bell in a name", head + "name: \"a\\ab\"\n", ":3:7:", "cannot be seen");
    row("two hops", head + "ssh: {jump: 'a,b'}\n", ":3:13:", "one hop");
    row("rest with password", head + "flink: {rest: 'http://u:p@h:8081'}\n",
        ":3:15:", "“flink.rest”");
    row("relative home", head + "flink: {home: flink}\n", ":3:15:", "begins with /");
    row("source without host", head + "source: {port: 1}\n", ":3:9:", "“source.host” is missing");
    row("endpoint", head + "sink: {query: ['fe1:x']}\n", ":3:16:", "fe1:9030");
    row("submit-host", head + "cdc: {submit-host: b}\n", ":3:20:", "no host of this profile");
    row("date", head + "waivers: [{check: a.b, reason: r, until: soon}]\n", ":3:42:", "2027-03-01");
    row("waiver without reason", head + "waivers: [{check: a.b}]\n", ":3:11:", "reason");
    row("tag", head + "name: !!str a\n", ":3:7:", "tags");
    row("tag on null", head + "name: !!null\nssh:\n", ":3:7:", "tags");
    row("local tag", head + "name: !x a\n", ":3:7:", "tags");
    row("anchor", head + "name: &x a\n", ":3:7:", "anchors");
    row("alias", head + "name: &x a\nssh: {user: *x}\n", ":3:7:", "anchors");
    row("second document", head + "---\nname: b\n", ":1:1:", "more than one document");
    row("not UTF-8", "lockkeeper: 1\nname: \xff\n", ":1:1:", "UTF-8");
    row("broken", "lockkeeper: [1\nhosts: }\n", ":2:", "not valid YAML");
    row("tab", head + "ssh:\n\tport: 1\n", ":4:", "not valid YAML");
}

void TestReader::namesThePlace()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, place);
    QFETCH(const QString, words);
    const auto result = parsed(yaml);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Usage);
    const QString message = messageOf(result);
    QVERIFY2(message.startsWith(QStringLiteral("/tmp/stand.yaml") + place), qPrintable(message));
    QVERIFY2(message.contains(words), qPrintable(message));
}

void TestReader::suggestsTheLikeliestKey()
{
    const auto result = parsed("lockkeeper: 1\nhosts: [{address: a}]\nwaiver: []\n");
    QVERIFY2(messageOf(result).contains(QStringLiteral("did you mean “waivers”?")),
             qPrintable(messageOf(result)));
}

void TestReader::countsColumnsInCharacters()
{
    const auto result = parsed("lockkeeper: 1\nhosts: [{address: узел, prot: 1}]\n");
    QVERIFY2(messageOf(result).contains(QStringLiteral(":2:25:")), qPrintable(messageOf(result)));
}

void TestReader::refusesMissingIdentity()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("p.yaml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("lockkeeper: 1\nhosts:\n  - address: a\n    identity: [id_key]\n");
    file.close();
    const auto missing = readProfile(path);
    QVERIFY(!missing);
    QVERIFY(messageOf(missing).contains(QStringLiteral("p.yaml:4:16: “hosts[1].identity”")));
    QFile key(folder.filePath(QStringLiteral("id_key")));
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.close();
    QVERIFY(readProfile(path));
    QVERIFY(!readProfile(folder.path()));
    QVERIFY(!readProfile(folder.filePath(QStringLiteral("nothing.yaml"))));
}

void TestReader::refusesWaiverOfUnknownCheck()
{
    const QByteArray yaml =
        "lockkeeper: 1\nhosts: [{address: a}]\nwaivers: [{check: host.cpus, reason: r}]\n";
    QVERIFY(parsed(yaml));
    const auto result = parseProfile(yaml, QStringLiteral("p.yaml"), {QStringLiteral("host.cpu")});
    QVERIFY(messageOf(result).contains(QStringLiteral("names no check")));
}

void TestReader::survivesHostileYaml_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("words");
    QByteArray laughs = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c < 'j'; ++c) {
        laughs += QByteArray(1, c) + ": &" + c + " [*" + static_cast<char>(c - 1);
        laughs += QByteArray(", *").append(static_cast<char>(c - 1)).repeated(8) + "]\n";
    }
    QTest::newRow("billion laughs") << laughs << QStringLiteral("anchors");
    QTest::newRow("itself") << QByteArray("lockkeeper: &x [*x]\n") << QStringLiteral("anchors");
    QTest::newRow("deep flow") << QByteArray("[").repeated(10'000) << QStringLiteral("");
    QTest::newRow("deep closed flow")
        << QByteArray("[").repeated(10'000) + QByteArray("]").repeated(10'000)
        << QStringLiteral("nested deeper");
    QTest::newRow("deep maps") << QByteArray("{a: ").repeated(10'000) << QStringLiteral("");
    QTest::newRow("65 levels") << "a: " + QByteArray("[").repeated(64)
            + QByteArray("]").repeated(64)
                               << QStringLiteral("nested deeper");
    QTest::newRow("endless brackets")
        << QByteArray("[").repeated(4'000'000) << QStringLiteral("values");
    QTest::newRow("too many values")
        << QByteArray("- 1\n").repeated(100'001) << QStringLiteral("values");
    QTest::newRow("too many keys") << [] {
        QByteArray keys;
        for (int i = 0; i < 100'000; ++i)
            keys += "k" + QByteArray::number(i) + ": 1\n";
        return keys;
    }() << QStringLiteral("keys");
    QTest::newRow("too large") << QByteArray("#").repeated(4 * 1024 * 1024 + 1)
                               << QStringLiteral("larger");
    QTest::newRow("one long line")
        << "[" + QByteArray("1,").repeated(90'000) + "]" << QStringLiteral("key: value");
    QTest::newRow("key is a map") << QByteArray("? {a: b}\n: 1\n") << QStringLiteral("plain word");
    QTest::newRow("key is null") << QByteArray("? \n: 1\n") << QStringLiteral("plain word");
    QTest::newRow("NUL") << QByteArray("lockkeeper: 1\0\n", 15) << QStringLiteral("UTF-8");
    QTest::newRow("directive") << QByteArray("%YAML 9.9\n---\nlockkeeper: 1\n")
                               << QStringLiteral("");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfel\0", 4) << QStringLiteral("UTF-8");
}

void TestReader::survivesHostileYaml()
{
    QFETCH(const QByteArray, yaml);
    const auto result = parsed(yaml);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Usage);
    QFETCH(const QString, words);
    QVERIFY2(messageOf(result).contains(words), qPrintable(messageOf(result)));
    QVERIFY(messageOf(result).size() < 500);
}

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
