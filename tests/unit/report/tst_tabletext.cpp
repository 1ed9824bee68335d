// SPDX-License-Identifier: Apache-2.0
#include "report/displaywidth.h"
#include "report/rows.h"
#include "report/tabletext.h"
#include "sample.h"

#include <QTest>

using namespace lockkeeper;

namespace {

QStringList table(const report::Result &result, const char *language, int width,
                  bool isColoured = false)
{
    const QString text = report::tableText(
        result,
        {.language = QString::fromLatin1(language), .width = width, .isColoured = isColoured});
    return text.split(QLatin1Char('\n'));
}

QStringList withId(const QStringList &lines, const char *id)
{
    return lines.filter(QLatin1Char(' ') + QLatin1String(id));
}

} // namespace

class TestTableText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheVerdict();
    void keepsIdStatusAndPlaceOnOneLine();
    void foldsEqualResultsOfSeveralHosts();
    void namesTheOtherHostsInASentenceOfTheirOwn();
    void doesNotFoldWhatDiffers();
    void putsTheWorstFirst();
    void givesAdviceUnderWhatIsNotReady();
    void keepsWithinTheWidth_data();
    void keepsWithinTheWidth();
    void coloursOnlyWhenTold();
    void showsForeignControlCharactersAsEscapes();
    void measuresColumns_data();
    void measuresColumns();
    void breaksLongWordsWithoutLosingAny();
};

void TestTableText::startsWithTheVerdict()
{
    QVERIFY(table(sample(), "ru", 120).front().contains(QStringLiteral("Кластер не готов")));
    QVERIFY(
        table(sample(), "en", 120).front().contains(QStringLiteral("The cluster is not ready")));
}

void TestTableText::keepsIdStatusAndPlaceOnOneLine()
{
    for (const int width : {60, 100, 160}) {
        const QStringList lines = withId(table(sample(), "ru", width), "flink.taskmanagers");
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines.front().contains(QStringLiteral("❌ КРИТИЧНО")));
        QVERIFY(lines.front().contains(QStringLiteral("кластер")));
    }
}

void TestTableText::foldsEqualResultsOfSeveralHosts()
{
    const QStringList java = withId(table(sample(), "ru", 120), "java.home");
    QCOMPARE(java.size(), 1);
    QVERIFY2(java.front().contains(QStringLiteral("3 узла")), qPrintable(java.front()));
    // The same but for the host's name in the sentence: one row that names both.
    const QStringList memory = withId(table(sample(), "en", 120), "host.memory");
    QCOMPARE(memory.size(), 2);
    QVERIFY2(memory.front().contains(QStringLiteral("tm-2, tm-3")), qPrintable(memory.front()));
}

void TestTableText::namesTheOtherHostsInASentenceOfTheirOwn()
{
    report::Result result = sample();
    report::Finding one = result.findings.front();
    one.check = QStringLiteral("java.home");
    one.meaning = Text::verbatim(QStringLiteral("Узел h-1 молчит."));
    one.advice = Text::verbatim(QStringLiteral("На h-1: systemctl start ssh"));
    result.findings.clear();
    QStringList names;
    const auto said = [&](qsizetype hosts) {
        for (qsizetype i = names.size(); i < hosts; ++i) {
            const QString name = QStringLiteral("h-%1").arg(i + 1);
            report::Finding next = one;
            next.subject = QStringLiteral("host:") + name;
            next.meaning = Text::verbatim(QStringLiteral("Узел %1 молчит.").arg(name));
            next.advice = Text::verbatim(QStringLiteral("На %1: systemctl start ssh").arg(name));
            result.findings += next;
            names += name;
        }
        const report::Row row = report::foldedRows(result).constFirst();
        return QStringList {row.meaning(QStringLiteral("ru")), row.advice(QStringLiteral("ru")),
                            row.meaning(QStringLiteral("en"))};
    };
    QCOMPARE(said(1).at(0), QStringLiteral("Узел h-1 молчит."));
    QCOMPARE(said(2).at(0), QStringLiteral("Узел h-1 молчит. То же относится к узлу h-2."));
    QCOMPARE(said(3).at(0), QStringLiteral("Узел h-1 молчит. То же относится к узлам h-2, h-3."));
    // A command stays alone on its line, ready to be copied.
    QCOMPARE(said(3).at(1),
             QStringLiteral("На h-1: systemctl start ssh\nТо же сделайте для узлов h-2, h-3."));
    QCOMPARE(said(3).at(2), QStringLiteral("Узел h-1 молчит. The same holds for hosts h-2, h-3."));
    QCOMPARE(said(6).at(0), QStringLiteral("Узел h-1 молчит. То же относится ещё к 5 узлам."));
}

