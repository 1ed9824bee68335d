// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/checkdetail.h"

#include "base/printable.h"
#include "gui/pages/checkswords.h"
#include "gui/theme.h"
#include "gui/widgets/checklog.h"
#include "gui/widgets/checksections.h"
#include "gui/widgets/flow.h"
#include "gui/widgets/reachcard.h"
#include "gui/widgets/shortlabel.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>

#include <utility>

namespace lockkeeper::gui {
namespace {

constexpr int kShapeSize = 16;

QLabel *plainLabel(const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    return label;
}

QFrame *rule()
{
    auto *line = new QFrame;
    line->setFixedHeight(1);
    line->setStyleSheet(QStringLiteral("background: palette(mid); border: none;"));
    return line;
}

} // namespace

CheckDetail::CheckDetail(QWidget *parent)
    : QFrame(parent)
    , m_shape(plainLabel("detailShape"))
    , m_word(plainLabel("detailWord"))
    , m_name(new ShortLabel)
    , m_tabBar(new QWidget)
    , m_group(new QButtonGroup(this))
    , m_content(new QWidget)
    , m_scroll(new QScrollArea)
    , m_empty(plainLabel("detailEmpty"))
    , m_sections(new CheckSections)
    , m_log(new CheckLog)
    , m_reachPlace(new QWidget)
    , m_footer(new QWidget)
    , m_acts(new QWidget)
    , m_again(new QPushButton)
    , m_waive(new QPushButton)
    , m_takeBack(new QPushButton)
{
    setObjectName(QStringLiteral("checkDetail"));
    setProperty("card", true);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    buildHead(all);
    buildBody(all);
    connect(m_again, &QPushButton::clicked, this, &CheckDetail::againAsked);
    connect(m_waive, &QPushButton::clicked, this, &CheckDetail::waiveAsked);
    connect(m_takeBack, &QPushButton::clicked, this, &CheckDetail::takeBackAsked);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn)
            arrange();
    });
    arrange();
}

void CheckDetail::buildHead(QVBoxLayout *all)
{
    constexpr std::array kNames {"tabMeaning", "tabLog", "tabReach"};
    auto *tabs = new QHBoxLayout(m_tabBar);
    tabs->setContentsMargins(0, 0, 0, 0);
    tabs->setSpacing(0);
    for (int tab = Meaning; tab < kTabs; ++tab) {
        auto *button = new QToolButton;
        button->setObjectName(QLatin1String(kNames.at(static_cast<std::size_t>(tab))));
        button->setProperty("segment", true);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_group->addButton(button, tab);
        m_tabs.at(static_cast<std::size_t>(tab)) = button;
        tabs->addWidget(button);
    }
    m_tabs.at(Meaning)->setChecked(true);
    auto *strip = new QWidget;
    strip->setObjectName(QStringLiteral("detailHead"));
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    row->addWidget(m_shape);
    row->addWidget(m_word);
    row->addSpacing(4);
    row->addWidget(m_name, 1);
    m_tabBar->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(m_tabBar);
    m_name->setObjectName(QStringLiteral("detailName"));
    all->addWidget(strip);
    all->addWidget(rule());
}

void CheckDetail::buildBody(QVBoxLayout *all)
{
    m_again->setObjectName(QStringLiteral("againRow"));
    m_waive->setObjectName(QStringLiteral("waive"));
    m_takeBack->setObjectName(QStringLiteral("takeBack"));
    auto *acts = new Flow(m_acts);
    acts->setContentsMargins(12, 7, 12, 7);
    acts->setSpacing(8);
    for (QPushButton *button : {m_again, m_waive, m_takeBack}) {
        button->setProperty("small", true);
        acts->addWidget(button);
    }
    (new QVBoxLayout(m_reachPlace))->setContentsMargins(0, 0, 0, 0);
    m_empty->setWordWrap(true);
    m_empty->setProperty("second", true);
    m_empty->setAlignment(Qt::AlignCenter);

    m_content->setObjectName(QStringLiteral("detailContent"));
    m_content->setStyleSheet(QStringLiteral("#detailContent { background: transparent; }"));
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(12, 8, 12, 10);
    m_column->setSpacing(10);
    m_column->addWidget(m_empty, 1);
    m_column->addWidget(m_sections);
    m_column->addWidget(m_log);
    m_column->addWidget(m_reachPlace, 1);
    m_column->addStretch(0);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_content);
    m_scroll->setObjectName(QStringLiteral("detailScroll"));
    m_scroll->setFocusPolicy(Qt::StrongFocus); // keys scroll it
    m_scroll->setStyleSheet(QStringLiteral("#detailScroll { background: transparent; }"));
    m_scroll->viewport()->setAutoFillBackground(false);
    all->addWidget(m_scroll, 1);
    auto *footer = new QVBoxLayout(m_footer);
    footer->setContentsMargins(0, 0, 0, 0);
    footer->setSpacing(0);
    footer->addWidget(rule());
    footer->addWidget(m_acts);
    all->addWidget(m_footer);
}

