// SPDX-License-Identifier: Apache-2.0
#include "support/clipping.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QStyle>
#include <QStyleOption>
#include <QTextBrowser>
#include <QTreeView>

#include <algorithm>

namespace lockkeeper::test {
namespace {

constexpr int kSlack = 1; ///< pixels that a fractional scale may cost
constexpr int kMostCells = 400;

class Walk
{
public:
    void look(const QWidget &widget);
    [[nodiscard]] QStringList found() const { return m_found; }

private:
    void tell(const QWidget &widget, const QString &words, const QString &why);
    void lookAtLabel(const QLabel &label);
    void lookAtButton(const QAbstractButton &button);
    void lookAtField(const QLineEdit &field);
    void lookAtChoice(const QComboBox &box);
    void lookAtHead(const QHeaderView &head);
    void lookAtCells(const QAbstractItemView &view);
    void lookAtScrolling(const QAbstractScrollArea &area);
    void lookAtPlace(const QWidget &widget);
    void lookAtLayout(const QWidget &widget);

    QStringList m_found;
};

QString sizes(const QSize &needed, const QSize &given)
{
    return QStringLiteral("needs %1x%2, has %3x%4")
        .arg(needed.width())
        .arg(needed.height())
        .arg(given.width())
        .arg(given.height());
}

bool isLarger(const QSize &needed, const QSize &given)
{
    return needed.width() > given.width() + kSlack || needed.height() > given.height() + kSlack;
}

// A tooltip tells what is cut: it holds the words, mark-up apart.
bool isTold(const QString &tip, const QString &words)
{
    QString plain = tip;
    plain.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    const QString escaped = words.toHtmlEscaped();
    return plain.contains(words.simplified()) || plain.contains(escaped)
        || plain.simplified().contains(escaped.simplified());
}

// Qt breaks the lines of a label between words only.
int widestWord(const QLabel &label)
{
    static const QRegularExpression gaps(QStringLiteral("[\\s\\x{200b}\\-/–—]+"));
    int widest = 0;
    for (const QString &word : label.text().split(gaps, Qt::SkipEmptyParts))
        widest = std::max(widest, label.fontMetrics().horizontalAdvance(word));
    return widest;
}

bool isOfFileDialog(const QWidget &widget)
{
    for (const QWidget *above = &widget; above != nullptr; above = above->parentWidget()) {
        if (qobject_cast<const QFileDialog *>(above) != nullptr)
            return true;
    }
    return false;
}

bool isViewport(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget());
    return area != nullptr && area->viewport() == &widget;
}

void collect(const QLayout &layout, QList<const QWidget *> &widgets)
{
    for (int i = 0; i < layout.count(); ++i) {
        const QLayoutItem *item = layout.itemAt(i);
        if (const QWidget *widget = item->widget(); widget != nullptr && widget->isVisible())
            widgets += widget;
        else if (const auto *inner = dynamic_cast<const QLayout *>(item))
            collect(*inner, widgets);
    }
}

} // namespace

void Walk::tell(const QWidget &widget, const QString &words, const QString &why)
{
    QString name = widget.objectName();
    if (name.isEmpty())
        name = QString::fromLatin1(widget.metaObject()->className());
    m_found += QStringLiteral("%1: \"%2\": %3").arg(name, words.left(60), why);
}

void Walk::lookAtLabel(const QLabel &label)
{
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
        return;
    if (!label.wordWrap()) {
        const bool isCut =
            isLarger(label.sizeHint(), label.size()) || label.text().endsWith(QChar(0x2026));
        const bool isElided = !isLarger(label.sizeHint(), label.size());
        if (isElided && label.sizeHint().width() < label.width() * 9 / 10)
            return; // its own three dots
        if (isCut && !isTold(label.toolTip(), label.text().chopped(1)))
            tell(label, label.text(), sizes(label.sizeHint(), label.size()));
        return;
    }
    const int needed = label.heightForWidth(label.width());
    if (needed > label.height() + kSlack)
        tell(label, label.text(), sizes({label.width(), needed}, label.size()));
    const int room = label.contentsRect().width() - 2 * label.margin();
    if (widestWord(label) > room + kSlack)
        tell(label, label.text(), sizes({widestWord(label), 0}, label.contentsRect().size()));
}

