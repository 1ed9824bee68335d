// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/keycard.h"

#include "base/printable.h"
#include "gui/theme.h"
#include "gui/widgets/codeline.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

// "ssh-ed25519" -> "ED25519", as ssh-keygen prints it
QString typeName(const QString &keyType)
{
    for (const char *name : {"ed25519", "ecdsa", "rsa"}) {
        if (keyType.contains(QLatin1String(name)))
            return QString::fromLatin1(name).toUpper();
    }
    return oneLine(keyType);
}

QString shortPath(QString path)
{
    const QString home = QDir::homePath() + QLatin1Char('/');
    return path.startsWith(home) ? path.replace(0, home.size(), QStringLiteral("~/")) : path;
}

} // namespace

KeyCard::KeyCard(Workbench &workbench)
    : Card(workbench, QStringLiteral("key"), QStringLiteral("warning"))
    , m_key(new Fingerprint(QStringLiteral("keyFingerprint")))
    , m_evidence(wrappedLabel())
    , m_command(new CodeLine(QStringLiteral("keyCommand")))
    , m_paste(new QLineEdit)
    , m_match(wrappedLabel())
    , m_decline(new QPushButton)
    , m_trust(new QPushButton)
{
    setObjectName(QStringLiteral("keyCard"));
    m_keyLabel = fieldLabel(m_key);
    m_commandLabel = fieldLabel(m_command);
    m_pasteLabel = fieldLabel(m_paste);
    m_paste->setObjectName(QStringLiteral("keyPaste"));
    m_paste->setPlaceholderText(QStringLiteral("SHA256:…"));
    m_match->setObjectName(QStringLiteral("keyMatch"));
    m_decline->setObjectName(QStringLiteral("keyDecline"));
    m_trust->setObjectName(QStringLiteral("keyTrust"));
    m_evidence->setProperty("second", true);

    auto *left = new QVBoxLayout;
    left->setSpacing(4);
    left->addWidget(m_keyLabel);
    left->addWidget(m_key);
    left->addWidget(m_evidence);
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(m_commandLabel);
    right->addWidget(m_command);
    right->addWidget(m_pasteLabel);
    right->addWidget(m_paste);
    right->addWidget(m_match);
    right->addStretch();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    body()->addLayout(columns);
    foot()->addWidget(m_decline);
    foot()->addWidget(m_trust);

    connect(m_paste, &QLineEdit::textChanged, this, &KeyCard::compare);
    connect(m_paste, &QLineEdit::returnPressed, this, [this] {
        if (project::isSameFingerprint(m_paste->text(), m_login.need.fingerprint))
            m_trust->setFocus(Qt::OtherFocusReason);
    });
    connect(m_decline, &QPushButton::clicked, this, [this] { Q_EMIT declined(host()); });
    connect(m_trust, &QPushButton::clicked, this, &KeyCard::trust);
}

void KeyCard::show(const HostLogin &login, int others)
{
    const bool isSame =
        login.need.host == m_login.need.host && login.need.fingerprint == m_login.need.fingerprint;
    m_login = login;
    m_others = others;
    if (!isSame)
        m_paste->clear();
    retranslate();
}

QWidget *KeyCard::firstField() const
{
    return m_paste;
}

bool KeyCard::isOther() const
{
    return !m_paste->text().trimmed().isEmpty()
        && !project::isSameFingerprint(m_paste->text(), m_login.need.fingerprint);
}

// What was pasted says more than a click: a key that differs is not trusted.
void KeyCard::trust()
{
    if (isOther()) {
        m_paste->setFocus(Qt::OtherFocusReason);
        m_paste->selectAll();
        return;
    }
    Q_EMIT trusted(host());
}

void KeyCard::compare()
{
    const bool isEmpty = m_paste->text().trimmed().isEmpty();
    m_paste->setProperty("wrong", isOther());
    m_paste->style()->unpolish(m_paste);
    m_paste->style()->polish(m_paste);
    Text words;
    if (isOther())
        words = project::fingerprintIn(m_paste->text()).isEmpty()
            ? text("gui", "This is no SHA-256 fingerprint yet.")
            : text("gui", "This is another key. Do not connect before you know why.");
    else if (!isEmpty)
        words = text("gui", "The fingerprints are the same.");
    m_match->setText(say(words));
    const QColor ink =
        statusInk(isOther() ? QStringLiteral("critical") : QStringLiteral("pass"), isDark()).ink;
    QPalette coloured = m_match->palette();
    coloured.setColor(QPalette::WindowText, ink);
    m_match->setPalette(coloured);
}

void KeyCard::retranslate()
{
    const project::LoginNeed &need = m_login.need;
    Text line = text("gui",
                     "This is the first connection to it. Compare the fingerprint with what the "
                     "host itself or its administrator shows.");
    if (m_others > 0)
        line = Text::joined(
            {line, textN("gui", "After it %n more host(s) will ask the same.").count(m_others)});
    setHeading(text("gui", "Host %1 showed a key that is not known yet").arg(need.host), line);
    m_keyLabel->setText(say(text("gui", "Fingerprint of the %1 key").arg(typeName(need.keyType))));
    m_key->setFingerprint(need.fingerprint);
    m_key->setAccessibleName(m_keyLabel->text());
    m_evidence->setText(printable(say(text("gui", "%1 has no key of this host yet.")
                                          .arg(shortPath(bench().profile().ssh.knownHosts)))));
    m_commandLabel->setText(say(text("gui", "How to compare: on the host itself")));
    m_command->setCommand(need.showCommand);
    m_command->setWords(m_commandLabel->text(), say(text("gui", "Copy the command")));
    m_pasteLabel->setText(say(text("gui", "Or paste the fingerprint here to have it compared")));
    m_paste->setAccessibleName(m_pasteLabel->text());
    setNote(text("gui",
                 "The answer is written to the file of known keys. If the key ever changes, the "
                 "connection is stopped."));
    m_decline->setText(say(text("gui", "Do not connect")));
    m_trust->setText(say(text("gui", "Trust this key")));
    compare();
}

} // namespace lockkeeper::gui
