// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/hosttable.h"

#include <QTreeView>

namespace lockkeeper::gui {

class TwoRows;

/// The table of hosts, as high as its rows where there is room. Insert, Enter and Delete ask for
/// what they say.
class HostView : public QTreeView
{
    Q_OBJECT

public:
    HostView(Workbench &bench, const HostSurvey &survey);

    /// Names of the chosen hosts, the current one first.
    [[nodiscard]] QStringList chosen() const;
    void choose(const QString &host);
    void retranslate();
    void setCompact(bool isCompact);
    /// Takes the height that its rows need.
    void fit();

Q_SIGNALS:
    void chose();
    void addWanted();
    void editWanted();
    void removeWanted();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] HostTable::Cell cell(const HostLogin &host, HostTable::Column column) const;
    [[nodiscard]] QString head(HostTable::Column column) const;
    [[nodiscard]] QString say(const Text &words) const;

    Workbench &m_bench;
    HostTable *m_table;
    TwoRows *m_rows;
};

} // namespace lockkeeper::gui
