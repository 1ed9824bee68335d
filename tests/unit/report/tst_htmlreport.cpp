// SPDX-License-Identifier: Apache-2.0
#include "report/htmlreport.h"
#include "sample.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace lockkeeper;

namespace {

const QStringList kBoth {QStringLiteral("ru"), QStringLiteral("en")};

struct Tag
{
    QString name;
    QMap<QString, QString> attributes;
};

// The start tags of a page as the HTML standard's tokenizer sees them (13.2.5, data, tag and
// attribute states; raw text in style, script, title and textarea).
class Tokenizer
{
public:
    explicit Tokenizer(const QString &page)
        : m_page(page)
    { }

    QList<Tag> tags()
    {
        QList<Tag> result;
        while ((m_at = m_page.indexOf(QLatin1Char('<'), m_at)) >= 0) {
            ++m_at;
            if (m_at >= m_page.size() || !m_page.at(m_at).isLetter())
                continue;
            result += tag();
            if (isRaw(result.back().name))
                m_at = m_page.indexOf(QStringLiteral("</") + result.back().name, m_at);
        }
        return result;
    }

private:
    static bool isRaw(const QString &name)
    {
        return QStringList {QStringLiteral("style"), QStringLiteral("script"),
                            QStringLiteral("title"), QStringLiteral("textarea")}
            .contains(name);
    }

    QString until(const QString &ends)
    {
        const qsizetype begin = m_at;
        while (m_at < m_page.size() && !ends.contains(m_page.at(m_at)))
            ++m_at;
        return m_page.mid(begin, m_at - begin).toLower();
    }

    QString attributeValue()
    {
        const QChar quote = m_page.at(m_at);
        if (quote != u'"' && quote != u'\'')
            return until(QStringLiteral(" \t\n\r\f>"));
        ++m_at;
        const QString value = until(QString(quote));
        ++m_at;
        return value;
    }

    Tag tag()
    {
        Tag tag {until(QStringLiteral(" \t\n\r\f/>")), {}};
        while (m_at < m_page.size() && m_page.at(m_at) != u'>') {
            if (QStringLiteral(" \t\n\r\f/").contains(m_page.at(m_at))) {
                ++m_at;
                continue;
            }
            const QString name = until(QStringLiteral(" \t\n\r\f/>="));
            QString value;
            if (m_at < m_page.size() && m_page.at(m_at) == u'=') {
                ++m_at;
                value = attributeValue();
            }
            tag.attributes.insert(name, value);
        }
        return tag;
    }

    QString m_page;
    qsizetype m_at = 0;
};

QList<Tag> tagsOf(const QByteArray &page)
{
    return Tokenizer(QString::fromUtf8(page)).tags();
}

QStringList namesOf(const QByteArray &page)
{
    QStringList names;
    for (const Tag &tag : tagsOf(page))
        names += tag.name;
    return names;
}

// Every string that came from outside replaced; what the program itself names stays.
QJsonValue replaced(const QJsonValue &value, const QString &words, const QString &key = {})
{
    static const QStringList own {QStringLiteral("status"), QStringLiteral("started"),
                                  QStringLiteral("finished"), QStringLiteral("until"),
                                  QStringLiteral("subject")};
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (const QString &name : object.keys())
            object.insert(name, replaced(object.value(name), words, name));
        return object;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &one : value.toArray())
            array += replaced(one, words, key);
        return array;
    }
    if (!value.isString() || own.contains(key) || value.toString().isEmpty())
        return value;
    return words;
}

report::Result filledWith(const QString &words)
{
    const QJsonObject root = QJsonDocument::fromJson(sampleBytes()).object();
    const QJsonObject filled = replaced(root, words).toObject();
    report::Result result = report::readResult(QJsonDocument(filled).toJson()).value();
    for (report::Finding &finding : result.findings)
        finding.subject = QStringLiteral("host:") + words;
    return result;
}

} // namespace

class TestHtmlReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEqualForEqualInput();
    void loadsAndRunsNothing();
    void namesAllColumnsOfTheSeed();
    void switchesLanguagesOnlyWhereThereAreTwo();
    void tellsTheHashOfTheJson();
    void leavesOutWhatIsNotThere();
    void tellsTheNetworkTeamWhatIsShut();
    void keepsHostileStringsText_data();
    void keepsHostileStringsText();
};

void TestHtmlReport::isEqualForEqualInput()
{
    QCOMPARE(report::htmlReport(sample(), kBoth), report::htmlReport(sample(), kBoth));
}

void TestHtmlReport::loadsAndRunsNothing()
{
    const QByteArray page = report::htmlReport(sample(), kBoth);
    QVERIFY(
        page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""));
    QVERIFY(!page.contains("url("));
    QVERIFY(!page.contains("@import"));
    for (const Tag &tag : tagsOf(page)) {
        QVERIFY2(tag.name != QLatin1String("script") && tag.name != QLatin1String("link"),
                 qPrintable(tag.name));
        QVERIFY(!tag.attributes.contains(QStringLiteral("src")));
        const QString href = tag.attributes.value(QStringLiteral("href"));
        QVERIFY2(href.isEmpty() || href.startsWith(QLatin1Char('#')), qPrintable(href));
    }
}

