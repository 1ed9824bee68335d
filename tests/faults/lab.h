// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/sshremote.h"
#include "support/faultproxy.h"
#include "support/processes.h"
#include "support/sshdfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <random>

namespace lockkeeper::tests {

using namespace std::chrono_literals;
using Opened = Result<std::unique_ptr<remote::Remote>>;

inline QString english(const Error &error)
{
    return error.message.in(QStringLiteral("en"));
}

/// For QVERIFY2: why it failed.
template <typename T> QByteArray why(const Result<T> &result)
{
    return result ? QByteArray() : (english(result.error()) + result.error().detail).toUtf8();
}

/// How to log in to that sshd at another port, such as a proxy's.
inline ssh::SshTarget through(const SshdFixture &sshd, quint16 port)
{
    sshd.write(QStringLiteral("any"), "* " + sshd.hostKey() + '\n');
    ssh::SshTarget target = sshd.target();
    target.port = port;
    target.knownHosts = sshd.path(QStringLiteral("any"));
    return target;
}

using test::isAlive;

/// Random points are told, and can be had again with LOCKKEEPER_SEED.
inline std::mt19937 dice()
{
    bool isGiven = false;
    const uint given = qEnvironmentVariable("LOCKKEEPER_SEED").toUInt(&isGiven);
    const uint seed = isGiven ? given : std::random_device()();
    qInfo("repeat with LOCKKEEPER_SEED=%u", seed);
    return std::mt19937(seed);
}

inline qint64 between(std::mt19937 &dice, qint64 low, qint64 high)
{
    return std::uniform_int_distribution<qint64>(low, high)(dice);
}

} // namespace lockkeeper::tests
