// SPDX-License-Identifier: Apache-2.0
#include "gui/wizard.h"

#include "gui/banner.h"
#include "gui/draftbar.h"
#include "gui/pageview.h"
#include "gui/questionsdialog.h"
#include "gui/sessions.h"
#include "gui/side.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace lockkeeper::gui {
namespace {

const auto kLayout = QStringLiteral("window");
constexpr QSize kOpens {1280, 800};
constexpr QSize kLeast {1024, 640};
constexpr int kCompactWidth = 1200;
constexpr int kCompactHeight = 720;
constexpr int kRailShare = 22; ///< per cent of the width that the list may take

} // namespace

Wizard::Wizard(Workbench &bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
{
    setWindowIcon(QIcon(QStringLiteral(":/icons/lockkeeper.svg")));
    setMinimumSize(kLeast);
    buildFrame();
    connectFrame();
    buildKeys();
    m_questions = new QuestionsDialog(m_bench, this); // comes by itself
    connect(&m_bench, &Workbench::opening, this, [this] {
        for (const Step step : kSteps)
            static_cast<void>(page(step));
    });
    connect(&m_bench, &Workbench::languageChanged, this, &Wizard::retranslate);
    connect(&m_bench, &Workbench::keepingFailed, this, [this](const Error &error) {
        page(m_current)->m_refusal = noticeOf(error);
        showPage();
    });
    if (!restoreGeometry(m_bench.settings().layout(kLayout)))
        resize(kOpens);
    retranslate();
    goTo(Step::Start);
    dressParts();
}

Wizard::~Wizard() = default;

void Wizard::buildFrame()
{
    m_side = new Side;
    m_title = new QLabel;
    m_title->setObjectName(QStringLiteral("title"));
    m_subtitle = new QLabel;
    m_draft = new DraftBar(m_bench);
    m_banner = new Banner;
    m_stack = new QStackedWidget;
    m_footer = new QWidget;
    m_footnote = new QLabel;
    m_back = new QPushButton;
    m_back->setObjectName(QStringLiteral("back"));
    m_primary = new QPushButton;
    m_primary->setObjectName(QStringLiteral("primary"));
    m_primary->setProperty("primary", true);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_primary->setFont(bold); // a style sheet's weight would not widen the button
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() + 5);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    for (QLabel *label : {m_title, m_subtitle, m_footnote})
        label->setTextFormat(Qt::PlainText);
    m_subtitle->setProperty("second", true);
    m_footnote->setProperty("second", true);
    m_footnote->setWordWrap(true);

    m_footer->setObjectName(QStringLiteral("footer"));
    m_footerRow = new QHBoxLayout(m_footer);
    m_footerRow->addWidget(m_footnote, 4);
    m_footerRow->addStretch(1);
    m_footerRow->addWidget(m_back);
    m_footerRow->addWidget(m_primary);
    auto *head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    m_head = new QWidget;
    auto *above = new QVBoxLayout(m_head);
    above->setContentsMargins(0, 0, 0, 0);
    above->addWidget(m_draft);
    above->addLayout(head);
    above->addWidget(m_banner);
    m_body = new QWidget;
    auto *body = new QVBoxLayout(m_body);
    body->addWidget(m_head);
    body->addWidget(m_stack, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_body, 1);
    right->addWidget(m_footer);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_side);
    all->addLayout(right, 1);
}

void Wizard::connectFrame()
{
    connect(m_primary, &QPushButton::clicked, this, &Wizard::primary);
    connect(m_back, &QPushButton::clicked, this, &Wizard::back);
    connect(m_banner, &Banner::act, this, [this] { page(m_current)->noticeAct(); });
    connect(m_banner, &Banner::stop, this, [this] { page(m_current)->stop(); });
    connect(&m_side->steps(), &StepList::chosen, this, &Wizard::goTo);
    connect(m_side, &Side::languageChosen, this, &Wizard::setLanguage);
    connect(m_side, &Side::schemeChosen, this, &Wizard::setScheme);
}

