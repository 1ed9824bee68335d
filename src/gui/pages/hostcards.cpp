// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/hostcards.h"

#include "gui/pages/changedkeydialog.h"
#include "gui/pages/hostform.h"
#include "gui/pages/importcard.h"
#include "gui/pages/jumpcard.h"
#include "gui/pages/keycard.h"
#include "gui/pages/pastecard.h"
#include "gui/pages/secretcard.h"
#include "gui/pages/troublecard.h"

#include <QSet>
#include <QVBoxLayout>

namespace lockkeeper::gui {

using project::Need;

HostCards::HostCards(Workbench &bench, HostSurvey &survey)
    : m_survey(survey)
    , m_edit(new HostForm(bench))
    , m_paste(new PasteCard(bench))
    , m_import(new ImportCard(bench))
    , m_jump(new JumpCard(bench))
    , m_key(new KeyCard(bench))
    , m_secret(new SecretCard(bench))
    , m_trouble(new TroubleCard(bench))
    , m_changed(new ChangedKeyDialog(bench, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (Card *card : std::initializer_list<Card *> {m_edit, m_paste, m_import, m_jump, m_key,
                                                     m_secret, m_trouble}) {
        column->addWidget(card);
        card->hide();
    }
    connectCards();
}

void HostCards::connectCards()
{
    connect(m_edit, &HostForm::saved, this, &HostCards::saved);
    connect(m_paste, &PasteCard::saved, this, &HostCards::saved);
    connect(m_import, &ImportCard::saved, this, &HostCards::saved);
    connect(m_import, &ImportCard::closed, this, &HostCards::close);
    connect(m_edit, &HostForm::closed, this, &HostCards::close);
    connect(m_paste, &PasteCard::closed, this, &HostCards::close);
    connect(m_jump, &JumpCard::closed, this, &HostCards::close);
    connect(m_key, &KeyCard::trusted, this, [this](const QString &host) { m_survey.trust(host); });
    connect(m_key, &KeyCard::declined, this,
            [this](const QString &host) { m_survey.decline(host); });
    connect(m_secret, &SecretCard::answered, this, [this] { m_survey.answer(m_secret->take()); });
    connect(m_secret, &SecretCard::declined, this,
            [this](const QString &host) { m_survey.decline(host); });
    connect(m_trouble, &TroubleCard::editWanted, this, &HostCards::showEdit);
    connect(m_trouble, &TroubleCard::againWanted, this,
            [this](const QString &host) { m_survey.connectTo({host}); });
}

void HostCards::showAdd()
{
    m_edit->add();
    open(m_edit);
}

void HostCards::showEdit(const QString &host)
{
    m_edit->edit(host);
    open(m_edit);
}

void HostCards::showPaste()
{
    m_paste->retranslate();
    open(m_paste);
}

void HostCards::showImport()
{
    m_import->read();
    open(m_import);
}

void HostCards::showJump()
{
    m_jump->fill();
    open(m_jump);
}

void HostCards::showChanged(const QString &host)
{
    if (const HostLogin *login = m_survey.find(host); login != nullptr && login->hasChangedKey())
        m_changed->show(*login);
}

void HostCards::open(Card *form)
{
    m_form = form;
    put(form, {}, true);
    form->firstField()->setFocus(Qt::OtherFocusReason);
}

void HostCards::close()
{
    m_form = nullptr;
    showSubject(true);
    Q_EMIT closed();
}

void HostCards::choose(const QString &host)
{
    m_chosen = host;
    if (m_form == nullptr)
        showSubject(false);
}

void HostCards::refresh()
{
    if (m_form == nullptr)
        showSubject(true);
    warnOfChangedKeys();
}

void HostCards::put(Card *card, const QString &host, bool takesFocus)
{
    if (m_shown == card && m_shownHost == host)
        return;
    bool hadFocus = false;
    if (m_shown != nullptr) {
        hadFocus = m_shown->isAncestorOf(focusWidget());
        if (m_shown == m_secret)
            m_secret->clear();
        if (m_shown != card)
            m_shown->hide();
    }
    m_shown = card;
    m_shownHost = host;
    if (card == nullptr)
        return;
    card->show();
    // Trouble only tells; the others ask.
    if (isVisible() && takesFocus && (card != m_trouble || hadFocus))
        card->firstField()->setFocus(Qt::OtherFocusReason);
}

int HostCards::waitingFor(Need need) const
{
    QSet<QString> askers; // a jump host asks once for all hosts behind it
    for (const HostLogin &each : m_survey.hosts()) {
        if (each.isWaiting() && each.need.need == need)
            askers.insert(each.need.host);
    }
    return static_cast<int>(askers.size());
}

const HostLogin *HostCards::subject() const
{
    const HostLogin *chosen = m_survey.find(m_chosen);
    if (chosen != nullptr && (chosen->state == HostLogin::Failed || chosen->isWaiting()))
        return chosen;
    const HostLogin *failed = nullptr;
    for (const HostLogin &each : m_survey.hosts()) {
        if (each.isWaiting())
            return &each;
        if (failed == nullptr && each.state == HostLogin::Failed)
            failed = &each;
    }
    return failed;
}

void HostCards::showSubject(bool takesFocus)
{
    const HostLogin *host = subject();
    if (host == nullptr) {
        put(nullptr, {}, false);
        return;
    }
    Card *card = m_trouble;
    if (!host->isWaiting()) {
        m_trouble->show(*host);
    } else if (host->need.need == Need::HostKey) {
        m_key->show(*host, waitingFor(Need::HostKey) - 1);
        card = m_key;
    } else {
        m_secret->show(*host, waitingFor(host->need.need));
        card = m_secret;
    }
    const QString name = host->login.host;
    const bool isNew = m_shown != card || m_shownHost != name;
    put(card, name, takesFocus);
    if (isNew && card != m_trouble && name != m_chosen)
        Q_EMIT asks(name);
}

void HostCards::warnOfChangedKeys()
{
    for (const HostLogin &each : m_survey.hosts()) {
        if (each.isBusy())
            m_warned.remove(each.login.host);
        if (!each.hasChangedKey() || m_warned.contains(each.login.host) || !isVisible()
            || m_changed->isVisible())
            continue;
        for (const HostLogin &other : m_survey.hosts()) {
            if (other.hasChangedKey() && other.need.host == each.need.host)
                m_warned.insert(other.login.host);
        }
        m_changed->show(each);
    }
}

void HostCards::retranslate()
{
    for (Card *card : std::initializer_list<Card *> {m_edit, m_paste, m_import, m_jump})
        card->retranslate();
    if (m_shown != nullptr && m_form == nullptr)
        m_shown->retranslate();
    if (m_changed->isVisible())
        m_changed->retranslate();
}

} // namespace lockkeeper::gui
