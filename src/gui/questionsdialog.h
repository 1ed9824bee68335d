// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/access.h"
#include "gui/workbench.h"

#include <QDialog>
#include <QList>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace lockkeeper::gui {

/// What a server asks during a login besides a password: a one-time code, a second factor. Comes by
/// itself when something is asked, on whatever page, and goes when the login was stopped. Its words
/// are the server's own and stay plain text.
class QuestionsDialog : public QDialog
{
    Q_OBJECT

public:
    QuestionsDialog(Workbench &bench, QWidget *parent);

    void retranslate();

private:
    void look();
    void rebuild();
    void send();
    void clear();

    Workbench &m_bench;
    std::optional<engine::Questions> m_shown;
    QLabel *m_heading;
    QLabel *m_line;
    QLabel *m_words;
    QVBoxLayout *m_form;
    QList<QWidget *> m_rows;
    QList<QLineEdit *> m_fields;
    QLabel *m_why;
    QPushButton *m_decline;
    QPushButton *m_send;
};

} // namespace lockkeeper::gui