void TestTableText::doesNotFoldWhatDiffers()
{
    report::Result result = sample();
    for (report::Finding &finding : result.findings) {
        if (finding.check == QLatin1String("java.home") && finding.place() == QLatin1String("tm-2"))
            finding.meaning = Text::verbatim(QStringLiteral("Something else."));
    }
    QCOMPARE(withId(table(result, "ru", 120), "java.home").size(), 2);
}

void TestTableText::putsTheWorstFirst()
{
    const QString all = table(sample(), "en", 120).join(QLatin1Char('\n'));
    const QStringList order {
        QStringLiteral("postgres.wal-level"), QStringLiteral("flink.cli"),
        QStringLiteral("java.home"),          QStringLiteral("WAIVED  "),
        QStringLiteral("java.version"),       QStringLiteral("flink.heartbeat")};
    qsizetype last = 0;
    for (const QString &part : order) {
        const qsizetype at = all.indexOf(part, last);
        QVERIFY2(at > 0, qPrintable(part));
        last = at;
    }
}

void TestTableText::givesAdviceUnderWhatIsNotReady()
{
    const QString all = table(sample(), "ru", 120).join(QLatin1Char(' ')).simplified();
    QVERIFY(all.contains(QStringLiteral("Что сделать: Запустите TaskManager'ы.")));
    QVERIFY(all.contains(QStringLiteral("Было: НЕ КРИТИЧНО.")));
}

void TestTableText::keepsWithinTheWidth_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {24, 40, 79, 103, 104, 120, 160})
        QTest::addRow("%d", width) << width;
}

void TestTableText::keepsWithinTheWidth()
{
    QFETCH(int, width);
    for (const char *language : {"ru", "en"}) {
        for (const QString &line : table(sample(), language, width)) {
            // A row's own line holds word, name, place and id together, for grep.
            const bool isHead = width < 104 && line.contains(QChar(0x00B7));
            QVERIFY2(!line.endsWith(QLatin1Char(' ')), qPrintable(line));
            if (!isHead)
                QVERIFY2(report::displayWidth(line) <= width, qPrintable(line));
        }
    }
}

void TestTableText::coloursOnlyWhenTold()
{
    QVERIFY(!table(sample(), "ru", 120).join(QString()).contains(QChar(0x1b)));
    QVERIFY(table(sample(), "ru", 120, true).join(QString()).contains(QChar(0x1b)));
}

void TestTableText::showsForeignControlCharactersAsEscapes()
{
    report::Result result = sample();
    const QString bad = QStringLiteral("a\x1b]52;c;eA==\x07\u202Eb\rc");
    for (report::Finding &finding : result.findings) {
        finding.result = bad;
        finding.meaning = Text::verbatim(bad);
        finding.advice = Text::verbatim(bad);
        finding.subject = QStringLiteral("host:") + bad;
        finding.component = Text::verbatim(bad);
        finding.check = bad;
        finding.seenFrom = bad;
    }
    result.profile = bad;
    result.verdict = Text::verbatim(bad);
    for (const int width : {60, 120}) {
        const QString all = table(result, "ru", width).join(QLatin1Char('\n'));
        for (const char16_t c : {u'\x1b', u'\x07', u'\u202E', u'\r'})
            QVERIFY2(!all.contains(QChar(c)), qPrintable(QString::number(c, 16)));
        QVERIFY(all.contains(QStringLiteral("\\x1b")));
    }
}

void TestTableText::measuresColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("Cyrillic") << QStringLiteral("ГОТОВ") << 5;
    QTest::newRow("emoji") << QStringLiteral("✅") << 2;
    QTest::newRow("emoji style") << QStringLiteral("⚠️") << 2;
    QTest::newRow("beyond the first plane") << QStringLiteral("🚩") << 2;
    QTest::newRow("combining") << QStringLiteral("и\u0306") << 1;
    QTest::newRow("Chinese") << QStringLiteral("表") << 2;
}

void TestTableText::measuresColumns()
{
    QFETCH(QString, text);
    QTEST(report::displayWidth(text), "columns");
}

void TestTableText::breaksLongWordsWithoutLosingAny()
{
    const QString path =
        QStringLiteral("/home/sruser/flink-1.20.3/lib/表表表表表表表表表表表表.jar");
    const QStringList lines = report::wrapped(path, 11);
    QVERIFY(lines.size() > 3);
    QCOMPARE(lines.join(QString()), path);
    for (const QString &line : lines)
        QVERIFY2(report::displayWidth(line) <= 11, qPrintable(line));
}

QTEST_GUILESS_MAIN(TestTableText)
#include "tst_tabletext.moc"
