// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"

#include <QTemporaryFile>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace lockkeeper;

namespace {

/// What standard error gets as long as this lives.
class Overheard
{
public:
    Overheard()
        : m_kept(fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3))
    {
        m_isOpen = m_file.open();
        dup2(m_file.handle(), STDERR_FILENO);
    }
    ~Overheard() { restore(); }
    Overheard(const Overheard &) = delete;
    Overheard &operator=(const Overheard &) = delete;

    QString words()
    {
        restore();
        m_file.seek(0);
        return m_isOpen ? QString::fromUtf8(m_file.readAll()) : QString();
    }

private:
    void restore()
    {
        if (m_kept >= 0) {
            dup2(m_kept, STDERR_FILENO);
            close(m_kept);
        }
        m_kept = -1;
    }

    QTemporaryFile m_file;
    int m_kept;
    bool m_isOpen = false;
};

} // namespace

class TestRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void promisesAWizardOnlyWhereThereIsOne_data();
    void promisesAWizardOnlyWhereThereIsOne();
};

void TestRun::promisesAWizardOnlyWhereThereIsOne_data()
{
    QTest::addColumn<bool>("hasWizard");
    QTest::addColumn<QByteArray>("display");
    QTest::addColumn<QString>("words");
    QTest::newRow("window") << true << QByteArray(":0")
                            << QStringLiteral("The wizard opens without any argument.");
    QTest::newRow("no display") << true << QByteArray()
                                << QStringLiteral("There is no display for the wizard");
    QTest::newRow("no wizard") << false << QByteArray(":0")
                               << QStringLiteral("this build has no wizard.");
    QTest::newRow("neither") << false << QByteArray()
                             << QStringLiteral("this build has no wizard.");
}

void TestRun::promisesAWizardOnlyWhereThereIsOne()
{
    QFETCH(bool, hasWizard);
    QFETCH(QByteArray, display);
    QFETCH(QString, words);
    qputenv("DISPLAY", display);
    qunsetenv("WAYLAND_DISPLAY");
    Overheard standardError;
    const int code = cli::run({QStringLiteral("--lang"), QStringLiteral("en")}, hasWizard);
    const QString told = standardError.words();
    QCOMPARE(code, 2);
    QVERIFY2(told.contains(words), qPrintable(told));
    QVERIFY(told.contains(QStringLiteral("--help")));
}

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
