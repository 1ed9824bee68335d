// SPDX-License-Identifier: Apache-2.0
#include "checks/check.h"
#include "checks/rootfile.h"
#include "checks/rootsteps.h"
#include "support/goldencase.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace lockkeeper;

namespace {

facts::Facts factsOf(const QString &name)
{
    const auto found = testing::readCase(
        QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/checks/%1.json").arg(name));
    return found ? found->facts : facts::Facts();
}

QByteArray scriptOf(const facts::Facts &facts, const checks::Choice &choice = {},
                    const QList<checks::Waiver> &waivers = {})
{
    return checks::rootFile(facts, choice, waivers, QStringLiteral("en"));
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A machine that the script takes for a host of that name, where it is root; its /etc is a folder,
/// and it has what sh and awk need, and nothing else of administration.
class Machine
{
public:
    explicit Machine(const QString &hostName)
    {
        QDir(m_dir.path()).mkpath(QStringLiteral("bin"));
        QDir(m_dir.path()).mkpath(QStringLiteral("etc"));
        program("id", "echo 0");
        program("uname", "echo " + hostName.toUtf8());
        for (const char *name :
             {"awk", "mktemp", "cmp", "cat", "cp", "rm", "grep", "mkdir", "sh"}) {
            const QString tool = QLatin1String(name);
            QFile::link(QStandardPaths::findExecutable(tool), path("bin/") + tool);
        }
    }

    void program(const char *name, const QByteArray &code) const
    {
        write(QStringLiteral("bin/") + QLatin1String(name), "#!/bin/sh\n" + code + '\n');
        QFile(path("bin/") + QLatin1String(name))
            .setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther
                            | QFile::ExeOther);
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
    [[nodiscard]] QByteArray read(const char *name) const { return content(path(name)); }
    [[nodiscard]] QString path(const char *name) const
    {
        return m_dir.filePath(QLatin1String(name));
    }

    /// The script's exit status; `said` gets what it prints.
    int run(QByteArray script, const QString &host, QByteArray *said = nullptr) const
    {
        script.replace("/etc/", path("etc/").toUtf8());
        write(QStringLiteral("script"), script);
        QProcess sh;
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), path("bin"));
        sh.setProcessEnvironment(environment);
        sh.setWorkingDirectory(m_dir.path());
        sh.setProcessChannelMode(QProcess::MergedChannels);
        sh.start(QStandardPaths::findExecutable(QStringLiteral("sh")), {path("script"), host});
        sh.waitForFinished();
        if (said != nullptr)
            *said = sh.readAll();
        return sh.exitCode();
    }

private:
    QTemporaryDir m_dir {QStringLiteral("/tmp/lkroot-XXXXXX")};
};

} // namespace

// The file for root of the hosts, run by sh on a machine that is none.
class TestRootFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isASoundScript_data();
    void isASoundScript();
    void mendsTheNamesOnce();
    void writesNoNameThatIsInDoubt_data();
    void writesNoNameThatIsInDoubt();
    void raisesTheLimitOnce();
    void goesOnWhereATaskFails();
    void installsAJavaWhereNoneIsGood();
    void isOfNoUseOnAnotherHost();
    void leavesFirewallsToAPerson();
    void cannotBeTalkedOutOfItsQuotes();
    void doesNotCallTheUnknownSound();
    void unlocksNoAccountByItself();
    void leavesOutWhatIsAccepted();
    void leavesOutWhatWasNotChosen();
    void namesChecksThatAreThere();
};

void TestRootFile::isASoundScript_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("contains");
    const auto row = [](const char *name, const char *contains) {
        QTest::newRow(name) << QString::fromLatin1(name) << QByteArray(contains);
    };
    row("host.shell/restricted", "#   login_shell 'sruser' '/bin/bash'");
    row("host.shell/fish", "#   login_shell ");
    row("host.shell/tools-missing", "install_package 'gawk' 'gawk'");
    row("host.clock/two-minutes", "attempt 'host.clock' sync_time");
    row("host.disk/read-only", "#   mount '-o' 'remount,rw'");
    row("host.limits/process", "hard nofile 65536'");
    row("host.flink-user/no-log-folder", "make_folder ");
    row("net.names/unknown-names", "hosts_line ");
    row("net.names/loopback", "attempt 'net.names' hosts_line '10.208.201.11' 'jm-1'");
    row("net.source/closed", "net.source");
    row("net.jobmanager/closed", "net.jobmanager");
    row("net.taskmanagers/shut", "net.taskmanagers");
}

