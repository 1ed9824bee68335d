// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/checklog.h"

#include "base/printable.h"
#include "gui/pages/checkswords.h"
#include "gui/widgets/codebox.h"
#include "gui/widgets/copied.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace lockkeeper::gui {
namespace {

constexpr qsizetype kMostCards = 10; ///< a row of a thousand hosts has thousands; copying takes all
constexpr qsizetype kMostLines = 30;
constexpr qsizetype kMostCharacters = 4000;

// The beginning of an answer, cut at the end of a line.
QString beginning(const QString &words)
{
    QString part = words.trimmed().left(kMostCharacters);
    const QStringList lines = part.split(QLatin1Char('\n'));
    if (lines.size() > kMostLines)
        part = lines.mid(0, kMostLines).join(QLatin1Char('\n'));
    return part.size() < words.trimmed().size() ? part + QStringLiteral("\n\u2026") : part;
}

QString answerOf(const facts::Exchange &exchange)
{
    QStringList parts {exchange.out.trimmed(), exchange.err.trimmed()};
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}

} // namespace

CheckLog::CheckLog(QWidget *parent)
    : QWidget(parent)
    , m_head(new QLabel)
    , m_note(new QLabel)
    , m_copy(new QPushButton)
    , m_copyScript(new QPushButton)
    , m_cards(new QVBoxLayout)
{
    setObjectName(QStringLiteral("checkLog"));
    for (QLabel *label : {m_head, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setProperty("second", true);
    }
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("logNote"));
    m_copy->setObjectName(QStringLiteral("copyLog"));
    m_copyScript->setObjectName(QStringLiteral("copyScript"));
    for (QPushButton *button : {m_copy, m_copyScript}) {
        button->setProperty("link", true);
        button->setCursor(Qt::PointingHandCursor);
    }
    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_copy);
    head->addWidget(m_copyScript);
    head->setSpacing(4);
    m_cards->setSpacing(8);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(6);
    all->addLayout(head);
    all->addLayout(m_cards);
    all->addWidget(m_note);
    all->addStretch(1);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { putOnClipboard(asText(), m_copy, Text(words::copied()).in(m_language)); });
    connect(m_copyScript, &QPushButton::clicked, this, [this] {
        putOnClipboard(asScript(), m_copyScript, Text(words::copied()).in(m_language));
    });
}

void CheckLog::show(const QList<facts::Exchange> &exchanges, const QString &language)
{
    m_exchanges = exchanges;
    m_language = language;
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const facts::Exchange &exchange : m_exchanges.mid(0, kMostCards))
        addCard(exchange);
    QFont bold = font();
    bold.setPointSizeF(qMax(8.0, bold.pointSizeF() - 1));
    bold.setWeight(QFont::DemiBold);
    m_head->setFont(bold);
    m_head->setText(words::logHead(count()).in(language));
    m_head->setVisible(!m_isBare);
    m_copy->setText(Text(words::copy()).in(language));
    m_copy->setAccessibleName(Text(words::copyLog()).in(language));
    m_copyScript->setText(Text(words::copyScript()).in(language));
    m_copy->setVisible(!m_exchanges.isEmpty());
    m_copyScript->setVisible(!m_exchanges.isEmpty());
    const qsizetype more = m_exchanges.size() - kMostCards;
    m_note->setText(m_exchanges.isEmpty() ? Text(words::logEmpty()).in(language)
                        : more > 0        ? words::logMore(more).in(language)
                                          : QString());
    m_note->setVisible(!m_note->text().isEmpty());
}

void CheckLog::setBare(bool isBare)
{
    m_isBare = isBare;
    m_head->setVisible(!isBare);
}

void CheckLog::addCard(const facts::Exchange &exchange)
{
    auto *card = new QFrame;
    card->setProperty("sunken", true);
    auto *head = new QLabel(words::exchangeHead(exchange).in(m_language));
    head->setTextFormat(Qt::PlainText);
    head->setProperty("third", true);
    QFont small = font();
    small.setPointSizeF(qMax(8.0, small.pointSizeF() - 1));
    head->setFont(small);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(4, 2, 4, 2);
    column->setSpacing(3);
    column->addWidget(head);
    auto *command = new CodeBox(card);
    column->addWidget(command);
    command->setProperty("typed", true);
    command->setWords(QStringLiteral("$ ") + exchange.command.trimmed());
    const QString answer = beginning(answerOf(exchange));
    if (!answer.isEmpty()) {
        auto *said = new CodeBox(card);
        column->addWidget(said);
        said->setWords(answer);
    }
    card->setAccessibleName(head->text());
    m_cards->addWidget(card);
}

QString CheckLog::asText() const
{
    QString all;
    for (const facts::Exchange &exchange : m_exchanges) {
        all += words::exchangeHead(exchange).in(m_language) + QStringLiteral("\n$ ")
            + printable(exchange.command.trimmed()) + QLatin1Char('\n');
        const QString answer = printable(answerOf(exchange));
        all += answer.isEmpty() ? QStringLiteral("\n") : answer + QStringLiteral("\n\n");
    }
    return all;
}

// Commands to be typed again on the hosts; what was a part of a longer script stands as a remark.
QString CheckLog::asScript() const
{
    QString all = QStringLiteral("#!/bin/sh\n");
    QString host;
    for (const facts::Exchange &exchange : m_exchanges) {
        if (exchange.host != host)
            all += QStringLiteral("\n# on %1\n").arg(oneLine(exchange.host));
        host = exchange.host;
        QString command = printable(exchange.command.trimmed());
        const bool isPart = command.startsWith(QLatin1String("sh <"));
        if (isPart || command.contains(QLatin1Char('\n')))
            command =
                QStringLiteral("# ") + command.replace(QLatin1Char('\n'), QLatin1String("\n# "));
        all += command + QLatin1Char('\n');
    }
    return all;
}

} // namespace lockkeeper::gui
