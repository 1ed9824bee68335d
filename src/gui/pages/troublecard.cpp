// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/troublecard.h"

#include "base/printable.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockkeeper::gui {

TroubleCard::TroubleCard(Workbench &workbench)
    : Card(workbench, {}, QStringLiteral("critical"))
    , m_advice(wrappedLabel())
    , m_detail(new QPlainTextEdit)
    , m_edit(new QPushButton)
    , m_again(new QPushButton)
{
    setObjectName(QStringLiteral("troubleCard"));
    m_advice->setObjectName(QStringLiteral("troubleAdvice"));
    m_advice->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setObjectName(QStringLiteral("troubleDetail"));
    m_detail->setReadOnly(true);
    m_detail->setProperty("code", true);
    m_detail->setTabChangesFocus(true);
    m_detail->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_detail->setFixedHeight(m_detail->fontMetrics().lineSpacing() * 2 + 20);
    m_edit->setObjectName(QStringLiteral("troubleEdit"));
    m_again->setObjectName(QStringLiteral("troubleAgain"));
    body()->addWidget(m_advice);
    body()->addWidget(m_detail);
    foot()->addWidget(m_edit);
    foot()->addWidget(m_again);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editWanted(host()); });
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT againWanted(host()); });
}

void TroubleCard::show(const HostLogin &login)
{
    m_login = login;
    retranslate();
}

QWidget *TroubleCard::firstField() const
{
    return m_again;
}

void TroubleCard::retranslate()
{
    const Error problem = m_login.problem.value_or(Error());
    setHeading(text("gui", "Host %1 is not connected").arg(host()), problem.message);
    m_advice->setText(printable(say(problem.advice)));
    m_advice->setVisible(!m_advice->text().isEmpty());
    m_detail->setPlainText(printable(problem.detail));
    m_detail->setAccessibleName(say(text("gui", "Words of the other side")));
    m_detail->setVisible(!problem.detail.isEmpty());
    m_edit->setText(say(text("gui", "Change host")));
    m_again->setText(say(text("gui", "Connect again")));
}

} // namespace lockkeeper::gui
