// SPDX-License-Identifier: Apache-2.0
#include "gui/run.h"

#include "gui/settings.h"
#include "gui/theme.h"
#include "gui/wizard.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace lockkeeper::gui {
namespace {

// The buttons of Qt's own dialogs follow the language too.
void followLanguage(QTranslator &translator, const QString &language)
{
    QApplication::removeTranslator(&translator);
    QLocale::setDefault(QLocale(language));
    if (translator.load(QStringLiteral("qtbase_") + language,
                        QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&translator);
}

} // namespace

int run(int argc, char **argv, const std::function<void()> &onDisplay)
{
    QApplication application(argc, argv);
    onDisplay();
    QApplication::setApplicationName(QStringLiteral("lockkeeper"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lockkeeper"));
    QApplication::setDesktopFileName(QStringLiteral("lockkeeper"));
    Settings settings;
    applyTheme(application, settings.scheme());
    QTranslator translator;
    followLanguage(translator, settings.language());
    Workbench bench(settings);
    QObject::connect(&bench, &Workbench::languageChanged, &bench,
                     [&] { followLanguage(translator, bench.language()); });
    Wizard wizard(bench);
    wizard.show();
    return QApplication::exec();
}

} // namespace lockkeeper::gui
