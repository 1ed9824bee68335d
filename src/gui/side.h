// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/steplist.h"
#include "gui/theme.h"

#include <QFrame>

class QActionGroup;
class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace lockkeeper::gui {

/// The list at the left with its head (icon, name, profile) and foot (language, settings).
class Side : public QFrame
{
    Q_OBJECT

public:
    explicit Side(QWidget *parent = nullptr);

    [[nodiscard]] StepList &steps() { return *m_steps; }
    void show(const QString &profile, const QString &language, Scheme scheme);
    void setRail(bool isRail);
    /// Width of the list with all its names.
    [[nodiscard]] int fullWidth() const;

Q_SIGNALS:
    void languageChosen(const QString &language);
    void schemeChosen(lockkeeper::gui::Scheme scheme);

private:
    void buildLanguages();
    void buildSettings();

    StepList *m_steps;
    QLabel *m_icon;
    QLabel *m_name;
    QLabel *m_profile;
    QWidget *m_languages;
    QButtonGroup *m_languageButtons;
    QToolButton *m_settings;
    QMenu *m_menu;
    QActionGroup *m_schemes;
    QActionGroup *m_languageActions; ///< for the narrow list, which has no room for the buttons
    QHBoxLayout *m_head;
    QHBoxLayout *m_foot;
    bool m_isRail = false;
};

} // namespace lockkeeper::gui
