// SPDX-License-Identifier: Apache-2.0
#include "probe/sudoprobe.h"

namespace lockkeeper::probe {
namespace {

using namespace std::chrono_literals;

// sudo asks name services and PAM, which answer a wrong password after a pause.
constexpr auto kPatience = 20s;

} // namespace

Result<void> askSudo(Visit &visit, std::shared_ptr<const Secret> password)
{
    const auto key = QStringLiteral("sudo:id");
    facts::Exchange exchange {.command = password
                                  ? QStringLiteral("sudo -k -S -p PROMPT -H -u root -- id -u")
                                  : QStringLiteral("sudo -k -n -H -u root -- id -u")};
    const auto outcome = visit.remote.run({.script = "id -u\n",
                                           .deadline = kPatience,
                                           .sudo = remote::Sudo {.password = std::move(password)}},
                                          visit.stop);
    if (outcome) {
        exchange.exit = outcome->exitCode;
        exchange.ms = outcome->duration.count();
        exchange.out = QString::fromUtf8(outcome->out).trimmed();
        visit.record.raw.insert(key, exchange.out);
    } else {
        exchange.err = outcome.error().detail;
        visit.record.problems.insert(key, outcome.error());
    }
    visit.record.transcript.insert(key, visit.recorder.add(exchange));
    return outcome ? Result<void>() : fail(outcome.error());
}

} // namespace lockkeeper::probe
