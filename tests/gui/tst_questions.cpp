// SPDX-License-Identifier: Apache-2.0
#include "support/sshdfake.h"
#include "support/sshdfixture.h"
#include "support/wizardfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace lockkeeper;
using test::WizardFixture;

// What a server asks besides a password, in the window.
class TestQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void passesOnTheCode_data();
    void passesOnTheCode();
    void givesUpTheLoginWhereNobodyAnswers();
    void goesWhenTheLoginIsStopped();
    void changesItsLanguage();

private:
    std::unique_ptr<SshdFixture> m_sshd; ///< for its keys
};

namespace {

const auto kWords = QByteArrayLiteral("Verification <b>code</b>: ");

/// A window before a server that wants a code; the host `jm` is in the list, not connected.
struct Bench : WizardFixture
{
    Bench(const SshdFixture &sshd, const QString &language)
        : WizardFixture(language)
        , server(sshd.path(QStringLiteral("hostkey")).toLocal8Bit(),
                 {.offersKeyboard = true, .password = "246810", .prompts = {kWords}})
    {
        const auto made = bench().store().create(QStringLiteral("demo"));
        if (!made)
            qFatal("no profile: %s", qPrintable(made.error().message.in(language)));
        bench().open(*made);
        sshd.write(QStringLiteral("fake"), "* " + sshd.hostKey() + '\n');
        profile::Profile profile = bench().profile();
        profile.ssh.knownHosts = sshd.path(QStringLiteral("fake"));
        profile.hosts = {{.name = QStringLiteral("jm"),
                          .address = QStringLiteral("127.0.0.1"),
                          .port = server.port(),
                          .user = QStringLiteral("flink"),
                          .identities = QStringList(),
                          .usesAgent = false}};
        bench().setProfile(profile);
        click(QStringLiteral("step2"));
    }

    [[nodiscard]] bool isAsking()
    {
        const auto *dialog = wizard().findChild<QWidget *>(QStringLiteral("questions"));
        return dialog != nullptr && dialog->isVisible();
    }

    SshdFake server;
};

} // namespace

void TestQuestions::initTestCase()
{
    m_sshd = std::make_unique<SshdFixture>();
    QVERIFY2(m_sshd->isRunning(), qPrintable(m_sshd->log()));
}

void TestQuestions::passesOnTheCode_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("ru") << QStringLiteral("ru");
}

void TestQuestions::passesOnTheCode()
{
    QFETCH(QString, language);
    Bench window(*m_sshd, language);
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitFor([&] { return window.isAsking(); }));
    auto *field = window.find<QLineEdit>(QStringLiteral("questionsField0"));
    QCOMPARE(field->accessibleName(), QString::fromUtf8(kWords).trimmed()); // no mark-up
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(window.waitFor([&] { return field->hasFocus(); }));
    window.shoot(QStringLiteral("questions-%1").arg(language));
    QVERIFY2(window.clipped().isEmpty(), qPrintable(window.clipped().join(QLatin1Char('\n'))));

    window.press(Qt::Key_Return); // nothing typed yet
    QVERIFY(!window.find<QLabel>(QStringLiteral("questionsWhy"))->text().isEmpty());
    window.type(QStringLiteral("questionsField0"), QStringLiteral("246810"));
    window.press(Qt::Key_Return);
    QVERIFY(window.waitFor([&] { return window.server.tried().contains("answer:246810"); }));
    QVERIFY(window.waitFor([&] { return !window.isAsking(); }));
    QVERIFY(field->text().isEmpty());
}

void TestQuestions::givesUpTheLoginWhereNobodyAnswers()
{
    Bench window(*m_sshd, QStringLiteral("en"));
    window.click(QStringLiteral("primary"));
    auto *field = window.find<QLineEdit>(QStringLiteral("questionsField0"));
    QVERIFY(window.waitFor([&] { return field->hasFocus(); })); // else the key is the window's
    window.press(Qt::Key_Escape);
    QVERIFY(window.waitFor(
        [&] { return window.sentence().contains(QStringLiteral("jm is not connected")); }));
    QCOMPARE(window.server.tried().join(','), QByteArray("none"));
    QVERIFY(!window.isAsking());
}

void TestQuestions::goesWhenTheLoginIsStopped()
{
    Bench window(*m_sshd, QStringLiteral("en"));
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitFor([&] { return window.isAsking(); }));
    const auto made = window.bench().store().create(QStringLiteral("other"));
    QVERIFY(made);
    window.bench().open(*made); // stops what runs for the profile before
    QVERIFY(window.waitFor([&] { return !window.isAsking(); }));
}

void TestQuestions::changesItsLanguage()
{
    Bench window(*m_sshd, QStringLiteral("en"));
    window.click(QStringLiteral("primary"));
    QVERIFY(window.waitFor([&] { return window.isAsking(); }));
    window.type(QStringLiteral("questionsField0"), QStringLiteral("24"));
    window.bench().setLanguage(QStringLiteral("ru"));
    QCOMPARE(window.find<QPushButton>(QStringLiteral("questionsSend"))->text(),
             QStringLiteral("Войти"));
    QCOMPARE(window.find<QLineEdit>(QStringLiteral("questionsField0"))->text(),
             QStringLiteral("24"));
}

QTEST_MAIN(TestQuestions)
#include "tst_questions.moc"
