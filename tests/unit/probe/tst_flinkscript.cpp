// SPDX-License-Identifier: Apache-2.0
#include "support/scriptrun.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>
#include <vector>

using namespace lockkeeper;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Processes with the program and the arguments of Flink's JVMs; they wait until the object goes.
class FakeJvms
{
public:
    explicit FakeJvms(const QString &folder)
        : m_program(folder + QStringLiteral("/bin/java"))
    {
        QDir().mkpath(QFileInfo(m_program).path());
        QFile::copy(QStandardPaths::findExecutable(QStringLiteral("dash")), m_program);
    }

    [[nodiscard]] bool start(const QString &home, const QString &log, const QString &mainClass)
    {
        m_processes.push_back(std::make_unique<QProcess>());
        QProcess &process = *m_processes.back();
        process.start(m_program,
                      {QStringLiteral("-c"), QStringLiteral("read line"), QStringLiteral("java"),
                       QStringLiteral("-Dlog.file=%1/flink-u-x-0-h.log").arg(log),
                       QStringLiteral("-classpath"),
                       QStringLiteral("%1/lib/a.jar:%1/lib/flink-dist-1.20.3.jar").arg(home),
                       QStringLiteral("org.apache.flink.") + mainClass});
        return process.waitForStarted();
    }
    ~FakeJvms()
    {
        for (const std::unique_ptr<QProcess> &process : m_processes) {
            process->closeWriteChannel();
            process->waitForFinished();
        }
    }
    FakeJvms(const FakeJvms &) = delete;
    FakeJvms &operator=(const FakeJvms &) = delete;

private:
    QString m_program;
    std::vector<std::unique_ptr<QProcess>> m_processes;
};

} // namespace

// What the scripts find of Flink on a host, under every shell it may have.
class TestFlinkScript : public QObject, private test::ScriptRun
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsTheFlinkHomeOfTheProfile_data();
    void findsTheFlinkHomeOfTheProfile();
    void tellsWhereDaemonsLog_data();
    void tellsWhereDaemonsLog();
    void readsTheFilesOfAHome_data();
    void readsTheFilesOfAHome();
};

void TestFlinkScript::init()
{
    m_environment = QProcessEnvironment::systemEnvironment();
}

void TestFlinkScript::findsTheFlinkHomeOfTheProfile_data()
{
    eachShell();
}

void TestFlinkScript::findsTheFlinkHomeOfTheProfile()
{
    QFETCH(QStringList, shell);
    QTemporaryDir home;
    const QString flink = home.path() + QStringLiteral("/Флинк 1.20");
    QVERIFY(QDir().mkpath(flink + QStringLiteral("/lib")));
    m_environment.insert(QStringLiteral("HOME"), home.path());
    for (const QString &wish : {flink, QStringLiteral("~/Флинк 1.20/")}) {
        const Result<QByteArray> script = probe::composeScript({QStringLiteral("host")}, kNonce,
                                                               {{QStringLiteral("LK_HOME"), wish}});
        QVERIFY(script);
        const QString access = QString::fromUtf8(
            runScript(*script, shell).sections.texts.value(QStringLiteral("host.access")));
        QVERIFY2(access.startsWith(flink + QStringLiteral("\thome\t") + flink
                                   + QStringLiteral("\terwx\t")),
                 qPrintable(access));
    }
}

void TestFlinkScript::tellsWhereDaemonsLog_data()
{
    eachShell();
}