void Walk::lookAtButton(const QAbstractButton &button)
{
    if (button.text().isEmpty() && button.icon().isNull())
        return;
    if (isLarger(button.sizeHint(), button.size()) && !isTold(button.toolTip(), button.text()))
        tell(button, button.text(), sizes(button.sizeHint(), button.size()));
}

void Walk::lookAtField(const QLineEdit &field)
{
    if (qobject_cast<const QComboBox *>(field.parentWidget()) != nullptr)
        return;
    const int needed = field.fontMetrics().height();
    if (needed > field.contentsRect().height() + kSlack)
        tell(field, field.text(), sizes({0, needed}, field.size()));
    if (!field.text().isEmpty() || field.placeholderText().isEmpty())
        return;
    QStyleOptionFrame option;
    option.initFrom(&field);
    const int room =
        field.style()->subElementRect(QStyle::SE_LineEditContents, &option, &field).width();
    const int words = field.fontMetrics().horizontalAdvance(field.placeholderText());
    if (words > room && !isTold(field.toolTip(), field.placeholderText()))
        tell(field, field.placeholderText(), sizes({words, 0}, {room, 0}));
}

void Walk::lookAtChoice(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                   QStyle::SC_ComboBoxEditField, &box);
    const QSize words(box.fontMetrics().horizontalAdvance(box.currentText()),
                      box.fontMetrics().height());
    const bool isWide = !box.isEditable() && words.width() > room.width() + kSlack;
    const bool isHigh = words.height() > room.height() + kSlack;
    if (isHigh || (isWide && !isTold(box.toolTip(), box.currentText())))
        tell(box, box.currentText(), sizes(words, room.size()));
}

void Walk::lookAtHead(const QHeaderView &head)
{
    for (int i = 0; i < head.count(); ++i) {
        const QString words =
            head.model()->headerData(i, head.orientation(), Qt::DisplayRole).toString();
        if (head.isSectionHidden(i) || words.isEmpty())
            continue;
        const bool isFlat = head.orientation() == Qt::Horizontal;
        const int needed = head.sectionSizeHint(i); // in the font that it is painted in
        const int given = isFlat ? head.sectionSize(i) : head.width();
        const QString tip =
            head.model()->headerData(i, head.orientation(), Qt::ToolTipRole).toString();
        if (needed > given + kSlack && !isTold(tip, words))
            tell(head, words, sizes({needed, 0}, {given, 0}));
        const int high = isFlat ? head.height() : head.sectionSize(i);
        if (head.fontMetrics().height() > high + kSlack)
            tell(head, words, sizes({0, head.fontMetrics().height()}, {0, high}));
    }
}

void Walk::lookAtCells(const QAbstractItemView &view)
{
    if (view.model() == nullptr)
        return;
    int seen = 0;
    for (QModelIndex row = view.indexAt({4, 4}); row.isValid() && seen < kMostCells;) {
        const QRect line = view.visualRect(row);
        if (line.top() > view.viewport()->height())
            break;
        for (int column = 0; column < view.model()->columnCount(row.parent()); ++column, ++seen) {
            const QModelIndex cell = row.siblingAtColumn(column);
            const QString words = cell.data().toString();
            const QRect place = view.visualRect(cell);
            if (words.isEmpty() || place.width() <= 0)
                continue;
            if (view.fontMetrics().height() > place.height() + kSlack)
                tell(view, words, sizes({0, view.fontMetrics().height()}, place.size()));
            int room = place.width();
            for (int next = column + 1; next < view.model()->columnCount(row.parent()); ++next) {
                if (!row.siblingAtColumn(next).data().toString().isEmpty())
                    break;
                room = view.viewport()->width() - place.left();
            }
            const bool isCut = view.fontMetrics().horizontalAdvance(words) > 2 * room;
            if (isCut && cell.data(Qt::ToolTipRole).toString().isEmpty())
                tell(view, words, QStringLiteral("is cut and has no tooltip"));
        }
        const auto *tree = qobject_cast<const QTreeView *>(&view);
        row = tree != nullptr ? tree->indexBelow(row)
                              : view.model()->index(row.row() + 1, row.column(), row.parent());
    }
}

