// SPDX-License-Identifier: Apache-2.0
#include "report/junit.h"

#include "base/printable.h"
#include "report/rows.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace lockkeeper::report {
namespace {

constexpr qsizetype kLongestMessage = 1000;

enum class Outcome { Passed, Failure, Error, Skipped };

/// The four counts that a suite and the whole document carry.
struct Counts
{
    int tests = 0;
    int failures = 0;
    int errors = 0;
    int skipped = 0;
};

/// The findings of one topic.
struct Suite
{
    QString topic;
    QList<const Finding *> findings;
};

bool isRequired(const Finding &finding)
{
    const checks::Check *check = checks::findCheck(finding.check);
    return check == nullptr || check->isRequired;
}

Outcome outcomeOf(const Finding &finding)
{
    switch (rankOf(finding)) {
    case Rank::Critical:
        return Outcome::Failure;
    case Rank::Unknown:
        return isRequired(finding) ? Outcome::Error : Outcome::Skipped;
    case Rank::Waived:
    case Rank::Skipped:
        return Outcome::Skipped;
    case Rank::Warning:
    case Rank::Pass:
        break;
    }
    return Outcome::Passed;
}

void count(Counts &counts, const Finding &finding)
{
    const Outcome outcome = outcomeOf(finding);
    ++counts.tests;
    counts.failures += outcome == Outcome::Failure ? 1 : 0;
    counts.errors += outcome == Outcome::Error ? 1 : 0;
    counts.skipped += outcome == Outcome::Skipped ? 1 : 0;
}

// XML 1.0 has no way to write control characters, halves of surrogate pairs, U+FFFE and U+FFFF, not
// even as references: they become visible escapes as everywhere else.
QString safe(const QString &words)
{
    QString result;
    const QString shown = printable(words);
    result.reserve(shown.size());
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QChar c = shown.at(i);
        const bool isPair =
            c.isHighSurrogate() && i + 1 < shown.size() && shown.at(i + 1).isLowSurrogate();
        if (isPair) {
            result += c;
            result += shown.at(++i);
        } else if (c.isSurrogate() || c.unicode() >= 0xFFFE) {
            result += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        } else {
            result += c;
        }
    }
    return result;
}

QList<Suite> suitesOf(const Result &result)
{
    QList<Suite> suites;
    for (const Finding &finding : result.findings) {
        const QString topic = finding.check.section(QLatin1Char('.'), 0, 0);
        auto known = std::find_if(suites.begin(), suites.end(),
                                  [&](const Suite &suite) { return suite.topic == topic; });
        if (known == suites.end())
            known = suites.insert(suites.end(), Suite {topic, {}});
        known->findings += &finding;
    }
    return suites;
}

class Document
{
public:
    Document(const Result &result, const QStringList &languages)
        : m_result(result)
        , m_languages(languages)
        , m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
    }

    QByteArray written();

private:
    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QLatin1String(name), safe(value));
    }
    void counts(const Counts &counts);
    void suite(const Suite &suite);
    void properties();
    void property(const char *name, const QString &value);
    void testCase(const Finding &finding);
    void mishap(const char *element, const Finding &finding);
    void skipped(const Finding &finding);
    [[nodiscard]] QString sentence(const Finding &finding) const;
    [[nodiscard]] QString story(const Finding &finding) const;

    const Result &m_result;
    const QStringList &m_languages;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

void Document::counts(const Counts &counts)
{
    attribute("tests", QString::number(counts.tests));
    attribute("failures", QString::number(counts.failures));
    attribute("errors", QString::number(counts.errors));
    attribute("skipped", QString::number(counts.skipped));
}

void Document::property(const char *name, const QString &value)
{
    m_xml.writeEmptyElement(QStringLiteral("property"));
    attribute("name", QLatin1String(name));
    attribute("value", value);
}

