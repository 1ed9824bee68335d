// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"
#ifdef LOCKKEEPER_GUI
#include "gui/run.h"
#endif

#include <QCoreApplication>

namespace {

#ifdef LOCKKEEPER_GUI
// No argument at all and a display: the wizard. QT_QPA_PLATFORM is for displays of another kind.
bool wantsWizard(int argc)
{
    return argc == 1
        && (!qEnvironmentVariableIsEmpty("DISPLAY")
            || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
            || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"));
}
#endif

} // namespace

int main(int argc, char **argv)
{
    lockkeeper::cli::prepareProcess();
#ifdef LOCKKEEPER_GUI
    if (wantsWizard(argc))
        return lockkeeper::gui::run(argc, argv);
#endif
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lockkeeper"));
    return lockkeeper::cli::run(QCoreApplication::arguments().mid(1));
}
