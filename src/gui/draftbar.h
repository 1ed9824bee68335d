// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/workbench.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace lockkeeper::gui {

/// Says what has become of edits to a profile that lies elsewhere, and offers to save or to drop
/// them. Hidden where there are none. UI thread.
class DraftBar : public QFrame
{
    Q_OBJECT

public:
    explicit DraftBar(Workbench &bench, QWidget *parent = nullptr);

    /// State and words anew.
    void refresh();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void say();
    void fit();
    void save();
    void drop();
    [[nodiscard]] Text sentence(const QString &file) const;

    Workbench &m_bench;
    QBoxLayout *m_row;
    QLabel *m_words;
    QWidget *m_acts;
    QPushButton *m_save;
    QPushButton *m_drop;
};

} // namespace lockkeeper::gui
