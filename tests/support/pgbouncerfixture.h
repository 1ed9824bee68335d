// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/postgresfixture.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <unistd.h>

#include <csignal>

namespace lockkeeper::tests {

/// A real PgBouncer on 127.0.0.1 before a PostgresFixture: one pooled connection, which role cdc
/// gets; no reset between clients. It swallows the start-up parameters that `ignored` lists and
/// refuses others.
class PgBouncerFixture
{
public:
    ~PgBouncerFixture()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(static_cast<pid_t>(m_process.processId()), SIGTERM);
        m_process.waitForFinished();
    }

    /// Makes and starts it; false where PgBouncer is not installed or will not start.
    [[nodiscard]] bool start(quint16 behind, const QByteArray &mode, const QByteArray &ignored)
    {
        m_port = PostgresFixture::freePort();
        write("users", "\"cdc\" \"cdcpw\"\n");
        write("ini",
              "[databases]\n* = host=127.0.0.1 port=" + QByteArray::number(behind)
                  + "\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = "
                  + QByteArray::number(m_port)
                  + "\nunix_socket_dir =\nauth_type = scram-sha-256\nauth_file = "
                  + m_dir.filePath(QStringLiteral("users")).toUtf8()
                  + "\ndefault_pool_size = 1\nserver_reset_query =\npool_mode = " + mode
                  + "\nignore_startup_parameters = " + ignored + "\n");
        QString program = QStringLiteral("/usr/sbin/pgbouncer");
        QStringList arguments {m_dir.filePath(QStringLiteral("ini"))};
        if (getuid() == 0) { // which PgBouncer refuses
            QProcess::execute(QStringLiteral("chown"),
                              {QStringLiteral("-R"), QStringLiteral("postgres"), m_dir.path()});
            arguments =
                QStringList {QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                             QStringLiteral("--clear-groups"), QStringLiteral("--"), program}
                + arguments;
            program = QStringLiteral("setpriv");
        }
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program, arguments);
        QByteArray said;
        while (!said.contains("process up")) {
            if (!m_process.waitForReadyRead(30000)) {
                qWarning("%s", said.constData());
                return false;
            }
            said += m_process.readAll();
        }
        return true;
    }

    /// What another client, psql as cdc in database shop, is told through the pool.
    [[nodiscard]] QByteArray ask(const char *statement) const
    {
        QProcess psql;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PGPASSWORD"), QStringLiteral("cdcpw"));
        psql.setProcessEnvironment(environment);
        psql.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        psql.start(QStringLiteral("psql"),
                   {QStringLiteral("-qAtX"), QStringLiteral("-h"), QStringLiteral("127.0.0.1"),
                    QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-U"),
                    QStringLiteral("cdc"), QStringLiteral("-c"), QString::fromUtf8(statement),
                    QStringLiteral("shop")});
        psql.waitForFinished();
        return psql.readAllStandardOutput().trimmed();
    }

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(QLatin1String(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    QTemporaryDir m_dir {QStringLiteral("/tmp/lkpool-XXXXXX")};
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace lockkeeper::tests
