// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/hostlogin.h"
#include "gui/workbench.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace lockkeeper::gui {

class CodeLine;
class Fingerprint;

/// The stop sign: a host shows another key than the known one, or a revoked one. Nothing can be
/// trusted here; the person takes the old key away elsewhere, having asked the administrator.
class ChangedKeyDialog : public QDialog
{
    Q_OBJECT

public:
    ChangedKeyDialog(Workbench &bench, QWidget *parent);

    void show(const HostLogin &host);
    void retranslate();

private:
    void fit();

    Workbench &m_bench;
    HostLogin m_login;
    QLabel *m_shape;
    QLabel *m_heading;
    QLabel *m_meaning;
    QLabel *m_oldLabel;
    Fingerprint *m_old;
    QLabel *m_place;
    QLabel *m_newLabel;
    Fingerprint *m_new;
    QLabel *m_commandLabel;
    CodeLine *m_command;
    QPushButton *m_close;
};

} // namespace lockkeeper::gui
