// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/statuschips.h"

#include "gui/pages/checkswords.h"
#include "gui/theme.h"
#include "gui/widgets/flow.h"

#include <QEvent>
#include <QPushButton>
#include <QSet>

#include <algorithm>

namespace lockkeeper::gui {

StatusChips::StatusChips(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new Flow(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const report::Rank rank : report::kRanks) {
        auto *chip = new QPushButton;
        chip->setObjectName(QStringLiteral("chip-") + report::rankName(rank));
        chip->setProperty("chip", true);
        chip->setCheckable(true);
        chip->hide();
        row->addWidget(chip);
        connect(chip, &QPushButton::toggled, this, &StatusChips::changed);
        m_chips.at(static_cast<std::size_t>(rank)) = chip;
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StatusChips::count(const report::Result &result)
{
    std::array<QSet<QString>, report::kRanks.size()> checks;
    m_findings.fill(0);
    for (const report::Finding &finding : result.findings) {
        const auto at = static_cast<std::size_t>(report::rankOf(finding));
        ++m_findings.at(at);
        checks.at(at) += finding.check;
    }
    std::transform(checks.begin(), checks.end(), m_checks.begin(),
                   [](const QSet<QString> &ids) { return static_cast<int>(ids.size()); });
    say();
}

void StatusChips::setLanguage(const QString &language)
{
    m_language = language;
    say();
}

void StatusChips::say()
{
    for (const report::Rank rank : report::kRanks) {
        const auto at = static_cast<std::size_t>(rank);
        QPushButton *chip = m_chips.at(at);
        const QString word = Text(words::chip(rank)).in(m_language);
        const QString count = QString::number(m_checks.at(at));
        const QString full = word + QStringLiteral("  ") + count;
        chip->setText(QLatin1Char(' ') + (m_isCompact ? count : full)); // away from the shape
        chip->setIcon(shapeIcon(report::rankName(rank)));
        chip->setAccessibleName(word + QStringLiteral(", ") + count);
        chip->setToolTip(
            QStringLiteral("%1: %2").arg(full, words::findings(m_findings.at(at)).in(m_language)));
        chip->setVisible(m_checks.at(at) > 0 || chip->isChecked());
    }
}

void StatusChips::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    say();
}

QSet<report::Rank> StatusChips::on() const
{
    QSet<report::Rank> ranks;
    for (const report::Rank rank : report::kRanks) {
        if (m_chips.at(static_cast<std::size_t>(rank))->isChecked())
            ranks += rank;
    }
    return ranks;
}

void StatusChips::clear()
{
    for (QPushButton *chip : m_chips)
        chip->setChecked(false);
}

void StatusChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_language.isEmpty())
        say();
}

} // namespace lockkeeper::gui
