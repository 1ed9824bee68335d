// SPDX-License-Identifier: Apache-2.0
#include "probe/postgresquestions.h"

namespace lockkeeper::probe {

std::vector<PostgresQuestion> tableQuestions()
{
    return {{.key = "pg:publications",
             .statement = "SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.pubname), '[]') "
                          "FROM pg_catalog.pg_publication p"}};
}

} // namespace lockkeeper::probe
