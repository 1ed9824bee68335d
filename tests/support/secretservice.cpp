// SPDX-License-Identifier: Apache-2.0
#include "support/secretservice.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

namespace {

constexpr auto kBusConfig =
    R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

QByteArray outputOf(const QString &program, const QStringList &arguments, int *code = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(10000))
        qFatal("%s does not end", qPrintable(program));
    if (code != nullptr)
        *code = process.exitCode();
    return process.readAllStandardOutput();
}

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(3000)) {
        process.kill();
        process.waitForFinished(1000);
    }
}

} // namespace

SecretService::SecretService()
{
    QFile config(m_folder.filePath(QStringLiteral("bus.conf")));
    if (!config.open(QIODevice::WriteOnly) || config.write(kBusConfig) < 0)
        qFatal("no configuration of the bus");
    config.close();
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                 QStringLiteral("--config-file=") + config.fileName()});
    if (!m_bus.waitForReadyRead(10000))
        qFatal("no bus: %s", m_bus.readAllStandardError().constData());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
}

SecretService::~SecretService()
{
    stop();
    end(m_bus);
}

bool SecretService::start()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"})
        environment.insert(QString::fromLatin1(name), m_folder.path());
    m_keyring.setProcessEnvironment(environment);
    m_keyring.start(QStringLiteral("gnome-keyring-daemon"),
                    {QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                     QStringLiteral("--components=secrets")});
    m_keyring.write("throw-away");
    m_keyring.closeWriteChannel();
    const QStringList question {QStringLiteral("call"),
                                QStringLiteral("--session"),
                                QStringLiteral("--dest=org.freedesktop.secrets"),
                                QStringLiteral("--object-path=/org/freedesktop/secrets"),
                                QStringLiteral("--method=org.freedesktop.Secret.Service.ReadAlias"),
                                QStringLiteral("default")};
    return m_keyring.waitForStarted()
        && QTest::qWaitFor(
               [&] {
                   return outputOf(QStringLiteral("gdbus"), question).contains("collection/login");
               },
               10000);
}

void SecretService::stop()
{
    end(m_keyring);
}

bool SecretService::lock() const
{
    int code = 1;
    outputOf(QStringLiteral("gdbus"),
             {QStringLiteral("call"), QStringLiteral("--session"),
              QStringLiteral("--dest=org.freedesktop.secrets"),
              QStringLiteral("--object-path=/org/freedesktop/secrets"),
              QStringLiteral("--method=org.freedesktop.Secret.Service.Lock"),
              QStringLiteral("['/org/freedesktop/secrets/collection/login']")},
             &code);
    return code == 0;
}

void SecretService::freeze(bool isFrozen) const
{
    ::kill(static_cast<pid_t>(m_keyring.processId()), isFrozen ? SIGSTOP : SIGCONT);
}

QByteArray SecretService::kept(const QString &key) const
{
    // Binary secrets are kept as base64.
    return QByteArray::fromBase64(
        outputOf(QStringLiteral("secret-tool"),
                 {QStringLiteral("lookup"), QStringLiteral("server"), QStringLiteral("lockkeeper"),
                  QStringLiteral("user"), key})
            .trimmed());
}
