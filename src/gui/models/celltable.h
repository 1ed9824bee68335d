// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>

#include <vector>

namespace lockkeeper::gui {

/// One cell as TwoRows draws it. Words are plain text, already printable.
struct TableCell
{
    QString words = {};
    QString second = {}; ///< the grey line below
    QString shape = {}; ///< of resources/icons/status-*; also the colour of `words`
    QString toolTip = {};
    bool isStrong = false;
};

/// What a cell of TwoRows says for that role, among them what a screen reader is told.
[[nodiscard]] QVariant cellData(const TableCell &cell, int role);

/// A table of words that a page has made ready. Selection stays at its row when words change.
class CellTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Row = std::vector<TableCell>;
    using QAbstractTableModel::QAbstractTableModel;

    void show(const QStringList &heads, std::vector<Row> rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QStringList m_heads;
    std::vector<Row> m_rows;
};

} // namespace lockkeeper::gui
