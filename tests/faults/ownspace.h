// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QTest>

#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace lockkeeper::tests {

/// Runs a line of the shell; its words go to the log of the test.
inline bool run(const QByteArray &line)
{
    return std::system(line.constData()) == 0; // NOLINT(cert-env33-c): constants of the tests
}

/// For ctest, which knows the number.
inline int skipAll(const char *reason)
{
    std::printf("SKIP   : %s\n", reason);
    return 77;
}

/// Mounts of this process and its children alone. Before the first thread.
inline bool hasOwnMounts()
{
    return ::unshare(CLONE_NEWNS) == 0
        && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// Puts a file over another one, for this process and its children alone.
inline bool putOver(const QByteArray &path, const QByteArray &content)
{
    QByteArray own("/tmp/lk-faults-XXXXXX");
    const int fd = ::mkstemp(own.data());
    const bool isWritten =
        ::write(fd, content.constData(), std::size_t(content.size())) == content.size();
    ::fchmod(fd, 0644);
    ::close(fd);
    const bool isDone =
        isWritten && ::mount(own.constData(), path.constData(), nullptr, MS_BIND, nullptr) == 0;
    ::unlink(own.constData()); // the mount keeps it
    return isDone;
}

} // namespace lockkeeper::tests

/// A program with a network namespace of its own, and a name server at a port where nobody answers.
#define LOCKKEEPER_OWN_NETWORK_MAIN(Test)                                                          \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        using namespace lockkeeper::tests;                                                         \
        if (::geteuid() != 0)                                                                      \
            return skipAll("a network of its own needs root");                                     \
        if (!hasOwnMounts() || ::unshare(CLONE_NEWNET) != 0)                                       \
            return skipAll("this kernel gives no network namespace");                              \
        if (!run("command -v nft tc ip >/dev/null && ip link set lo up"))                          \
            return skipAll("nft, tc or ip is missing");                                            \
        if (!putOver("/etc/resolv.conf", "nameserver 127.0.0.1\n"))                                \
            return skipAll("/etc/resolv.conf cannot be replaced");                                 \
        QCoreApplication app(argc, argv);                                                          \
        Test test;                                                                                 \
        return QTest::qExec(&test, argc, argv);                                                    \
    }