void Walk::lookAtScrolling(const QAbstractScrollArea &area)
{
    const bool isText = qobject_cast<const QPlainTextEdit *>(&area) != nullptr
        || qobject_cast<const QTextEdit *>(&area) != nullptr;
    if (!isText && qobject_cast<const QScrollArea *>(&area) == nullptr)
        return;
    const auto *lines = qobject_cast<const QPlainTextEdit *>(&area);
    const auto check = [&](const QScrollBar *bar, Qt::ScrollBarPolicy policy, const char *which) {
        if (policy == Qt::ScrollBarAlwaysOff && bar->maximum() > kSlack)
            tell(area, lines != nullptr ? lines->toPlainText().simplified() : QString(),
                 QStringLiteral("has %1 hidden %2").arg(bar->maximum()).arg(QLatin1String(which)));
    };
    const bool isWrapped = lines != nullptr && lines->wordWrapMode() != QTextOption::NoWrap
        && lines->lineWrapMode() != QPlainTextEdit::NoWrap;
    if (!isWrapped) // only blanks stick out of wrapped lines
        check(area.horizontalScrollBar(), area.horizontalScrollBarPolicy(), "at the right");
    check(area.verticalScrollBar(), area.verticalScrollBarPolicy(), "below");
}

// Whatever sticks out of its parent is cut there; in a scroll area it is scrolled to.
void Walk::lookAtPlace(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    if (parent == nullptr || widget.isWindow() || isViewport(*parent) || isViewport(widget)
        || qobject_cast<const QAbstractScrollArea *>(parent) != nullptr
        || qobject_cast<const QSplitterHandle *>(&widget) != nullptr)
        return;
    const QRect out = widget.geometry();
    const QRect room = parent->rect().adjusted(-kSlack, -kSlack, kSlack, kSlack);
    if (!room.contains(out))
        tell(widget, widget.accessibleName(),
             QStringLiteral("at %1,%2 %3x%4 in %5x%6")
                 .arg(out.x())
                 .arg(out.y())
                 .arg(out.width())
                 .arg(out.height())
                 .arg(parent->width())
                 .arg(parent->height()));
}

void Walk::lookAtLayout(const QWidget &widget)
{
    if (widget.layout() == nullptr)
        return;
    QList<const QWidget *> parts;
    collect(*widget.layout(), parts);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        for (qsizetype j = i + 1; j < parts.size(); ++j) {
            const QRect common = parts.at(i)->geometry() & parts.at(j)->geometry();
            if (common.width() > kSlack && common.height() > kSlack)
                tell(*parts.at(i), parts.at(i)->accessibleName(),
                     QStringLiteral("lies on %1 %2")
                         .arg(parts.at(j)->objectName(),
                              QLatin1String(parts.at(j)->metaObject()->className())));
        }
    }
}

void Walk::look(const QWidget &widget)
{
    if (!widget.isVisible() || isOfFileDialog(widget))
        return;
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        lookAtLabel(*label);
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        lookAtButton(*button);
    else if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        lookAtField(*field);
    else if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        lookAtChoice(*box);
    else if (const auto *head = qobject_cast<const QHeaderView *>(&widget))
        lookAtHead(*head);
    else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        lookAtCells(*view);
    else if (const auto *area = qobject_cast<const QAbstractScrollArea *>(&widget))
        lookAtScrolling(*area);
    lookAtPlace(widget);
    lookAtLayout(widget);
}

QStringList clippedIn(const QWidget &window)
{
    Walk walk;
    walk.look(window);
    for (const QWidget *each : window.findChildren<QWidget *>())
        walk.look(*each);
    return walk.found();
}

} // namespace lockkeeper::test
