// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>

namespace lockkeeper::tests {

/// A real PostgreSQL on 127.0.0.1, in a folder that goes with the object: scram passwords, TLS with
/// a certificate for localhost, database `shop`, roles postgres/`super` and cdc
/// (REPLICATION)/`cdcpw`.
class PostgresFixture
{
public:
    ~PostgresFixture()
    {
        m_follower.kill();
        m_follower.waitForFinished();
        stop();
    }

    /// Makes and starts it; false where PostgreSQL is not installed or will not start.
    [[nodiscard]] bool start()
    {
        m_bin = newestBin();
        if (m_bin.isEmpty() || !m_dir.isValid())
            return false;
        if (getuid() == 0)
            QProcess::execute(QStringLiteral("chown"), {QStringLiteral("postgres"), m_dir.path()});
        write(QStringLiteral("password"), "super\n");
        return run(m_bin + QStringLiteral("/initdb"),
                   {QStringLiteral("-D"), data(), QStringLiteral("-U"), QStringLiteral("postgres"),
                    QStringLiteral("-A"), QStringLiteral("scram-sha-256"), QStringLiteral("-E"),
                    QStringLiteral("UTF8"), QStringLiteral("--no-locale"), QStringLiteral("-N"),
                    QStringLiteral("--pwfile"), m_dir.filePath(QStringLiteral("password"))})
            && makeCertificate() && launch()
            && sql("CREATE ROLE cdc LOGIN REPLICATION PASSWORD 'cdcpw'")
            && sql("CREATE DATABASE shop OWNER cdc");
    }

    /// Stops at once and starts again, to take over settings that need it.
    [[nodiscard]] bool restart()
    {
        stop();
        return launch();
    }

    void stop()
    {
        if (m_server.state() == QProcess::NotRunning)
            return;
        ::kill(static_cast<pid_t>(m_server.processId()), SIGINT);
        m_server.waitForFinished();
    }

    /// Runs a statement as superuser.
    bool sql(const QByteArray &statement) const { return sqlIn("postgres", statement); }
    /// The same in another database.
    bool sqlIn(const char *database, const QByteArray &statement) const
    {
        QProcess psql;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PGPASSWORD"), QStringLiteral("super"));
        psql.setProcessEnvironment(environment);
        psql.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        psql.start(m_bin + QStringLiteral("/psql"),
                   {QStringLiteral("-qAtX"), QStringLiteral("-h"), QStringLiteral("127.0.0.1"),
                    QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-U"),
                    QStringLiteral("postgres"), QStringLiteral("-v"),
                    QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-c"),
                    QString::fromUtf8(statement), QString::fromLatin1(database)});
        return psql.waitForFinished() && psql.exitCode() == 0;
    }

    /// Runs a script as superuser, or as a role with the same password, as psql -f does; `answer`
    /// gets what it prints.
    [[nodiscard]] bool runFile(const char *database, const QByteArray &script,
                               QByteArray *answer = nullptr, const char *role = "postgres") const
    {
        write(QStringLiteral("script.sql"), script);
        QProcess psql;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PGPASSWORD"), QStringLiteral("super"));
        psql.setProcessEnvironment(environment);
        psql.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        psql.start(m_bin + QStringLiteral("/psql"),
                   {QStringLiteral("-qAtX"), QStringLiteral("-h"), QStringLiteral("127.0.0.1"),
                    QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-U"),
                    QLatin1String(role), QStringLiteral("-f"),
                    m_dir.filePath(QStringLiteral("script.sql")), QString::fromLatin1(database)});
        const bool isDone = psql.waitForFinished() && psql.exitCode() == 0;
        if (answer != nullptr)
            *answer = psql.readAllStandardOutput();
        return isDone;
    }

