// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/page.h"

#include <QWidget>

#include <array>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace lockkeeper::gui {

class Banner;
class DraftBar;
class QuestionsDialog;
class Side;

/// The window: steps at the left, one page at a time, one primary button. Decides what is next and
/// what is possible; knows pages only as Page. UI thread.
class Wizard : public QWidget
{
    Q_OBJECT

public:
    explicit Wizard(Workbench &bench, QWidget *parent = nullptr);
    ~Wizard() override;

    void goTo(Step step);
    [[nodiscard]] Step current() const { return m_current; }
    /// Makes it where it is not there yet.
    [[nodiscard]] Page *page(Step step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;

private:
    void buildFrame();
    void connectFrame();
    void buildNextPage();
    void buildKeys();
    void leaveStop();
    void addPage(Page *page);
    void followBench();
    void retranslate();
    void showPage();
    void showSteps();
    void showSide();
    [[nodiscard]] StepState stateOf(Step step) const;
    /// Why a step cannot be worked on yet; empty: it can.
    [[nodiscard]] Text obstacle(Step step) const;
    void primary();
    void back();
    void onward();
    [[nodiscard]] QList<QWidget *> parts() const;
    void cyclePart(bool isForward);
    [[nodiscard]] bool isCompact() const;
    void arrangeSide();
    void showProgress();
    void setLanguage(const QString &language);
    void setScheme(Scheme scheme);
    void dressParts();
    void watch(Page *page);

    Workbench &m_bench;
    Step m_current = Step::Start;
    /// The first one is made before the window is seen, the others one by one after it, all of
    /// them before a profile is open; null: not yet.
    std::array<Page *, kSteps.size()> m_pages {};
    bool m_isPainted = false;
    Side *m_side = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    DraftBar *m_draft = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_footer = nullptr;
    QHBoxLayout *m_footerRow = nullptr;
    QLabel *m_footnote = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_primary = nullptr;
    QWidget *m_head = nullptr; ///< what stands above the page
    QWidget *m_body = nullptr;
    QuestionsDialog *m_questions = nullptr;
};

} // namespace lockkeeper::gui
