// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/rows.h"

#include <QFrame>

#include <array>
#include <optional>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace lockkeeper::gui {

class CheckLog;
class CheckSections;
class ReachCard;

/// Everything about the chosen row. Beside the table one column; below it tabs, of which the last
/// may hold the matrix of connections. UI thread.
class CheckDetail : public QFrame
{
    Q_OBJECT

public:
    explicit CheckDetail(QWidget *parent = nullptr);

    /// The row, or one host's part of it; `exchanges` are those it rests on, `asked` when its hosts
    /// were asked where that is to be told.
    void show(const report::Row &row, const report::Finding *host,
              const QList<facts::Exchange> &exchanges, const QMap<QString, QDateTime> &asked);
    /// Nothing that could be told: why, in a sentence.
    void showNothing(const Text &why);
    void setLanguage(const QString &language);
    void setTabs(bool isTabs, bool isCompact);
    /// The matrix as a tab; nullptr takes it away again, without a parent.
    void setReach(ReachCard *card);
    /// How the check judges: brings it into view.
    void explain();

Q_SIGNALS:
    void waiveAsked();
    void takeBackAsked();
    void againAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Tab { Meaning, Log, Reach, kTabs };

    void buildHead(QVBoxLayout *all);
    void buildBody(QVBoxLayout *all);
    void say();
    void arrange();

    QString m_language = QStringLiteral("en");
    std::optional<report::Row> m_row;
    std::optional<report::Finding> m_host;
    QList<facts::Exchange> m_exchanges;
    QMap<QString, QDateTime> m_asked;
    Text m_nothing;
    bool m_isTabs = false;
    bool m_isLogOld = false; ///< it is filled when it comes into view
    QLabel *m_shape;
    QLabel *m_word;
    QLabel *m_name;
    QWidget *m_tabBar;
    QButtonGroup *m_group;
    std::array<QToolButton *, kTabs> m_tabs {};
    QWidget *m_content;
    QScrollArea *m_scroll;
    QLabel *m_empty;
    CheckSections *m_sections;
    CheckLog *m_log;
    QWidget *m_reachPlace;
    ReachCard *m_reach = nullptr;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_footer;
    QWidget *m_acts;
    QPushButton *m_again;
    QPushButton *m_waive;
    QPushButton *m_takeBack;
};

} // namespace lockkeeper::gui
