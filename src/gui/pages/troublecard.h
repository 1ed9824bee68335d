// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/hostlogin.h"
#include "gui/widgets/card.h"

class QPlainTextEdit;
class QPushButton;

namespace lockkeeper::gui {

/// Why nobody could log in to a host, what to do, and the words of the other side.
class TroubleCard : public Card
{
    Q_OBJECT

public:
    explicit TroubleCard(Workbench &bench);

    void show(const HostLogin &host);
    [[nodiscard]] const QString &host() const { return m_login.login.host; }
    void retranslate() override;
    [[nodiscard]] QWidget *firstField() const override;

Q_SIGNALS:
    void editWanted(const QString &host);
    void againWanted(const QString &host);

private:
    HostLogin m_login;
    QLabel *m_advice;
    QPlainTextEdit *m_detail;
    QPushButton *m_edit;
    QPushButton *m_again;
};

} // namespace lockkeeper::gui
