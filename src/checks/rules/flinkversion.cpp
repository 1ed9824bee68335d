// SPDX-License-Identifier: Apache-2.0
#include "checks/rules/flinkrules.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace lockkeeper::checks {
namespace {

using facts::Cluster;

const QJsonObject &matrix()
{
    static const QJsonObject object = [] {
        QFile file(QStringLiteral(":/data/flink-versions.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }();
    return object;
}

/// "1.20" of "1.20.3"
QString lineOf(const QString &version)
{
    return version.section(QLatin1Char('.'), 0, 1).section(QLatin1Char('-'), 0, 0);
}

QJsonObject entry(const char *table, const QString &line)
{
    for (const QJsonValue &value : matrix().value(QLatin1String(table)).toArray()) {
        if (value[QStringLiteral("line")].toString() == line)
            return value.toObject();
    }
    return {};
}

QStringList words(const QJsonValue &array)
{
    QStringList result;
    for (const QJsonValue &value : array.toArray())
        result += value.toString();
    return result;
}

struct Seen
{
    QString version;
    QString host;
    QString key;
    bool isOnDisk = false; ///< told by the files, not by the running cluster
};

Result<Seen> runningVersion(const Cluster &cluster)
{
    if (cluster.jobManager == nullptr)
        return fail(cluster.rest.overview.error());
    const QString host = cluster.jobManager->name();
    if (cluster.rest.overview && !cluster.rest.overview->version.isEmpty()) {
        return Seen {.version = cluster.rest.overview->version,
                     .host = host,
                     .key = QStringLiteral("rest:/overview")};
    }
    LK_TRY(const QString version, cluster.jobManager->flink.version);
    return Seen {.version = version,
                 .host = host,
                 .key = QStringLiteral("probe:flink.homes"),
                 .isOnDisk = true};
}

Verdict unsupported(const Seen &seen, const facts::Cdc &cdc, const QStringList &fitting)
{
    return critical(text("checks",
                         "Flink CDC %1 does not work with Flink %2; it is made for Flink "
                         "%3.")
                        .arg(cdc.version)
                        .arg(seen.version)
                        .arg(fitting))
        .advice(text("checks",
                     "Use a Flink of that line, or the Flink CDC that fits this Flink "
                     "(cdc.version in the profile)."));
}

Text fits(const Seen &seen, const facts::Cdc &cdc)
{
    if (!seen.isOnDisk)
        return text("checks", "Flink %1 fits Flink CDC %2.").arg(seen.version).arg(cdc.version);
    return text("checks",
                "By the files on disk this is Flink %1, which fits Flink CDC %2; the running "
                "cluster did not answer.")
        .arg(seen.version)
        .arg(cdc.version);
}

std::optional<Remark> replacedOnDisk(const Cluster &cluster, const Seen &seen)
{
    const auto &onDisk = cluster.jobManager->flink.version;
    if (!onDisk || *onDisk == seen.version)
        return std::nullopt;
    return Remark {.meaning = text("checks",
                                   "The JobManager runs Flink %1, but Flink %2 lies in its "
                                   "home: it was replaced without a restart.")
                                  .arg(seen.version)
                                  .arg(*onDisk),
                   .advice = text("checks", "Restart the cluster.")};
}

std::optional<Remark> endOfLife(const Cluster &cluster, const Seen &seen)
{
    const QDate end = QDate::fromString(
        entry("ends", lineOf(seen.version)).value(QStringLiteral("end")).toString(), Qt::ISODate);
    if (!end.isValid() || cluster.facts->finished.date() <= end)
        return std::nullopt;
    return Remark {.meaning = text("checks",
                                   "Fixes for Flink %1 were promised until %2: what is found in it "
                                   "since, also in security, may stay.")
                                  .arg(lineOf(seen.version))
                                  .arg(end),
                   .advice =
                       text("checks",
                            "Use its last release for now, and plan a newer Flink together with "
                            "a Flink CDC made for it.")};
}

bool lacksPostgres(const facts::Wish &wish)
{
    const QString since = matrix().value(QStringLiteral("postgresYamlSince")).toString();
    const auto number = [](const QString &line) {
        return line.section(QLatin1Char('.'), 0, 0).toInt() * 1000
            + line.section(QLatin1Char('.'), 1, 1).toInt();
    };
    return wish.source && wish.source->type == QLatin1String("postgres")
        && wish.cdc.run == QLatin1String("yaml") && number(wish.cdc.version) < number(since);
}

Verdict judged(const Cluster &cluster, const Seen &seen)
{
    const facts::Cdc &cdc = cluster.wish().cdc;
    const QJsonObject row = entry("cdc", lineOf(cdc.version));
    if (row.isEmpty()) {
        return unknown(text("checks",
                            "Lockkeeper does not know which Flink the version %1 of Flink "
                            "CDC is made for.")
                           .arg(cdc.version))
            .advice(
                text("checks", "Correct cdc.version in the profile, or use a newer Lockkeeper."));
    }
    const QString column =
        cdc.run == QLatin1String("sql") ? QStringLiteral("sql") : QStringLiteral("yaml");
    const QStringList fitting = words(row.value(column));
    if (!fitting.contains(lineOf(seen.version)))
        return unsupported(seen, cdc, fitting);
    if (lacksPostgres(cluster.wish())) {
        return critical(text("checks",
                             "Flink CDC %1 has no PostgreSQL source for YAML pipelines; it "
                             "came with 3.5.")
                            .arg(cdc.version))
            .advice(text("checks", "Use Flink CDC 3.5 or newer (cdc.version in the profile)."));
    }
    std::vector<Remark> remarks;
    for (auto &remark : {replacedOnDisk(cluster, seen), endOfLife(cluster, seen)}) {
        if (remark)
            remarks.push_back(*remark);
    }
    if (!remarks.empty()) {
        remarks.insert(remarks.begin(), {.meaning = fits(seen, cdc)});
        return combined(std::move(remarks));
    }
    return pass(fits(seen, cdc));
}

Verdict judgeVersion(const Cluster &cluster)
{
    const Result<Seen> seen = runningVersion(cluster);
    if (!seen)
        return unknown(seen.error());
    return judged(cluster, *seen)
        .result(seen->version)
        .from(seen->host)
        .seenIn(seen->host, seen->key);
}

} // namespace

Check flinkVersionCheck()
{
    return {
        .id = "flink.version",
        .scope = Scope::Cluster,
        .isRequired = true,
        .needs = Needs::Explore,
        .component = text("checks", "Version of Flink"),
        .how = text("checks", "curl -s http://JOBMANAGER:8081/overview; bin/flink --version"),
        .webUi = text("checks", "at the top right of every page"),
        .purpose = text("checks",
                        "A Flink CDC release works only with the Flink lines it was built "
                        "for: with another one its jobs end with NoClassDefFoundError."),
        .thresholds = text("checks",
                           "Ready: the line of Flink is one that the chosen Flink CDC "
                           "supports; where the running cluster does not answer, the files "
                           "on disk tell it. Critical: it is not. Not critical: its time of fixes "
                           "has run out when the facts were gathered, or the files on disk "
                           "are of another version than the running JobManager."),
        .sources = "Flink CDC 3.6.0, overview of pipeline connectors and of sources; FLIP-458 and "
                   "endoflife.date (July 2026) for the ends of support",
        .judge = once<judgeVersion>,
    };
}

} // namespace lockkeeper::checks
