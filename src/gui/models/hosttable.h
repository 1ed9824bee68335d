// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/celltable.h"
#include "gui/models/hostsurvey.h"

#include <QAbstractTableModel>

namespace lockkeeper::gui {

/// The hosts of a survey as rows. What a cell says comes from the page, whose words they are.
class HostTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Shape, Host, User, Way, Role, State, ColumnCount };

    using Cell = TableCell;
    using Words = std::function<Cell(const HostLogin &host, Column column)>;
    using Heads = std::function<QString(Column column)>;

    HostTable(const HostSurvey &survey, Words words, Heads heads, QObject *parent = nullptr);

    /// All words again.
    void retranslate();
    [[nodiscard]] QString nameAt(int row) const;
    [[nodiscard]] int rowOf(const QString &name) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    const HostSurvey &m_survey;
    Words m_words;
    Heads m_heads;
};

} // namespace lockkeeper::gui
