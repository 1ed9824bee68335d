// SPDX-License-Identifier: Apache-2.0
#include "support/rootmachine.h"

#include <QRegularExpression>
#include <QTest>

using namespace lockkeeper;
using testing::factsOf;
using testing::Machine;
using testing::scriptOf;

namespace {

void change(facts::Facts &facts, const char *key, const char *from, const char *to)
{
    for (facts::HostRecord &record : facts.hosts)
        record.raw[QLatin1String(key)].replace(QLatin1String(from), QLatin1String(to));
}

/// Takes out the Javas of that origin.
void dropLines(facts::Facts &facts, const QString &origin)
{
    const QRegularExpression lines(QStringLiteral("^%1[\t:].*\n").arg(origin),
                                   QRegularExpression::MultilineOption);
    for (facts::HostRecord &record : facts.hosts)
        record.raw[QStringLiteral("probe:java.found")].remove(lines);
}

} // namespace

// What the file for root does and what it leaves to a person, run by sh on a machine that is none.
class TestRootSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mendsTheNamesOnce();
    void writesNoNameThatIsInDoubt_data();
    void writesNoNameThatIsInDoubt();
    void keepsToTheTimeServiceInForce_data();
    void keepsToTheTimeServiceInForce();
    void raisesTheLimitOnce();
    void raisesTheLimitOfWhoRunsFlink();
    void raisesNoLimitOfAContainer();
    void endsTheLastLineFirst();
    void installsAJavaWhereNoneIs();
    void unlocksNoAccountByItself();
};

void TestRootSteps::mendsTheNamesOnce()
{
    const QByteArray script = scriptOf(factsOf(QStringLiteral("net.names/loopback")));
    const Machine machine(QStringLiteral("tm-3"));
    machine.program("getent", "echo \"$@\"");
    const QByteArray before = "127.0.0.1 localhost # mine\n"
                              "127.0.1.1\ttm-3 jm-1.example jm-1 jm-10 # jm-1\n"
                              "# 127.0.1.1 jm-1\n\n::1 jm-1\n10.208.201.12 tm-2\n";
    machine.write(QStringLiteral("etc/hosts"), before);
    QByteArray said;
    QVERIFY2(machine.run(script, QStringLiteral("tm-3"), &said) == 0, said.constData());
    const QByteArray after = "127.0.0.1 localhost # mine\n127.0.1.1 tm-3 jm-10 # jm-1\n"
                             "# 127.0.1.1 jm-1\n\n10.208.201.12 tm-2\n"
                             "10.208.201.11 jm-1.example jm-1\n";
    QCOMPARE(machine.read("etc/hosts"), after);
    QCOMPARE(machine.read("etc/hosts.before-lockkeeper"), before);
    QVERIFY2(said.contains("$ getent hosts jm-1"), said.constData());
    QCOMPARE(machine.run(script, QStringLiteral("tm-3")), 0);
    QCOMPARE(machine.read("etc/hosts"), after);
    QCOMPARE(machine.read("etc/hosts.before-lockkeeper"), before);
}

void TestRootSteps::writesNoNameThatIsInDoubt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("addresses");
    const auto row = [](const char *what, const char *name, const char *host, const char *from,
                        const char *to, const QStringList &addresses) {
        QTest::newRow(what) << QString::fromLatin1(name) << QString::fromLatin1(host)
                            << QString::fromLatin1(from) << QString::fromLatin1(to) << addresses;
    };
    const auto first = QStringLiteral("10.208.201.11");
    row("the nodes disagree", "jm-1", "tm-2", "10.208.201.11", "10.208.9.7",
        {first, QStringLiteral("10.208.9.7")});
    row("a node knows two", "jm-1", "tm-2", "10.208.201.11", "10.208.201.11 10.208.9.7", {first});
    row("a node knows it not", "jm-1", "tm-2", "10.208.201.11", "", {first});
    row("a node means itself", "jm-1", "tm-2", "10.208.201.11", "127.0.1.1", {first});
    row("Flink does without", "tm-2", "jm-1", "127.0.1.1", "10.208.201.12",
        {QStringLiteral("10.208.201.12")});
}

