// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/dbascript.h"
#include "facts/cluster.h"

namespace lockkeeper::checks {

// The sections of the file for the administrator of PostgreSQL; each writes nothing where nothing
// of its kind is missing.

/// Settings of the server, and the user's way in: pg_hba.conf, REPLICATION, CONNECT.
void writeServer(DbaScript &script, const facts::Cluster &cluster);
/// Rights to the tables, replica identity, publication. Needs TableFacts::captured.
void writeTables(DbaScript &script, const facts::Cluster &cluster);
/// The publication, a part of writeTables().
void writePublication(DbaScript &script, const facts::Cluster &cluster);
/// What nobody but the owner of the data can decide. Needs TableFacts::captured.
void writeDecisions(DbaScript &script, const facts::Cluster &cluster);

} // namespace lockkeeper::checks
