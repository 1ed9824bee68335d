// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/hostlogin.h"
#include "gui/widgets/card.h"

class QLineEdit;
class QPushButton;

namespace lockkeeper::gui {

class CodeLine;
class Fingerprint;

/// Asks about the key of a host that nobody knows yet: the person compares it and decides. Nothing
/// is trusted by Enter alone.
class KeyCard : public Card
{
    Q_OBJECT

public:
    explicit KeyCard(Workbench &bench);

    /// `others`: hosts that wait with a key as well.
    void show(const HostLogin &host, int others);
    [[nodiscard]] const QString &host() const { return m_login.login.host; }
    void retranslate() override;
    [[nodiscard]] QWidget *firstField() const override;

Q_SIGNALS:
    void trusted(const QString &host);
    void declined(const QString &host);

private:
    void compare();
    void trust();
    [[nodiscard]] bool isOther() const;

    HostLogin m_login;
    int m_others = 0;
    QLabel *m_keyLabel;
    Fingerprint *m_key;
    QLabel *m_evidence;
    QLabel *m_commandLabel;
    CodeLine *m_command;
    QLabel *m_pasteLabel;
    QLineEdit *m_paste;
    QLabel *m_match;
    QPushButton *m_decline;
    QPushButton *m_trust;
};

} // namespace lockkeeper::gui
