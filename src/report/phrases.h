// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/rows.h"

namespace lockkeeper::report {

// What the report, the table of a terminal and the window all say. Each stands once: one message in
// two catalogues is dropped from one of them, and may come to be translated in two ways.

inline constexpr Message kComponent = text("report", "Component");
inline constexpr Message kWhere = text("report", "Where");
inline constexpr Message kYourResult = text("report", "Your result");
inline constexpr Message kStatusAndMeaning = text("report", "Status and meaning");
inline constexpr Message kHosts = text("report", "Hosts");
inline constexpr Message kHost = text("report", "Host");
inline constexpr Message kAddress = text("report", "Address");
inline constexpr Message kFlinkHome = text("report", "Flink home");
inline constexpr Message kFlinkVersion = text("report", "Flink version");
/// Where a connection comes from.
inline constexpr Message kFrom = text("report", "From");
/// The role of a host, short: pipelines are submitted from it.
inline constexpr Message kSubmits = text("report", "submits", "role of a host, short");
inline constexpr Message kNotKnown = text("report", "not known");
/// The number: Message::number().
inline constexpr Message kMilliseconds = text("report", "%1 ms");
inline constexpr Message kNothingChanged = text("report", "Nothing has changed.");

[[nodiscard]] Text checkCount(qint64 checks);
[[nodiscard]] Text hostCount(qint64 hosts);
/// "on 3 hosts".
[[nodiscard]] Text onHosts(qint64 hosts);
/// "on YARN", by ClusterLine::mode or the profile's word; empty: Flink's own scripts start it, or
/// that is not known.
[[nodiscard]] Message platformName(const QString &mode);
/// "JobManager, submits", by HostLine::roles.
[[nodiscard]] Text hostRoles(const QStringList &roles, const Message &submits = kSubmits);

/// How a connection went, by ReachLine::state: "no answer".
[[nodiscard]] Message reachWord(const QString &state);
[[nodiscard]] Rank reachRank(const QString &state);
/// What is reached, by ReachLine::role: "PostgreSQL", "JobManager RPC"; other words as they are.
[[nodiscard]] Text reachRole(const QString &role);

} // namespace lockkeeper::report
