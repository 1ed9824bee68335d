// SPDX-License-Identifier: Apache-2.0
#include "project/waiving.h"

#include "base/printable.h"

#include <algorithm>

namespace lockkeeper::project {
namespace {

Error refused(const Text &message)
{
    return {.kind = ErrorKind::Usage, .message = message};
}

bool removeAny(QList<profile::Waiver> &waivers, const QString &check, const QString &subject)
{
    const auto gone =
        std::remove_if(waivers.begin(), waivers.end(), [&](const profile::Waiver &waiver) {
            return waiver.check == check && waiver.subject == subject;
        });
    const bool isAny = gone != waivers.end();
    waivers.erase(gone, waivers.end());
    return isAny;
}

} // namespace

QStringList checkIds()
{
    QStringList ids;
    for (const checks::Check &check : checks::catalogue())
        ids += QLatin1String(check.id);
    return ids;
}

QList<checks::Waiver> waiversOf(const profile::Profile &profile)
{
    QList<checks::Waiver> waivers;
    for (const profile::Waiver &waiver : profile.waivers) {
        waivers += checks::Waiver {.check = waiver.check,
                                   .subject = waiver.subject,
                                   .reason = waiver.reason,
                                   .by = waiver.by,
                                   .until = waiver.until};
    }
    return waivers;
}

Result<void> addWaiver(profile::Profile &profile, const profile::Waiver &waiver, const QDate &today)
{
    if (checks::findCheck(waiver.check) == nullptr) {
        return fail(
            refused(text("project", "This version has no check “%1”.").arg(oneLine(waiver.check))));
    }
    profile::Waiver added = waiver;
    added.reason = waiver.reason.simplified();
    added.by = waiver.by.simplified();
    if (added.reason.isEmpty())
        return fail(refused(text("project", "Say why this is accepted: the reason is empty.")));
    if (added.until && (!added.until->isValid() || *added.until < today))
        return fail(refused(text("project", "The last day of the acceptance is already over.")));
    removeAny(profile.waivers, added.check, added.subject);
    profile.waivers += added;
    return {};
}

bool removeWaiver(profile::Profile &profile, const QString &check, const QString &subject)
{
    return removeAny(profile.waivers, check, subject);
}

} // namespace lockkeeper::project
