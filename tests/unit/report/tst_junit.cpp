// SPDX-License-Identifier: Apache-2.0
#include "report/junit.h"
#include "sample.h"

#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace lockkeeper;

namespace {

const QStringList kEnglish {QStringLiteral("en")};

/// What the document says of one case, read with Qt's strict parser.
struct Case
{
    QString check;
    QString name;
    QString outcome; ///< failure, error, skipped; empty: passed
    QString message;
    QString body;
    QString output;
};

struct Suite
{
    QString name;
    QMap<QString, int> counts;
    QList<Case> cases;
};

struct Document
{
    QString error; ///< of the parser
    QMap<QString, int> counts;
    QList<Suite> suites;

    [[nodiscard]] QList<Case> cases() const
    {
        QList<Case> all;
        for (const Suite &suite : suites)
            all += suite.cases;
        return all;
    }
};

QMap<QString, int> countsOf(const QXmlStreamAttributes &attributes)
{
    QMap<QString, int> counts;
    for (const char *name : {"tests", "failures", "errors", "skipped"}) {
        bool isNumber = false;
        const int value = attributes.value(QLatin1String(name)).toInt(&isNumber);
        counts.insert(QLatin1String(name), isNumber ? value : -1);
    }
    return counts;
}

void readMishap(QXmlStreamReader &xml, Case &one)
{
    one.outcome = xml.name().toString();
    one.message = xml.attributes().value(QLatin1String("message")).toString();
    one.body = xml.readElementText();
}

Document parsed(const QByteArray &bytes)
{
    Document document;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString tag = xml.name().toString();
        const QXmlStreamAttributes attributes = xml.attributes();
        if (tag == QLatin1String("testsuites"))
            document.counts = countsOf(attributes);
        else if (tag == QLatin1String("testsuite"))
            document.suites +=
                {attributes.value(QLatin1String("name")).toString(), countsOf(attributes), {}};
        else if (tag == QLatin1String("testcase"))
            document.suites.last().cases +=
                Case {.check = attributes.value(QLatin1String("classname")).toString(),
                      .name = attributes.value(QLatin1String("name")).toString()};
        else if (tag == QLatin1String("system-out"))
            document.suites.last().cases.last().output = xml.readElementText();
        else if (tag != QLatin1String("properties") && tag != QLatin1String("property"))
            readMishap(xml, document.suites.last().cases.last());
    }
    document.error = xml.errorString();
    return document;
}

QMap<QString, int> counted(const QList<Case> &cases)
{
    QMap<QString, int> counts {{QStringLiteral("tests"), 0},
                               {QStringLiteral("failures"), 0},
                               {QStringLiteral("errors"), 0},
                               {QStringLiteral("skipped"), 0}};
    for (const Case &one : cases) {
        ++counts[QStringLiteral("tests")];
        if (!one.outcome.isEmpty())
            ++counts[one.outcome == QLatin1String("skipped") ? one.outcome
                                                             : one.outcome + QLatin1Char('s')];
    }
    return counts;
}

Case caseOf(const Document &document, const QString &name)
{
    for (const Case &one : document.cases()) {
        if (one.name == name)
            return one;
    }
    return {};
}

report::Result with(checks::Status status, const char *check)
{
    report::Result result = sample();
    report::Finding finding = result.findings.first();
    finding.check = QLatin1String(check);
    finding.status = status;
    finding.waived.reset();
    result.findings = {finding};
    return result;
}

QString outcomeOf(checks::Status status, const char *check)
{
    return parsed(report::junitXml(with(status, check), kEnglish)).cases().constFirst().outcome;
}

} // namespace

/// Another program must be able to read what a check found, and must not be led to think better or
/// worse of it.
class TestJunit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasOneCaseForEachFinding();
    void countsAddUp();
    void mapsEachStatus();
    void failsExactlyWhenNotReady();
    void tellsWhatToDo();
    void speaksTheLanguagesAskedFor();
    void keepsHostileTextApart_data();
    void keepsHostileTextApart();
    void isTheSameForTheSame();
};

void TestJunit::hasOneCaseForEachFinding()
{
    const Document document = parsed(report::junitXml(sample(), kEnglish));
    QCOMPARE(document.error, QString());
    QSet<QString> wanted;
    for (const report::Finding &finding : sample().findings)
        wanted += finding.check + QLatin1Char(' ') + finding.subject;
    QSet<QString> seen;
    for (const Suite &suite : document.suites) {
        for (const Case &one : suite.cases) {
            QVERIFY(one.check.startsWith(suite.name + QLatin1Char('.')));
            QVERIFY(one.name.startsWith(one.check + QLatin1Char(' ')));
            seen += one.name;
        }
    }
    QCOMPARE(seen, wanted);
    QCOMPARE(document.cases().size(), sample().findings.size());
}

void TestJunit::countsAddUp()
{
    const Document document = parsed(report::junitXml(sample(), kEnglish));
    QCOMPARE(document.counts, counted(document.cases()));
    for (const Suite &suite : document.suites)
        QCOMPARE(suite.counts, counted(suite.cases));
    QCOMPARE(document.counts.value(QStringLiteral("failures")), sample().summary.critical);
}