void TestHtmlReport::namesAllColumnsOfTheSeed()
{
    const QString page = QString::fromUtf8(report::htmlReport(sample(), {QStringLiteral("ru")}));
    for (const auto *column : {"Проверяемый компонент", "Как проверено", "веб-интерфейсе Flink",
                               "зачем проверяется", "Ваш результат", "Статус и значение"})
        QVERIFY2(page.contains(QString::fromUtf8(column)), column);
    for (const auto *words :
         {"КРИТИЧНО", "НЕ КРИТИЧНО", "НЕ УДАЛОСЬ ПРОВЕРИТЬ", "ПРИНЯТО", "ГОТОВ", "НЕ ПРИМЕНИМО"})
        QVERIFY2(page.contains(QString::fromUtf8(words)), words);
    QVERIFY(page.contains(QStringLiteral("22 ноября 2026 г., 15:41 (UTC)")));
}

void TestHtmlReport::switchesLanguagesOnlyWhereThereAreTwo()
{
    QCOMPARE(namesOf(report::htmlReport(sample(), kBoth)).count(QStringLiteral("input")), 2);
    const QByteArray english = report::htmlReport(sample(), {QStringLiteral("en")});
    QVERIFY(!namesOf(english).contains(QStringLiteral("input")));
    QVERIFY2(
        !QString::fromUtf8(english).contains(QRegularExpression(QStringLiteral("\\p{Cyrillic}"))),
        "Russian in an English report");
}

void TestHtmlReport::tellsTheHashOfTheJson()
{
    const QByteArray hash =
        QCryptographicHash::hash(report::writeResult(sample()), QCryptographicHash::Sha256);
    QVERIFY(report::htmlReport(sample(), kBoth).contains(hash.toHex()));
}

void TestHtmlReport::leavesOutWhatIsNotThere()
{
    report::Result result = sample();
    result.reach.clear();
    result.transcript.clear();
    result.scope.reason = {};
    result.scope.leftOut.clear();
    const QByteArray page = report::htmlReport(result, {QStringLiteral("en")});
    QVERIFY(!page.contains("who must reach whom"));
    QVERIFY(!page.contains("<pre"));
    QVERIFY(!page.contains("What was not looked at"));
}

void TestHtmlReport::tellsTheNetworkTeamWhatIsShut()
{
    const QByteArray title = "needed and not open";
    report::Result result = sample();
    result.hosts = {{.name = QStringLiteral("tm-2"), .address = QStringLiteral("10.0.0.12")}};
    report::ReachLine way {.from = QStringLiteral("tm-2"),
                           .to = QStringLiteral("db-1"),
                           .port = 5432,
                           .role = QStringLiteral("source"),
                           .state = QStringLiteral("open")};
    result.reach = {way};
    QVERIFY(!report::htmlReport(result, {QStringLiteral("en")}).contains(title));
    way.state = QStringLiteral("timeout");
    way.port = 5433;
    result.reach += way;
    const QByteArray page = report::htmlReport(result, {QStringLiteral("en")});
    const qsizetype at = page.indexOf(title);
    QVERIFY(at > 0);
    const QByteArray table = page.mid(at, page.indexOf("</table>", at) - at);
    for (const char *words :
         {"What for", "tm-2 (10.0.0.12)", "db-1", "5433", "PostgreSQL", "no answer"})
        QVERIFY2(table.contains(words), words);
    QVERIFY(!table.contains("5432"));
}

void TestHtmlReport::keepsHostileStringsText_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("script") << QStringLiteral("<script>alert(1)</script>");
    QTest::newRow("out of pre") << QStringLiteral("</pre></details><img src=x onerror=alert(1)>");
    QTest::newRow("out of style") << QStringLiteral("</style><script>1</script>");
    QTest::newRow("out of title") << QStringLiteral("</title><svg onload=alert(1)>");
    QTest::newRow("out of attributes") << QStringLiteral("\" onmouseover=\"alert(1)\" x='`");
    QTest::newRow("entities") << QStringLiteral("&lt;img src=x&gt; &#x3c;b&#x3e;");
    QTest::newRow("mustache") << QStringLiteral("{{{style}}} {{#rows}}<b>{{/rows}} {{>t}}");
    QTest::newRow("right to left") << QStringLiteral("a\u202Egnp.exe\u2066\u200B");
    QTest::newRow("escape sequences") << QStringLiteral("\x1b]0;x\x07\x1b[2J\r\x9b31m");
}

void TestHtmlReport::keepsHostileStringsText()
{
    QFETCH(QString, words);
    const QByteArray page = report::htmlReport(filledWith(words), kBoth);
    const QByteArray plain = report::htmlReport(filledWith(QStringLiteral("plain")), kBoth);
    QCOMPARE(namesOf(page), namesOf(plain));
    for (const Tag &tag : tagsOf(page)) {
        QVERIFY2(tag.name != QLatin1String("script") && tag.name != QLatin1String("img"),
                 qPrintable(tag.name));
        for (const QString &attribute : tag.attributes.keys())
            QVERIFY2(!attribute.startsWith(QLatin1String("on")), qPrintable(attribute));
    }
    static const QRegularExpression hidden(
        QStringLiteral("[\\x{00}-\\x{08}\\x{0b}-\\x{1f}\\x{7f}-\\x{9f}\\x{200b}-\\x{200f}"
                       "\\x{202a}-\\x{202e}\\x{2060}-\\x{2069}]"));
    QVERIFY(!QString::fromUtf8(page).contains(hidden));
}

QTEST_GUILESS_MAIN(TestHtmlReport)
#include "tst_htmlreport.moc"
