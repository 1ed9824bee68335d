// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"
#include "checks/verdict.h"
#include "facts/cluster.h"

#include <span>
#include <vector>

namespace lockkeeper::checks {

/// One step of what root does on a host.
struct RootStep
{
    enum class Kind {
        Note, ///< words
        Do, ///< a command that does only what is missing
        Choose, ///< one that somebody has to decide on, so it stands there as a comment
        Look, ///< one that shows whether it is done
    };
    Kind kind = Kind::Note;
    Text words; ///< of a note
    QStringList command; ///< its words, not quoted; the first may be a function of rootlibrary.h
};

/// What root does on one host for one finding.
struct RootTask
{
    QString host; ///< where it is done, which may be another host than the finding's
    std::vector<RootStep> steps;
};

/// A check and what root does where it fails: a further check is a further row in roottable.cpp.
struct RootRow
{
    const char *check;
    /// Of a finding that is a warning or critical on that host; empty: nothing that needs root.
    std::vector<RootTask> (*tasks)(const facts::Cluster &cluster, const facts::Host &host,
                                   const Verdict &verdict);
};

[[nodiscard]] std::span<const RootRow> rootRows();

// What makes steps.
[[nodiscard]] RootStep note(const Text &words);
[[nodiscard]] RootStep doing(const QStringList &command);
[[nodiscard]] RootStep choice(const QStringList &command);
[[nodiscard]] RootStep look(const QStringList &command);

/// Ways that are shut: what a firewall on the far host, where it is one of the profile's, or on
/// this one has to let through.
[[nodiscard]] std::vector<RootTask> openWays(const facts::Cluster &cluster, const facts::Host &host,
                                             const QStringList &roles);

} // namespace lockkeeper::checks
