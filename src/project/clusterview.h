// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"
#include "facts/cluster.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace lockkeeper::project {

/// One thing that was found, for a form.
struct FactView
{
    Text value = {}; ///< as found, host by host where they differ; empty: not known
    Text seen = {}; ///< where it was seen, or why it is not known
};

/// One host, for a table. Nothing here is judged.
struct HostView
{
    QString name = {};
    bool isReached = false;
    Text problem = {}; ///< why nothing is known of it
    Text roles = {}; ///< empty: none
    QString home = {};
    Text homeProblem = {}; ///< why its home is not known
    QString version = {};
    QString java = {}; ///< "17.0.15" of its Flink JVM, else of what the scripts would start
    Text processes = {}; ///< "JobManager (4242)"; empty: none or hidden
};

/// What a survey found of the cluster, in words and values that a page shows as they are.
struct ClusterView
{
    enum class Kind {
        Nothing, ///< no host of the profile could be logged in to
        NoFlink, ///< every host was asked, and none has it
        Unread, ///< a host could not tell whether it has Flink, or which
        Undecided, ///< a host has several homes and nothing tells which counts
        Versions, ///< the hosts have different versions
        Found,
    };
    Kind kind = Kind::Nothing;
    FactView home;
    FactView version;
    FactView mode;
    FactView java;
    FactView config;
    QList<HostView> hosts = {}; ///< in the profile's order
    QStringList homes = {}; ///< every candidate of every host, each once
    QStringList undecided = {}; ///< hosts with several homes
    QStringList versions = {}; ///< each once, as they are met
    QStringList unreached = {};
    QStringList strangers = {}; ///< names in Flink's files that no host of the profile is
    int flinkHosts = 0; ///< hosts of which the facts are told
    Text modeName = {}; ///< the mode alone: "standalone"
};

[[nodiscard]] ClusterView viewOf(const facts::Cluster &cluster);

/// The hosts whose Flink a page tells of: those with a role, else all that were reached.
[[nodiscard]] std::vector<const facts::Host *> shownHosts(const facts::Cluster &cluster);

/// "jm-1, tm-2, tm-3", or the first three and how many more.
[[nodiscard]] Text hostList(const QStringList &hosts);

} // namespace lockkeeper::project
