// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profile/profile.h"
#include "profile/section.h"

namespace lockkeeper::profile {

// The sections of a profile, one function each; what is wrong goes to Reading::error.

void readSsh(Reading &reading, const YamlNode &node, Ssh &ssh);
[[nodiscard]] QList<Host> readHosts(Reading &reading, const YamlNode &node);
void readFlink(Reading &reading, const YamlNode &node, facts::Wish &wish);
[[nodiscard]] facts::Source readSource(Reading &reading, const YamlNode &node);
[[nodiscard]] facts::Sink readSink(Reading &reading, const YamlNode &node);
/// Reads `cdc`; `profile.hosts` must be there, for submit-host.
void readCdc(Reading &reading, const YamlNode &node, Profile &profile);
[[nodiscard]] QList<Waiver> readWaivers(Reading &reading, const YamlNode &node,
                                        const QStringList &knownChecks);

template <typename T, typename U> void assign(T &field, std::optional<U> value)
{
    if (value)
        field = std::move(*value);
}

// The words of the file for the enumerations, in the order of their values.
[[nodiscard]] const QStringList &policyWords();
[[nodiscard]] const QStringList &tlsWords();

} // namespace lockkeeper::profile