void TestJunit::mapsEachStatus()
{
    using checks::Status;
    QCOMPARE(outcomeOf(Status::Pass, "host.disk"), QString());
    QCOMPARE(outcomeOf(Status::Warning, "host.disk"), QString());
    QCOMPARE(outcomeOf(Status::Critical, "host.cpu"), QStringLiteral("failure"));
    QCOMPARE(outcomeOf(Status::Skipped, "host.disk"), QStringLiteral("skipped"));
    QCOMPARE(outcomeOf(Status::Unknown, "host.disk"), QStringLiteral("error"));
    QCOMPARE(outcomeOf(Status::Unknown, "host.cpu"), QStringLiteral("skipped")); // not required
    const Document document = parsed(report::junitXml(sample(), kEnglish));
    const Case waived = caseOf(document, QStringLiteral("host.cpu host:tm-3"));
    QCOMPARE(waived.outcome, QStringLiteral("skipped"));
    QVERIFY2(waived.message.contains(sample().findings.at(11).waived->reason),
             qPrintable(waived.message));
    QVERIFY(!caseOf(document, QStringLiteral("host.cpu host:tm-2")).output.isEmpty());
}

void TestJunit::failsExactlyWhenNotReady()
{
    for (const char *check : {"host.disk", "host.cpu"}) {
        for (const auto status :
             {checks::Status::Pass, checks::Status::Warning, checks::Status::Critical,
              checks::Status::Unknown, checks::Status::Skipped}) {
            checks::Finding judged;
            judged.check = checks::findCheck(QLatin1String(check));
            judged.verdict.status = status;
            const QString outcome = outcomeOf(status, check);
            const bool isRed =
                outcome == QLatin1String("failure") || outcome == QLatin1String("error");
            QCOMPARE(isRed, !checks::isReady({judged}));
        }
    }
}

void TestJunit::tellsWhatToDo()
{
    const Document document = parsed(report::junitXml(sample(), kEnglish));
    const Case one = caseOf(document, QStringLiteral("postgres.wal-level source"));
    const auto finding = [] {
        for (const report::Finding &candidate : sample().findings) {
            if (candidate.check == QLatin1String("postgres.wal-level"))
                return candidate;
        }
        return report::Finding();
    }();
    QCOMPARE(one.message, finding.meaning.in(QStringLiteral("en")));
    QVERIFY(one.body.contains(finding.advice.in(QStringLiteral("en"))));
    QVERIFY(one.body.contains(finding.result));
    QVERIFY(one.body.contains(finding.how));
}

void TestJunit::speaksTheLanguagesAskedFor()
{
    const QString name = QStringLiteral("flink.taskmanagers cluster");
    const auto russian = QStringLiteral("КРИТИЧНО");
    const auto english = QStringLiteral("CRITICAL");
    const auto body = [&](const QStringList &languages) {
        return caseOf(parsed(report::junitXml(sample(), languages)), name).body;
    };
    QVERIFY(body(kEnglish).contains(english) && !body(kEnglish).contains(russian));
    const QString both = body({QStringLiteral("ru"), QStringLiteral("en")});
    QVERIFY(both.contains(english) && both.contains(russian));
    QVERIFY(both.indexOf(russian) < both.indexOf(english));
}

void TestJunit::keepsHostileTextApart_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("shown");
    QString controls;
    for (char16_t c = 0; c < 0x20; ++c)
        controls += QChar(c);
    QTest::newRow("controls") << controls + QStringLiteral("end") << QStringLiteral("\\x1f");
    QTest::newRow("markup") << QStringLiteral("</failure><![CDATA[x]]>&amp;\"'<b a=\"1\">")
                            << QStringLiteral("</failure><![CDATA[x]]>&amp;\"'<b a=\"1\">");
    QTest::newRow("half a pair") << QStringLiteral("a") + QChar(0xD800) + QStringLiteral("b")
                                 << QStringLiteral("a\\ud800b");
    QTest::newRow("other half") << QStringLiteral("a") + QChar(0xDC00)
                                << QStringLiteral("a\\udc00");
    QTest::newRow("no characters")
        << QString(QChar(0xFFFE)) + QChar(0xFFFF) << QStringLiteral("\\ufffe\\uffff");
    QTest::newRow("right to left") << QStringLiteral("a\u202Eb") << QStringLiteral("a\\u202eb");
    QTest::newRow("a pair") << QStringLiteral("\U0001F6A9") << QStringLiteral("\U0001F6A9");
    QTest::newRow("a pair at the cut")
        << QString(999, QLatin1Char('x')) + QStringLiteral("\U0001F6A9\U0001F6A9")
        << QStringLiteral("xxx");
}

void TestJunit::keepsHostileTextApart()
{
    QFETCH(QString, words);
    QFETCH(QString, shown);
    report::Result result = with(checks::Status::Critical, "host.disk");
    report::Finding &finding = result.findings.first();
    finding.subject = QStringLiteral("host:") + words;
    finding.meaning = Text::verbatim(words);
    finding.result = words;
    finding.how = words;
    result.profile = words;
    result.verdict = Text::verbatim(words);
    const Document document = parsed(report::junitXml(result, kEnglish));
    QCOMPARE(document.error, QString());
    QCOMPARE(document.cases().size(), 1);
    const Case one = document.cases().constFirst();
    QCOMPARE(one.outcome, QStringLiteral("failure"));
    QVERIFY2(one.name.contains(shown), qPrintable(one.name));
    QVERIFY2(one.body.contains(shown), qPrintable(one.body));
    for (const QChar c : one.body)
        QVERIFY(c == QLatin1Char('\n') || c == QLatin1Char('\t') || c.unicode() >= 0x20);
}

void TestJunit::isTheSameForTheSame()
{
    const auto again = report::readResult(report::writeResult(sample()));
    QVERIFY(again);
    QCOMPARE(report::junitXml(*again, kEnglish), report::junitXml(sample(), kEnglish));
}

QTEST_GUILESS_MAIN(TestJunit)
#include "tst_junit.moc"
