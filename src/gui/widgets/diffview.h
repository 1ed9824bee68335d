// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/configdiff.h"

#include <QTreeView>

namespace lockkeeper::gui {

class DiffModel;

/// A comparison line by line: two columns of line numbers, a sign, the words; lines that differ are
/// tinted whole. Ctrl+C copies the selected lines with their signs. Words are foreign text.
class DiffView : public QTreeView
{
    Q_OBJECT

public:
    /// What a screen reader says of a line, in the reader's language.
    struct Words
    {
        QString removed; ///< "only in the first"
        QString added;
    };

    explicit DiffView(QWidget *parent = nullptr);

    void show(const QList<project::DiffLine> &lines);
    void setWords(const Words &words);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitColumns();

    DiffModel *m_model;
};

} // namespace lockkeeper::gui
