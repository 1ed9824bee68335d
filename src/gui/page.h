// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "gui/step.h"
#include "gui/workbench.h"

#include <QWidget>

#include <optional>

namespace lockkeeper::gui {

/// The first thing read on a page: one sentence, one grey line, at most one act.
struct Notice
{
    QString kind =
        QStringLiteral("info"); ///< info, running, or a status: pass, warning, critical, unknown
    Text sentence;
    Text line = {};
    Text act = {}; ///< words of the link at the right; Page::noticeAct() does it
    QString detail = {}; ///< raw words of the other side, shown behind "Details"
};

/// One step of the wizard. A page shows values and starts jobs; it opens no file or socket, judges
/// nothing, knows no other page and does not decide what is next. Its texts are set in
/// retranslate() only. UI thread.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(Step step, Workbench &bench);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] virtual Text title() const { return stepName(m_step); }
    [[nodiscard]] virtual Text subtitle() const { return {}; }
    [[nodiscard]] virtual Text footnote() const { return {}; }
    /// Named by the act, with its numbers: never "Next" alone.
    [[nodiscard]] virtual Text primaryText() const = 0;
    /// What the primary button does. Where it cannot, it says why with refuse().
    virtual void primary() = 0;
    [[nodiscard]] virtual std::optional<Notice> notice() const { return {}; }
    virtual void noticeAct() { }
    [[nodiscard]] virtual StepState state() const { return {}; }
    /// The page comes in view.
    virtual void enter() { }
    /// All its words again, in the language of the workbench: also of dialogs that are open.
    virtual void retranslate() = 0;
    /// Under 1200 × 720 the page leaves out what the detail can tell.
    virtual void setCompact(bool) { }
    /// F5 and Shift+F5: ask again, all or what is selected.
    virtual void refresh() { }
    virtual void refreshSelected() { refresh(); }
    /// Ctrl+F: the field that filters; nullptr where there is none.
    [[nodiscard]] virtual QWidget *filterField() { return nullptr; }
    /// What tells its progress; nullptr: nothing does.
    [[nodiscard]] virtual Job *job() { return nullptr; }
    /// Something goes on that stop() ends within a second.
    [[nodiscard]] virtual bool isRunning() { return job() != nullptr && job()->isRunning(); }
    virtual void stop();
    /// What F6 comes to after the page itself; nullptr: nothing.
    [[nodiscard]] virtual QWidget *detail() { return nullptr; }

Q_SIGNALS:
    /// Title, notice, state or the primary button's words are to be shown anew.
    void changed();
    /// The primary act is done: the shell goes to the step that follows.
    void passed();
    /// A step that this page asks for, as when a verdict links to its cause.
    void wants(lockkeeper::gui::Step step);

protected:
    [[nodiscard]] Workbench &bench() const { return m_bench; }
    [[nodiscard]] QString say(const Text &words) const { return m_bench.say(words); }
    /// Why the primary act would not help now; shown as the notice until something changes. Focus
    /// goes to the cause.
    void refuse(const Text &why, QWidget *cause);
    [[nodiscard]] const std::optional<Notice> &refusal() const { return m_refusal; }
    void forgetRefusal() { m_refusal.reset(); }

private:
    Step m_step;
    Workbench &m_bench;
    std::optional<Notice> m_refusal;
    QWidget *m_view = nullptr; ///< what shows it in the window

    friend class Wizard;
};

/// An engine error as a notice: what happened, what to do; the raw words behind "Details".
[[nodiscard]] Notice noticeOf(const Error &error);

} // namespace lockkeeper::gui
