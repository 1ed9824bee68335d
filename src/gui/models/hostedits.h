// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/workbench.h"

#include <QList>
#include <QStringList>

namespace lockkeeper::gui {

/// Changes the list of hosts in the profile; what was removed last can be put back. UI thread.
class HostEdits
{
public:
    explicit HostEdits(Workbench &bench);

    void remove(const QStringList &names);
    void putBack();
    /// How many could be put back.
    [[nodiscard]] qsizetype removed() const { return m_removed.size(); }
    void forgetRemoved() { m_removed.clear(); }
    /// Adds hosts by their addresses; what is no address or is listed already is left out.
    void add(const QStringList &addresses);

private:
    Workbench &m_bench;
    QList<profile::Host> m_removed;
};

} // namespace lockkeeper::gui
