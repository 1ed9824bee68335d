// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/againbutton.h"
#include "report/rows.h"

#include <QDateTime>
#include <QHash>
#include <QLineEdit>
#include <QMap>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace lockkeeper::gui {

class CheckDetail;
class CheckTable;
class CheckTree;
class ReachCard;
class Settings;
class StatusChips;

/// The working surface of the Checks page: filters, table, matrix of connections, detail. Shows a
/// result or a run; starts nothing itself. UI thread.
class ChecksBoard : public QWidget
{
    Q_OBJECT

public:
    using Again = AgainButton::Again;

    explicit ChecksBoard(Settings &settings, QWidget *parent = nullptr);

    void setLanguage(const QString &language);
    void setCompact(bool isCompact);
    /// Nothing was checked yet.
    void showNothing();
    void showResult(const report::Result &result, const QList<report::Row> &rows);
    /// A run goes on: what is known of it so far.
    void showRun(const report::Result &soFar, const QList<report::Row> &known);
    /// When each host was asked, where that is not one time for all: for the next showResult().
    void setAsked(const QMap<QString, QDateTime> &times) { m_asked = times; }
    /// Whether there is a former run that the result can be compared with.
    void setComparable(bool isComparable);

    [[nodiscard]] QLineEdit *filterField() const { return m_search; }
    /// The findings of the chosen row; none where it is no finding.
    [[nodiscard]] QList<report::Finding> chosen() const;
    /// Those that "again" asks about by name; none with All.
    [[nodiscard]] QList<report::Finding> findings(Again which) const;
    void focusTable();

Q_SIGNALS:
    void againAsked(lockkeeper::gui::AgainButton::Again which);
    void waiveAsked();
    void takeBackAsked();
    void changesAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTools();
    void buildBody();
    void buildKeys();
    void say();
    void arrange();
    void layOut(bool isBeside);
    [[nodiscard]] QString layoutName() const;
    void keepSizes();
    void filter();
    void resetFilter();
    void showEmptiness();
    void showRow(const QModelIndex &index);
    void openDetail();
    void escape();
    void copyCommand();

    Settings &m_settings;
    QString m_language = QStringLiteral("en");
    report::Result m_result;
    QMap<QString, QDateTime> m_asked;
    QHash<int, qsizetype> m_exchanges; ///< number → place in the transcript
    bool m_hasResult = false;
    bool m_isRunning = false;
    bool m_isCompact = false;
    bool m_isDetailClosed = false;
    QString m_laidOut; ///< name of the layout that the sizes are of
    CheckTree *m_tree;
    StatusChips *m_chips;
    QLineEdit *m_search;
    AgainButton *m_again;
    QSplitter *m_split;
    QWidget *m_left;
    QStackedWidget *m_stack;
    CheckTable *m_table;
    QLabel *m_emptyWords;
    QPushButton *m_reset;
    ReachCard *m_reach;
    CheckDetail *m_detail;
};

} // namespace lockkeeper::gui
