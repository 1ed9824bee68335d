// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    lockkeeper::cli::prepareProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lockkeeper"));
    return lockkeeper::cli::run(QCoreApplication::arguments().mid(1));
}
