// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/checkentry.h"
#include "gui/models/checkorder.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <vector>

namespace lockkeeper::gui {

/// The rows of the Checks page: what is wrong first, equal findings of several hosts as one row
/// that unfolds, passes and what does not apply folded into one row each. While a run goes on every
/// check stands in its former place and fills there. Foreign text is verbatim here. UI thread.
class CheckTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Shape, Component, Where, Found, Meaning, kColumns };
    enum class Kind { Row, Host, Group, Pending };
    /// What a cell says, in pieces that are drawn unlike; Qt::DisplayRole is all of it.
    enum Role {
        WordRole = Qt::UserRole, ///< the status word that runs in before the meaning
        RankRole, ///< report::rankName(), or "running"
        KindRole,
        FoldRole, ///< it has rows below
    };
    using Filter = CheckFilter;

    explicit CheckTree(QObject *parent = nullptr);

    void setLanguage(const QString &language);
    /// The column of shapes holds words too and has a head.
    void setCompact(bool isCompact);
    /// The rows of a finished run; they are sorted and filtered.
    void show(const QList<report::Row> &rows);
    /// The rows of a run that goes on: the checks in this order, those that are known filled in.
    void showRun(const QStringList &checks, const QList<report::Row> &known);
    void setFilter(const Filter &filter);
    [[nodiscard]] const Filter &filter() const { return m_filter; }
    /// The order of the checks as they stand now, for the next showRun().
    [[nodiscard]] QStringList checks() const;

    /// The row behind an index; of a host's row the one it belongs to. Null for a group and for
    /// what is being checked.
    [[nodiscard]] const report::Row *row(const QModelIndex &index) const;
    /// The one finding of a host's row; null for a whole row.
    [[nodiscard]] const report::Finding *finding(const QModelIndex &index) const;
    [[nodiscard]] Kind kind(const QModelIndex &index) const;
    /// A name of the row that holds over runs and languages, and the index of it, or of the check's
    /// first row where that very row is gone.
    [[nodiscard]] QString key(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex find(const QString &key) const;
    /// All cells of a row in one line, parted by tabs.
    [[nodiscard]] QString line(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &above) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &above) const override;
    [[nodiscard]] int columnCount(const QModelIndex &above) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// Other rows are shown, or in another order. Of long tables this comes later than the wish.
    void arranged();

private:
    struct Node
    {
        Kind kind = Kind::Row;
        int entry = -1; ///< of a group: of its first row
        int host = -1; ///< of a host's row: which finding
        int above = -1;
        int place = 0; ///< among its siblings
        report::Rank rank = report::Rank::Pass;
        int checks = 0; ///< of a group: how many
        std::vector<int> below = {};
    };

    void put(std::vector<CheckEntry> entries);
    void begin();
    void workSome();
    void workFor(qint64 ms);
    void arrangeSoon();
    void arrange();
    void addRow(int entry, int above);
    int addNode(Node node);
    [[nodiscard]] const Node &node(const QModelIndex &index) const;
    [[nodiscard]] const CheckEntry &entry(const Node &node) const;
    [[nodiscard]] CheckWords wordsOf(const Node &node) const;
    [[nodiscard]] QString groupName(const Node &node) const;
    [[nodiscard]] QString cell(const Node &node, int column) const;
    [[nodiscard]] QString tip(const Node &node, int column) const;
    [[nodiscard]] QString say(const Text &words) const { return words.in(m_language); }

    QString m_language = QStringLiteral("en");
    std::vector<CheckEntry> m_entries;
    std::vector<Node> m_nodes;
    std::vector<int> m_top;
    QTimer m_working; ///< words and order of long tables are made while nobody waits
    CheckOrder m_order;
    bool m_isArrangeDue = false; ///< once the words are made and in order
    Filter m_filter;
    CheckSorting m_sorting;
    bool m_isRunning = false;
    bool m_isCompact = false;
};

} // namespace lockkeeper::gui
