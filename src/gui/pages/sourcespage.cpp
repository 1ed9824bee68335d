// SPDX-License-Identifier: Apache-2.0
#include "gui/pages/sourcespage.h"

#include "gui/pages/sinkcard.h"
#include "gui/pages/sourcecard.h"
#include "gui/pages/tablepicker.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace lockkeeper::gui {
namespace {

constexpr int kFrameHeight = 260; ///< title, banner, footer, margins

} // namespace

SourcesPage::SourcesPage(Workbench &workbench)
    : Page(Step::Sources, workbench)
    , m_trials(workbench)
    , m_source(new SourceCard)
    , m_sink(new SinkCard)
    , m_ends(workbench, *m_source, *m_sink)
    , m_cards(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto *content = new QWidget;
    content->setLayout(m_cards);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(12);
    m_cards->addWidget(m_source, 3);
    m_cards->addWidget(m_sink, 2);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    connect(m_source, &EndCard::tested, this, &SourcesPage::refresh);
    connect(m_sink, &EndCard::tested, this, [this] {
        m_ends.write();
        if (isFree())
            m_trials.trySink();
    });
    connect(&m_ends, &EndsBinding::written, this, [this] {
        forgetRefusal();
        Q_EMIT changed();
    });
    connect(&m_ends, &EndsBinding::passwordChanged, &m_trials, &LoginTrials::forget);
    connect(&m_source->picker(), &TablePicker::matched, this, &SourcesPage::changed);
    connect(&m_trials, &LoginTrials::changed, this, [this] {
        forgetRefusal();
        showTrials();
    });
    connect(&m_trials, &LoginTrials::passwordRefused, &m_ends, &EndsBinding::refused);
    connect(m_trials.job(), &Job::started, this, &SourcesPage::showTrials);
}

Text SourcesPage::primaryText() const
{
    return text("gui", "Next: checks");
}

void SourcesPage::showTrials()
{
    m_source->setTrial(sourceWords(m_trials), bench().language());
    m_sink->setTrial(sinkWords(m_trials), bench().language());
    showTables();
    Q_EMIT changed();
}

void SourcesPage::showTables()
{
    const auto &tried = m_trials.source();
    const bool hasTables = tried && *tried;
    if (hasTables == m_showsTables)
        return;
    m_showsTables = hasTables;
    if (hasTables)
        m_source->picker().setTables((*tried)->tables, (*tried)->isTruncated);
    else
        m_source->picker().setTables({}, false);
}

void SourcesPage::primary()
{
    m_ends.write();
    Text why;
    if (QWidget *cause = m_ends.cause(why))
        refuse(why, cause);
    else
        Q_EMIT passed();
}

std::optional<Notice> SourcesPage::notice() const
{
    return sourcesNotice(m_trials, m_source->picker().unmatched());
}

StepState SourcesPage::state() const
{
    return sourcesState(notice(), m_ends.isComplete());
}

void SourcesPage::retranslate()
{
    m_ends.retranslate();
    showTrials();
}

void SourcesPage::refresh()
{
    m_ends.write();
    if (isFree())
        m_trials.trySource();
}

bool SourcesPage::isFree()
{
    if (m_trials.isRunning())
        refuse(text("gui", "One trial at a time: this one takes a few seconds"), nullptr);
    return !m_trials.isRunning();
}

QWidget *SourcesPage::filterField()
{
    return m_source->filterField();
}

// Side by side where both fit, else one below the other; the tables under the fields where there
// is room for both, else behind a tab.
void SourcesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int needed = m_source->minimumSizeHint().width() + m_sink->minimumSizeHint().width() + 12;
    m_cards->setDirection(needed <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // Of the window, not of the page: a banner that comes and goes must not move the fields.
    m_source->setTabbed(m_source->fullHeight() + kFrameHeight > window()->height());
}

} // namespace lockkeeper::gui
