// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/card.h"

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace lockkeeper::gui {

/// Adds a host to the profile or changes one: address, name, port, user, way in. After an addition
/// it stays, for the next one.
class HostForm : public Card
{
    Q_OBJECT

public:
    enum Way { Usual, KeyFile, Password };

    explicit HostForm(Workbench &bench);

    /// For a new host.
    void add();
    /// For the host of that name.
    void edit(const QString &name);
    void retranslate() override;
    [[nodiscard]] QWidget *firstField() const override;

Q_SIGNALS:
    /// The profile has it now.
    void saved(const QString &name);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addField(QLineEdit *field, const char *name, int share);
    void addWays();
    void addButtons();
    void fill(const profile::Host &host);
    [[nodiscard]] profile::Host written() const;
    /// What is wrong with what is typed, and where.
    [[nodiscard]] std::optional<std::pair<Text, QWidget *>> fault() const;
    void save();
    void showWay();
    void retranslateChoices();
    void choosePath();

    QString m_edited; ///< empty: a new one
    profile::Host m_before;
    QHBoxLayout *m_fields;
    QLineEdit *m_address;
    QLineEdit *m_name;
    QLineEdit *m_port;
    QLineEdit *m_user;
    QList<QLabel *> m_labels;
    QLabel *m_wayLabel;
    QComboBox *m_way;
    QLabel *m_sudoLabel;
    QComboBox *m_sudo; ///< in the order of profile::sudoWords()
    QLabel *m_pathLabel;
    QLineEdit *m_path;
    QPushButton *m_choose;
    QLabel *m_fault;
    std::optional<Text> m_faultText;
    QPushButton *m_close;
    QPushButton *m_save;
};

} // namespace lockkeeper::gui
