// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace lockkeeper::test {

/// tests/support/starrocks_emulator.py on a free port; its account is loader with password().
class StarRocksEmulator
{
public:
    explicit StarRocksEmulator(const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("EMULATOR_USER"), QStringLiteral("loader"));
        environment.insert(QStringLiteral("EMULATOR_PASSWORD"), QString::fromUtf8(password()));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"),
                        QStringList {QStringLiteral(LOCKKEEPER_SOURCE_DIR
                                                    "/tests/support/starrocks_emulator.py"),
                                     QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                                     QStringLiteral("--seen"), seenFile()}
                            + arguments);
        while (!m_process.canReadLine() && m_process.waitForReadyRead(30'000)) { }
        m_port = static_cast<quint16>(m_process.readLine().trimmed().split(' ').value(1).toInt());
    }
    ~StarRocksEmulator()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    StarRocksEmulator(const StarRocksEmulator &) = delete;
    StarRocksEmulator &operator=(const StarRocksEmulator &) = delete;

    static QByteArray password() { return "s3cret-of-loader"; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QStringList seen() const
    {
        QFile file(seenFile());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

private:
    [[nodiscard]] QString seenFile() const { return m_dir.filePath(QStringLiteral("seen")); }

    QTemporaryDir m_dir;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace lockkeeper::test
