// SPDX-License-Identifier: Apache-2.0
#include "cli/choice.h"

#include "base/printable.h"
#include "profile/section.h"

namespace lockkeeper::cli {
namespace {

Result<QStringList> known(const QStringList &patterns)
{
    for (const QString &pattern : patterns)
        LK_CHECK(meantIds(pattern));
    return patterns;
}

} // namespace

Result<QStringList> meantIds(const QString &pattern)
{
    QStringList all;
    QStringList meant;
    for (const checks::Check &check : checks::catalogue()) {
        const QString id = QLatin1String(check.id);
        all += id;
        if (id == pattern
            || (pattern.endsWith(QLatin1String(".*")) && id.startsWith(pattern.chopped(1))))
            meant += id;
    }
    if (!meant.isEmpty())
        return meant;
    const QString likely = profile::likeliest(pattern, all);
    return fail(usage(text("cli", "This version has no check “%1”.").arg(oneLine(pattern)),
                      likely.isEmpty() ? text("cli", "“lockkeeper checks” lists them.")
                                       : text("cli", "Did you mean %1?").arg(likely)));
}

Result<checks::Choice> choiceOf(const Arguments &arguments)
{
    LK_TRY(const QStringList only, known(arguments.list("only")));
    LK_TRY(const QStringList skip, known(arguments.list("skip")));
    const checks::Choice choice {.only = only, .skip = skip};
    if (choice.isEverything())
        return choice;
    for (const checks::Check &check : checks::catalogue()) {
        if (choice.includes(QLatin1String(check.id)))
            return choice;
    }
    return fail(usage(text("cli", "No check is left by --only and --skip.")));
}

Result<QList<checks::Waiver>> waiversOf(const Arguments &arguments)
{
    QList<checks::Waiver> waivers;
    for (const QString &value : arguments.values("waive")) {
        const QString reason = value.section(QLatin1Char('='), 1).trimmed();
        if (reason.isEmpty()) {
            return fail(usage(text("cli", "--waive %1 gives no reason; write --waive ID=REASON.")
                                  .arg(oneLine(value))));
        }
        LK_TRY(const QStringList ids, meantIds(value.section(QLatin1Char('='), 0, 0).trimmed()));
        for (const QString &id : ids) {
            waivers += checks::Waiver {
                .check = id, .subject = {}, .reason = reason, .by = {}, .until = {}};
        }
    }
    return waivers;
}

} // namespace lockkeeper::cli
