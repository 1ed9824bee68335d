// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/diffview.h"

#include "base/printable.h"
#include "gui/theme.h"

#include <QAbstractTableModel>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <utility>

namespace lockkeeper::gui {

using project::DiffLine;

namespace {

enum Column { Left, Right, Sign, Line, ColumnCount };
constexpr int kPadding = 8;
constexpr int kLongestLine = 2000; ///< a longer one would be no configuration

QString signOf(const DiffLine &line)
{
    switch (line.kind) {
    case DiffLine::Kind::Removed:
        return QStringLiteral("−");
    case DiffLine::Kind::Added:
        return QStringLiteral("+");
    case DiffLine::Kind::Same:
        break;
    }
    return {};
}

QString inkOf(DiffLine::Kind kind)
{
    return kind == DiffLine::Kind::Removed ? QStringLiteral("critical") : QStringLiteral("pass");
}

} // namespace

/// The lines of a DiffView.
class DiffModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<DiffLine> &lines)
    {
        beginResetModel();
        m_lines = lines;
        endResetModel();
    }
    void setWords(const DiffView::Words &words) { m_words = words; }
    [[nodiscard]] const DiffLine &at(int row) const { return m_lines.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const DiffLine &line = m_lines.at(index.row());
        if (role == Qt::DisplayRole)
            return words(line, index.column());
        if (role == Qt::ToolTipRole && index.column() == Line)
            return words(line, Line).toHtmlEscaped();
        if (role == Qt::AccessibleTextRole && index.column() == Sign)
            return line.kind == DiffLine::Kind::Removed ? m_words.removed
                : line.kind == DiffLine::Kind::Added    ? m_words.added
                                                        : QString();
        return {};
    }

private:
    static QString words(const DiffLine &line, int column)
    {
        switch (column) {
        case Left:
            return line.left > 0 ? QString::number(line.left) : QString();
        case Right:
            return line.right > 0 ? QString::number(line.right) : QString();
        case Sign:
            return signOf(line);
        default:
            return oneLine(line.words, kLongestLine);
        }
    }

    QList<DiffLine> m_lines;
    DiffView::Words m_words;
};

namespace {

/// Draws a line of the comparison on its tint.
class DiffDelegate : public QStyledItemDelegate
{
public:
    explicit DiffDelegate(const DiffModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const DiffLine::Kind kind = m_model.at(index.row()).kind;
        const bool isSame = kind == DiffLine::Kind::Same;
        const Ink ink = statusInk(inkOf(kind), isDark());
        painter->save();
        if ((option.state & QStyle::State_Selected) != 0)
            painter->fillRect(option.rect, colours().select);
        else if (!isSame)
            painter->fillRect(option.rect, ink.ground);
        const int column = index.column();
        painter->setFont(option.font);
        painter->setPen(column == Line                  ? colours().text
                            : column == Sign && !isSame ? ink.ink
                                                        : colours().text2);
        const QRect place = option.rect.adjusted(kPadding / 2, 0, -kPadding / 2, 0);
        const Qt::Alignment side = column < Sign ? Qt::AlignRight
            : column == Sign                     ? Qt::AlignHCenter
                                                 : Qt::AlignLeft;
        painter->drawText(place, static_cast<int>(side) | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            place.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const QFontMetrics metrics(option.font);
        return {metrics.horizontalAdvance(index.data().toString()) + 2 * kPadding,
                metrics.height() + 4};
    }

private:
    const DiffModel &m_model;
};

} // namespace

DiffView::DiffView(QWidget *parent)
    : QTreeView(parent)
    , m_model(new DiffModel(this))
{
    setModel(m_model);
    setItemDelegate(new DiffDelegate(*m_model, this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setHeaderHidden(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setAllColumnsShowFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    header()->setMinimumSectionSize(1);
    fitColumns();
}

void DiffView::show(const QList<DiffLine> &lines)
{
    m_model->show(lines);
    if (!lines.isEmpty())
        setCurrentIndex({});
    fitColumns();
}

void DiffView::setWords(const Words &words)
{
    m_model->setWords(words);
}

// The line numbers take what the longest one needs, the words all that is left.
void DiffView::fitColumns()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(QGuiApplication::font().pointSizeF() - 1);
    if (fixed != font())
        setFont(fixed);
    const int digit = QFontMetrics(fixed).horizontalAdvance(QLatin1Char('0'));
    for (const int column : {Left, Right}) {
        header()->setSectionResizeMode(column, QHeaderView::Fixed);
        header()->resizeSection(column, digit * 4 + 2 * kPadding);
    }
    header()->setSectionResizeMode(Sign, QHeaderView::Fixed);
    header()->resizeSection(Sign, digit + 2 * kPadding);
    header()->setSectionResizeMode(Line, QHeaderView::Stretch);
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy)) {
        QTreeView::keyPressEvent(event);
        return;
    }
    QStringList copied;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!selectionModel()->isRowSelected(row, {}))
            continue;
        const DiffLine &line = m_model->at(row);
        const QString sign = signOf(line);
        copied += (sign.isEmpty() ? QStringLiteral(" ") : sign) + line.words;
    }
    QGuiApplication::clipboard()->setText(copied.join(QLatin1Char('\n')));
}

void DiffView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        fitColumns();
}

} // namespace lockkeeper::gui