void TestRootSteps::writesNoNameThatIsInDoubt()
{
    QFETCH(QString, name);
    QFETCH(QString, host);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QStringList, addresses);
    facts::Facts facts = factsOf(QStringLiteral("net.names/loopback"));
    for (facts::HostRecord &record : facts.hosts) {
        if (record.name == host)
            record.raw[QStringLiteral("probe:net.names")].replace(from, to);
    }
    const QByteArray script = scriptOf(facts);
    for (const QString &address : addresses) {
        const QByteArray line = "hosts_line '" + address.toLatin1() + "' '" + name.toLatin1() + "'";
        QVERIFY2(!script.contains("attempt 'net.names' " + line), script.constData());
        QVERIFY2(script.contains("  #   " + line), script.constData());
    }
}

void TestRootSteps::keepsToTheTimeServiceInForce_data()
{
    QTest::addColumn<QByteArray>("active");
    QTest::addColumn<QByteArray>("enabled");
    QTest::addColumn<QByteArray>("started");
    QTest::addColumn<int>("status");
    const auto row = [](const char *what, const char *active, const char *enabled,
                        const char *started, int status) {
        QTest::newRow(what) << QByteArray(active) << QByteArray(enabled) << QByteArray(started)
                            << status;
    };
    row("one runs, another is enabled", "ntpd.service\n", "chronyd.service\n", "", 0);
    row("one is enabled", "", "ntpd.service\n", "ntpd.service\n", 0);
    row("one does not start", "", "chrony.service\nntp.service\n", "chrony.service\nntp.service\n",
        0);
    row("none is in force", "", "", "", 1);
}

void TestRootSteps::keepsToTheTimeServiceInForce()
{
    QFETCH(QByteArray, active);
    QFETCH(QByteArray, enabled);
    QFETCH(QByteArray, started);
    QFETCH(int, status);
    const QByteArray script = scriptOf(factsOf(QStringLiteral("host.clock/two-minutes")));
    const Machine machine(QStringLiteral("tm-3"));
    for (const char *name : {"chronyc", "timedatectl"})
        machine.program(name, ":");
    machine.program("apt-get", "echo \"$@\" >>started");
    machine.program("systemctl", R"sh(case $1 in
is-active) grep -qxF -e "$3" active ;;
is-enabled) grep -qxF -e "$3" enabled ;;
*) echo "$2" >>started; [ "$2" = chrony.service ] || echo "$2" >>active ;;
esac)sh");
    machine.write(QStringLiteral("active"), active);
    machine.write(QStringLiteral("enabled"), enabled);
    QByteArray said;
    for (int n = 0; n < 2; ++n) {
        QVERIFY2(machine.run(script, QStringLiteral("tm-3"), &said) == status, said.constData());
        QCOMPARE(machine.read("started"), started);
    }
}

void TestRootSteps::raisesTheLimitOnce()
{
    const QByteArray script = scriptOf(factsOf(QStringLiteral("host.limits/login")));
    const Machine machine(QStringLiteral("tm-3"));
    QByteArray said;
    for (int n = 0; n < 2; ++n) {
        QVERIFY2(machine.run(script, QStringLiteral("tm-3"), &said) == 0, said.constData());
        QCOMPARE(machine.read("etc/security/limits.d/90-flink.conf"),
                 QByteArray("sruser hard nofile 65536\n"));
    }
}

void TestRootSteps::raisesTheLimitOfWhoRunsFlink()
{
    facts::Facts facts = factsOf(QStringLiteral("host.limits/process"));
    change(facts, "probe:flink.processes", "user sruser\n", "user flink\n");
    const QByteArray script = scriptOf(facts);
    QVERIFY2(script.contains("90-flink.conf' 'flink hard nofile 65536'"), script.constData());
    QVERIFY2(!script.contains("sruser hard nofile"), script.constData());
    change(facts, "probe:flink.processes", "user flink\n", "user 990\n");
    const QByteArray nameless = scriptOf(facts);
    QVERIFY2(nameless.contains("  #   file_line '/etc/security/limits.d/90-flink.conf' "
                               "'ACCOUNT hard nofile 65536'"),
             nameless.constData());
    QVERIFY2(!nameless.contains("attempt 'host.limits'"), nameless.constData());
}

