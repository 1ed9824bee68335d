// SPDX-License-Identifier: Apache-2.0
#include "project/checkrun.h"
#include "support/capturedfacts.h"
#include "support/goldencase.h"
#include "support/sshdfixture.h"
#include "support/sshprofile.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QTest>

using namespace lockkeeper;

// What is told before all is known must be what is told in the end: every golden case is judged
// whole and as it stood after each round.
class TestCheckRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsNothingEarlyThatChangesLater_data();
    void tellsNothingEarlyThatChangesLater();
    void tellsMostBeforeTheSourceIsAsked();
    void isNeverReadyBeforeTheEnd();
    void obeysChoiceAndWaivers();
    void tellsPartsInOrderAndTheWholeAtTheEnd();
    void endsWithoutAResultWhenStopped();

private:
    profile::SecretStore m_secrets;
    Redactor m_redactor;
};

namespace {

const auto kCases = QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/checks");

using engine::Round;

Round roundOf(const QString &key)
{
    if (key.startsWith(QLatin1String("pg:")))
        return Round::Source;
    const bool isLater = key.startsWith(QLatin1String("rest:"))
        || key.startsWith(QLatin1String("sink:")) || key.startsWith(QLatin1String("probe:net."))
        || key.startsWith(QLatin1String("probe:cli."));
    return isLater ? Round::Explore : Round::Survey;
}

template <typename Value> void cut(QMap<QString, Value> &map, Round over)
{
    for (const QString &key : map.keys()) {
        if (roundOf(key) > over)
            map.remove(key);
    }
}

/// The facts as they stood after that round.
facts::Facts after(facts::Facts facts, Round over)
{
    for (facts::HostRecord &host : facts.hosts) {
        cut(host.raw, over);
        cut(host.exits, over);
        cut(host.problems, over);
        cut(host.via, over);
        cut(host.transcript, over);
    }
    return facts;
}

QStringList lines(const QList<report::Finding> &findings)
{
    QStringList result;
    for (const report::Finding &finding : findings) {
        result += QStringList {finding.check,
                               finding.subject,
                               checks::statusName(finding.status),
                               finding.result,
                               finding.meaning.in(QStringLiteral("en")),
                               finding.advice.in(QStringLiteral("en")),
                               finding.how,
                               finding.fix}
                      .join(QStringLiteral(" | "));
    }
    return result;
}

/// The same lines of a whole judging, without the report around it.
QStringList lines(const QList<checks::Finding> &findings)
{
    QStringList result;
    for (const checks::Finding &finding : findings) {
        const checks::Verdict &verdict = finding.verdict;
        const QString how = verdict.command.isEmpty()
            ? Text(finding.check->how).in(QStringLiteral("en"))
            : verdict.command;
        result += QStringList {QString::fromLatin1(finding.check->id),
                               finding.subject,
                               checks::statusName(verdict.status),
                               verdict.raw,
                               verdict.meaning.in(QStringLiteral("en")),
                               verdict.todo.in(QStringLiteral("en")),
                               how,
                               verdict.remedy}
                      .join(QStringLiteral(" | "));
    }
    return result;
}

// Many cases differ in what is asked last: what was known of them before is judged once.
QStringList early(const facts::Facts &facts, Round over)
{
    static QHash<QByteArray, QStringList> known;
    const QByteArray key = QByteArray::number(static_cast<int>(over)) + facts::writeFacts(facts);
    const auto found = known.constFind(key);
    if (found != known.constEnd())
        return *found;
    return *known.insert(key, lines(project::partialResult(facts, over, {}).findings));
}

} // namespace

void TestCheckRun::tellsNothingEarlyThatChangesLater_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator walk(kCases, {QStringLiteral("*.json")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        QTest::newRow(qPrintable(path.mid(kCases.size() + 1))) << path;
    }
}

void TestCheckRun::tellsNothingEarlyThatChangesLater()
{
    QFETCH(QString, path);
    const auto golden = testing::readCase(path);
    QVERIFY(golden);
    const QStringList all = lines(checks::judge(golden->facts, {}, {}));
    const QSet<QString> whole(all.begin(), all.end());
    // The answers of the source vary only in the cases of its own checks.
    QList<Round> rounds {Round::Survey};
    if (path.contains(QLatin1String("/postgres.")))
        rounds += Round::Explore;
    for (const Round over : std::as_const(rounds)) {
        for (const QString &line : early(after(golden->facts, over), over))
            QVERIFY2(whole.contains(line), qPrintable(line));
    }
}

