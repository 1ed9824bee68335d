// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/secretcard.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockkeeper::gui {

using project::Need;

namespace {

struct Words
{
    Message asks; ///< %1 is the user, %2 the host
    Message refused; ///< what was given before
    Message line;
    Message again; ///< the line where it was refused
    Message field;
};

constexpr Message kForgotten = text("gui",
                                    "It has been forgotten and is not sent again by itself: "
                                    "accounts are locked after a few refusals.");

Words wordsOf(Need need)
{
    if (need == Need::Passphrase) {
        constexpr Message line =
            text("gui", "Its passphrase is used on this computer only; it is not sent.");
        return {.asks = text("gui", "The key for %1 on host %2 is encrypted"),
                .refused =
                    text("gui", "The passphrase of the key for %1 on host %2 was not accepted"),
                .line = line,
                .again = line,
                .field = text("gui", "Passphrase of the key")};
    }
    if (need == Need::SudoPassword) {
        return {.asks = text("gui", "sudo on host %2 asks for the password of %1"),
                .refused = text("gui", "sudo on host %2 did not accept the password of %1"),
                .line = text("gui",
                             "It is needed only to see whether sudo works as the profile says; "
                             "without it that stands as “could not be checked”."),
                .again = kForgotten,
                .field = text("gui", "Password of %1 for sudo")};
    }
    return {.asks = text("gui", "Host %2 asks for the password of %1"),
            .refused = text("gui", "The password of %1 was not accepted by host %2"),
            .line = text("gui", "It goes to this host only, over the encrypted connection."),
            .again = kForgotten,
            .field = text("gui", "Password of %1")};
}

} // namespace

SecretCard::SecretCard(Workbench &workbench)
    : Card(workbench, QStringLiteral("key"), QStringLiteral("warning"))
    , m_field(new QLineEdit)
    , m_why(wrappedLabel())
    , m_all(new QCheckBox)
    , m_keep(new QCheckBox)
    , m_decline(new QPushButton)
    , m_send(new QPushButton)
{
    setObjectName(QStringLiteral("secretCard"));
    m_field->setObjectName(QStringLiteral("secretField"));
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_label = fieldLabel(m_field);
    m_why->setObjectName(QStringLiteral("secretWhy"));
    m_all->setObjectName(QStringLiteral("secretAll"));
    m_keep->setObjectName(QStringLiteral("secretKeep"));
    m_decline->setObjectName(QStringLiteral("secretDecline"));
    m_send->setObjectName(QStringLiteral("secretSend"));
    auto *left = new QVBoxLayout;
    left->setSpacing(4);
    left->addWidget(m_label);
    left->addWidget(m_field);
    left->addWidget(m_why);
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(m_all);
    right->addWidget(m_keep);
    right->addStretch();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    body()->addLayout(columns);
    foot()->addWidget(m_decline);
    foot()->addWidget(m_send);
    connect(m_field, &QLineEdit::returnPressed, this, &SecretCard::send);
    connect(m_field, &QLineEdit::textEdited, this, [this] { m_why->clear(); });
    connect(m_decline, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT declined(host());
    });
    connect(m_send, &QPushButton::clicked, this, &SecretCard::send);
}

void SecretCard::show(const HostLogin &login, int alike)
{
    if (login.need.host != m_login.need.host || login.need.need != m_login.need.need)
        clear();
    m_login = login;
    m_alike = alike;
    retranslate();
}

QWidget *SecretCard::firstField() const
{
    return m_field;
}

void SecretCard::clear()
{
    m_field->clear();
    m_why->clear();
    m_all->setChecked(false);
    m_keep->setChecked(false);
}

SecretAnswer SecretCard::take()
{
    SecretAnswer answer {.name = secretNameOf(m_login.need.need),
                         .host = host(),
                         .isForAll = m_alike > 1 && m_all->isChecked(),
                         .isKept = m_keep->isChecked(),
                         .secret = Secret(m_field->text().toUtf8())};
    m_field->clear();
    return answer;
}

void SecretCard::send()
{
    if (m_field->text().isEmpty()) {
        m_why->setText(say(text("gui", "Nothing is typed yet.")));
        m_field->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT answered();
}

void SecretCard::sayWhatIsAsked()
{
    const project::LoginNeed &need = m_login.need;
    const Words words = wordsOf(need.need);
    setHeading((need.isRepeated ? words.refused : words.asks).arg(need.user).arg(need.host),
               need.isRepeated ? words.again : words.line);
    const bool isOfUser = need.need != Need::Passphrase;
    m_label->setText(say(isOfUser ? words.field.arg(need.user) : Text(words.field)));
}

void SecretCard::retranslate()
{
    const bool isSudo = m_login.need.need == Need::SudoPassword;
    sayWhatIsAsked();
    m_field->setAccessibleName(m_label->text());
    m_all->setText(say(textN("gui", "Use it for all %n hosts that ask").count(m_alike)));
    m_all->setVisible(m_alike > 1);
    m_keep->setText(say(text("gui", "Remember in the keychain")));
    setNote(
        text("gui", "It stays in memory until the program ends and never gets into the profile."));
    m_decline->setText(
        say(isSudo ? text("gui", "Go on without sudo") : text("gui", "Do not connect")));
    m_send->setText(say(isSudo ? text("gui", "Try sudo") : text("gui", "Log in")));
}

} // namespace lockkeeper::gui
