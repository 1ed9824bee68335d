// SPDX-License-Identifier: Apache-2.0
#include "support/sourcefiles.h"

#include <QTest>

using namespace lockkeeper;

// Reads every #include under src/ against layers.txt, which CMake writes from the very lists that
// the linker gets; and the words that only one layer may use.
class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includesOnlyWhatItsLayerMay();
    void keepsForeignWordsInTheirLayer_data();
    void keepsForeignWordsInTheirLayer();
    void keepsFilesShort();
};

namespace {

QMap<QString, QStringList> allowed()
{
    QFile file(QStringLiteral(LOCKKEEPER_BINARY_DIR "/layers.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QMap<QString, QStringList> layers;
    for (const QString &line :
         QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        layers.insert(
            line.section(QLatin1Char(':'), 0, 0),
            line.section(QLatin1Char(':'), 1).split(QLatin1Char(' '), Qt::SkipEmptyParts));
    return layers;
}

} // namespace

void TestLayers::includesOnlyWhatItsLayerMay()
{
    const QMap<QString, QStringList> layers = allowed();
    QVERIFY(layers.size() > 5);
    const QMap<QString, QString> files = test::sourceFiles();
    QVERIFY(files.size() > 20);
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QString layer = it.key().section(QLatin1Char('/'), 0, 0);
        QVERIFY2(layers.contains(layer), qPrintable(layer + QStringLiteral(" is no layer")));
        for (const QString &path : test::includesIn(it.value())) {
            const QString other = path.section(QLatin1Char('/'), 0, 0);
            const bool isAllowed = other == layer || layers.value(layer).contains(other);
            QVERIFY2(isAllowed, qPrintable(QStringLiteral("%1 includes %2").arg(it.key(), path)));
        }
    }
}

void TestLayers::keepsForeignWordsInTheirLayer_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("home");
    const auto row = [](const char *name, const char *pattern, const QStringList &home) {
        QTest::newRow(name) << QString::fromLatin1(pattern) << home;
    };
    row("widgets", "QtWidgets/|<QWidget>|QMessageBox|<QApplication>|<QGuiApplication>",
        {QStringLiteral("gui")});
    row("libssh", "libssh/", {QStringLiteral("ssh")});
    row("libpq", "libpq-fe", {QStringLiteral("sql")});
    row("network", "<QNetwork|<QTcp|<QSsl", {QStringLiteral("http")});
    row("processes", "QProcess", {QStringLiteral("remote")});
    row("exec strings", "ssh_channel_request_(exec|shell|pty)", {QStringLiteral("ssh")});
    row("event loops", "QEventLoop|processEvents", {QStringLiteral("http")});
    row("scp", "ssh_scp_|sftp_", {});
}

void TestLayers::keepsForeignWordsInTheirLayer()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, home);
    const QRegularExpression words(pattern);
    const QMap<QString, QString> files = test::sourceFiles();
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (home.contains(it.key().section(QLatin1Char('/'), 0, 0)))
            continue;
        const QRegularExpressionMatch match = words.match(it.value());
        QVERIFY2(!match.hasMatch(),
                 qPrintable(QStringLiteral("%1 says %2").arg(it.key(), match.captured())));
    }
}

void TestLayers::keepsFilesShort()
{
    for (const char *top : {"src", "tests"}) {
        const QMap<QString, QString> files = test::sourceFiles(top);
        for (auto it = files.begin(); it != files.end(); ++it) {
            const bool isHeader = it.key().endsWith(QLatin1String(".h"));
            const qsizetype limit =
                isHeader && QLatin1String(top) == QLatin1String("src") ? 150 : 400;
            const qsizetype lines = it.value().count(QLatin1Char('\n'));
            QVERIFY2(lines <= limit,
                     qPrintable(QStringLiteral("%1 has %2 lines").arg(it.key()).arg(lines)));
        }
    }
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
