// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/configdiff.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;

namespace lockkeeper::gui {

class DiffView;

/// The configuration in force, and how it differs from host to host.
class ConfigCard : public QFrame
{
    Q_OBJECT

public:
    explicit ConfigCard(QWidget *parent = nullptr);

    void show(const QList<project::ConfigGroup> &groups);
    void retranslate(const QString &language);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void compare();
    [[nodiscard]] Text nameOf(const project::ConfigGroup &group) const;

    QLabel *m_head;
    QLabel *m_file;
    QComboBox *m_other;
    QCheckBox *m_onlyOther;
    DiffView *m_lines;
    QLabel *m_note;
    QList<project::ConfigGroup> m_groups;
    QString m_language;
};

} // namespace lockkeeper::gui
