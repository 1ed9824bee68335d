// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/result.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableView;

namespace lockkeeper::gui {

class ReachMatrix;

/// The matrix of connections with its amounts; copies what is missing for the people of the
/// network. UI thread.
class ReachCard : public QFrame
{
    Q_OBJECT

public:
    explicit ReachCard(QWidget *parent = nullptr);

    void show(const report::Result &result);
    void setLanguage(const QString &language);
    /// As a part of another card: no edge and no title of its own.
    void setBare(bool isBare);
    [[nodiscard]] bool isEmpty() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void say();
    void fit();
    void copy();

    ReachMatrix *m_matrix;
    QLabel *m_title;
    QLabel *m_amount;
    QPushButton *m_copy;
    QTableView *m_table;
    QString m_language;
    bool m_isBare = false;
};

} // namespace lockkeeper::gui
