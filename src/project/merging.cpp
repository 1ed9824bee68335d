// SPDX-License-Identifier: Apache-2.0
#include "project/merging.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lockkeeper::project {
namespace {

const facts::HostRecord *recordOf(const facts::Facts &facts, const QString &name)
{
    const auto found =
        std::find_if(facts.hosts.begin(), facts.hosts.end(),
                     [&](const facts::HostRecord &record) { return record.name == name; });
    return found == facts.hosts.end() ? nullptr : &*found;
}

facts::HostRecord &append(facts::Facts &all, const facts::Facts &source,
                          const facts::HostRecord &record)
{
    QMap<int, int> renumbered;
    for (facts::Exchange exchange : source.transcript) {
        if (exchange.host != record.name)
            continue;
        const int n = static_cast<int>(all.transcript.size()) + 1;
        renumbered.insert(exchange.n, n);
        exchange.n = n;
        all.transcript += exchange;
    }
    facts::HostRecord host = record;
    for (int &n : host.transcript)
        n = renumbered.value(n, 0);
    all.hosts += host;
    return all.hosts.back();
}

const auto kWal = QStringLiteral("pg:wal");

QString systemOf(const facts::HostRecord &record)
{
    return QJsonDocument::fromJson(record.raw.value(QStringLiteral("pg:identify")).toUtf8())
        .object()
        .value(QLatin1String("systemid"))
        .toString();
}

// Two servers count their logs each for itself.
bool isSameServer(const facts::HostRecord &a, const facts::HostRecord &b)
{
    const QString one = systemOf(a);
    const QString other = systemOf(b);
    return one.isEmpty() || other.isEmpty() || one == other;
}

} // namespace

void rememberPosition(facts::Facts &fresh, const facts::Facts &before)
{
    const auto &now = fresh.wish.source;
    const auto &then = before.wish.source;
    if (!now || !then || now->server != then->server)
        return;
    for (const facts::HostRecord &older : before.hosts) {
        const QString position = older.raw.value(kWal);
        for (facts::HostRecord &record : fresh.hosts) {
            const bool isOther = record.raw.value(kWal) != position;
            if (!position.isEmpty() && record.raw.contains(kWal) && isOther
                && isSameServer(record, older))
                record.raw.insert(QStringLiteral("pg:wal.before"), position);
        }
    }
}

facts::Facts mergeFacts(const facts::Facts &known, const facts::Facts &fresh,
                        const QStringList &order)
{
    facts::Facts all = fresh;
    all.hosts.clear();
    all.transcript.clear();
    for (const QString &name : order) {
        if (const facts::HostRecord *record = recordOf(fresh, name)) {
            append(all, fresh, *record);
        } else if (const facts::HostRecord *older = recordOf(known, name)) {
            facts::HostRecord &kept = append(all, known, *older);
            if (!kept.asked.isValid())
                kept.asked = known.finished;
        }
    }
    if (known.started.isValid() && known.started < all.started)
        all.started = known.started;
    return all;
}

} // namespace lockkeeper::project
