// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

namespace lockkeeper::facts {

/// One login from one host, parsed from pg:login.
struct PostgresLogin
{
    Result<QString> server; ///< the server's version text where the login succeeded
    bool isEncrypted = false;
    QString path; ///< "tunnel" or "relay"
};

/// Settings from the one read-only session at the JobManager's host, parsed from pg:settings.
struct PostgresFacts
{
    Result<int> versionNumber; ///< server_version_num
    Result<bool> isInRecovery;
    Result<QString> walLevel;
};

[[nodiscard]] PostgresLogin parsePostgresLogin(const HostRecord &record);
[[nodiscard]] PostgresFacts parsePostgres(const HostRecord &record);

} // namespace lockkeeper::facts
