// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "base/text.h"

#include <QFrame>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lockkeeper::gui {

class Field;

/// What came of a trial, for the line under the fields.
struct TrialWords
{
    QString shape = {}; ///< name of a status; empty: nothing was tried
    Text sentence = {};
};

/// One end of the pipeline: its name, whether it is decided at all, its fields, a trial. A password
/// leaves its field as soon as the person leaves it.
class EndCard : public QFrame
{
    Q_OBJECT

public:
    /// `name` begins the object names of its parts: "source" makes sourceUndecided, sourceTest, …
    EndCard(const QString &name, const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] bool isUndecided() const;
    /// The password that was typed, out of its field; empty: none was.
    [[nodiscard]] Secret takePassword();
    /// The person wants the password in the keychain.
    [[nodiscard]] bool keepsPassword() const;
    /// Whether the keychain took it.
    void setKept(bool isKept);
    void setTrial(const TrialWords &words, const QString &language);

Q_SIGNALS:
    /// A field was left with other contents, or the box was ticked.
    void edited();
    void passwordTyped();
    void tested();

protected:
    /// Fields, two in a row.
    [[nodiscard]] QGridLayout &grid() const { return *m_grid; }
    /// Below fields and trial.
    [[nodiscard]] QVBoxLayout &column() const { return *m_column; }
    [[nodiscard]] QWidget &head() const { return *m_head; }
    [[nodiscard]] QWidget &form() const { return *m_form; }
    [[nodiscard]] Field &password() const { return *m_password; }
    [[nodiscard]] QWidget &keepBox() const;
    void setUndecided(bool isUndecided);
    void retranslateEnd(const QString &language, bool knowsPassword);
    /// A field whose edits are edits of the card.
    Field *addField(const char *name);
    /// Button and answer, after the fields: the order in which parts are added is that of Tab.
    void addTrial();
    virtual void showParts();

private:
    QString m_name;
    QVBoxLayout *m_column;
    QWidget *m_head;
    QCheckBox *m_undecided;
    QLabel *m_undecidedNote;
    QWidget *m_form;
    QGridLayout *m_grid;
    Field *m_password;
    QCheckBox *m_keep;
    bool m_lacksKeychain = false;
    QPushButton *m_test;
    QLabel *m_shape;
    QLabel *m_result;
};

} // namespace lockkeeper::gui
