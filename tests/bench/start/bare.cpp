// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QLabel>

// The least that a Qt program with a window does: what the start of Lockkeeper is measured against.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLabel window(QStringLiteral("A bare window"));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