void TestRootFile::isASoundScript()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, contains);
    const facts::Facts facts = factsOf(name);
    QTemporaryDir dir;
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("ru")}) {
        const QByteArray script = checks::rootFile(facts, {}, {}, language);
        QVERIFY2(script.startsWith("#!/bin/sh\n# "), script.constData());
        QVERIFY2(script.contains(contains), script.constData());
        QFile file(dir.filePath(language));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(script);
        file.close();
        QCOMPARE(QProcess::execute(QStringLiteral("sh"), {QStringLiteral("-n"), file.fileName()}),
                 0);
        const QString shellcheck = QStandardPaths::findExecutable(QStringLiteral("shellcheck"));
        if (!shellcheck.isEmpty() && language == QLatin1String("en"))
            QCOMPARE(QProcess::execute(
                         shellcheck, {QStringLiteral("-s"), QStringLiteral("sh"), file.fileName()}),
                     0);
    }
}

void TestRootFile::mendsTheNamesOnce()
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

void TestRootFile::writesNoNameThatIsInDoubt_data()
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

void TestRootFile::writesNoNameThatIsInDoubt()
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

void TestRootFile::raisesTheLimitOnce()
{
    const QByteArray script =
        scriptOf(factsOf(QStringLiteral("host.limits/login")));
    const Machine machine(QStringLiteral("tm-3"));
    QByteArray said;
    for (int n = 0; n < 2; ++n) {
        QVERIFY2(machine.run(script, QStringLiteral("tm-3"), &said) == 0, said.constData());
        QCOMPARE(machine.read("etc/security/limits.d/90-flink.conf"),
                 QByteArray("sruser hard nofile 65536\n"));
    }
}

void TestRootFile::goesOnWhereATaskFails()
{
    facts::Facts facts = factsOf(QStringLiteral("host.limits/login"));
    for (facts::HostRecord &record : facts.hosts) {
        if (record.name == QLatin1String("tm-3"))
            record.raw[QStringLiteral("probe:net.names")].replace(QStringLiteral("10.208.201.11"),
                                                                  QStringLiteral("127.0.1.1"));
    }
    const QByteArray script = scriptOf(facts);
    const Machine machine(QStringLiteral("tm-3"));
    machine.write(QStringLiteral("etc/security"), "no folder");
    machine.write(QStringLiteral("etc/hosts"), "127.0.1.1 jm-1\n");
    QByteArray said;
    QCOMPARE(machine.run(script, QStringLiteral("tm-3"), &said), 1);
    QVERIFY2(said.contains("host.limits: NOT DONE"), said.constData());
    QCOMPARE(machine.read("etc/hosts"), QByteArray("10.208.201.11 jm-1\n"));
}

void TestRootFile::installsAJavaWhereNoneIsGood()
{
    facts::Facts facts = factsOf(QStringLiteral("java.version/none"));
    const QByteArray install = "attempt 'java.version' install_package 'openjdk-17-jre-headless' "
                               "'java-17-openjdk-headless'";
    QVERIFY(!scriptOf(facts).contains(install));
    for (facts::HostRecord &record : facts.hosts)
        record.raw[QStringLiteral("probe:java.found")].replace(
            QRegularExpression(QStringLiteral("^installed\t.*\n"),
                               QRegularExpression::MultilineOption),
            QString());
    const QByteArray script = scriptOf(facts);
    QVERIFY2(script.contains(install), script.constData());
    const Machine machine(QStringLiteral("tm-3"));
    machine.program("dnf", "echo dnf \"$@\"");
    QByteArray said;
    QCOMPARE(machine.run(script, QStringLiteral("tm-3"), &said), 0);
    QVERIFY2(said.contains("dnf install -y java-17-openjdk-headless"), said.constData());
}

void TestRootFile::isOfNoUseOnAnotherHost()
{
    const QByteArray script =
        scriptOf(factsOf(QStringLiteral("host.limits/login")));
    const Machine other(QStringLiteral("tm-1"));
    QByteArray said;
    QCOMPARE(other.run(script, QStringLiteral("tm-3"), &said), 2);
    QVERIFY(said.contains("calls itself otherwise"));
    QCOMPARE(other.run(script, QStringLiteral("tm-9"), &said), 2);
    QVERIFY(said.contains("one of tm-3"));
    const Machine machine(QStringLiteral("tm-3"));
    machine.program("id", "echo 1000");
    QCOMPARE(machine.run(script, QStringLiteral("tm-3"), &said), 2);
    QVERIFY(said.contains("needs root"));
    for (const Machine *one : {&other, &machine})
        QVERIFY(!QFile::exists(one->path("etc/security")));
}

