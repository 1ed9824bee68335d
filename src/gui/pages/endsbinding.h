// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/keychain.h"
#include "gui/workbench.h"

#include <QObject>

class QWidget;

namespace lockkeeper::gui {

class EndCard;
class SinkCard;
class SourceCard;

/// Ties the cards of source and sink to the profile and their passwords to the keyring, and on
/// request to the keychain. UI thread.
class EndsBinding : public QObject
{
    Q_OBJECT

public:
    EndsBinding(Workbench &bench, SourceCard &source, SinkCard &sink, QObject *parent = nullptr);

    /// Puts what the fields say into the profile: also of the one that has the focus.
    void write();
    void retranslate();
    /// The server did not take the password: it is forgotten, in the keychain too, and asked again.
    void refused(bool isOfSource);
    /// The first field that keeps the page from being passed, with the reason; nullptr: none.
    [[nodiscard]] QWidget *cause(Text &why) const;
    /// Both ends are given or left open.
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void written();
    /// Another password is known of the source, or else of the sink.
    void passwordChanged(bool isOfSource);

private:
    void takeProfile();
    void reset();
    void keepOpenEnds(const facts::Wish &before);
    void takePasswords();
    void takePassword(EndCard &card, const QString &name);
    void eraseKept(const QString &name);
    void readKeychain();

    Workbench &m_bench;
    SourceCard &m_source;
    SinkCard &m_sink;
    Keychain m_keychain;
    QString m_path;
    bool m_isWriting = false;
};

} // namespace lockkeeper::gui
