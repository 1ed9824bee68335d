// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/workbench.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace lockkeeper::gui {

/// The ways to begin: a new cluster, a profile from a file, the demo cluster. UI thread.
class BeginCard : public QFrame
{
    Q_OBJECT

public:
    explicit BeginCard(Workbench &bench);

    /// What the new cluster is to be called; who types nothing gets a name too.
    [[nodiscard]] QString name() const;
    void clearName();
    void retranslate();

Q_SIGNALS:
    void createWanted();
    /// A profile, and where it is the demo's, the file of its secrets.
    void openWanted(const QString &path, const QString &secrets);

private:
    void layOut();
    void chooseFile();
    [[nodiscard]] QString say(const Text &words) const { return m_bench.say(words); }

    Workbench &m_bench;
    QLabel *m_newHead;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QPushButton *m_create;
    QLabel *m_openHead;
    QPushButton *m_open;
    QLabel *m_demoWords;
    QPushButton *m_demo;
};

} // namespace lockkeeper::gui
