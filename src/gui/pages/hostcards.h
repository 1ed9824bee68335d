// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/hostsurvey.h"

#include <QSet>
#include <QWidget>

namespace lockkeeper::gui {

class Card;
class ChangedKeyDialog;
class HostForm;
class ImportCard;
class JumpCard;
class KeyCard;
class PasteCard;
class SecretCard;
class TroubleCard;

/// What stands below the table of hosts, one card at a time: the form that was opened, else what
/// the chosen host asks or suffers from, else the first host that waits.
class HostCards : public QWidget
{
    Q_OBJECT

public:
    HostCards(Workbench &bench, HostSurvey &survey);

    void showAdd();
    void showEdit(const QString &host);
    void showPaste();
    void showImport();
    void showJump();
    /// The stop dialog of a host whose key has changed.
    void showChanged(const QString &host);
    /// The chosen host of the table; empty: none.
    void choose(const QString &host);
    /// The survey has changed.
    void refresh();
    void retranslate();

Q_SIGNALS:
    /// A host was added or changed.
    void saved(const QString &host);
    /// The card asks about that host now.
    void asks(const QString &host);
    /// A form was closed.
    void closed();

private:
    void connectCards();
    void open(Card *form);
    void close();
    void put(Card *card, const QString &host, bool takesFocus);
    void showSubject(bool takesFocus);
    void warnOfChangedKeys();
    [[nodiscard]] const HostLogin *subject() const;
    [[nodiscard]] int waitingFor(project::Need need) const;

    HostSurvey &m_survey;
    QString m_chosen;
    QSet<QString> m_warned; ///< hosts whose changed key was told
    Card *m_form = nullptr; ///< opened by the person
    Card *m_shown = nullptr;
    QString m_shownHost;
    HostForm *m_edit;
    PasteCard *m_paste;
    ImportCard *m_import;
    JumpCard *m_jump;
    KeyCard *m_key;
    SecretCard *m_secret;
    TroubleCard *m_trouble;
    ChangedKeyDialog *m_changed;
};

} // namespace lockkeeper::gui
