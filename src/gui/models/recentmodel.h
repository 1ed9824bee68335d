// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/recent.h"

#include <QAbstractListModel>

namespace lockkeeper::gui {

/// The profiles that were open lately, newest first, in the words of one language.
class RecentModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        Shape = Qt::UserRole, ///< name of the last verdict's shape; empty: never checked
        SecondLine, ///< hosts, verdict, when
        Path,
    };

    using QAbstractListModel::QAbstractListModel;

    void show(const QList<project::RecentProfile> &profiles, const QString &language);
    [[nodiscard]] const QList<project::RecentProfile> &profiles() const { return m_profiles; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<project::RecentProfile> m_profiles;
    QString m_language;
};

} // namespace lockkeeper::gui
