// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/result.h"

#include <QAbstractTableModel>

namespace lockkeeper::gui {

/// Who must reach what, and how it went: a row a host, a column a target. UI thread.
class ReachMatrix : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Role {
        RankRole = Qt::UserRole, ///< name of the shape; empty where nothing is needed
        SecondRole, ///< second line of a head, or what follows the host's name
    };

    void show(const report::Result &result);
    void setLanguage(const QString &language);
    [[nodiscard]] int needed() const { return static_cast<int>(m_result.reach.size()); }
    [[nodiscard]] int closed() const;
    [[nodiscard]] const report::Result &result() const { return m_result; }

    [[nodiscard]] int rowCount(const QModelIndex &above) const override;
    [[nodiscard]] int columnCount(const QModelIndex &above) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Target
    {
        QString role;
        QString host;
        int port = 0;

        friend bool operator==(const Target &, const Target &) = default;
    };
    [[nodiscard]] const report::ReachLine *at(const QModelIndex &index) const;
    [[nodiscard]] QVariant headCell(int row, int role) const;

    report::Result m_result; ///< hosts and reach only
    QStringList m_from;
    QList<Target> m_to;
    QList<qsizetype> m_cells; ///< row by row: which line of reach, -1: none
    QString m_language = QStringLiteral("en");
};

} // namespace lockkeeper::gui
