// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/tablepicker.h"

#include "base/printable.h"
#include "gui/delegates/listrows.h"
#include "gui/models/celltable.h"
#include "gui/widgets/card.h"
#include "gui/widgets/field.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

constexpr int kNamedTables = 3; ///< that a preview tells by name
constexpr int kShownTables = 4; ///< the fewest that make a list worth looking at
constexpr int kPatternRows = 3; ///< that are seen without scrolling

void makeList(QTreeView &list, const char *name)
{
    list.setObjectName(QLatin1String(name));
    list.setRootIsDecorated(false);
    list.setUniformRowHeights(true);
    list.setAllColumnsShowFocus(true);
    list.setItemDelegate(new ListRows(&list));
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.header()->setSectionsMovable(false);
}

} // namespace

TablePicker::TablePicker(QWidget *parent)
    : QWidget(parent)
    , m_tables(new TableChoice(this))
    , m_shown(new TableFilter(*m_tables, this))
    , m_head(fieldLabel())
    , m_count(new QLabel)
    , m_filter(new QLineEdit)
    , m_onlyChosen(new QCheckBox)
    , m_list(new QTreeView)
    , m_empty(wrappedLabel())
    , m_rest(new QWidget)
    , m_pattern(new Field(QStringLiteral("tablePattern")))
    , m_add(new QPushButton)
    , m_preview(wrappedLabel())
    , m_patternRows(new CellTable(this))
    , m_patternList(new QTreeView)
    , m_remove(new QPushButton)
{
    layOut();
    connect(m_tables, &TableChoice::chosen, this, &TablePicker::tick);
    connect(m_filter, &QLineEdit::textChanged, m_shown, &TableFilter::setWords);
    connect(m_filter, &QLineEdit::textChanged, this, &TablePicker::showCount);
    connect(m_onlyChosen, &QCheckBox::toggled, m_shown, &TableFilter::setOnlyChosen);
    connect(m_onlyChosen, &QCheckBox::toggled, this, &TablePicker::showCount);
    connect(m_pattern->edit(), &QLineEdit::textChanged, this, &TablePicker::match);
    connect(m_pattern->edit(), &QLineEdit::returnPressed, this, &TablePicker::addPattern);
    connect(m_add, &QPushButton::clicked, this, &TablePicker::addPattern);
    connect(m_remove, &QPushButton::clicked, this, &TablePicker::removePattern);
    m_list->installEventFilter(this);
    m_filter->installEventFilter(this);
    m_patternList->installEventFilter(this);
}

TablePicker::~TablePicker() = default;

void TablePicker::layOut()
{
    makeList(*m_list, "tableList");
    makeList(*m_patternList, "patternList");
    m_list->setModel(m_shown);
    m_list->setMinimumHeight(m_list->fontMetrics().height() * 5);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(TableChoice::Name, QHeaderView::Stretch);
    m_patternList->setModel(m_patternRows);
    m_patternList->setHeaderHidden(true);
    m_filter->setObjectName(QStringLiteral("tableFilter"));
    m_filter->setClearButtonEnabled(true);
    m_onlyChosen->setObjectName(QStringLiteral("tableOnlyChosen"));
    m_count->setObjectName(QStringLiteral("tableCount"));
    m_empty->setObjectName(QStringLiteral("tableEmpty"));
    m_preview->setObjectName(QStringLiteral("patternPreview"));
    m_add->setObjectName(QStringLiteral("patternAdd"));
    m_remove->setObjectName(QStringLiteral("patternRemove"));
    for (QLabel *label : {m_count, m_empty, m_preview})
        label->setProperty("second", true);
    m_count->setTextFormat(Qt::PlainText);
    m_add->setProperty("small", true);
    m_remove->setProperty("small", true);

    auto *head = new QHBoxLayout;
    head->addWidget(m_head);
    head->addStretch(1);
    head->addWidget(m_count);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_onlyChosen);
    auto *pattern = new QHBoxLayout;
    pattern->addWidget(m_pattern, 1);
    pattern->addWidget(m_add, 0, Qt::AlignBottom);
    auto *listed = new QHBoxLayout;
    listed->addWidget(m_patternList, 1);
    listed->addWidget(m_remove, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addLayout(tools);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addLayout(pattern);
    column->addWidget(m_preview);
    column->addLayout(listed);
    column->addWidget(m_rest, 1);
}

