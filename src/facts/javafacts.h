// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

#include <QList>

namespace lockkeeper::facts {

struct FlinkFacts;

/// A Java that something on the host points to.
struct Java
{
    /// "env" (JAVA_HOME of the non-interactive login), "path", "config:FILE", "process:PID",
    /// "installed", "login", "interactive", "worker" (a `bash -l`, as start-cluster.sh uses).
    QString origin;
    QString given; ///< the value or path as written; empty: not set, not found
    bool isDirectory = false; ///< `given` is a folder: only then Flink uses it
    bool hasJava = false; ///< … with an executable bin/java
    QString program; ///< the java program without symbolic links; empty: none
    QString version; ///< "17.0.15"; empty: not known

    /// 8 for "1.8.0_402", 17 for "17.0.15", 0 where the version is not known.
    [[nodiscard]] int major() const;
};

/// What one kind of shell exports.
struct ShellJava
{
    Java home; ///< its JAVA_HOME
    QString pathJava; ///< java in its PATH; empty: none
};

/// Which Java Flink's scripts would take and which the JVMs run, parsed from probe:java.*.
struct JavaFacts
{
    Result<QList<Java>> found; ///< everything but the shells' own
    Result<ShellJava> login; ///< the account's shell as a login shell
    Result<ShellJava> interactive;
    Result<ShellJava> worker; ///< `bash -l`; the same as login where that is bash
    Result<int> major; ///< as javaOfScripts() tells it where all Flink homes agree

    /// The one of that origin, nullptr if there is none.
    [[nodiscard]] const Java *of(const QString &origin) const;
};

[[nodiscard]] JavaFacts parseJava(const HostRecord &record);

/// How Flink's scripts come to their Java (bash-java-utils.sh of Flink 1.20).
struct JavaChoice
{
    Java java; ///< its program is empty where Flink finds none
    QString by; ///< "env.java.home", "JAVA_HOME" or "PATH"
    QString ignored; ///< a value that is no directory, which Flink passes over in silence
    QString ignoredBy; ///< what held it: "env.java.home" or "JAVA_HOME"
    bool isBroken = false; ///< a directory without bin/java: every script fails
};

/// env.java.home (flat) of the configuration in force, else JAVA_HOME; if that is a directory its
/// bin/java, else java of PATH: with an env.java.home that is no directory JAVA_HOME is not asked.
/// Fails where the host did not answer, or several Flink homes disagree and none is chosen.
[[nodiscard]] Result<JavaChoice> javaOfScripts(const JavaFacts &java, const FlinkFacts &flink);

} // namespace lockkeeper::facts
