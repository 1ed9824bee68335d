// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/rows.h"

#include <QSet>
#include <QWidget>

#include <array>

class QPushButton;

namespace lockkeeper::gui {

/// One chip a status with its count; those that are on are the statuses to show. UI thread.
class StatusChips : public QWidget
{
    Q_OBJECT

public:
    explicit StatusChips(QWidget *parent = nullptr);

    /// The counts of that result; statuses without any have no chip.
    void count(const report::Result &result);
    void setLanguage(const QString &language);
    /// Shape and count only; the word is the tooltip.
    void setCompact(bool isCompact);
    [[nodiscard]] QSet<report::Rank> on() const;
    void clear();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void say();

    std::array<QPushButton *, report::kRanks.size()> m_chips {};
    std::array<int, report::kRanks.size()> m_checks {};
    std::array<int, report::kRanks.size()> m_findings {};
    QString m_language;
    bool m_isCompact = false;
};

} // namespace lockkeeper::gui
