// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/workbench.h"

#include <QWidget>

class QPushButton;

namespace lockkeeper::gui {

/// The row of acts above the table of hosts.
class HostTools : public QWidget
{
    Q_OBJECT

public:
    explicit HostTools(Workbench &bench);

    void retranslate();
    /// On small windows "Connect again" is its sign alone.
    void setCompact(bool isCompact);
    /// Whether a login was tried before, and whether a host is chosen.
    void setHosts(bool hasTried, bool hasChosen);

Q_SIGNALS:
    void addWanted();
    void pasteWanted();
    void importWanted();
    void editWanted();
    void removeWanted();
    void jumpWanted();
    void againWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcons();

    Workbench &m_bench;
    QPushButton *m_add;
    QPushButton *m_paste;
    QPushButton *m_import;
    QPushButton *m_edit;
    QPushButton *m_remove;
    bool m_isCompact = false;
    QPushButton *m_jump;
    QPushButton *m_again;
};

} // namespace lockkeeper::gui
