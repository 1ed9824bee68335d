// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/changedkeydialog.h"

#include "base/printable.h"
#include "gui/pages/hostwords.h"
#include "gui/theme.h"
#include "gui/widgets/card.h"
#include "gui/widgets/codeline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

constexpr int kShapeSize = 24;
constexpr int kSmallScreen = 980; ///< width of a dialog where 1024 is all there is

} // namespace

ChangedKeyDialog::ChangedKeyDialog(Workbench &bench, QWidget *parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_shape(new QLabel)
    , m_heading(titleLabel())
    , m_meaning(wrappedLabel())
    , m_old(new Fingerprint(QStringLiteral("changedOld")))
    , m_place(wrappedLabel())
    , m_new(new Fingerprint(QStringLiteral("changedNew")))
    , m_command(new CodeLine(QStringLiteral("changedCommand")))
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("changedKey"));
    m_place->setProperty("second", true);
    m_oldLabel = fieldLabel(m_old);
    m_newLabel = fieldLabel(m_new);
    m_commandLabel = wrappedLabel();
    m_commandLabel->setBuddy(m_command);
    m_close->setObjectName(QStringLiteral("changedClose"));
    m_close->setDefault(true);
    setMinimumWidth(qMin(fontMetrics().averageCharWidth() * 100, kSmallScreen));

    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_shape, 0, Qt::AlignTop);
    head->addWidget(m_heading, 1);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 20, 24, 16);
    all->setSpacing(8);
    all->addLayout(head);
    for (QWidget *part : std::initializer_list<QWidget *> {
             m_meaning, m_oldLabel, m_old, m_place, m_newLabel, m_new, m_commandLabel, m_command})
        all->addWidget(part);
    all->addSpacing(8);
    all->addLayout(foot);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void ChangedKeyDialog::show(const HostLogin &login)
{
    m_login = login;
    retranslate();
    open();
    m_close->setFocus(Qt::OtherFocusReason);
}

void ChangedKeyDialog::retranslate()
{
    const project::LoginNeed &need = m_login.need;
    const auto say = [this](const Text &words) { return printable(m_bench.say(words)); };
    setWindowTitle(say(text("gui", "Connection stopped")));
    m_shape->setPixmap(shape(QStringLiteral("critical"), kShapeSize, devicePixelRatioF()));
    m_heading->setText(say(keyStopped(need)));
    m_meaning->setText(
        say(need.isRevoked
                ? text("gui",
                       "Somebody has marked this key as not to be trusted any more. Nothing was "
                       "sent to the host. Ask its administrator for the reason.")
                : text("gui",
                       "Either the host was set up anew, or another machine answers in its place "
                       "and would see everything that is sent. Nothing was sent to it. Ask the "
                       "administrator which of the two it is.")));
    m_oldLabel->setText(say(text("gui", "Known until now")));
    m_old->setFingerprint(need.knownFingerprint);
    m_old->setAccessibleName(m_oldLabel->text());
    m_place->setText(need.isPinned ? say(text("gui", "Written in the profile itself."))
                                   : printable(need.knownPlace));
    for (QWidget *part : std::initializer_list<QWidget *> {m_oldLabel, m_old})
        part->setVisible(!need.knownFingerprint.isEmpty());
    m_place->setVisible(!m_place->text().isEmpty());
    m_newLabel->setText(say(text("gui", "Shown by the host now")));
    m_new->setFingerprint(need.fingerprint);
    m_new->setAccessibleName(m_newLabel->text());
    m_commandLabel->setText(
        say(text("gui",
                 "Only if the administrator confirms the new key: take the old one away with this "
                 "command, then connect again and compare.")));
    m_command->setCommand(need.removeCommand);
    m_command->setWords(m_commandLabel->text(), say(text("gui", "Copy the command")));
    m_commandLabel->setVisible(!need.removeCommand.isEmpty());
    m_close->setText(say(text("gui", "Close")));
    setAccessibleName(m_heading->text());
    setAccessibleDescription(m_meaning->text());
    fit();
}

// adjustSize() gives no more than two thirds of the screen, which large fonts need more than.
void ChangedKeyDialog::fit()
{
    const int wide = qMax(sizeHint().width(), minimumWidth());
    const int high = layout()->totalHeightForWidth(wide);
    resize(wide, qMin(high, screen()->availableSize().height()));
}

} // namespace lockkeeper::gui
