// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "report/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace lockkeeper::project {

/// The outcome of a profile's last run.
struct LastVerdict
{
    bool isReady = false;
    Text words;
    report::Summary summary;
    QDateTime when; ///< UTC, when the run ended
};

/// A profile that was open lately.
struct RecentProfile
{
    QString path; ///< absolute
    QString name;
    int hosts = 0;
    QDateTime when; ///< UTC, last opened, saved or checked
    std::optional<LastVerdict> verdict = {}; ///< none: never checked
    bool isThere = true; ///< the file is still there
};

/// The recent profiles and what was set aside while reading them.
struct RecentProfiles
{
    QList<RecentProfile> items = {};
    QList<Text> told = {};
};

inline constexpr int kMostRecent = 20;

/// Reads the list; a missing file is an empty one, one that cannot be read is renamed to NAME.bad
/// and told.
[[nodiscard]] RecentProfiles readRecent(const QString &file);

/// Reads the list, lets `change` work on it and writes it back, one process at a time; waits ten
/// seconds for the others. Keeps the newest kMostRecent. Fails with Prohibited.
[[nodiscard]] Result<void> changeRecent(const QString &file,
                                        const std::function<void(QList<RecentProfile> &)> &change);

} // namespace lockkeeper::project
