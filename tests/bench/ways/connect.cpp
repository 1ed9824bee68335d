// SPDX-License-Identifier: Apache-2.0
#include "engine/fanout.h"
#include "ssh/sshremote.h"

#include <QCoreApplication>

#include <atomic>
#include <cstdio>

using namespace lockkeeper;

// benchconnect USER KEY KNOWN_HOSTS ADDRESS:PORT…: logs in to all at once and runs `true` on each,
// as the engine does; the peer of `ssh HOST true` for each.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5) {
        std::fputs("benchconnect USER KEY KNOWN_HOSTS ADDRESS:PORT…\n", stderr);
        return 2;
    }
    std::vector<ssh::SshTarget> targets;
    for (const QString &place : arguments.mid(4)) {
        targets.push_back(
            {.address = place.section(QLatin1Char(':'), 0, -2),
             .port = static_cast<quint16>(place.section(QLatin1Char(':'), -1).toInt()),
             .user = arguments.at(1),
             .identities = {arguments.at(2)},
             .useAgent = false,
             .knownHosts = arguments.at(3)});
    }
    std::atomic<int> failures = 0;
    engine::forEach(targets, [&failures](const ssh::SshTarget &target) {
        const auto remote = ssh::connect(target, {}, {});
        const auto ran = remote ? (*remote)->run({.script = "true\n"}, {})
                                : Result<remote::Outcome>(fail(remote.error()));
        if (ran && ran->exitCode == 0)
            return;
        ++failures;
        if (!ran)
            std::fputs(qPrintable(ran.error().message.in(QStringLiteral("en")) + QLatin1Char('\n')),
                       stderr);
    });
    return failures == 0 ? 0 : 1;
}
