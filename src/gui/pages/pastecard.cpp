// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/pastecard.h"

#include "base/printable.h"
#include "gui/pages/hostwords.h"
#include "profile/names.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QVBoxLayout>

#include <vector>

namespace lockkeeper::gui {

PastedHosts pastedHosts(const QString &words, const profile::Profile &defaults)
{
    static const QRegularExpression parting(QStringLiteral("[\\s,;]+"));
    PastedHosts pasted;
    QSet<QString> names;
    for (const profile::Host &host : defaults.hosts)
        names += host.name;
    for (const QString &word : words.split(parting, Qt::SkipEmptyParts)) {
        const auto read = profile::parseJump(word);
        if (!read) {
            pasted.strange += word;
            continue;
        }
        if (names.contains(read->address)) {
            pasted.known += read->address;
            continue;
        }
        names += read->address;
        profile::Host host {.name = read->address, .address = read->address};
        if (word.endsWith(QStringLiteral(":%1").arg(read->port)) && read->port != defaults.ssh.port)
            host.port = read->port;
        if (!read->user.isEmpty())
            host.user = read->user;
        pasted.hosts += host;
    }
    return pasted;
}

PasteCard::PasteCard(Workbench &workbench)
    : Card(workbench, {}, {})
    , m_list(new QPlainTextEdit)
    , m_read(wrappedLabel())
    , m_close(new QPushButton)
    , m_save(new QPushButton)
{
    setObjectName(QStringLiteral("pasteCard"));
    m_list->setObjectName(QStringLiteral("pasteList"));
    m_list->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_list->setTabChangesFocus(true);
    m_list->setFixedHeight(m_list->fontMetrics().lineSpacing() * 5 + 20);
    m_list->setPlaceholderText(QStringLiteral("flink-01\nflink@flink-02:22"));
    m_read->setObjectName(QStringLiteral("pasteRead"));
    m_close->setObjectName(QStringLiteral("pasteClose"));
    m_save->setObjectName(QStringLiteral("pasteSave"));
    body()->addWidget(m_list);
    body()->addWidget(m_read);
    foot()->addWidget(m_close);
    foot()->addWidget(m_save);
    connect(m_list, &QPlainTextEdit::textChanged, this, &PasteCard::retranslate);
    connect(m_close, &QPushButton::clicked, this, &PasteCard::closed);
    connect(m_save, &QPushButton::clicked, this, &PasteCard::save);
}

QWidget *PasteCard::firstField() const
{
    return m_list;
}

void PasteCard::save()
{
    const PastedHosts pasted = pastedHosts(m_list->toPlainText(), bench().profile());
    if (pasted.hosts.isEmpty()) {
        m_list->setFocus(Qt::OtherFocusReason);
        return;
    }
    profile::Profile profile = bench().profile();
    profile.hosts += pasted.hosts;
    bench().setProfile(profile);
    m_list->clear();
    Q_EMIT saved(pasted.hosts.constFirst().name);
    Q_EMIT closed();
}

void PasteCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Card::keyPressEvent(event);
}

void PasteCard::retranslate()
{
    const PastedHosts pasted = pastedHosts(m_list->toPlainText(), bench().profile());
    setHeading(text("gui", "Hosts from a list"),
               text("gui", "One a line, or parted by commas: host, user@host or user@host:22."));
    std::vector<Text> parts;
    if (!pasted.known.isEmpty())
        parts.emplace_back(
            text("gui", "Listed already: %1.").arg(pasted.known.join(QStringLiteral(", "))));
    if (!pasted.strange.isEmpty())
        parts.emplace_back(
            text("gui", "Not understood: %1.").arg(pasted.strange.join(QStringLiteral(", "))));
    m_read->setText(printable(say(Text::joined(parts))));
    m_read->setVisible(!m_read->text().isEmpty());
    m_list->setAccessibleName(say(text("gui", "List of hosts")));
    m_close->setText(say(text("gui", "Close")));
    m_save->setText(say(pasted.hosts.isEmpty() ? Text(text("gui", "Add hosts"))
                                               : addHosts(pasted.hosts.size())));
}

} // namespace lockkeeper::gui