// One at a time, so that the window answers in between.
void Wizard::buildNextPage()
{
    const auto next = std::find(m_pages.begin(), m_pages.end(), nullptr);
    if (next == m_pages.end()) {
        showSteps();
        return;
    }
    static_cast<void>(page(kSteps.at(static_cast<std::size_t>(next - m_pages.begin()))));
    QTimer::singleShot(0, this, &Wizard::buildNextPage);
}

// After the pages: they have heard the same by then.
void Wizard::followBench()
{
    connect(&m_bench, &Workbench::profileChanged, this, [this] {
        showSide();
        showPage();
    });
    connect(&m_bench, &Workbench::surveyedChanged, this, &Wizard::showPage);
    connect(&m_bench, &Workbench::resultChanged, this, &Wizard::showPage);
}

void Wizard::addPage(Page *page)
{
    page->m_view = new PageView(page);
    m_stack->addWidget(page->m_view);
    connect(page, &Page::changed, this, [this, page] {
        if (page->step() == m_current)
            showPage();
        else
            showSteps();
    });
    connect(page, &Page::wants, this, &Wizard::goTo);
    connect(page, &Page::passed, this, &Wizard::onward);
    watch(page);
    page->retranslate();
    page->setCompact(isCompact());
    if (std::find(m_pages.begin(), m_pages.end(), nullptr) == m_pages.end())
        followBench();
}

// What runs is shown the same way on every page: bar, words, a way to stop.
void Wizard::watch(Page *page)
{
    Job *job = page->job();
    if (job == nullptr)
        return;
    connect(job, &Job::started, page, &Page::changed);
    connect(job, &Job::progressed, this, [this, page](int done, int total, const Text &) {
        if (page->step() == m_current)
            m_banner->showProgress(done, total);
    });
    connect(job, &Job::ended, page, &Page::changed);
}

Page *Wizard::page(Step step)
{
    Page *&made = m_pages.at(static_cast<std::size_t>(stepNumber(step) - 1));
    if (made == nullptr) {
        made = makePage(step, m_bench);
        addPage(made);
    }
    return made;
}

Text Wizard::obstacle(Step step) const
{
    if (step == Step::Start || m_bench.isOpen())
        return {};
    return text("gui", "First make a cluster or open a profile.");
}

StepState Wizard::stateOf(Step step) const
{
    const Text why = obstacle(step);
    if (!why.isEmpty() && isBuilt(step))
        return {.kind = StepState::Kind::NotYet, .why = why};
    Page *of = m_pages.at(static_cast<std::size_t>(stepNumber(step) - 1));
    if (of == nullptr)
        return {};
    if (of->isRunning())
        return {.kind = StepState::Kind::Running, .count = of->state().count};
    return of->state();
}

void Wizard::goTo(Step step)
{
    const Text why = obstacle(step);
    if (!why.isEmpty()) {
        page(m_current)->refuse(why, nullptr);
        return;
    }
    page(m_current)->forgetRefusal();
    m_current = step;
    dress(*page(step)->m_view);
    m_stack->setCurrentWidget(page(step)->m_view);
    m_side->steps().setCurrent(step);
    m_banner->hideProgress();
    m_bench.forgetDiscarded();
    page(step)->enter();
    if (m_bench.isOpen() && step != Step::Start) // nobody wants to come back to the start
        m_bench.keepStep(stepId(step));
    showPage();
    if (focusWidget() == nullptr || !page(step)->isAncestorOf(focusWidget()))
        m_primary->setFocus(Qt::OtherFocusReason);
}

void Wizard::primary()
{
    page(m_current)->forgetRefusal();
    page(m_current)->primary();
}

void Wizard::back()
{
    if (m_current != Step::Start)
        goTo(static_cast<Step>(static_cast<int>(m_current) - 1));
}

void Wizard::onward()
{
    if (m_current != Step::Report)
        goTo(static_cast<Step>(static_cast<int>(m_current) + 1));
}

void Wizard::showSteps()
{
    for (const Step step : kSteps)
        m_side->steps().show(step, stateOf(step), m_bench.language());
}

void Wizard::showSide()
{
    m_side->show(m_bench.isOpen() ? m_bench.profile().name : QString(), m_bench.language(),
                 m_bench.settings().scheme());
}

