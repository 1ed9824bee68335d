// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"
#ifdef LOCKKEEPER_GUI
#include "gui/run.h"
#endif

#include <QCoreApplication>

#include <cstdlib>

namespace {

#ifdef LOCKKEEPER_GUI
constexpr bool kHasWizard = true;

// No argument at all and a display: the wizard. QT_QPA_PLATFORM is for displays of another kind.
bool wantsWizard(int argc)
{
    return argc == 1
        && (!qEnvironmentVariableIsEmpty("DISPLAY")
            || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
            || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"));
}

// Qt ends the process where it cannot use the display; the words for it are ours.
void endInWords(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        std::_Exit(lockkeeper::cli::displayUnusable(message));
}
#else
constexpr bool kHasWizard = false;
#endif

} // namespace

int main(int argc, char **argv)
{
    lockkeeper::cli::prepareProcess();
#ifdef LOCKKEEPER_GUI
    if (wantsWizard(argc)) {
        qInstallMessageHandler(endInWords);
        return lockkeeper::gui::run(argc, argv, [] { qInstallMessageHandler(nullptr); });
    }
#endif
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lockkeeper"));
    return lockkeeper::cli::run(QCoreApplication::arguments().mid(1), kHasWizard);
}
