// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.h"

#include <QTest>

using namespace lockkeeper;
using namespace lockkeeper::cli;

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesCommonOptionsOnBothSides();
    void takesValuesEitherWay();
    void splitsListsAtCommas();
    void takesGroupsOfTwoWords();
    void refuses_data();
    void refuses();
};

namespace {

Result<Arguments> parsed(const char *line)
{
    return Arguments::parse(QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

} // namespace

void TestArguments::takesCommonOptionsOnBothSides()
{
    const auto before = parsed("--secrets s --lang ru check --profile p");
    const auto after = parsed("check --profile p --lang ru --secrets s");
    QVERIFY(before);
    QVERIFY(after);
    for (const char *option : {"secrets", "lang", "profile"})
        QCOMPARE(before->value(option), after->value(option));
    QCOMPARE(before->command()->name, "check");
    QVERIFY(parsed("")->command() == nullptr);
}

void TestArguments::takesValuesEitherWay()
{
    QCOMPARE(parsed("check --json=-")->value("json"), QStringLiteral("-"));
    QCOMPARE(parsed("check --json -")->value("json"), QStringLiteral("-"));
    QCOMPARE(parsed("profile init -o f")->value("output"), QStringLiteral("f"));
    QCOMPARE(parsed("explain -- --x")->operands(), QStringList(QStringLiteral("--x")));
}

void TestArguments::splitsListsAtCommas()
{
    const auto arguments = parsed("check --only a.b,c.* --only d.e --waive a.b=one,two");
    QVERIFY(arguments);
    QCOMPARE(arguments->list("only"),
             QStringList({QStringLiteral("a.b"), QStringLiteral("c.*"), QStringLiteral("d.e")}));
    QCOMPARE(arguments->values("waive"), QStringList(QStringLiteral("a.b=one,two")));
}

void TestArguments::takesGroupsOfTwoWords()
{
    const auto arguments = parsed("--lang en profile init a b");
    QVERIFY(arguments);
    QCOMPARE(arguments->command()->name, "profile init");
    QCOMPARE(arguments->operands().size(), 2);
}

void TestArguments::refuses_data()
{
    QTest::addColumn<QString>("words");
    const auto row = [](const char *line, const char *words) {
        QTest::newRow(line) << QString::fromUtf8(words);
    };
    row("chek", "Did you mean check?");
    row("frobnicate", "There is no command “frobnicate”");
    row("check --jason f", "Did you mean --json?");
    row("check --json", "--json needs a value");
    row("check --json --html f", "--json needs a value");
    row("check --json a --json b", "--json is given twice");
    row("check --help=x", "--help takes no value");
    row("check more", "does not know what to do with “more”");
    row("check --password=canary", "never given on the command line");
    row("--ssh-password canary check", "never given on the command line");
    row("check --watch --json f", "--watch needs a value");
    row("checks --profile p", "takes no option --profile");
    row("explain", "“explain” needs: ID");
    row("diff a", "A.json B.json");
    row("profile", "profile init, profile validate, profile import-ssh-config");
    row("connectors", "“connectors” is not part of this version");
    row("connectors inspect x.jar --json", "“connectors inspect” is not part of this version");
    for (const char *later : {"fix", "restart", "logs", "smoke", "undo"})
        row(later, "is not part of this version");
}

void TestArguments::refuses()
{
    QFETCH(const QString, words);
    const auto arguments = parsed(QTest::currentDataTag());
    QVERIFY(!arguments);
    QCOMPARE(exitCode(arguments.error().kind), 2);
    const QString told = arguments.error().message.in(QStringLiteral("en")) + QLatin1Char(' ')
        + arguments.error().advice.in(QStringLiteral("en"));
    QVERIFY2(told.contains(words), qPrintable(told));
    QVERIFY(!told.contains(QStringLiteral("canary")));
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