    /// Takes the log of the server as a standby of that name does, until the object goes; true once
    /// the server knows it.
    [[nodiscard]] bool follow(const QString &name)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PGPASSWORD"), QStringLiteral("super"));
        environment.insert(QStringLiteral("PGAPPNAME"), name);
        m_follower.setProcessEnvironment(environment);
        m_follower.setProcessChannelMode(QProcess::MergedChannels);
        m_follower.start(m_bin + QStringLiteral("/pg_receivewal"),
                         {QStringLiteral("-v"), QStringLiteral("-h"), QStringLiteral("127.0.0.1"),
                          QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-U"),
                          QStringLiteral("postgres"), QStringLiteral("-D"), m_followed.path()});
        QByteArray said;
        while (!said.contains("starting log streaming")) {
            if (!m_follower.waitForReadyRead(30000))
                return false;
            said += m_follower.readAll();
        }
        return true;
    }

    /// Replaces pg_hba.conf (the superuser stays allowed) and reloads.
    [[nodiscard]] bool setHba(const QByteArray &lines)
    {
        write(QStringLiteral("data/pg_hba.conf"),
              "host all postgres 127.0.0.1/32 scram-sha-256\n" + lines);
        return sql("SELECT pg_reload_conf()");
    }

    [[nodiscard]] quint16 port() const { return m_port; }
    /// A port of 127.0.0.1 on which nobody listens now.
    [[nodiscard]] static quint16 freePort()
    {
        const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto *bare = reinterpret_cast<sockaddr *>(&address);
        socklen_t size = sizeof(address);
        bind(probe, bare, size);
        getsockname(probe, bare, &size);
        close(probe);
        return ntohs(address.sin_port);
    }
    [[nodiscard]] QString certificate() const
    {
        return m_dir.filePath(QStringLiteral("data/server.crt"));
    }

private:
    [[nodiscard]] static QString newestBin()
    {
        const QStringList versions = QDir(QStringLiteral("/usr/lib/postgresql"))
                                         .entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return versions.isEmpty()
            ? QString()
            : QStringLiteral("/usr/lib/postgresql/%1/bin").arg(versions.last());
    }

    [[nodiscard]] QString data() const { return m_dir.filePath(QStringLiteral("data")); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    /// PostgreSQL refuses to run as root.
    static void asPostgres(QString &program, QStringList &arguments)
    {
        if (getuid() != 0)
            return;
        arguments.prepend(program);
        arguments =
            QStringList {QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                         QStringLiteral("--clear-groups"), QStringLiteral("--")}
            + arguments;
        program = QStringLiteral("setpriv");
    }

    [[nodiscard]] bool run(QString program, QStringList arguments) const
    {
        asPostgres(program, arguments);
        QProcess process;
        process.setWorkingDirectory(m_dir.path());
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program, arguments);
        return process.waitForFinished(60000) && process.exitCode() == 0;
    }

    [[nodiscard]] bool makeCertificate() const
    {
        return run(QStringLiteral("openssl"),
                   {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                    QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                    QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                    QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                    QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                    QStringLiteral("subjectAltName=DNS:localhost"), QStringLiteral("-keyout"),
                    data() + QStringLiteral("/server.key"), QStringLiteral("-out"), certificate()});
    }

    [[nodiscard]] bool launch()
    {
        if (m_port == 0)
            m_port = freePort();
        QString program = m_bin + QStringLiteral("/postgres");
        QStringList arguments {
            QStringLiteral("-D"), data(),       QStringLiteral("-p"), QString::number(m_port),
            QStringLiteral("-k"), m_dir.path(), QStringLiteral("-h"), QStringLiteral("127.0.0.1")};
        write(QStringLiteral("data/postgresql.conf"),
              "fsync = off\nmax_connections = 20\nmax_wal_senders = 3\nssl = on\n");
        asPostgres(program, arguments);
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        m_server.start(program, arguments);
        QByteArray said;
        while (!said.contains("ready to accept connections")) {
            if (!m_server.waitForReadyRead(30000)) {
                qWarning("%s", said.constData());
                return false;
            }
            said += m_server.readAll();
        }
        return true;
    }

    QTemporaryDir m_dir {QStringLiteral("/tmp/lkpg-XXXXXX")};
    QString m_bin;
    QTemporaryDir m_followed;
    QProcess m_server;
    QProcess m_follower;
    quint16 m_port = 0;
};

} // namespace lockkeeper::tests