void Wizard::showPage()
{
    Page *shown = page(m_current);
    leaveStop();
    m_title->setText(m_bench.say(shown->title()));
    m_subtitle->setText(m_bench.say(shown->subtitle()));
    m_subtitle->setVisible(!m_subtitle->text().isEmpty() && height() >= kCompactHeight);
    m_footnote->setText(m_bench.say(shown->footnote()));
    m_banner->show(shown->refusal() ? shown->refusal() : shown->notice(), m_bench.language());
    m_back->setText(m_bench.say(text("gui", "Back")));
    m_back->setVisible(m_current != Step::Start);
    m_primary->setText(m_bench.say(shown->primaryText()));
    if (m_primary->text().isEmpty() && m_primary->hasFocus())
        shown->setFocus(Qt::OtherFocusReason); // else hiding it would move the focus to the steps
    m_primary->setVisible(!m_primary->text().isEmpty());
    setWindowTitle(m_bench.isOpen() ? QStringLiteral("%1 — Lockkeeper").arg(m_bench.profile().name)
                                    : QStringLiteral("Lockkeeper"));
    showProgress();
    showSteps();
}

// Something that runs can be stopped, whether it tells its progress or not.
void Wizard::showProgress()
{
    if (page(m_current)->isRunning())
        m_banner->showStop();
    else
        m_banner->hideProgress();
}

void Wizard::retranslate()
{
    showSide();
    m_draft->refresh();
    for (Page *each : m_pages) {
        if (each != nullptr)
            each->retranslate();
    }
    m_back->setToolTip(QKeySequence(Qt::ALT | Qt::Key_Left).toString(QKeySequence::NativeText));
    m_primary->setToolTip(
        QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    showPage();
    arrangeSide();
}

void Wizard::setLanguage(const QString &language)
{
    m_bench.setLanguage(language);
}

void Wizard::setScheme(Scheme scheme)
{
    m_bench.settings().setScheme(scheme);
    applyTheme(*qApp, scheme);
    dressParts();
    showSide();
    showPage();
}

// The other pages are dressed when they are shown.
void Wizard::dressParts()
{
    for (QWidget *part : {static_cast<QWidget *>(m_side), m_head, m_footer,
                          static_cast<QWidget *>(m_questions), page(m_current)->m_view})
        dress(*part);
}

bool Wizard::isCompact() const
{
    return width() < kCompactWidth || height() < kCompactHeight;
}

// Also in another language: its names may need another width.
void Wizard::arrangeSide()
{
    const int full = qMax(isCompact() ? 184 : 232, m_side->fullWidth());
    const bool isRail = full * 100 > width() * kRailShare;
    m_side->setRail(isRail);
    m_side->setFixedWidth(isRail ? 56 : full);
}

void Wizard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeSide();
    const bool isCompact = this->isCompact();
    const int margin = isCompact ? 16 : 24;
    m_body->layout()->setContentsMargins(margin, isCompact ? 10 : 16, margin, isCompact ? 8 : 12);
    m_body->layout()->setSpacing(isCompact ? 8 : 12);
    m_head->layout()->setSpacing(isCompact ? 8 : 12);
    m_footerRow->setContentsMargins(margin, isCompact ? 7 : 11, margin, isCompact ? 7 : 11);
    m_footnote->setVisible(!isCompact);
    m_subtitle->setVisible(!m_subtitle->text().isEmpty() && !isCompact);
    for (Page *each : m_pages) {
        if (each != nullptr)
            each->setCompact(isCompact);
    }
}

// The first picture is what a person waits for; all else comes after it.
void Wizard::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!std::exchange(m_isPainted, true))
        QTimer::singleShot(0, this, &Wizard::buildNextPage);
}

void Wizard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_side != nullptr)
        showSide();
}

void Wizard::closeEvent(QCloseEvent *event)
{
    for (Page *each : m_pages) {
        if (each != nullptr)
            each->stop(); // only reading so far: nothing can be lost by stopping it
    }
    m_bench.sessions().end();
    m_bench.settings().setLayout(kLayout, saveGeometry());
    event->accept(); // what is still to be written is, while nobody sees a window that stands still
}

} // namespace lockkeeper::gui
