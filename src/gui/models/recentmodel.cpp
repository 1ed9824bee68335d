// SPDX-License-Identifier: Apache-2.0
#include "gui/models/recentmodel.h"

#include "base/printable.h"
#include "base/text.h"
#include "report/phrases.h"
#include "report/rows.h"

#include <QLocale>

namespace lockkeeper::gui {
namespace {

QString shapeOf(const project::RecentProfile &profile)
{
    if (!profile.isThere)
        return QStringLiteral("unknown");
    if (!profile.verdict)
        return {};
    return report::rankName(
        report::verdictRank(profile.verdict->isReady, profile.verdict->summary));
}

Text secondLine(const project::RecentProfile &profile, const QString &language)
{
    if (!profile.isThere)
        return text("gui", "The file is no longer there: %1").arg(oneLine(profile.path));
    const Text hosts = report::hostCount(profile.hosts);
    if (!profile.verdict)
        return text("gui", "%1 · not checked yet").arg(hosts);
    const QString when =
        QLocale(language).toString(profile.verdict->when.toLocalTime(), QLocale::ShortFormat);
    return text("gui", "%1 · %2 · %3").arg(hosts).arg(profile.verdict->words).arg(when);
}

} // namespace

void RecentModel::show(const QList<project::RecentProfile> &profiles, const QString &language)
{
    if (profiles.size() == m_profiles.size() && !profiles.isEmpty()
        && profiles.first().path == m_profiles.first().path) {
        m_profiles = profiles; // selection and scroll stay
        m_language = language;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_profiles = profiles;
    m_language = language;
    endResetModel();
}

int RecentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_profiles.size());
}

QVariant RecentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const project::RecentProfile &profile = m_profiles.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(profile.name);
    case SecondLine:
        return secondLine(profile, m_language).in(m_language);
    case Shape:
        return shapeOf(profile);
    case Path:
        return profile.path;
    case Qt::ToolTipRole:
        return printable(profile.path).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(oneLine(profile.name),
                                            secondLine(profile, m_language).in(m_language));
    default:
        return {};
    }
}

} // namespace lockkeeper::gui
