// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

class QMenu;

namespace lockkeeper::gui {

/// "Check again" with its menu: everything, what failed, the chosen row; and what changed since the
/// last run. UI thread.
class AgainButton : public QPushButton
{
    Q_OBJECT

public:
    /// What is to be asked again.
    enum class Again { All, Failed, Row };

    explicit AgainButton(QWidget *parent = nullptr);

    void setLanguage(const QString &language);
    void setRowChosen(bool isChosen);
    /// Whether there is a former run that the result can be compared with.
    void setComparable(bool isComparable);

Q_SIGNALS:
    void asked(lockkeeper::gui::AgainButton::Again which);
    void changesAsked();

private:
    QMenu *m_menu;
    QAction *m_all;
    QAction *m_failed;
    QAction *m_row;
    QAction *m_changes;
};

} // namespace lockkeeper::gui
