// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/hostsecrets.h"
#include "gui/widgets/card.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace lockkeeper::gui {

/// Asks for the password of an account or the passphrase of a key; says which host asks and whose
/// it is. The field is emptied as soon as it is used.
class SecretCard : public Card
{
    Q_OBJECT

public:
    explicit SecretCard(Workbench &bench);

    /// `alike`: hosts that wait for the same, this one among them.
    void show(const HostLogin &host, int alike);
    [[nodiscard]] const QString &host() const { return m_login.login.host; }
    void retranslate() override;
    [[nodiscard]] QWidget *firstField() const override;
    /// Forgets what was typed.
    void clear();

Q_SIGNALS:
    void answered();
    /// The person does not give it.
    void declined(const QString &host);

public:
    /// What was typed; the field is empty afterwards.
    [[nodiscard]] SecretAnswer take();

private:
    void send();
    void sayWhatIsAsked();

    HostLogin m_login;
    int m_alike = 1;
    QLabel *m_label;
    QLineEdit *m_field;
    QLabel *m_why;
    QCheckBox *m_all;
    QCheckBox *m_keep;
    QPushButton *m_decline;
    QPushButton *m_send;
};

} // namespace lockkeeper::gui
