// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profile/profile.h"

#include <QByteArray>

namespace lockkeeper::profile {

/// The profile as YAML: what equals a default is left out. parseProfile(writeProfile(p)) is p.
/// All text values are quoted, so no name can become a number, a date or YAML's own sign.
[[nodiscard]] QByteArray writeProfile(const Profile &profile);

} // namespace lockkeeper::profile