void TestFlinkScript::tellsWhereDaemonsLog()
{
    QFETCH(QStringList, shell);
    QTemporaryDir home;
    const QString flink = home.path() + QStringLiteral("/Флинк 1.20");
    write(flink + QStringLiteral("/lib/flink-dist-1.20.3.jar"), {});
    write(flink + QStringLiteral("/conf/config.yaml"), "env:\n  log:\n    dir: /from/config # x\n");
    m_environment.insert(QStringLiteral("HOME"), home.path());
    const auto folders = [&] {
        const auto script = probe::composeScript({QStringLiteral("host")}, kNonce,
                                                 {{QStringLiteral("LK_HOME"), flink}});
        const QString access = QString::fromUtf8(
            runScript(*script, shell).sections.texts.value(QStringLiteral("host.access")));
        QStringList found;
        for (const QString &line : access.split(QLatin1Char('\n'))) {
            const QStringList cells = line.split(QLatin1Char('\t'));
            if (cells.value(0) == flink && cells.value(1) == QLatin1String("log"))
                found += cells.value(2);
        }
        found.sort();
        return found;
    };
    QCOMPARE(folders(), QStringList {QStringLiteral("/from/config")});
    m_environment.insert(QStringLiteral("FLINK_LOG_DIR"), QStringLiteral("/from/the login"));
    QCOMPARE(folders(), QStringList {QStringLiteral("/from/the login")});
    FakeJvms daemons(home.path());
    QVERIFY(daemons.start(flink, QStringLiteral("/var/a b"),
                          QStringLiteral("runtime.entrypoint.StandaloneSessionClusterEntrypoint")));
    QVERIFY(daemons.start(flink, QStringLiteral("/var/c"),
                          QStringLiteral("runtime.taskexecutor.TaskManagerRunner")));
    QVERIFY(daemons.start(flink, QStringLiteral("/var/c"),
                          QStringLiteral("runtime.taskexecutor.TaskManagerRunner")));
    QVERIFY(daemons.start(flink, QStringLiteral("/of/a client"),
                          QStringLiteral("client.cli.CliFrontend")));
    QVERIFY(daemons.start(QStringLiteral("/opt/another"), QStringLiteral("/of/another"),
                          QStringLiteral("runtime.taskexecutor.TaskManagerRunner")));
    QCOMPARE(folders(), (QStringList {QStringLiteral("/var/a b"), QStringLiteral("/var/c")}));
}

void TestFlinkScript::readsTheFilesOfAHome_data()
{
    eachShell();
}

void TestFlinkScript::readsTheFilesOfAHome()
{
    QFETCH(QStringList, shell);
    QTemporaryDir home;
    const QString flink = home.path() + QStringLiteral("/Флинк 1.20");
    const QString log = home.path() + QStringLiteral("/жур нал");
    write(flink + QStringLiteral("/lib/flink-dist-1.20.3.jar"), {});
    write(flink + QStringLiteral("/conf/config.yaml"),
          "# c\nenv:\n  log:\n    # dir: /no\n    dir: \"" + log.toUtf8()
              + "\" # note\n  pid:\n    dir: /nowhere\nio:\n  dir: /no\n");
    write(flink + QStringLiteral("/conf/workers"), QByteArray(262145, 'x'));
    QByteArray lines;
    for (int n = 1; n <= 3000; ++n)
        lines += "ERROR " + QByteArray::number(n) + (n % 2 == 1 ? " Ошибка\n" : " \n");
    write(log + QStringLiteral("/flink-u-taskexecutor-0-h.log"), lines + "INFO all is well\n");
    m_environment.insert(QStringLiteral("HOME"), home.path());
    const Result<QByteArray> script =
        probe::composeScript({QStringLiteral("flink"), QStringLiteral("flinkfiles")}, kNonce,
                             {{QStringLiteral("LK_HOME"), flink}});
    QVERIFY(script);
    const probe::Sections sections = runScript(*script, shell).sections;
    const QByteArray homes = sections.texts.value(QStringLiteral("flink.homes"));
    QVERIFY2(homes.contains("\nlog " + log.toUtf8() + '\n'), homes.constData());
    QVERIFY(sections.texts.value(QStringLiteral("flink.home.1.config")).startsWith("# c\nenv:"));
    QCOMPARE(sections.exits.value(QStringLiteral("flink.home.1.workers")), 5);
    QCOMPARE(sections.exits.value(QStringLiteral("flink.home.1.masters")), 3);
    const QByteArrayList tail =
        sections.texts.value(QStringLiteral("flink.home.1.tail.taskexecutor.log")).split('\n');
    QCOMPARE(tail.size(), 62); // the file's name, 60 lines, the end
    QCOMPARE(tail.at(1), QByteArray("ERROR 2941 Ошибка"));
    QCOMPARE(tail.at(60), QByteArray("ERROR 3000 "));
}

QTEST_GUILESS_MAIN(TestFlinkScript)
#include "tst_flinkscript.moc"
