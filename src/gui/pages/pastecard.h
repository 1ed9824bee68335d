// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/card.h"

#include <QStringList>

class QPlainTextEdit;
class QPushButton;

namespace lockkeeper::gui {

/// Hosts out of a pasted list, and what in it is none.
struct PastedHosts
{
    QList<profile::Host> hosts;
    QStringList known; ///< are in the profile already, or twice in the list
    QStringList strange; ///< no host
};

/// Reads "host" or "user@host:22", one a line or parted by comma, semicolon or blank. `defaults`:
/// the profile that they are for.
[[nodiscard]] PastedHosts pastedHosts(const QString &words, const profile::Profile &defaults);

/// Adds a list of hosts to the profile.
class PasteCard : public Card
{
    Q_OBJECT

public:
    explicit PasteCard(Workbench &bench);

    void retranslate() override;
    [[nodiscard]] QWidget *firstField() const override;

Q_SIGNALS:
    void saved(const QString &name);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void save();

    QPlainTextEdit *m_list;
    QLabel *m_read;
    QPushButton *m_close;
    QPushButton *m_save;
};

} // namespace lockkeeper::gui