QWidget *TablePicker::filterField() const
{
    return m_hasTables ? m_filter : nullptr;
}

void TablePicker::setHeaded(bool isHeaded)
{
    m_head->setVisible(isHeaded);
}

int TablePicker::fullHeight() const
{
    const int row = m_filter->sizeHint().height();
    const int parts = 3 * row + m_pattern->sizeHint().height() + (kShownTables + 2) * row;
    return parts + 6 * layout()->spacing();
}

void TablePicker::setTables(const std::optional<QList<engine::SourceTable>> &tables,
                            bool isTruncated)
{
    m_hasTables = tables.has_value();
    m_isTruncated = isTruncated;
    // They count the tables that were; the new ones are being matched.
    m_matches.clear();
    m_typed.reset();
    m_tables->setTables(tables.value_or(QList<engine::SourceTable>()));
    match();
    retranslate(m_language);
}

void TablePicker::setPatterns(const QStringList &patterns)
{
    if (patterns == m_patterns)
        return;
    m_patterns = patterns;
    match();
}

// A tick is a pattern that names only this table.
void TablePicker::tick(const facts::TableName &table, bool isChosen)
{
    const QString pattern = facts::patternOf(table);
    m_patterns.removeAll(pattern);
    if (isChosen)
        m_patterns += pattern;
    match();
    Q_EMIT chosen();
}

void TablePicker::addPattern()
{
    const QString typed = m_pattern->text();
    if (typed.isEmpty())
        return;
    if (const auto pattern = facts::TablePattern::parse(typed); !pattern) {
        m_pattern->setProblem(printable(pattern.error().message.in(m_language)));
        m_pattern->edit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_patterns.contains(typed))
        m_patterns += typed;
    m_pattern->edit()->clear();
    match();
    Q_EMIT chosen();
}

void TablePicker::removePattern()
{
    const QString pattern = m_listed.value(m_patternList->currentIndex().row());
    if (pattern.isEmpty())
        return;
    m_patterns.removeAll(pattern);
    match();
    Q_EMIT chosen();
}

void TablePicker::match()
{
    const QString typed = m_pattern->text();
    m_pattern->setProblem({});
    m_matching.start(
        [patterns = m_patterns + QStringList(typed),
         tables = m_tables->names()](const engine::Control &control) {
            return facts::matchAll(patterns, tables, control.stop);
        },
        [this, typed](QList<facts::PatternMatch> matches) {
            m_typed = matches.takeLast();
            if (typed.isEmpty())
                m_typed.reset();
            show(matches);
        });
}

void TablePicker::show(const QList<facts::PatternMatch> &matches)
{
    m_matches = matches;
    m_tables->setMatches(matches);
    m_unmatched.clear();
    for (const facts::PatternMatch &match : matches) {
        if (m_hasTables && !m_isTruncated && match.tables.isEmpty() && m_unmatched.isEmpty())
            m_unmatched = match.pattern;
    }
    showCount();
    showPreview();
    showPatterns();
    Q_EMIT matched();
}

Text TablePicker::meaning(const facts::PatternMatch &match) const
{
    if (!match.problem.isEmpty())
        return match.problem;
    if (!m_hasTables)
        return text("gui", "what it matches is seen after a login");
    if (match.tables.isEmpty())
        return text("gui", "No table matches the pattern");
    QStringList names;
    for (const int place : match.tables.mid(0, kNamedTables)) {
        const facts::TableName &table = m_tables->names().at(place);
        names += oneLine(table.schema + QLatin1Char('.') + table.name);
    }
    const Text count = textN("gui", "%n table(s)").count(match.tables.size());
    return text("gui", "%1: %2", "3 tables: names of the first")
        .arg(count)
        .arg(match.tables.size() > kNamedTables
                 ? names.join(QStringLiteral(", ")) + QStringLiteral(", …")
                 : names.join(QStringLiteral(", ")));
}

