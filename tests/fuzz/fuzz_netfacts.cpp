// SPDX-License-Identifier: Apache-2.0
#include "facts/netfacts.h"
#include "facts/postgresfacts.h"

#include <cstddef>
#include <cstdint>

// What a host or a database says in answer to the questions about network and PostgreSQL.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString said =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    lockkeeper::facts::HostRecord record;
    for (const char *key : {"probe:net.reach", "probe:net.names", "pg:login", "pg:refusal",
                            "pg:settings", "pg:identify"})
        record.raw.insert(QLatin1String(key), said);
    const auto net = lockkeeper::facts::parseNet(record);
    if (net.reach) {
        for (const auto &reach : *net.reach)
            (void)lockkeeper::facts::reachStateName(reach.state);
    }
    (void)lockkeeper::facts::parsePostgresLogin(record);
    (void)lockkeeper::facts::parsePostgres(record);
    return 0;
}
