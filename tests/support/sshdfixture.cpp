// SPDX-License-Identifier: Apache-2.0
#include "support/sshdfixture.h"

#include "support/files.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <netinet/in.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>

namespace {

int connectTo(quint16 port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int code = ::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof(address));
    ::close(fd);
    return code;
}

bool canBind(quint16 port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int code = ::bind(fd, reinterpret_cast<sockaddr *>(&address), sizeof(address));
    ::close(fd);
    return code == 0;
}

} // namespace

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(20000))
        qFatal("%s cannot be run", qPrintable(program));
    return process.readAllStandardOutput();
}

quint16 SshdFixture::freePort()
{
    // Tests run beside each other: each process begins elsewhere.
    static quint16 next = static_cast<quint16>(43000 + (::getpid() % 1500) * 10);
    do {
        next = static_cast<quint16>(next >= 60000 ? 43000 : next + 1);
    } while (!canBind(next));
    return next;
}

SshdFixture::SshdFixture(const QStringList &config)
    : m_port(freePort())
{
    QDir().mkpath(QStringLiteral("/run/sshd")); // sshd run by root wants it; else it fails unheeded
    QDir().mkpath(path(QStringLiteral("home")));
    write(QStringLiteral("authorized_keys"), {});
    makeKey(QStringLiteral("hostkey"), {}, false);
    makeKey(QStringLiteral("id"));
    write(QStringLiteral("known_hosts"),
          "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + hostKey() + '\n');
    // What comes first in sshd_config holds.
    const QStringList lines = config
        + QStringList {
            QStringLiteral("ListenAddress 127.0.0.1"),
            QStringLiteral("Port %1").arg(m_port),
            QStringLiteral("HostKey %1").arg(path(QStringLiteral("hostkey"))),
            QStringLiteral("AuthorizedKeysFile %1").arg(path(QStringLiteral("authorized_keys"))),
            QStringLiteral("PidFile none"),
            QStringLiteral("StrictModes no"),
            QStringLiteral("UsePAM no"),
            QStringLiteral("PermitRootLogin yes"),
            QStringLiteral("SetEnv HOME=%1").arg(path(QStringLiteral("home")))};
    write(QStringLiteral("sshd_config"), lines.join(QLatin1Char('\n')).toUtf8() + '\n');
    m_process.start(QStringLiteral("/usr/sbin/sshd"),
                    {QStringLiteral("-D"), QStringLiteral("-f"),
                     path(QStringLiteral("sshd_config")), QStringLiteral("-E"),
                     path(QStringLiteral("log"))});
    m_process.waitForStarted();
    m_isRunning = QTest::qWaitFor([this] { return connectTo(m_port) == 0; }, 10000);
    if (!m_isRunning)
        qWarning("sshd: %s", qPrintable(log()));
}

SshdFixture::~SshdFixture()
{
    m_process.terminate();
    if (!m_process.waitForFinished(3000))
        m_process.kill();
    m_process.waitForFinished(1000);
}

void SshdFixture::changeHostKey()
{
    const QString own = path(QStringLiteral("hostkey"));
    QFile::remove(own);
    QFile::remove(own + QStringLiteral(".pub"));
    makeKey(QStringLiteral("hostkey"), {}, false);
    const auto starts = [this] { return log().count(QStringLiteral("Server listening")); };
    const auto before = starts();
    ::kill(static_cast<pid_t>(m_process.processId()), SIGHUP);
    if (!QTest::qWaitFor([&] { return starts() > before; }, 10000))
        qFatal("sshd did not start again: %s", qPrintable(log()));
}

void SshdFixture::endSessions() const
{
    outputOf(
        QStringLiteral("pkill"),
        {QStringLiteral("-KILL"), QStringLiteral("-P"), QString::number(m_process.processId())});
}

QString SshdFixture::log() const
{
    return QString::fromUtf8(lockkeeper::test::contentOf(path(QStringLiteral("log"))));
}

QByteArray SshdFixture::hostKey() const
{
    return lockkeeper::test::contentOf(path(QStringLiteral("hostkey.pub")))
        .split(' ')
        .mid(0, 2)
        .join(' ');
}

lockkeeper::ssh::SshTarget SshdFixture::target() const
{
    lockkeeper::ssh::SshTarget target;
    target.address = QStringLiteral("127.0.0.1");
    target.port = m_port;
    target.user = QString::fromLocal8Bit(::getpwuid(::getuid())->pw_name);
    target.identities = {path(QStringLiteral("id"))};
    target.useAgent = false;
    target.knownHosts = path(QStringLiteral("known_hosts"));
    target.moreKnownHosts = {};
    return target;
}

void SshdFixture::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QString SshdFixture::makeKey(const QString &name, const QString &passphrase,
                             bool isAuthorised) const
{
    outputOf(QStringLiteral("ssh-keygen"),
             {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
              QStringLiteral("-N"), passphrase, QStringLiteral("-f"), path(name)});
    if (isAuthorised) {
        QFile file(path(QStringLiteral("authorized_keys")));
        if (!file.open(QIODevice::Append))
            qFatal("cannot append to authorized_keys");
        file.write(lockkeeper::test::contentOf(path(name) + QStringLiteral(".pub")));
    }
    return path(name);
}
