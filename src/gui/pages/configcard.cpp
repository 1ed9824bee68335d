// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/configcard.h"

#include "base/printable.h"
#include "gui/widgets/breakable.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/diffview.h"
#include "project/clusterview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lockkeeper::gui {

using project::ConfigGroup;
using project::DiffLine;

namespace {

int firstThatDiffers(const QList<ConfigGroup> &groups)
{
    for (int i = 1; i < groups.size(); ++i) {
        if (groups.at(i).problem.isEmpty())
            return i;
    }
    return groups.size() > 1 ? 1 : 0;
}

} // namespace

ConfigCard::ConfigCard(QWidget *parent)
    : QFrame(parent)
    , m_head(new QLabel)
    , m_file(new QLabel)
    , m_other(new Choice(16))
    , m_onlyOther(new QCheckBox)
    , m_lines(new DiffView)
    , m_note(new QLabel)
{
    setProperty("card", true);
    m_file->setObjectName(QStringLiteral("configFile"));
    m_other->setObjectName(QStringLiteral("configOther"));
    m_onlyOther->setObjectName(QStringLiteral("configOnlyOther"));
    m_lines->setObjectName(QStringLiteral("configLines"));
    m_note->setObjectName(QStringLiteral("configNote"));
    m_lines->setProperty("bare", true);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_head->setFont(strong);
    for (QLabel *label : {m_head, m_file, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_file->setProperty("second", true);
    m_note->setProperty("second", true);

    auto *choice = new QHBoxLayout;
    choice->setSpacing(8);
    choice->addWidget(m_other, 1);
    choice->addWidget(m_onlyOther);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(14, 10, 14, 6);
    head->setSpacing(4);
    head->addWidget(m_head);
    head->addWidget(m_file);
    head->addLayout(choice);
    head->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_lines, 1);
    connect(m_other, &QComboBox::currentIndexChanged, this, &ConfigCard::compare);
    connect(m_onlyOther, &QCheckBox::toggled, this, &ConfigCard::compare);
}

Text ConfigCard::nameOf(const ConfigGroup &group) const
{
    const Text hosts = project::hostList(group.hosts);
    if (!group.problem.isEmpty())
        return text("gui", "%1: could not be read").arg(hosts);
    const int count = project::differences(m_groups.first(), group);
    return text("gui", "%1: %2").arg(hosts).arg(textN("gui", "%n key(s) differ").count(count));
}

void ConfigCard::show(const QList<ConfigGroup> &groups)
{
    m_groups = groups;
    {
        const QSignalBlocker quiet(m_other);
        m_other->clear();
        for (qsizetype i = 1; i < groups.size(); ++i)
            m_other->addItem(QString());
        m_other->setCurrentIndex(firstThatDiffers(groups) - 1);
    }
    retranslate(m_language);
}

// A splitter asks nobody how high the wrapped words are in the width it gives.
QSize ConfigCard::minimumSizeHint() const
{
    const QSize least = QFrame::minimumSizeHint();
    return {least.width(), qMax(least.height(), layout()->totalMinimumHeightForWidth(width()))};
}

void ConfigCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void ConfigCard::compare()
{
    const bool hasFirst = !m_groups.isEmpty() && m_groups.first().problem.isEmpty();
    const int other = m_other->currentIndex() + 1;
    const bool isCompared = hasFirst && other > 0 && other < m_groups.size();
    const ConfigGroup none;
    const ConfigGroup &left = m_groups.isEmpty() ? none : m_groups.first();
    const ConfigGroup &right = isCompared ? m_groups.at(other) : left;
    const bool isReadable = hasFirst && right.problem.isEmpty();
    QList<DiffLine> lines = isReadable ? project::compare(left, right) : QList<DiffLine>();
    if (isCompared && m_onlyOther->isChecked())
        lines.removeIf([](const DiffLine &line) { return line.kind == DiffLine::Kind::Same; });
    m_lines->show(lines);
    const Text problem = hasFirst ? right.problem : left.problem;
    m_note->setText(breakable(printable(problem.in(m_language))));
    m_note->setVisible(!problem.isEmpty());
}

void ConfigCard::retranslate(const QString &language)
{
    m_language = language;
    const auto say = [&](const Text &words) { return words.in(language); };
    for (int i = 0; i < m_other->count(); ++i)
        m_other->setItemText(i, printable(say(nameOf(m_groups.at(i + 1)))));
    m_other->setVisible(m_groups.size() > 1);
    m_onlyOther->setVisible(m_groups.size() > 1);
    m_onlyOther->setText(say(text("gui", "Only what differs")));
    m_other->setAccessibleName(say(text("gui", "Hosts to compare with")));
    m_lines->setAccessibleName(say(text("gui", "Configuration in force, by key")));
    m_lines->setWords({.removed = say(text("gui", "so on the first hosts")),
                       .added = say(text("gui", "so on the compared hosts"))});
    const bool hasFirst = !m_groups.isEmpty();
    const QStringList hosts = hasFirst ? m_groups.first().hosts : QStringList();
    const Text same = text("gui", "Configuration of %1").arg(project::hostList(hosts));
    const Text compared =
        text("gui", "Configuration of %1, compared with").arg(project::hostList(hosts));
    m_head->setText(say(m_groups.size() > 1 ? compared : same));
    m_head->setVisible(hasFirst);
    m_file->setText(hasFirst ? breakable(printable(m_groups.first().file)) : QString());
    m_file->setVisible(!m_file->text().isEmpty());
    compare();
}

} // namespace lockkeeper::gui