void TestRootFile::leavesFirewallsToAPerson()
{
    const QByteArray script =
        scriptOf(factsOf(QStringLiteral("net.jobmanager/closed")));
    for (const char *firewall : {"firewall-cmd", "ufw", "nft", "iptables"}) {
        QVERIFY2(script.contains(QByteArray("  #   ") + firewall + ' '), script.constData());
        QVERIFY(!script.contains(QByteArray("\n  ") + firewall));
        QVERIFY(!script.contains(QByteArray("attempt 'net.jobmanager' ") + firewall));
    }
}

void TestRootFile::cannotBeTalkedOutOfItsQuotes()
{
    facts::Facts facts = factsOf(QStringLiteral("host.limits/login"));
    const QString account = QStringLiteral("a'; touch owned; '$(touch owned)`touch owned`\"");
    for (facts::HostRecord &record : facts.hosts) {
        record.user = account;
        record.problems.clear();
        record.raw[QStringLiteral("probe:host.account")].replace(QStringLiteral("sruser"), account);
        if (record.name == QLatin1String("tm-3"))
            record.address = QStringLiteral("x\ntouch owned\n#");
    }
    const QByteArray script = scriptOf(facts);
    const Machine machine(QStringLiteral("tm-3"));
    machine.program("touch", "echo >\"$1\"");
    QByteArray said;
    QVERIFY2(machine.run(script, QStringLiteral("tm-3"), &said) == 0, said.constData());
    QVERIFY2(machine.read("etc/security/limits.d/90-flink.conf")
                 .startsWith(account.toUtf8() + " hard nofile"),
             script.constData());
    QVERIFY(!QFile::exists(machine.path("owned")));
}

void TestRootFile::doesNotCallTheUnknownSound()
{
    const QByteArray sound = "Nothing is missing";
    QVERIFY(scriptOf(factsOf(QStringLiteral("net.taskmanagers/open")))
                .contains(sound));
    for (const char *name : {"host.clock/unknown", "host.disk/unknown", "net.names/not-answered"}) {
        const QByteArray script =
            scriptOf(factsOf(QLatin1String(name)));
        QVERIFY2(!script.contains(sound), name);
        QVERIFY2(script.contains("more may be missing"), name);
    }
}

void TestRootFile::unlocksNoAccountByItself()
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

void TestRootFile::leavesOutWhatIsAccepted()
{
    const facts::Facts facts = factsOf(QStringLiteral("host.limits/login"));
    checks::Waiver waiver {.check = QStringLiteral("host.limits"),
                           .subject = QStringLiteral("host:tm-3"),
                           .reason = QStringLiteral("small\njobs"),
                           .by = {},
                           .until = {}};
    const QByteArray script = scriptOf(facts, {}, {waiver});
    QVERIFY2(!script.contains("nofile"), script.constData());
    QVERIFY2(script.contains("accepted: host.limits, host:tm-3 (small"), script.constData());
    QVERIFY2(!script.contains("\njobs"), script.constData());
    QVERIFY2(!script.contains("Nothing is missing"), script.constData());
    waiver.until = facts.finished.date().addDays(-1);
    QVERIFY(scriptOf(facts, {}, {waiver}).contains("hard nofile 65536'"));
}

void TestRootFile::leavesOutWhatWasNotChosen()
{
    const facts::Facts facts = factsOf(QStringLiteral("host.limits/login"));
    for (const checks::Choice &choice :
         {checks::Choice {.only = {QStringLiteral("net.*")}, .skip = {}},
          checks::Choice {.only = {}, .skip = {QStringLiteral("host.limits")}}}) {
        const QByteArray script = scriptOf(facts, choice);
        QVERIFY2(!script.contains("nofile"), script.constData());
        QVERIFY2(script.contains("Only some checks were chosen"), script.constData());
        QVERIFY2(!script.contains("Nothing is missing"), script.constData());
    }
}

void TestRootFile::namesChecksThatAreThere()
{
    for (const checks::RootRow &row : checks::rootRows())
        QVERIFY2(checks::findCheck(QLatin1String(row.check)) != nullptr, row.check);
}

QTEST_GUILESS_MAIN(TestRootFile)
#include "tst_rootfile.moc"
