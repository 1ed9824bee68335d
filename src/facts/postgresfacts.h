// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

#include <QDateTime>
#include <QStringList>

namespace lockkeeper::facts {

/// The "no" of what answers at the source's port, parsed from pg:refusal.
struct PostgresRefusal
{
    enum class Cause {
        Server, ///< PostgreSQL itself
        Tls, ///< no TLS where it is demanded, or its certificate is not accepted
        NotPostgres, ///< something else answers
    };
    Cause cause = Cause::Server;
    QString sqlState; ///< 28P01, 28000, 3D000, …; empty unless the server said no
    QString words; ///< the message, in the server's language; foreign text
};

/// One login from one host, parsed from pg:login and pg:refusal.
struct PostgresLogin
{
    Result<QString> server; ///< server_version where the login succeeded; else why not
    bool isEncrypted = false;
    QString tlsVersion; ///< TLSv1.3, empty without TLS
    QString path; ///< "tunnel" or "relay"
    double ms = -1; ///< of the whole login, tunnel included
    QString clientAddress; ///< as the server sees this host; empty: a Unix socket or not told
    bool isPooled = false; ///< something in between refused or swallowed our start-up options
    std::optional<PostgresRefusal> refusal;
};

/// How IDENTIFY_SYSTEM over the replication protocol went, parsed from pg:identify.
struct ReplicationAnswer
{
    bool isAccepted = false;
    QString systemId;
    QString sqlState; ///< of the refusal
    QString words; ///< of the refusal
};

/// Settings from the one read-only session at the JobManager's host, parsed from pg:settings. A
/// setting that the server does not know is Missing.
struct PostgresFacts
{
    Result<int> versionNumber; ///< server_version_num: 150017
    Result<bool> isInRecovery;
    Result<QString> walLevel;
    Result<bool> isWalLevelPending; ///< another value waits in the files for a restart
    Result<int> maxWalSenders;
    Result<int> usedWalSenders; ///< rows of pg_stat_replication
    Result<bool> mayReplicate; ///< REPLICATION, superuser or a provider's role that stands for it
    QString standInRole; ///< of Amazon or Yandex, where this server has it: rds_replication, …
    Result<QString> encoding; ///< server_encoding
    Result<QDateTime> time; ///< now() of the server, UTC
    QString provider; ///< "rds", "cloudsql", "azure" where the settings tell, else empty
    Result<ReplicationAnswer> identify; ///< Missing: was not asked, the message says why
};

[[nodiscard]] PostgresLogin parsePostgresLogin(const HostRecord &record);
[[nodiscard]] PostgresFacts parsePostgres(const HostRecord &record);

} // namespace lockkeeper::facts
