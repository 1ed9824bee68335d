// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/diff.h"
#include "report/rows.h"

#include <QString>

/// The words of the Checks page that its model, table and detail share.
namespace lockkeeper::gui::words {

[[nodiscard]] Text checking();
[[nodiscard]] Text passed(qint64 checks);
[[nodiscard]] Text notApplicable(qint64 checks);
[[nodiscard]] Message column(int column);
[[nodiscard]] Message columnTip();
/// "tm-1, tm-2 and 40 more hosts", "cluster".
[[nodiscard]] Text whereNames(const report::Row &row);
/// "CRITICAL, TaskManager, cluster": what a screen reader says of a row.
[[nodiscard]] QString rowName(const QString &word, const QString &component, const QString &where);
/// The word of a chip: Critical, Not checked, …
[[nodiscard]] Message chip(report::Rank rank);
[[nodiscard]] Text findings(qint64 count);

/// "today at 15:22", "21 November 2026, 15:22" in the reader's time.
[[nodiscard]] Text when(const QDateTime &utc, const QString &language);
/// "Asked: tm-2 today at 15:40; jm-1, tm-3 today at 15:22": host → UTC, the latest first.
[[nodiscard]] Text asked(const QMap<QString, QDateTime> &times, const QString &language);
/// Of these times those of the hosts that the findings are about or rest on.
[[nodiscard]] QMap<QString, QDateTime> askedOf(const QMap<QString, QDateTime> &times,
                                               const QList<report::Finding> &findings,
                                               const QList<facts::Exchange> &exchanges);
/// "in 6.8 s".
[[nodiscard]] Text howLong(qint64 ms);
[[nodiscard]] Message readOnly();

/// A cell of the matrix in short: "0.4", "refused".
[[nodiscard]] Text reachShort(const report::ReachLine &line);
/// "From tm-2 to db-1:5432: no answer in time".
[[nodiscard]] Text reachSentence(const report::ReachLine &line);
/// "From tm-2 to db-1:5432: not needed".
[[nodiscard]] Text reachNeedless(const QString &from, const QString &to);
/// What is missing, as a table for the people of the network: TAB between cells.
[[nodiscard]] QString missingFlows(const report::Result &result, const QString &language);

[[nodiscard]] Message reachTitle();
/// "16 connections are needed, 3 do not open. Times in ms."
[[nodiscard]] Text reachAmount(qint64 needed, qint64 closed);
[[nodiscard]] Message reachCopy();
[[nodiscard]] Message copied();

/// "#14 · tm-2 · exit 0 · 9 ms".
[[nodiscard]] Text exchangeHead(const facts::Exchange &exchange);

/// The heads of the detail, in their order.
enum class Head { Accepted, Seen, Why, ToDo, How, Web, Judged };
[[nodiscard]] Message head(Head which);
[[nodiscard]] Text seenFrom(const QString &host);
[[nodiscard]] Text sources(const QString &documents, const QString &check);
[[nodiscard]] Message copy();
[[nodiscard]] Message copyCommand();
[[nodiscard]] Message copyLog();
[[nodiscard]] Message copyScript();
[[nodiscard]] Text logHead(qint64 count);
[[nodiscard]] Message logEmpty();
[[nodiscard]] Text logMore(qint64 count);
[[nodiscard]] Message tabMeaning();
[[nodiscard]] Text tabLog(qint64 count);
[[nodiscard]] Message tabReach();
[[nodiscard]] Message chooseRow();
[[nodiscard]] Message notYetKnown();

[[nodiscard]] Message tableName();
[[nodiscard]] Message search();
[[nodiscard]] Message searchShort();
[[nodiscard]] Message nothingFound();
[[nodiscard]] Message nothingYet();
[[nodiscard]] Message resetFilter();
[[nodiscard]] Message again();
[[nodiscard]] Message againAll();
[[nodiscard]] Message againFailed();
[[nodiscard]] Message againRow();
/// What "again" asks about some rows.
[[nodiscard]] Message againTip();

[[nodiscard]] Message waive();
[[nodiscard]] Message takeBack();
[[nodiscard]] Message waiveTitle();
[[nodiscard]] Message waiveEffect();
[[nodiscard]] Message waiveReason();
[[nodiscard]] Message waiveBy();
[[nodiscard]] Message waiveEnds();
[[nodiscard]] Message waiveCancel();
[[nodiscard]] Message waiveAccept();

[[nodiscard]] Message close();
[[nodiscard]] Message changesTitle();
[[nodiscard]] Text changesSince(const Text &when);
/// One difference a line, the check by its name.
[[nodiscard]] QString changesText(const QList<report::Difference> &differences,
                                  const QString &language);

} // namespace lockkeeper::gui::words
