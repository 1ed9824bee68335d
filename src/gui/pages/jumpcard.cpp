// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/jumpcard.h"

#include "profile/names.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockkeeper::gui {

JumpCard::JumpCard(Workbench &workbench)
    : Card(workbench, {}, {})
    , m_field(new QLineEdit)
    , m_fault(wrappedLabel())
    , m_close(new QPushButton)
    , m_save(new QPushButton)
{
    setObjectName(QStringLiteral("jumpCard"));
    m_field->setObjectName(QStringLiteral("jumpField"));
    m_field->setPlaceholderText(QStringLiteral("user@bastion:22"));
    m_close->setObjectName(QStringLiteral("jumpClose"));
    m_save->setObjectName(QStringLiteral("jumpSave"));
    body()->addWidget(m_field);
    body()->addWidget(m_fault);
    foot()->addWidget(m_close);
    foot()->addWidget(m_save);
    connect(m_field, &QLineEdit::returnPressed, this, &JumpCard::save);
    connect(m_close, &QPushButton::clicked, this, &JumpCard::closed);
    connect(m_save, &QPushButton::clicked, this, &JumpCard::save);
}

void JumpCard::fill()
{
    const auto &jump = bench().profile().ssh.jump;
    m_field->setText(jump ? profile::writeJump(*jump) : QString());
    m_isWrong = false;
    retranslate();
}

QWidget *JumpCard::firstField() const
{
    return m_field;
}

void JumpCard::save()
{
    const QString words = m_field->text().trimmed();
    const auto jump = profile::parseJump(words);
    m_isWrong = !words.isEmpty() && !jump;
    if (m_isWrong) {
        retranslate();
        m_field->setFocus(Qt::OtherFocusReason);
        return;
    }
    profile::Profile profile = bench().profile();
    profile.ssh.jump = jump;
    bench().setProfile(profile);
    Q_EMIT closed();
}

void JumpCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Card::keyPressEvent(event);
}

void JumpCard::retranslate()
{
    setHeading(text("gui", "Bastion"),
               text("gui",
                    "The one hop on the way to all hosts. Leave it empty where they are reached "
                    "directly."));
    m_field->setAccessibleName(say(text("gui", "Address of the bastion")));
    m_fault->setText(m_isWrong ? say(text("gui", "Write it as user@bastion or user@bastion:22."))
                               : QString());
    m_fault->setVisible(m_isWrong);
    m_close->setText(say(text("gui", "Close")));
    m_save->setText(say(text("gui", "Save bastion")));
}

} // namespace lockkeeper::gui
