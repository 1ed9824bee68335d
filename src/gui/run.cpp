// SPDX-License-Identifier: Apache-2.0
#include "gui/run.h"

#include "gui/job.h"
#include "gui/settings.h"
#include "gui/theme.h"
#include "gui/wizard.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <optional>
#include <utility>

namespace lockkeeper::gui {
namespace {

// The window and all that it stands on.
class Session
{
public:
    explicit Session(Settings::Values values)
        : m_settings(std::move(values))
        , m_bench(m_settings)
    {
        applyTheme(*qApp, m_settings.scheme());
        followLanguage();
        QObject::connect(&m_bench, &Workbench::languageChanged, &m_bench,
                         [this] { followLanguage(); });
        m_wizard.emplace(m_bench);
        m_wizard->show();
    }

private:
    // The buttons of Qt's own dialogs follow the language too.
    void followLanguage()
    {
        QApplication::removeTranslator(&m_translator);
        QLocale::setDefault(QLocale(m_bench.language()));
        if (m_translator.load(QStringLiteral("qtbase_") + m_bench.language(),
                              QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QApplication::installTranslator(&m_translator);
    }

    Settings m_settings;
    QTranslator m_translator;
    Workbench m_bench;
    std::optional<Wizard> m_wizard;
};

} // namespace

int run(int argc, char **argv, const std::function<void()> &onDisplay)
{
    QApplication application(argc, argv);
    onDisplay();
    QApplication::setApplicationName(QStringLiteral("lockkeeper"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lockkeeper"));
    QApplication::setDesktopFileName(QStringLiteral("lockkeeper"));
    std::optional<Session> session; // ends after the window is gone, so nobody waits for its writes
    Job reading;
    reading.start([](const engine::Control &) { return Settings::read(); },
                  [&](Settings::Values values) { session.emplace(std::move(values)); });
    return QApplication::exec();
}

} // namespace lockkeeper::gui
