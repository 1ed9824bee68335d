// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profile/profile.h"
#include "report/result.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lockkeeper::gui {

/// Asks why findings are accepted and until when. Not modal; deletes itself when closed. UI thread.
class WaiveDialog : public QDialog
{
    Q_OBJECT

public:
    WaiveDialog(const QList<report::Finding> &findings, const QString &language, QWidget *parent);

    void setLanguage(const QString &language);
    /// Why it was not taken; the dialog stays open.
    void refuse(const Text &why);
    /// One waiver a finding, as typed.
    [[nodiscard]] QList<profile::Waiver> waivers() const;

Q_SIGNALS:
    /// The person says yes.
    void wanted();

private:
    void build();
    void say();

    QList<report::Finding> m_findings;
    QString m_language;
    Text m_refusal;
    QLabel *m_what;
    QLabel *m_effect;
    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
    QLabel *m_byLabel;
    QLineEdit *m_by;
    QCheckBox *m_ends;
    QDateEdit *m_until;
    QLabel *m_problem;
    QPushButton *m_cancel;
    QPushButton *m_accept;
};

} // namespace lockkeeper::gui
