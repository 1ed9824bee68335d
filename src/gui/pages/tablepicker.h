// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/job.h"
#include "gui/models/tablechoice.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace lockkeeper::gui {

class CellTable;
class Field;

/// Chooses the tables of the source: by ticks in the list of those that are there, and by patterns
/// with a preview of what they match. What is matched is worked out in a job.
class TablePicker : public QWidget
{
    Q_OBJECT

public:
    explicit TablePicker(QWidget *parent = nullptr);
    ~TablePicker() override;

    /// The tables that a login has shown; nullopt: none yet.
    void setTables(const std::optional<QList<engine::SourceTable>> &tables, bool isTruncated);
    void setPatterns(const QStringList &patterns);
    [[nodiscard]] const QStringList &patterns() const { return m_patterns; }
    /// The first pattern that matches no table; empty: none, or not known yet.
    [[nodiscard]] const QString &unmatched() const { return m_unmatched; }
    [[nodiscard]] QWidget *filterField() const;
    /// Whether it names itself: a tab may do that for it.
    void setHeaded(bool isHeaded);
    /// What it takes with a list of several tables.
    [[nodiscard]] int fullHeight() const;
    void retranslate(const QString &language);

Q_SIGNALS:
    /// The person has chosen others.
    void chosen();
    /// What the patterns match is known anew.
    void matched();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void tick(const facts::TableName &table, bool isChosen);
    void addPattern();
    void removePattern();
    void match();
    void show(const QList<facts::PatternMatch> &matches);
    void showCount();
    void showPreview();
    void showPatterns();
    [[nodiscard]] Text meaning(const facts::PatternMatch &match) const;

    bool m_hasTables = false;
    bool m_isTruncated = false;
    QStringList m_patterns;
    QString m_unmatched;
    QList<facts::PatternMatch> m_matches; ///< of the patterns
    std::optional<facts::PatternMatch> m_typed; ///< of what is being typed
    QStringList m_listed; ///< the patterns that are no tick in the list
    TableChoice *m_tables;
    TableFilter *m_shown;
    QLabel *m_head;
    QLabel *m_count;
    QLineEdit *m_filter;
    QCheckBox *m_onlyChosen;
    QTreeView *m_list;
    QLabel *m_empty;
    QWidget *m_rest; ///< takes the room of a list that is not there
    Field *m_pattern;
    QPushButton *m_add;
    QLabel *m_preview;
    CellTable *m_patternRows;
    QTreeView *m_patternList;
    QPushButton *m_remove;
    QString m_language;
    Job m_matching;
};

} // namespace lockkeeper::gui