void TestCheckRun::tellsMostBeforeTheSourceIsAsked()
{
    const facts::Facts facts = test::capturedFacts("healthy");
    const auto survey = project::partialResult(after(facts, Round::Survey), Round::Survey, {});
    const auto explore = project::partialResult(after(facts, Round::Explore), Round::Explore, {});
    const auto whole = project::rejudge(facts, {});
    QVERIFY(!survey.findings.isEmpty());
    QVERIFY(survey.findings.size() < explore.findings.size());
    QVERIFY(explore.findings.size() < whole.findings.size());
    for (const report::Finding &finding : whole.findings) {
        const bool isOfSource = finding.check.startsWith(QLatin1String("postgres."));
        const bool isEarly = std::any_of(
            explore.findings.begin(), explore.findings.end(), [&](const report::Finding &one) {
                return one.check == finding.check && one.subject == finding.subject;
            });
        QVERIFY2(isEarly != isOfSource, qPrintable(finding.check));
    }
}

void TestCheckRun::isNeverReadyBeforeTheEnd()
{
    const facts::Facts facts = test::capturedFacts("healthy");
    const project::CheckOrder order {.choice = {.only = {QStringLiteral("host.ssh")}, .skip = {}}};
    QVERIFY(project::rejudge(facts, order).isReady);
    const auto partial = project::partialResult(facts, Round::Explore, order);
    QCOMPARE(partial.findings.size(), 3);
    QVERIFY(!partial.isReady);
    QCOMPARE(partial.verdict.in(QStringLiteral("en")), QStringLiteral("Checking: 1 of 1"));
}

void TestCheckRun::obeysChoiceAndWaivers()
{
    facts::Facts facts = test::capturedFacts("healthy");
    facts.hosts.front().problem =
        Error {.kind = ErrorKind::Refused, .message = Text::verbatim(QStringLiteral("no"))};
    const QString host = QStringLiteral("host:") + facts.hosts.constFirst().name;
    const project::CheckOrder order {
        .choice = {.only = {QStringLiteral("host.*")}, .skip = {QStringLiteral("host.clock")}},
        .waivers = {{.check = QStringLiteral("host.ssh"),
                     .subject = host,
                     .reason = QStringLiteral("being moved"),
                     .by = {},
                     .until = {}}}};
    const auto partial = project::partialResult(facts, Round::Survey, order);
    const auto whole = project::rejudge(facts, order);
    for (const report::Result &result : {partial, whole}) {
        QCOMPARE(result.summary.waived, 1);
        for (const report::Finding &finding : result.findings) {
            QVERIFY(finding.check.startsWith(QLatin1String("host.")));
            QVERIFY(finding.check != QLatin1String("host.clock"));
            QCOMPARE(finding.waived.has_value(),
                     finding.check == QLatin1String("host.ssh") && finding.subject == host);
        }
    }
}

void TestCheckRun::tellsPartsInOrderAndTheWholeAtTheEnd()
{
    SshdFixture sshd;
    QVERIFY2(sshd.isRunning(), qPrintable(sshd.log()));
    QList<Round> rounds;
    QList<report::Result> parts;
    const engine::Control control {
        .stop = {}, .round = [&](Round round, const facts::Facts &) { rounds += round; }};
    const project::CheckOrder order {
        .onPartial = [&](const report::Result &soFar) { parts += soFar; }};
    const auto outcome = project::runChecks(test::profileOf(sshd.target(), {QStringLiteral("a")}),
                                            {m_secrets, m_redactor}, order, control);
    QVERIFY(outcome);
    QCOMPARE(rounds, (QList {Round::Survey, Round::Explore}));
    QCOMPARE(parts.size(), 1);
    QVERIFY(!parts.constFirst().isReady);
    const QStringList whole = lines(outcome->result.findings);
    for (const QString &line : lines(parts.constFirst().findings))
        QVERIFY2(whole.contains(line), qPrintable(line));
    QCOMPARE(report::writeResult(project::rejudge(outcome->facts, order)),
             report::writeResult(outcome->result));
}

void TestCheckRun::endsWithoutAResultWhenStopped()
{
    std::stop_source stop;
    stop.request_stop();
    profile::Profile profile;
    profile.hosts +=
        profile::Host {.name = QStringLiteral("a"), .address = QStringLiteral("127.0.0.1")};
    const project::CheckOrder order {.onPartial = [](const report::Result &) { QFAIL("told"); }};
    const auto outcome =
        project::runChecks(profile, {m_secrets, m_redactor}, order, {.stop = stop.get_token()});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestCheckRun)
#include "tst_checkrun.moc"
