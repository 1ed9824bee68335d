// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/rootsteps.h"

#include <QByteArray>
#include <QList>

namespace lockkeeper::checks {

/// The script for root while it is being written: a part for each host, in which every task is
/// tried whatever became of the one before.
class RootScript
{
public:
    explicit RootScript(QString language)
        : m_language(std::move(language))
    { }

    /// A sentence on a line of its own: nothing in it can end the comment.
    void comment(const Text &words);
    /// What follows is for that host; `hostName` is what it calls itself, empty: not known.
    void beginHost(const QString &name, const QString &hostName);
    void endHost();
    /// A task of that check, after the comments that say what it is for.
    void task(const QString &check, const RootTask &task, const std::vector<Text> &why);

    /// The whole file, with the comments that were written before the first host.
    [[nodiscard]] QByteArray bytes(const QStringList &hosts) const;

private:
    [[nodiscard]] QByteArray say(const Text &words) const;
    void step(const QString &check, const RootStep &step);
    [[nodiscard]] QByteArray functions() const;

    QString m_language;
    QByteArray m_head;
    QByteArray m_body;
    bool m_isInHost = false;
};

} // namespace lockkeeper::checks
