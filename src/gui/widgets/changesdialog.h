// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/diff.h"

#include <QDateTime>
#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace lockkeeper::gui {

/// What is another than at the former run. Not modal; deletes itself when closed. UI thread.
class ChangesDialog : public QDialog
{
    Q_OBJECT

public:
    ChangesDialog(const QList<report::Difference> &differences, const QDateTime &since,
                  const QString &language, QWidget *parent);

    void setLanguage(const QString &language);

private:
    QList<report::Difference> m_differences;
    QDateTime m_since;
    QString m_language;
    QLabel *m_title;
    QPlainTextEdit *m_list;
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace lockkeeper::gui