void TestRootSteps::raisesNoLimitOfAContainer()
{
    facts::Facts facts = factsOf(QStringLiteral("host.limits/process"));
    change(facts, "probe:flink.processes", "user sruser\n",
           "user sruser\ncgroup 0::/system.slice/docker-1f.scope\n");
    const QByteArray script = scriptOf(facts);
    QVERIFY2(script.contains("--ulimit nofile=65536"), script.constData());
    QVERIFY2(!script.contains("hard nofile 65536'"), script.constData());
}

void TestRootSteps::endsTheLastLineFirst()
{
    const QByteArray script = scriptOf(factsOf(QStringLiteral("host.limits/login")));
    const Machine machine(QStringLiteral("tm-3"));
    QVERIFY(QDir().mkpath(machine.path("etc/security/limits.d")));
    machine.write(QStringLiteral("etc/security/limits.d/90-flink.conf"), "a soft nofile 9");
    QByteArray said;
    for (int n = 0; n < 2; ++n) {
        QVERIFY2(machine.run(script, QStringLiteral("tm-3"), &said) == 0, said.constData());
        QCOMPARE(machine.read("etc/security/limits.d/90-flink.conf"),
                 QByteArray("a soft nofile 9\nsruser hard nofile 65536\n"));
    }
}

void TestRootSteps::installsAJavaWhereNoneIs()
{
    facts::Facts facts = factsOf(QStringLiteral("java.version/none"));
    const QByteArray install = "install_package 'openjdk-17-jre-headless' "
                               "'java-17-openjdk-headless'";
    QVERIFY(!scriptOf(facts).contains(install)); // a good one is there already
    dropLines(facts, QStringLiteral("installed"));
    const QByteArray asked = scriptOf(facts);
    QVERIFY2(!asked.contains("attempt 'java.version'"), asked.constData());
    QVERIFY2(asked.contains("  #   " + install), asked.constData());
    dropLines(facts, QStringLiteral("process"));
    QVERIFY(!scriptOf(facts).contains("attempt 'java.version'")); // shells find one in PATH
    for (const char *key : {"probe:java.login", "probe:java.interactive"})
        change(facts, key, "/usr/bin/java", "");
    const QByteArray script = scriptOf(facts);
    QVERIFY2(script.contains("attempt 'java.version' " + install), script.constData());
    QVERIFY2(script.contains("update-alternatives --config java"), script.constData());
    const Machine machine(QStringLiteral("tm-3"));
    machine.program("dnf", "echo dnf \"$@\"");
    QByteArray said;
    QCOMPARE(machine.run(script, QStringLiteral("tm-3"), &said), 0);
    QVERIFY2(said.contains("dnf install -y java-17-openjdk-headless"), said.constData());
}

void TestRootSteps::unlocksNoAccountByItself()
{
    QByteArray script = scriptOf(factsOf(QStringLiteral("host.shell/restricted")));
    const Machine machine(QStringLiteral("tm-3"));
    machine.program("getent", "echo sruser:x:1000:1000::/home/sruser:/bin/rbash");
    machine.program("usermod", "echo \"$@\" >changed");
    QByteArray said;
    QCOMPARE(machine.run(script, QStringLiteral("tm-3"), &said), 0);
    QVERIFY(!QFile::exists(machine.path("changed")));
    script.replace("#   login_shell", "attempt x login_shell");
    const QByteArray missing =
        QByteArray(script).replace("'/bin/bash'", "'" + machine.path("bash").toUtf8() + "'");
    QCOMPARE(machine.run(missing, QStringLiteral("tm-3"), &said), 1);
    QVERIFY(!QFile::exists(machine.path("changed")));
    script.replace("'/bin/bash'", "'/bin/sh'");
    QCOMPARE(machine.run(script, QStringLiteral("tm-3"), &said), 0);
    QCOMPARE(machine.read("changed"), QByteArray("-s /bin/sh sruser\n"));
}

QTEST_GUILESS_MAIN(TestRootSteps)
#include "tst_rootsteps.moc"
