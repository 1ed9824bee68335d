// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/card.h"
#include "profile/sshconfig.h"

#include <optional>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace lockkeeper::gui {

/// Picks hosts out of ~/.ssh/config: shows what was read of each and what cannot be used.
class ImportCard : public Card
{
    Q_OBJECT

public:
    explicit ImportCard(Workbench &bench);

    /// Reads the file anew.
    void read();
    void retranslate() override;
    [[nodiscard]] QWidget *firstField() const override;

Q_SIGNALS:
    void saved(const QString &name);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void showCount();
    [[nodiscard]] QList<profile::Host> picked() const;
    [[nodiscard]] Text wordsOf(const profile::ConfigNote &note) const;
    [[nodiscard]] Text stateOf(const profile::ConfigHost &host) const;
    [[nodiscard]] bool isListed(const profile::ConfigHost &host) const;
    void save();

    std::optional<Result<profile::ConfigImport>> m_read; ///< unset: being read
    QTreeWidget *m_list;
    QLabel *m_notes;
    QPushButton *m_close;
    QPushButton *m_save;
    Job m_job;
};

} // namespace lockkeeper::gui
