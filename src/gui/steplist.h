// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/step.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

namespace lockkeeper::gui {

/// One step in the list at the side: number or shape, name, and how it stands.
class StepButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StepButton(Step step, QWidget *parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    void show(const StepState &state, const QString &language);
    /// The step that is in view. No check mark: screen readers would call it a check box.
    void setCurrent(bool isCurrent);
    /// Only shapes, no names: for large fonts.
    void setRail(bool isRail);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintMark(QPainter &painter, const QRect &place) const;
    [[nodiscard]] QString shapeName() const;

    Step m_step;
    StepState m_state;
    bool m_isCurrent = false;
    bool m_isRail = false;
};

/// The ten steps from top to bottom. Arrows move the focus, Space or Enter goes there.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    void show(Step step, const StepState &state, const QString &language);
    void setCurrent(Step step);
    void setRail(bool isRail);
    [[nodiscard]] StepButton *button(Step step) const;

Q_SIGNALS:
    void chosen(lockkeeper::gui::Step step);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::vector<StepButton *> m_buttons;
};

} // namespace lockkeeper::gui
