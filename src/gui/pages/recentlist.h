// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/workbench.h"
#include "project/recent.h"

#include <QWidget>

class QLabel;
class QListView;

namespace lockkeeper::gui {

class RecentModel;

/// The profiles that were open lately, to be opened again or taken off the list. UI thread.
class RecentList : public QWidget
{
    Q_OBJECT

public:
    explicit RecentList(Workbench &bench);

    void setProfiles(const QList<project::RecentProfile> &profiles);
    /// The profile that is chosen, else the newest; nullptr: there is none to go on with.
    [[nodiscard]] const project::RecentProfile *toContinue() const;
    void retranslate();

Q_SIGNALS:
    /// Another one is chosen.
    void chose();
    void openWanted(const QString &path);
    void forgetWanted(const QString &path);

private:
    Workbench &m_bench;
    RecentModel *m_recent;
    QLabel *m_head;
    QListView *m_list;
    QLabel *m_empty;
};

} // namespace lockkeeper::gui
