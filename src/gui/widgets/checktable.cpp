// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/checktable.h"

#include "gui/delegates/checkdelegate.h"
#include "gui/models/checktree.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace lockkeeper::gui {
namespace {

constexpr int kLongTable = 1000; ///< rows from which all are given one height

} // namespace

CheckTable::CheckTable(CheckTree &tree, QWidget *parent)
    : QTreeView(parent)
    , m_tree(tree)
    , m_delegate(new CheckDelegate(this))
{
    setObjectName(QStringLiteral("checkTable"));
    setItemDelegate(m_delegate);
    setRootIsDecorated(false);
    setIndentation(0);
    setFrameShape(NoFrame);
    // The row has the ring; the card around has the edge.
    setStyleSheet(QStringLiteral("QTreeView, QTreeView:focus { border: none; border-radius: 0; }"));
    setMouseTracking(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(false);
    setSortingEnabled(true);
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setMinimumSectionSize(32);
    header()->setTextElideMode(Qt::ElideRight);
    header()->setSectionsMovable(false);
    setModel(&tree);
    connect(&tree, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (!m_isRestoring)
            m_scrolled = verticalScrollBar()->value();
        m_isRestoring = true;
    });
    connect(&tree, &QAbstractItemModel::modelReset, this, &CheckTable::restore);
    connect(&tree, &QAbstractItemModel::dataChanged, this,
            [this] { Q_EMIT chosen(currentIndex()); });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { noteFold(index, true); });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { noteFold(index, false); });
}

void CheckTable::noteFold(const QModelIndex &index, bool isOpen)
{
    if (m_isRestoring)
        return;
    if (isOpen)
        m_unfolded += m_tree.key(index);
    else
        m_unfolded -= m_tree.key(index);
}

void CheckTable::restore()
{
    m_isRestoring = true;
    const bool isLong = m_tree.rowCount({}) > kLongTable;
    m_delegate->setUniform(isLong);
    setUniformRowHeights(isLong || m_isCompact);
    for (const QString &key : std::as_const(m_unfolded)) {
        const QModelIndex index = m_tree.find(key);
        if (index.isValid() && m_tree.key(index) == key)
            expand(index);
    }
    QModelIndex index = m_tree.find(m_chosen);
    // Nothing is unfolded for the sake of a choice: its group stands for it.
    while (index.parent().isValid() && !isExpanded(index.parent()))
        index = index.parent();
    if (!index.isValid() && m_chosen.isEmpty())
        index = m_tree.index(0, 0, {});
    setCurrentIndex(index);
    verticalScrollBar()->setValue(m_scrolled);
    m_isRestoring = false;
    Q_EMIT chosen(currentIndex());
}

void CheckTable::choose(const QString &key)
{
    const QModelIndex index = m_tree.find(key);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void CheckTable::currentChanged(const QModelIndex &now, const QModelIndex &before)
{
    QTreeView::currentChanged(now, before);
    if (m_isRestoring)
        return;
    if (now.isValid())
        m_chosen = m_tree.key(now);
    Q_EMIT chosen(now);
}

void CheckTable::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    m_tree.setCompact(isCompact);
    m_delegate->setCompact(isCompact);
    setUniformRowHeights(isCompact || m_tree.rowCount({}) > kLongTable);
    setColumnHidden(CheckTree::Meaning, isCompact);
    layOut();
    scheduleDelayedItemsLayout();
}

void CheckTable::layOut()
{
    const int shapes = m_delegate->shapeWidth(font());
    const int rest = qMax(200, viewport()->width() - shapes);
    const auto part = [rest](int percent) { return rest * percent / 100; };
    header()->setStretchLastSection(false);
    setColumnWidth(CheckTree::Shape, shapes);
    setColumnWidth(CheckTree::Component, part(m_isCompact ? 32 : 21));
    setColumnWidth(CheckTree::Where, part(m_isCompact ? 18 : 14));
    setColumnWidth(CheckTree::Found, part(m_isCompact ? 50 : 24));
    if (!m_isCompact)
        setColumnWidth(CheckTree::Meaning, rest - part(21) - part(14) - part(24));
}

void CheckTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    layOut();
}

void CheckTable::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_delegate != nullptr)
        layOut();
}

void CheckTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() == Qt::NoModifier) {
            Q_EMIT opened();
            return;
        }
    }
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyAsked();
        return;
    }
    QTreeView::keyPressEvent(event);
}

// The mark and the words beside it fold; the rest of the row chooses.
void CheckTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const QModelIndex row = index.siblingAtColumn(0);
    const bool isGroup = m_tree.kind(row) == CheckTree::Kind::Group;
    if (m_tree.rowCount(row) > 0 && (isGroup || index.column() == CheckTree::Where))
        setExpanded(row, !isExpanded(row));
}

void CheckTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTreeView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (m_tree.row(index) != nullptr && index.column() != CheckTree::Where)
        Q_EMIT opened();
}

bool CheckTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        const QModelIndex index = indexAt(static_cast<QMouseEvent *>(event)->pos());
        const bool isFold =
            index.column() == CheckTree::Where && m_tree.rowCount(index.siblingAtColumn(0)) > 0;
        viewport()->setCursor(isFold ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    return QTreeView::viewportEvent(event);
}

} // namespace lockkeeper::gui
