// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/settings.h"
#include "gui/wizard.h"
#include "support/stallwatch.h"

#include <QPoint>
#include <QTemporaryDir>
#include <QWidget>

#include <functional>
#include <memory>

namespace lockkeeper::test {

/// Time that the slowest promise of the window may take on a loaded machine, times five.
inline constexpr int kPatienceMs = 30000;

/// The whole wizard in a home folder of its own, driven as a person would: by mouse and keys on
/// widgets that are visible. Nothing here calls a slot of the program. Ends the test program if the
/// window ever stood still for longer than StallWatch::kLimit.
class WizardFixture
{
public:
    /// `language` and `scheme` are what the person chose last time.
    explicit WizardFixture(const QString &language = QStringLiteral("en"),
                           gui::Scheme scheme = gui::Scheme::Light);
    ~WizardFixture();

    [[nodiscard]] gui::Wizard &wizard() { return *m_wizard; }
    [[nodiscard]] gui::Workbench &bench() { return *m_bench; }
    [[nodiscard]] QString home() const { return m_home.path(); }
    /// Ends the window and starts another one in the same home folder, as a second start does.
    void restart();
    /// This test asks what is seen, not how soon: fonts that nobody has used yet take their time.
    void forgiveStalls() { m_isPatient = true; }
    /// Size of the window; waits until it has it.
    void resize(int width, int height);

    /// The visible widget of that object name in the window or a dialog; waits for it.
    [[nodiscard]] QWidget *find(const QString &name);
    template <typename T> [[nodiscard]] T *find(const QString &name)
    {
        return qobject_cast<T *>(find(name));
    }
    /// Clicks with the mouse in the middle of the widget of that name, or at a point of it.
    void click(const QString &name, QPoint at = {});
    /// Clicks there, empties the field and types.
    void type(const QString &name, const QString &words);
    void press(int key, Qt::KeyboardModifiers modifiers = {});
    /// Whether it becomes true in time; events are handled meanwhile.
    [[nodiscard]] bool waitFor(const std::function<bool()> &isTrue, int ms = kPatienceMs);
    /// Waits until what is shown now has been painted: layouts done, words in their places.
    void waitForFrame();
    /// What the banner says now.
    [[nodiscard]] QString sentence();

    /// A picture of the window in the folder of artefacts, NAME.png.
    void shoot(const QString &name);
    /// Labels and buttons whose words do not fit, as "objectName: words"; empty: all fit.
    [[nodiscard]] QStringList clipped();

private:
    void start();
    void end();

    QTemporaryDir m_home;
    bool m_isPatient = false;
    std::unique_ptr<gui::Settings> m_settings;
    std::unique_ptr<gui::Workbench> m_bench;
    std::unique_ptr<gui::Wizard> m_wizard;
    std::unique_ptr<StallWatch> m_watch; ///< from when the window is up
};

} // namespace lockkeeper::test