// In every suite: the schema has no place for them above.
void Document::properties()
{
    m_xml.writeStartElement(QStringLiteral("properties"));
    property("profile", m_result.profile);
    property("lockkeeper", m_result.tool);
    property("ready", m_result.isReady ? QStringLiteral("true") : QStringLiteral("false"));
    property("verdict", m_result.verdict.in(m_languages.constFirst()).simplified());
    m_xml.writeEndElement();
}

// The sentence for one line: what is, or why it does not count.
QString Document::sentence(const Finding &finding) const
{
    const QString &language = m_languages.constFirst();
    const Text words = rankOf(finding) == Rank::Waived ? waivedWords(finding) : finding.meaning;
    return oneLine(words.in(language), kLongestMessage);
}

// All that a person needs to act, in every language.
QString Document::story(const Finding &finding) const
{
    QStringList lines;
    for (const QString &language : m_languages) {
        lines += rankWord(rankOf(finding)).in(language) + QStringLiteral(": ")
            + finding.meaning.in(language);
        if (finding.waived)
            lines += waivedWords(finding).in(language);
        if (!finding.advice.isEmpty())
            lines += text("report", "What to do: %1").arg(finding.advice).in(language);
        if (!finding.result.isEmpty())
            lines += text("report", "Your result: %1").arg(finding.result).in(language);
    }
    if (!finding.how.isEmpty())
        lines += QStringLiteral("$ ") + finding.how;
    return lines.join(QLatin1Char('\n'));
}

void Document::mishap(const char *element, const Finding &finding)
{
    m_xml.writeStartElement(QLatin1String(element));
    attribute("message", sentence(finding));
    attribute("type", rankName(rankOf(finding)));
    m_xml.writeCharacters(safe(story(finding)));
    m_xml.writeEndElement();
}

void Document::skipped(const Finding &finding)
{
    m_xml.writeStartElement(QStringLiteral("skipped"));
    attribute("message",
              rankWord(rankOf(finding)).in(m_languages.constFirst()) + QStringLiteral(": ")
                  + sentence(finding));
    m_xml.writeEndElement();
}

void Document::testCase(const Finding &finding)
{
    m_xml.writeStartElement(QStringLiteral("testcase"));
    attribute("classname", finding.check);
    attribute("name", finding.check + QLatin1Char(' ') + finding.subject);
    attribute("time", QStringLiteral("0"));
    switch (outcomeOf(finding)) {
    case Outcome::Failure:
        mishap("failure", finding);
        break;
    case Outcome::Error:
        mishap("error", finding);
        break;
    case Outcome::Skipped:
        skipped(finding);
        break;
    case Outcome::Passed:
        break;
    }
    const Rank rank = rankOf(finding);
    if (rank == Rank::Warning || rank == Rank::Waived)
        m_xml.writeTextElement(QStringLiteral("system-out"), safe(story(finding)));
    m_xml.writeEndElement();
}

void Document::suite(const Suite &suite)
{
    Counts sums;
    for (const Finding *finding : suite.findings)
        count(sums, *finding);
    m_xml.writeStartElement(QStringLiteral("testsuite"));
    attribute("name", suite.topic);
    counts(sums);
    attribute("time", QStringLiteral("0"));
    // Without zone or fraction: more is not in the schema.
    attribute("timestamp",
              m_result.started.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")));
    properties();
    for (const Finding *finding : suite.findings)
        testCase(*finding);
    m_xml.writeEndElement();
}

QByteArray Document::written()
{
    Counts sums;
    for (const Finding &finding : m_result.findings)
        count(sums, finding);
    const auto took = static_cast<double>(m_result.started.msecsTo(m_result.finished)) / 1000;
    m_xml.writeStartDocument();
    m_xml.writeStartElement(QStringLiteral("testsuites"));
    attribute("name", QStringLiteral("lockkeeper"));
    counts(sums);
    attribute("time", QString::number(took, 'f', 3));
    for (const Suite &one : suitesOf(m_result))
        suite(one);
    m_xml.writeEndDocument();
    return m_bytes;
}

} // namespace

QByteArray junitXml(const Result &result, const QStringList &languages)
{
    return Document(result, languages).written();
}

} // namespace lockkeeper::report
