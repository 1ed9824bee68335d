// SPDX-License-Identifier: Apache-2.0
#include "report/docs.h"

#include <QRegularExpression>
#include <QTest>

using namespace lockkeeper;

namespace {

const checks::Check kCheck {
    .id = "java.home",
    .scope = checks::Scope::FlinkHost,
    .isRequired = true,
    .component = text("tests", "JAVA_HOME"),
    .how = text("tests", "echo $JAVA_HOME | cat"),
    .purpose = text("tests", "The scripts need it."),
    .thresholds = text("tests", "Critical when missing."),
    .sources = "Flink 1.20, bin/config.sh",
    .remedies = "java.set-home",
};

} // namespace

class TestDocs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explainsACheckInFull();
    void leavesOutWhatACheckDoesNotHave();
    void listsEveryCheckOnce();
    void printsEveryCheckOnThePage();
};

void TestDocs::explainsACheckInFull()
{
    const QString page = report::explainText(kCheck, QStringLiteral("ru"));
    for (const auto *part :
         {"java.home", "echo $JAVA_HOME | cat", "The scripts need it.", "Critical when missing.",
          "bin/config.sh", "java.set-home", "проверка обязательна", "каждый узел с ролью Flink"})
        QVERIFY2(page.contains(QString::fromUtf8(part)), part);
}

void TestDocs::leavesOutWhatACheckDoesNotHave()
{
    checks::Check check = kCheck;
    check.remedies = "";
    QVERIFY(!report::explainText(check, QStringLiteral("en")).contains(QStringLiteral("Remedies")));
}

void TestDocs::listsEveryCheckOnce()
{
    const QString list = report::checkList(QStringLiteral("en"));
    QCOMPARE(list.count(QLatin1Char('\n')), static_cast<qsizetype>(checks::catalogue().size()));
}

void TestDocs::printsEveryCheckOnThePage()
{
    for (const auto *language : {"ru", "en"}) {
        const QString page = report::docsPage(QString::fromLatin1(language));
        static const QRegularExpression heading(QStringLiteral("^### "),
                                                QRegularExpression::MultilineOption);
        QCOMPARE(page.count(heading), static_cast<qsizetype>(checks::catalogue().size()));
        QVERIFY(page.endsWith(QLatin1Char('\n')));
    }
}

QTEST_GUILESS_MAIN(TestDocs)
#include "tst_docs.moc"
