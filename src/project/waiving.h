// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "checks/judge.h"
#include "profile/profile.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace lockkeeper::project {

/// The ids that a waiver of a profile may name: all checks of this version.
[[nodiscard]] QStringList checkIds();

/// The waivers of the profile, as the rules want them. Expired ones too: judging leaves them out.
[[nodiscard]] QList<checks::Waiver> waiversOf(const profile::Profile &profile);

/// Accepts what that check finds on that subject (empty: on every one), in place of an earlier
/// waiver of the same two. Refused (Usage): an unknown check, no reason, a last day that is over.
/// `today` is the reader's. Pure.
[[nodiscard]] Result<void> addWaiver(profile::Profile &profile, const profile::Waiver &waiver,
                                     const QDate &today);

/// Takes back the waiver of these two; false where there is none. A waiver for every subject stays
/// when one subject is named.
bool removeWaiver(profile::Profile &profile, const QString &check, const QString &subject);

} // namespace lockkeeper::project