void CheckDetail::show(const report::Row &row, const report::Finding *host,
                       const QList<facts::Exchange> &exchanges,
                       const QMap<QString, QDateTime> &asked)
{
    const bool isOther = !m_row || m_row->first().check != row.first().check
        || m_row->first().subject != row.first().subject;
    m_row = row;
    m_host = host != nullptr ? std::optional(*host) : std::nullopt;
    m_exchanges = exchanges;
    m_asked = asked;
    say();
    if (isOther)
        m_scroll->verticalScrollBar()->setValue(0);
}

void CheckDetail::showNothing(const Text &why)
{
    m_row.reset();
    m_host.reset();
    m_exchanges.clear();
    m_nothing = why;
    say();
}

void CheckDetail::setLanguage(const QString &language)
{
    m_language = language;
    if (m_reach != nullptr)
        m_reach->setLanguage(language);
    say();
}

void CheckDetail::setTabs(bool isTabs, bool isCompact)
{
    m_isTabs = isTabs;
    // A low window has no height for a footer of its own.
    if (isCompact)
        m_column->insertWidget(m_column->indexOf(m_sections) + 1, m_acts);
    else
        m_footer->layout()->addWidget(m_acts);
    m_sections->setTwoColumns(isTabs);
    m_log->setBare(isTabs);
    arrange();
}

void CheckDetail::setReach(ReachCard *card)
{
    if (card == m_reach)
        return;
    if (m_reach != nullptr)
        m_reach->setParent(nullptr);
    m_reach = card;
    if (card != nullptr) {
        m_reachPlace->layout()->addWidget(card);
        card->setVisible(true);
    } else if (m_tabs.at(Reach)->isChecked()) {
        m_tabs.at(Meaning)->setChecked(true);
    }
    arrange();
}

void CheckDetail::explain()
{
    m_tabs.at(Meaning)->setChecked(true);
    // Only after the layout has its sizes can it be scrolled to.
    QTimer::singleShot(0, this, [this] {
        m_scroll->setFocus(Qt::ShortcutFocusReason);
        m_scroll->ensureWidgetVisible(m_sections->judgement());
    });
}

void CheckDetail::arrange()
{
    const int tab = m_isTabs ? m_group->checkedId() : -1;
    const bool hasRow = m_row.has_value();
    m_tabBar->setVisible(m_isTabs);
    m_tabs.at(Reach)->setVisible(m_reach != nullptr);
    m_sections->setVisible(hasRow && tab != Log && tab != Reach);
    m_acts->setVisible(hasRow && tab != Log && tab != Reach);
    m_footer->setVisible(m_acts->parentWidget() == m_footer && !m_acts->isHidden());
    const bool isLogSeen = hasRow && (tab < 0 || tab == Log);
    if (isLogSeen && std::exchange(m_isLogOld, false))
        m_log->show(m_exchanges, m_language);
    m_log->setVisible(isLogSeen);
    m_reachPlace->setVisible(tab == Reach && m_reach != nullptr);
    m_empty->setVisible(!hasRow && tab != Reach);
}

void CheckDetail::say()
{
    const auto in = [this](const Text &words) { return words.in(m_language); };
    m_tabs.at(Meaning)->setText(in(words::tabMeaning()));
    m_tabs.at(Log)->setText(in(words::tabLog(m_exchanges.size())));
    m_tabs.at(Reach)->setText(in(words::tabReach()));
    m_again->setText(in(words::againRow()));
    m_again->setToolTip(in(words::againTip()));
    m_waive->setText(in(words::waive()));
    m_takeBack->setText(in(words::takeBack()));
    m_empty->setText(in(m_nothing));
    m_shape->setVisible(m_row.has_value());
    m_word->setVisible(m_row.has_value());
    if (!m_row)
        m_name->clear();
    m_scroll->setAccessibleName(in(words::tabMeaning()));
    if (m_row) {
        const QString rank = report::rankName(m_row->rank);
        const QString word = in(report::rankWord(m_row->rank));
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        m_word->setFont(bold);
        bold.setPointSizeF(bold.pointSizeF() + 1);
        m_name->setFont(bold);
        m_shape->setPixmap(shape(rank, kShapeSize, devicePixelRatioF()));
        m_word->setText(word);
        const QString ink = QStringLiteral("color: %1").arg(statusInk(rank, isDark()).ink.name());
        if (m_word->styleSheet() != ink)
            m_word->setStyleSheet(ink);
        const QString where = m_host ? oneLine(m_host->place()) : QString();
        const QString name = oneLine(in(m_row->first().component));
        m_name->setText(where.isEmpty() ? name : name + QStringLiteral(" · ") + where);
        m_scroll->setAccessibleName(words::rowName(word, m_name->text(), {}));
        const report::Rank of = m_row->rank;
        m_waive->setVisible(of == report::Rank::Critical || of == report::Rank::Warning
                            || of == report::Rank::Unknown);
        m_takeBack->setVisible(of == report::Rank::Waived);
        m_sections->show(*m_row, m_host ? &*m_host : nullptr, m_language);
        m_sections->showAsked(m_asked, m_language);
        m_isLogOld = true;
    }
    arrange();
}

void CheckDetail::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_row)
        QTimer::singleShot(0, this, &CheckDetail::say); // setting a style is a change of palette
}

} // namespace lockkeeper::gui
