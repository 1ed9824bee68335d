// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QTreeView>

namespace lockkeeper::gui {

class CheckDelegate;
class CheckTree;

/// The table of the Checks page. Keeps what is chosen and unfolded over runs, filters and
/// languages. UI thread.
class CheckTable : public QTreeView
{
    Q_OBJECT

public:
    explicit CheckTable(CheckTree &tree, QWidget *parent = nullptr);

    /// One line a row, status words beside the shapes, no column of meanings.
    void setCompact(bool isCompact);
    [[nodiscard]] QString chosenKey() const { return m_chosen; }
    void choose(const QString &key);

Q_SIGNALS:
    /// Another row is chosen, or the chosen one says something else.
    void chosen(const QModelIndex &index);
    /// Enter, or a double click: its detail is wanted.
    void opened();
    void copyAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &now, const QModelIndex &before) override;
    bool viewportEvent(QEvent *event) override;

private:
    void restore();
    void noteFold(const QModelIndex &index, bool isOpen);
    void layOut();

    CheckTree &m_tree;
    CheckDelegate *m_delegate;
    QSet<QString> m_unfolded;
    QString m_chosen;
    int m_scrolled = 0;
    bool m_isRestoring = false;
    bool m_isCompact = false;
};

} // namespace lockkeeper::gui
