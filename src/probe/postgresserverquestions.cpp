// SPDX-License-Identifier: Apache-2.0
#include "probe/postgresquestions.h"

namespace lockkeeper::probe {

std::vector<PostgresQuestion> serverQuestions()
{
    // to_jsonb takes whichever columns this version has: wal_status is there since 13.
    return {{.key = "pg:slots",
             .statement = "SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s.slot_name), '[]') "
                          "FROM pg_catalog.pg_replication_slots s"}};
}

} // namespace lockkeeper::probe
