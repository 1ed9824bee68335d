// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/begincard.h"

#include "gui/widgets/card.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

// Set by the demo script: the profile of the demo cluster and the file of its secrets.
QString demoProfile()
{
    return qEnvironmentVariable("LOCKKEEPER_DEMO_PROFILE");
}

QPushButton *button(const QString &name)
{
    auto *made = new QPushButton;
    made->setObjectName(name);
    return made;
}

} // namespace

BeginCard::BeginCard(Workbench &bench)
    : m_bench(bench)
    , m_newHead(headingLabel(1))
    , m_nameLabel(new QLabel)
    , m_name(new QLineEdit)
    , m_create(button(QStringLiteral("create")))
    , m_openHead(headingLabel(1))
    , m_open(button(QStringLiteral("open")))
    , m_demoWords(wrappedLabel())
    , m_demo(button(QStringLiteral("demo")))
{
    setProperty("card", true);
    m_demoWords->setProperty("second", true);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(80);
    m_nameLabel->setBuddy(m_name);
    layOut();
    connect(m_create, &QPushButton::clicked, this, &BeginCard::createWanted);
    connect(m_name, &QLineEdit::returnPressed, this, &BeginCard::createWanted);
    connect(m_open, &QPushButton::clicked, this, &BeginCard::chooseFile);
    connect(m_demo, &QPushButton::clicked, this, [this] {
        Q_EMIT openWanted(demoProfile(), qEnvironmentVariable("LOCKKEEPER_DEMO_SECRETS"));
    });
}

void BeginCard::layOut()
{
    auto *acts = new QVBoxLayout(this);
    acts->setContentsMargins(16, 14, 16, 16);
    acts->setSpacing(6);
    acts->addWidget(m_newHead);
    acts->addWidget(m_nameLabel);
    acts->addWidget(m_name);
    acts->addWidget(m_create);
    acts->addSpacing(16);
    acts->addWidget(m_openHead);
    acts->addWidget(m_open);
    acts->addSpacing(16);
    acts->addWidget(m_demoWords);
    acts->addWidget(m_demo);
    setTabOrder(m_name, m_create);
    setTabOrder(m_create, m_open);
    setTabOrder(m_open, m_demo);
}

QString BeginCard::name() const
{
    const QString typed = m_name->text().trimmed();
    return typed.isEmpty() ? say(text("gui", "cluster", "name of a new profile")) : typed;
}

void BeginCard::clearName()
{
    m_name->clear();
}

void BeginCard::chooseFile()
{
    auto *dialog = new QFileDialog(this, say(text("gui", "Open a profile")));
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setNameFilters(
        {say(text("gui", "Profiles (*.yaml *.yml)")), say(text("gui", "All files (*)"))});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { Q_EMIT openWanted(path, {}); });
    dialog->open();
}

void BeginCard::retranslate()
{
    m_newHead->setText(say(text("gui", "A new cluster")));
    m_nameLabel->setText(say(text("gui", "How you call it")));
    m_name->setPlaceholderText(say(text("gui", "for example: production")));
    m_name->setAccessibleName(m_nameLabel->text());
    m_create->setText(say(text("gui", "New cluster")));
    m_openHead->setText(say(text("gui", "A profile that you have")));
    m_open->setText(say(text("gui", "Open a profile…")));
    m_demoWords->setText(say(text("gui",
                                  "A real three-host Flink cluster is running on this machine to "
                                  "try things out.")));
    m_demo->setText(say(text("gui", "Try the demo cluster")));
    const bool hasDemo = !demoProfile().isEmpty();
    m_demo->setVisible(hasDemo);
    m_demoWords->setVisible(hasDemo);
}

} // namespace lockkeeper::gui
