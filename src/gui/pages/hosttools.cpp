// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/hosttools.h"

#include "gui/theme.h"
#include "gui/widgets/flow.h"
#include "profile/names.h"

#include <QEvent>
#include <QPushButton>

namespace lockkeeper::gui {
namespace {

QPushButton *button(const char *name, const char *look)
{
    auto *made = new QPushButton;
    made->setObjectName(QString::fromLatin1(name));
    made->setProperty(look, true);
    return made;
}

} // namespace

HostTools::HostTools(Workbench &bench)
    : m_bench(bench)
    , m_add(button("hostAdd", "small"))
    , m_paste(button("hostPaste", "small"))
    , m_import(button("hostImport", "small"))
    , m_edit(button("hostEdit", "link"))
    , m_remove(button("hostRemove", "link"))
    , m_jump(button("hostJump", "link"))
    , m_again(button("hostAgain", "small"))
{
    auto *row = new Flow(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QPushButton *each : {m_add, m_paste, m_import, m_edit, m_remove})
        row->addWidget(each);
    row->endLeft();
    row->addWidget(m_jump);
    row->addWidget(m_again);
    connect(m_add, &QPushButton::clicked, this, &HostTools::addWanted);
    connect(m_paste, &QPushButton::clicked, this, &HostTools::pasteWanted);
    connect(m_import, &QPushButton::clicked, this, &HostTools::importWanted);
    connect(m_edit, &QPushButton::clicked, this, &HostTools::editWanted);
    connect(m_remove, &QPushButton::clicked, this, &HostTools::removeWanted);
    connect(m_jump, &QPushButton::clicked, this, &HostTools::jumpWanted);
    connect(m_again, &QPushButton::clicked, this, &HostTools::againWanted);
    connect(&m_bench, &Workbench::profileChanged, this, &HostTools::retranslate);
    paintIcons();
}

void HostTools::setHosts(bool hasTried, bool hasChosen)
{
    m_again->setVisible(hasTried);
    m_edit->setVisible(hasChosen);
    m_remove->setVisible(hasChosen);
}

void HostTools::retranslate()
{
    const auto say = [this](const Text &words) { return m_bench.say(words); };
    m_add->setText(say(text("gui", "Add host")));
    m_add->setToolTip(QKeySequence(Qt::Key_Insert).toString(QKeySequence::NativeText));
    m_paste->setText(say(text("gui", "Paste a list")));
    m_import->setText(say(text("gui", "From ~/.ssh/config")));
    m_edit->setText(say(text("gui", "Change")));
    m_edit->setToolTip(QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText));
    m_remove->setText(say(text("gui", "Remove")));
    m_remove->setToolTip(QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText));
    const auto &jump = m_bench.profile().ssh.jump;
    m_jump->setText(jump ? say(text("gui", "Bastion: %1").arg(jump->address))
                         : say(text("gui", "Bastion: none")));
    const QString again = say(text("gui", "Connect again"));
    m_again->setText(m_isCompact ? QString() : again);
    m_again->setAccessibleName(again);
    m_again->setToolTip(QStringLiteral("%1 (%2)").arg(
        again, QKeySequence(Qt::Key_F5).toString(QKeySequence::NativeText)));
}

void HostTools::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    retranslate();
}

void HostTools::paintIcons()
{
    const QColor ink = colours().text;
    m_add->setIcon(QIcon(lineIcon(QStringLiteral("plus"), ink, 16, devicePixelRatioF())));
    m_again->setIcon(QIcon(lineIcon(QStringLiteral("refresh"), ink, 16, devicePixelRatioF())));
}

void HostTools::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcons();
}

} // namespace lockkeeper::gui
