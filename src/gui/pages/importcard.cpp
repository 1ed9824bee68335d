// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/importcard.h"

#include "base/printable.h"
#include "gui/pages/hostwords.h"
#include "profile/names.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <vector>

namespace lockkeeper::gui {
namespace {

enum Column { Name, Target, State };

constexpr int kRowPadding = 12;
constexpr int kMarkWidth = 44; ///< of a check mark and what is around it

QString configPath()
{
    return QDir::homePath() + QStringLiteral("/.ssh/config");
}

// user@address:port, as far as the configuration says it
QString targetOf(const profile::Host &host)
{
    return profile::writeJump({.user = host.user.value_or(QString()),
                               .address = host.address,
                               .port = host.port.value_or(22)});
}

} // namespace

ImportCard::ImportCard(Workbench &workbench)
    : Card(workbench, {}, {})
    , m_list(new QTreeWidget)
    , m_notes(wrappedLabel())
    , m_close(new QPushButton)
    , m_save(new QPushButton)
{
    setObjectName(QStringLiteral("importCard"));
    m_list->setObjectName(QStringLiteral("importList"));
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Target, QHeaderView::ResizeToContents);
    m_list->setMinimumHeight(m_list->fontMetrics().lineSpacing() * 6);
    m_list->setMaximumHeight(m_list->fontMetrics().lineSpacing() * 12);
    m_notes->setObjectName(QStringLiteral("importNotes"));
    m_notes->setProperty("second", true);
    m_close->setObjectName(QStringLiteral("importClose"));
    m_save->setObjectName(QStringLiteral("importSave"));
    body()->addWidget(m_list);
    body()->addWidget(m_notes);
    foot()->addWidget(m_close);
    foot()->addWidget(m_save);
    connect(m_list, &QTreeWidget::itemChanged, this, &ImportCard::showCount);
    connect(m_close, &QPushButton::clicked, this, &ImportCard::closed);
    connect(m_save, &QPushButton::clicked, this, &ImportCard::save);
}

QWidget *ImportCard::firstField() const
{
    return m_list;
}

void ImportCard::read()
{
    m_read.reset();
    fill();
    retranslate();
    m_job.start([](const engine::Control &) { return profile::importSshConfig(configPath()); },
                [this](Result<profile::ConfigImport> read) {
                    m_read = std::move(read);
                    fill();
                    retranslate();
                });
}

bool ImportCard::isListed(const profile::ConfigHost &host) const
{
    return bench().profile().find(host.host.name) != nullptr;
}

Text ImportCard::wordsOf(const profile::ConfigNote &note) const
{
    return text("gui", "line %1, “%2”: %3").arg(note.line).arg(note.words).arg(note.reason);
}

Text ImportCard::stateOf(const profile::ConfigHost &host) const
{
    if (isListed(host))
        return text("gui", "listed already");
    std::vector<Text> notes;
    for (const profile::ConfigNote &note : host.notes)
        notes.push_back(wordsOf(note));
    return Text::joined(notes, QStringLiteral("; "));
}

// Rows and their check marks; the words come in retranslate().
void ImportCard::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    if (!m_read || !*m_read)
        return;
    for (const profile::ConfigHost &each : (*m_read)->hosts) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(Name, oneLine(each.host.name));
        item->setText(Target, oneLine(targetOf(each.host)));
        item->setCheckState(Name, Qt::Unchecked);
        const QFontMetrics metrics = m_list->fontMetrics();
        item->setSizeHint(Name,
                          QSize(metrics.horizontalAdvance(item->text(Name)) + kMarkWidth,
                                metrics.height() + kRowPadding));
        if (!each.isUsable || isListed(each))
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

QList<profile::Host> ImportCard::picked() const
{
    QList<profile::Host> hosts;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->checkState(Name) == Qt::Checked)
            hosts += (*m_read)->hosts.at(row).host;
    }
    return hosts;
}

void ImportCard::save()
{
    const QList<profile::Host> hosts = picked();
    if (hosts.isEmpty()) {
        m_list->setFocus(Qt::OtherFocusReason);
        return;
    }
    profile::Profile profile = bench().profile();
    profile.hosts += hosts;
    bench().setProfile(profile);
    Q_EMIT saved(hosts.constFirst().name);
    Q_EMIT closed();
}

void ImportCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Card::keyPressEvent(event);
}

void ImportCard::showCount()
{
    const qsizetype count = picked().size();
    m_save->setText(say(count == 0 ? Text(text("gui", "Add the ticked hosts")) : addHosts(count)));
}

void ImportCard::retranslate()
{
    const bool isRead = m_read && *m_read;
    Text line;
    std::vector<Text> notes;
    if (!m_read) {
        line = text("gui", "Reading…");
    } else if (!isRead) {
        line = m_read->error().message;
    } else if ((*m_read)->hosts.isEmpty()) {
        line = text("gui", "The file names no hosts.");
    } else {
        line = text("gui", "Tick the hosts of the cluster. Nothing is run and nothing is changed.");
        for (const profile::ConfigNote &note : (*m_read)->notes)
            notes.push_back(wordsOf(note));
    }
    setHeading(text("gui", "Hosts from %1").arg(QStringLiteral("~/.ssh/config")), line);
    m_list->setVisible(isRead && m_list->topLevelItemCount() > 0);
    m_list->setAccessibleName(accessibleName());
    m_list->setHeaderLabels({say(text("gui", "Name")), say(text("gui", "Reached as")),
                             say(text("gui", "What cannot be used of it"))});
    for (int column = 0; column < m_list->columnCount(); ++column)
        m_list->headerItem()->setToolTip(column, m_list->headerItem()->text(column));
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QString words = oneLine(say(stateOf((*m_read)->hosts.at(row))));
        m_list->topLevelItem(row)->setText(State, words);
        m_list->topLevelItem(row)->setToolTip(State, words.toHtmlEscaped());
    }
    m_notes->setText(printable(say(Text::joined(notes, QStringLiteral("\n")))));
    m_notes->setVisible(!notes.empty());
    m_close->setText(say(text("gui", "Close")));
    m_save->setVisible(m_list->topLevelItemCount() > 0);
    showCount();
}

} // namespace lockkeeper::gui
