// SPDX-License-Identifier: Apache-2.0
#include "checks/check.h"
#include "checks/rootsteps.h"
#include "support/rootmachine.h"

#include <QTest>

using namespace lockkeeper;
using testing::factsOf;
using testing::Machine;
using testing::scriptOf;

// The file for root of the hosts, run by sh on a machine that is none.
class TestRootFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isASoundScript_data();
    void isASoundScript();
    void goesOnWhereATaskFails();
    void isOfNoUseOnAnotherHost();
    void leavesFirewallsToAPerson();
    void cannotBeTalkedOutOfItsQuotes();
    void doesNotCallTheUnknownSound();
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

void TestRootFile::isOfNoUseOnAnotherHost()
{
    const QByteArray script = scriptOf(factsOf(QStringLiteral("host.limits/login")));
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
    const QByteArray script = scriptOf(factsOf(QStringLiteral("net.jobmanager/closed")));
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
    QVERIFY(scriptOf(factsOf(QStringLiteral("net.taskmanagers/open"))).contains(sound));
    for (const char *name : {"host.clock/unknown", "host.disk/unknown", "net.names/not-answered"}) {
        const QByteArray script = scriptOf(factsOf(QLatin1String(name)));
        QVERIFY2(!script.contains(sound), name);
        QVERIFY2(script.contains("more may be missing"), name);
    }
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
