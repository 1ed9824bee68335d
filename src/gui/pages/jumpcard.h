// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/card.h"

class QLineEdit;
class QPushButton;

namespace lockkeeper::gui {

/// The one hop on the way to all hosts: user@host:22, or none.
class JumpCard : public Card
{
    Q_OBJECT

public:
    explicit JumpCard(Workbench &bench);

    /// Takes what the profile says.
    void fill();
    void retranslate() override;
    [[nodiscard]] QWidget *firstField() const override;

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void save();

    bool m_isWrong = false;
    QLineEdit *m_field;
    QLabel *m_fault;
    QPushButton *m_close;
    QPushButton *m_save;
};

} // namespace lockkeeper::gui
