// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/facts.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lockkeeper::gui {

/// What was asked of the hosts for one row and what they said; copied as text or as a script. UI
/// thread.
class CheckLog : public QWidget
{
    Q_OBJECT

public:
    explicit CheckLog(QWidget *parent = nullptr);

    void show(const QList<facts::Exchange> &exchanges, const QString &language);
    [[nodiscard]] int count() const { return static_cast<int>(m_exchanges.size()); }
    /// Its own head with the count is not needed where a tab says it.
    void setBare(bool isBare);

private:
    [[nodiscard]] QString asText() const;
    [[nodiscard]] QString asScript() const;
    void addCard(const facts::Exchange &exchange);

    QList<facts::Exchange> m_exchanges;
    QString m_language;
    QLabel *m_head;
    QLabel *m_note;
    QPushButton *m_copy;
    QPushButton *m_copyScript;
    QVBoxLayout *m_cards;
    bool m_isBare = false;
};

} // namespace lockkeeper::gui
