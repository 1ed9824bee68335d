// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/homeeditor.h"

#include "base/printable.h"
#include "gui/widgets/choice.h"
#include "report/phrases.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

const auto kAuto = QStringLiteral("auto");

QPushButton *smallButton(const char *name)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    button->setProperty("small", true);
    return button;
}

} // namespace

HomeEditor::HomeEditor(QWidget *parent)
    : QWidget(parent)
    , m_fieldName(new QLabel)
    , m_home(new Choice(12))
    , m_problem(new QLabel)
    , m_hostName(new QLabel)
    , m_host(new Choice(12))
    , m_take(smallButton("homeTake"))
    , m_cancel(smallButton("homeCancel"))
{
    m_home->setObjectName(QStringLiteral("homeField"));
    m_home->setEditable(true);
    m_home->setInsertPolicy(QComboBox::NoInsert);
    m_host->setObjectName(QStringLiteral("homeHost"));
    m_problem->setObjectName(QStringLiteral("homeProblem"));
    for (QLabel *label : {m_fieldName, m_hostName, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_fieldName->setProperty("second", true);
    m_hostName->setProperty("second", true);
    m_problem->setProperty("problem", true);
    m_fieldName->setBuddy(m_home);
    m_hostName->setBuddy(m_host);
    m_problem->hide();

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_take);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(4);
    for (QWidget *each :
         std::initializer_list<QWidget *> {m_fieldName, m_home, m_problem, m_hostName, m_host})
        column->addWidget(each);
    column->addLayout(buttons);

    connect(m_take, &QPushButton::clicked, this, &HomeEditor::take);
    connect(m_cancel, &QPushButton::clicked, this, &HomeEditor::cancelled);
    connect(m_home->lineEdit(), &QLineEdit::returnPressed, this, &HomeEditor::take);
    connect(m_home->lineEdit(), &QLineEdit::textEdited, m_problem, &QWidget::hide);
}

QWidget *HomeEditor::field() const
{
    return m_home;
}

void HomeEditor::offer(const QStringList &homes, const QStringList &hosts)
{
    const QString typed = m_home->currentText();
    const QString host = m_host->currentData().toString();
    const QString all = m_host->count() > 0 ? m_host->itemText(0) : QString();
    const QString automatic = m_home->count() > 0 ? m_home->itemText(0) : QString();
    m_home->clear();
    m_home->addItem(automatic, kAuto);
    for (const QString &home : homes)
        m_home->addItem(oneLine(home), home);
    m_home->setEditText(typed);
    m_host->clear();
    m_host->addItem(all, QString());
    for (const QString &name : hosts)
        m_host->addItem(oneLine(name), name);
    m_host->setCurrentIndex(qMax(0, m_host->findData(host)));
}

void HomeEditor::begin(const QString &host, const QString &home)
{
    m_host->setCurrentIndex(qMax(0, m_host->findData(host)));
    m_home->setEditText(home);
    m_home->lineEdit()->selectAll();
    m_problem->hide();
}

void HomeEditor::take()
{
    const QString typed = m_home->currentText().trimmed();
    const int known = m_home->findText(typed, Qt::MatchExactly);
    const QString home = known >= 0 ? m_home->itemData(known).toString() : typed;
    const bool isPath = home.startsWith(QLatin1Char('/')) || home == QLatin1String("~")
        || home.startsWith(QLatin1String("~/"));
    if (home != kAuto && (!isPath || home != printable(home))) {
        m_problem->show();
        m_home->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT chosen(home, m_host->currentData().toString());
}

void HomeEditor::retranslate(const QString &language)
{
    const auto say = [&](const Text &words) { return words.in(language); };
    const bool isAutomatic = m_home->count() > 0 && m_home->currentText() == m_home->itemText(0);
    if (m_home->count() == 0)
        m_home->addItem(QString(), kAuto);
    if (m_host->count() == 0)
        m_host->addItem(QString(), QString());
    const QString typed = m_home->currentText();
    m_home->setItemText(0, say(text("gui", "Find it by itself")));
    m_host->setItemText(0, say(text("gui", "On all hosts")));
    m_home->setEditText(isAutomatic && !typed.isEmpty() ? m_home->itemText(0) : typed);
    m_fieldName->setText(say(text("gui", "Folder of Flink: the one that holds bin and lib")));
    m_hostName->setText(say(report::kWhere));
    m_problem->setText(say(text("gui", "A path on the host begins with / or ~/.")));
    m_take->setText(say(text("gui", "Use this folder")));
    m_cancel->setText(say(text("gui", "Cancel")));
    m_home->setAccessibleName(say(text("gui", "Folder of Flink")));
    m_home->lineEdit()->setAccessibleName(m_home->accessibleName());
    m_host->setAccessibleName(say(text("gui", "Host the folder is on")));
}

} // namespace lockkeeper::gui
