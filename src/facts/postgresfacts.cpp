// SPDX-License-Identifier: Apache-2.0
#include "facts/postgresfacts.h"

namespace lockkeeper::facts {

PostgresLogin parsePostgresLogin(const HostRecord &)
{
    return {};
}

PostgresFacts parsePostgres(const HostRecord &)
{
    return {};
}

} // namespace lockkeeper::facts
