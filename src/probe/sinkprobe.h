// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "facts/cluster.h"
#include "http/httpclient.h"
#include "probe/scriptprobe.h"

namespace lockkeeper::probe {

/// The front end of the sink that this host reaches for loads; null where it reaches none.
[[nodiscard]] const facts::Reach *reachedFrontEnd(const facts::Host &host);

/// Asks that front end, over a forwarded port of this host, where it would send a load: the answer
/// names one back end (StarRocks 3, LoadAction: PUT with Expect: 100-continue is redirected before
/// any row is read). It is asked for a table that does not exist and without rows, so that nothing
/// can be loaded, again and again until no new back end is named; a password that is refused is
/// sent once. Stores `sink:load` (see facts::parseLoad()) or a problem of that key. Blocks, at most
/// 20 s; ends within a second after a request to stop.
void askBackEnds(Visit &visit, const facts::Sink &sink, const facts::Endpoint &frontEnd,
                 const Secret &password, const http::Limits &limits = {});

} // namespace lockkeeper::probe