void TablePicker::showCount()
{
    m_count->setVisible(m_hasTables);
    Text words = text("gui", "%1 of %2 chosen", "tables")
                     .arg(m_tables->chosenCount())
                     .arg(m_tables->rowCount());
    if (m_isTruncated)
        words = Text::joined({words, text("gui", "(more are not shown)")});
    m_count->setText(words.in(m_language));
    const bool isFilteredOut = m_hasTables && m_tables->rowCount() > 0 && m_shown->rowCount() == 0;
    const Text none = !m_hasTables
        ? text("gui", "Test the login: then the tables are listed here to be ticked.")
        : m_tables->rowCount() == 0 ? text("gui", "The database has no tables this user sees.")
                                    : text("gui", "Nothing found");
    m_empty->setText(none.in(m_language));
    m_empty->setVisible(!m_hasTables || m_tables->rowCount() == 0 || isFilteredOut);
    const bool hasList = m_hasTables && m_tables->rowCount() > 0;
    m_list->setVisible(hasList);
    m_rest->setVisible(!hasList);
    m_filter->setVisible(hasList);
    m_onlyChosen->setVisible(hasList);
}

void TablePicker::showPreview()
{
    m_preview->setVisible(m_typed.has_value());
    if (m_typed)
        m_preview->setText(printable(meaning(*m_typed).in(m_language)));
}

// Patterns that are a tick in the list above are not told twice.
void TablePicker::showPatterns()
{
    m_listed.clear();
    std::vector<CellTable::Row> rows;
    for (const facts::PatternMatch &match : std::as_const(m_matches)) {
        const bool isTick = match.tables.size() == 1
            && match.pattern == facts::patternOf(m_tables->names().at(match.tables.first()));
        if (isTick)
            continue;
        m_listed += match.pattern;
        const QString words = printable(meaning(match).in(m_language));
        rows.push_back({{.words = oneLine(match.pattern), .toolTip = match.pattern},
                        {.words = words, .toolTip = words}});
    }
    m_patternRows->show({m_pattern->edit()->accessibleName(), m_head->text()}, std::move(rows));
    m_patternList->setVisible(!m_listed.isEmpty());
    m_remove->setVisible(!m_listed.isEmpty());
    if (m_listed.isEmpty())
        return;
    if (!m_patternList->currentIndex().isValid())
        m_patternList->setCurrentIndex(m_patternRows->index(0, 0));
    m_patternList->resizeColumnToContents(0);
    const int rowHeight = m_patternList->sizeHintForRow(0);
    const int shown = qMin(kPatternRows, static_cast<int>(m_listed.size()));
    m_patternList->setFixedHeight(rowHeight * shown + 2 * m_patternList->frameWidth() + 4);
}

// Space ticks the row in whatever column the focus is; Esc empties the filter; Delete takes a
// pattern away.
bool TablePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_filter && key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    if (watched == m_patternList && key == Qt::Key_Delete) {
        removePattern();
        return true;
    }
    if (watched == m_list && key == Qt::Key_Space && m_list->currentIndex().isValid()) {
        const QModelIndex box = m_list->currentIndex().siblingAtColumn(TableChoice::Name);
        const bool isChosen = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_shown->setData(box, static_cast<int>(isChosen ? Qt::Unchecked : Qt::Checked),
                         Qt::CheckStateRole);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TablePicker::retranslate(const QString &language)
{
    m_language = language;
    const auto say = [&](const Text &words) { return words.in(language); };
    m_head->setText(say(text("gui", "Tables")));
    m_filter->setPlaceholderText(say(text("gui", "Find a table")));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_onlyChosen->setText(say(text("gui", "Only chosen")));
    m_list->setAccessibleName(say(text("gui", "Tables of the source")));
    m_patternList->setAccessibleName(say(text("gui", "Patterns")));
    m_pattern->setName(
        say(text("gui", "Or a pattern, schema.table; both are regular expressions")));
    m_pattern->setPlaceholder(QStringLiteral("public.cust_.*"));
    m_add->setText(say(text("gui", "Add")));
    m_add->setAccessibleName(say(text("gui", "Add the pattern")));
    m_remove->setText(say(text("gui", "Remove")));
    m_remove->setAccessibleName(say(text("gui", "Remove the pattern")));
    m_tables->setWords(
        {.heads = {say(text("gui", "Table")), say(text("gui", "Rows, about")), QString()},
         .noKey = say(text("gui", "no primary key")),
         .byPattern = say(text("gui", "by a pattern")),
         .language = language});
    showCount();
    showPreview();
    showPatterns();
}

} // namespace lockkeeper::gui
