// SPDX-License-Identifier: Apache-2.0
#include "facts/flinkfacts.h"

#include <QRegularExpression>

namespace lockkeeper::facts {
namespace {

/// "22.11.2026 15:10:17 : JOB : NAME (RUNNING)" as `flink list` prints a job.
QStringList jobsOf(const QString &answer)
{
    static const QRegularExpression job(
        QStringLiteral("^\\S+ \\S+ : ([0-9a-f]{32} : .*\\([A-Z]+\\))\\s*$"),
        QRegularExpression::MultilineOption);
    QStringList jobs;
    for (auto it = job.globalMatch(answer); it.hasNext();)
        jobs += it.next().captured(1);
    return jobs;
}

/// The deepest cause, else the first line that speaks of an error, else the last line.
QString causeOf(const QString &answer)
{
    QString cause;
    QString error;
    QString last;
    for (const QString &raw : answer.split(QLatin1Char('\n'))) {
        const QString line = raw.trimmed();
        if (line.startsWith(QLatin1String("Caused by: ")))
            cause = line.mid(11);
        else if (error.isEmpty()
                 && (line.contains(QLatin1String("rror"))
                     || line.contains(QLatin1String("JAVA_HOME"))
                     || line.contains(QLatin1String("xception"))
                     || line.contains(QLatin1String("No such file"))
                     || line.contains(QLatin1String("ermission denied"))))
            error = line;
        if (!line.isEmpty())
            last = line;
    }
    if (!cause.isEmpty())
        return cause;
    return error.isEmpty() ? last : error;
}

} // namespace

CliFacts parseCli(const HostRecord &record)
{
    CliFacts facts;
    const QString key = QStringLiteral("probe:cli.list");
    const Result<QString> answer = record.answer(key);
    if (!answer) {
        facts.exit = fail(answer.error());
        return facts;
    }
    facts.exit = record.exits.value(key, -1);
    facts.jobs = jobsOf(*answer);
    if (*facts.exit != 0)
        facts.error = causeOf(*answer);
    return facts;
}

} // namespace lockkeeper::facts
