// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/hostview.h"

#include "base/printable.h"
#include "gui/delegates/tworows.h"
#include "gui/pages/hostwords.h"
#include "report/phrases.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace lockkeeper::gui {
namespace {

constexpr int kFrame = 1;
constexpr int kLeastRows = 2; ///< that stay in view when a card needs the room

} // namespace

HostView::HostView(Workbench &bench, const HostSurvey &survey)
    : m_bench(bench)
    , m_table(new HostTable(
          survey,
          [this](const HostLogin &host, HostTable::Column column) { return cell(host, column); },
          [this](HostTable::Column column) { return head(column); }, this))
    , m_rows(new TwoRows(this))
{
    setObjectName(QStringLiteral("hostTable"));
    setModel(m_table);
    setItemDelegate(m_rows);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    setMouseTracking(true);
    header()->setSectionsMovable(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(HostTable::Host, QHeaderView::Stretch);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &HostView::chose);
    connect(m_table, &QAbstractItemModel::modelReset, this, &HostView::chose);
}

QString HostView::say(const Text &words) const
{
    return oneLine(m_bench.say(words));
}

HostTable::Cell HostView::cell(const HostLogin &host, HostTable::Column column) const
{
    const auto dash = [](const QString &words) {
        return words.isEmpty() ? QStringLiteral("—") : words;
    };
    switch (column) {
    case HostTable::Shape:
        return {.shape = stateShape(host), .toolTip = say(stateWord(host))};
    case HostTable::Host: {
        const profile::Login &login = host.login;
        const Text where = login.host == login.address
            ? text("gui", "port %1").arg(QString::number(login.port))
            : text("gui", "%1, port %2").arg(login.address).arg(QString::number(login.port));
        return {.words = oneLine(login.host),
                .second = say(where),
                .toolTip = oneLine(login.host),
                .isStrong = true};
    }
    case HostTable::User:
        return {.words = oneLine(host.login.user)};
    case HostTable::Way:
        return {.words = say(wayIn(host.login)),
                .toolTip = host.login.identities.join(QLatin1Char('\n'))};
    case HostTable::Role:
        return {.words = dash(say(rolesOf(host.sight)))};
    default:
        return {.words = say(stateWord(host)),
                .second = say(stateLine(host)),
                .shape = stateShape(host),
                .toolTip = host.problem ? say(host.problem->message) : QString(),
                .isStrong = host.state != HostLogin::Untried};
    }
}

QString HostView::head(HostTable::Column column) const
{
    switch (column) {
    case HostTable::Host:
        return say(report::kHost);
    case HostTable::User:
        return say(text("gui", "Login as"));
    case HostTable::Way:
        return say(text("gui", "Way in"));
    case HostTable::Role:
        return say(text("gui", "Role"));
    case HostTable::State:
        return say(text("gui", "State"));
    default:
        return {};
    }
}

QStringList HostView::chosen() const
{
    QStringList names;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        names += m_table->nameAt(index.row());
    const QString current = m_table->nameAt(currentIndex().row());
    if (names.removeOne(current))
        names.prepend(current);
    return names;
}

void HostView::choose(const QString &host)
{
    const int row = m_table->rowOf(host);
    if (row >= 0)
        setCurrentIndex(m_table->index(row, HostTable::Host));
}

void HostView::retranslate()
{
    setAccessibleName(say(report::kHosts));
    m_table->retranslate();
}

void HostView::setCompact(bool isCompact)
{
    m_rows->setCompact(isCompact);
    setColumnHidden(HostTable::Way, isCompact);
    scheduleDelayedItemsLayout();
    fit();
}

void HostView::fit()
{
    const int rows = m_table->rowCount();
    setVisible(rows > 0);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int row = m_rows->sizeHint(option, m_table->index(0, HostTable::Host)).height();
    const int frame = header()->sizeHint().height() + 2 * kFrame;
    setMaximumHeight(frame + rows * row);
    setMinimumHeight(frame + qMin(rows, kLeastRows) * row);
}

// The row that keys would act on is seen.
void HostView::focusInEvent(QFocusEvent *event)
{
    QTreeView::focusInEvent(event);
    if (!selectionModel()->hasSelection() && currentIndex().isValid())
        selectionModel()->select(currentIndex(),
                                 QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
}

void HostView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Insert:
        Q_EMIT addWanted();
        break;
    case Qt::Key_Delete:
        Q_EMIT removeWanted();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
            event->ignore();
        else if (!chosen().isEmpty())
            Q_EMIT editWanted();
        break;
    default:
        QTreeView::keyPressEvent(event);
    }
}

void HostView::mouseDoubleClickEvent(QMouseEvent *)
{
    if (!chosen().isEmpty())
        Q_EMIT editWanted();
}

} // namespace lockkeeper::gui
