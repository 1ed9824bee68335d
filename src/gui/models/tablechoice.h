// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trysource.h"
#include "facts/tablepatterns.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QSortFilterProxyModel>

namespace lockkeeper::gui {

/// The tables of the source with a check box each: checked is what the patterns of the profile
/// name or match. Made for 20 000 tables.
class TableChoice : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Rows, Note, ColumnCount };
    /// Words in the reader's language.
    struct Words
    {
        QStringList heads;
        QString noKey; ///< "no primary key"
        QString byPattern; ///< "by a pattern"
        QString language; ///< of numbers
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTables(const QList<engine::SourceTable> &tables);
    void setWords(const Words &words);
    /// What the patterns mean; see facts::matchAll().
    void setMatches(const QList<facts::PatternMatch> &matches);

    [[nodiscard]] const QList<facts::TableName> &names() const { return m_names; }
    [[nodiscard]] bool isChosen(int row) const;
    [[nodiscard]] int chosenCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    /// The person has ticked a table, or taken the tick away.
    void chosen(const lockkeeper::facts::TableName &table, bool isChosen);

private:
    [[nodiscard]] QString words(int row, int column) const;
    [[nodiscard]] QString note(int row) const;

    QList<engine::SourceTable> m_tables;
    QList<facts::TableName> m_names;
    QSet<int> m_named; ///< by a pattern that names only this one
    QSet<int> m_matched; ///< by another
    Words m_words;
};

/// Tables whose name holds what is typed, or only those that are chosen.
class TableFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TableFilter(TableChoice &tables, QObject *parent = nullptr);

    void setWords(const QString &typed);
    void setOnlyChosen(bool isOnly);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    TableChoice &m_tables;
    QString m_typed;
    bool m_isOnlyChosen = false;
};

} // namespace lockkeeper::gui
