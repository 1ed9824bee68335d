// SPDX-License-Identifier: Apache-2.0
#include "report/wording.h"

#include <QTest>

using namespace lockkeeper;

namespace {

const checks::Check kMemory {.id = "host.memory", .isRequired = true};
const checks::Check kSlots {
    .id = "flink.slots", .scope = checks::Scope::Cluster, .isRequired = true};
const checks::Check kCpu {.id = "host.cpu"};

checks::Finding finding(const checks::Check &check, const char *subject, checks::Status status)
{
    checks::Finding result;
    result.check = &check;
    result.subject = QString::fromLatin1(subject);
    result.verdict.status = status;
    return result;
}

QString verdict(const QList<checks::Finding> &findings, const char *language,
                const report::Unseen &unseen = {})
{
    const report::Scope scope {.asked = 3, .catalogue = 40};
    return report::verdictWords(findings, unseen, scope).in(QString::fromLatin1(language));
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysReady();
    void countsProblemsAndHosts();
    void countsAProblemOnceHoweverManyHosts();
    void doesNotCallUnknownReady();
    void leavesWaivedFindingsOut();
    void saysThatOnlySomeChecksWereChosen();
    void namesWhatWasNotLookedAt();
    void explainsWhatWasNotLookedAt();
    void tellsThatHostsWereAskedAtDifferentTimes();
};

void TestWording::saysReady()
{
    const auto pass = finding(kMemory, "host:tm-2", checks::Status::Pass);
    QCOMPARE(verdict({pass}, "ru"), QStringLiteral("Кластер готов к Flink CDC."));
    const auto remark = finding(kCpu, "host:tm-2", checks::Status::Warning);
    QCOMPARE(verdict({pass, remark}, "ru"),
             QStringLiteral("Кластер готов, 1 замечание не критично."));
    QCOMPARE(verdict({pass, remark}, "en"),
             QStringLiteral("The cluster is ready, 1 remark is not critical."));
}

void TestWording::countsProblemsAndHosts()
{
    const auto memory = finding(kMemory, "host:tm-2", checks::Status::Critical);
    const auto cpu = finding(kCpu, "host:tm-3", checks::Status::Critical);
    const auto noSlots = finding(kSlots, "cluster", checks::Status::Critical);
    QCOMPARE(verdict({memory, cpu}, "ru"),
             QStringLiteral("Кластер не готов: 2 критичные проблемы на 2 узлах."));
    QCOMPARE(verdict({memory}, "en"),
             QStringLiteral("The cluster is not ready: 1 critical problem on 1 host."));
    QCOMPARE(verdict({memory, noSlots}, "ru"),
             QStringLiteral("Кластер не готов: 2 критичные проблемы."));
    const auto unknown = finding(kCpu, "host:tm-2", checks::Status::Unknown);
    QCOMPARE(
        verdict({noSlots, unknown}, "ru"),
        QStringLiteral("Кластер не готов: 1 критичная проблема, 1 проверку провести не удалось."));
}

void TestWording::countsAProblemOnceHoweverManyHosts()
{
    QList<checks::Finding> findings;
    for (const char *host : {"host:a", "host:b", "host:c"})
        findings += finding(kMemory, host, checks::Status::Critical);
    QCOMPARE(verdict(findings, "ru"),
             QStringLiteral("Кластер не готов: 1 критичная проблема на 3 узлах."));
}

void TestWording::doesNotCallUnknownReady()
{
    const auto required = finding(kSlots, "cluster", checks::Status::Unknown);
    QCOMPARE(
        verdict({required}, "ru"),
        QStringLiteral("Готовность не подтверждена: 1 обязательную проверку провести не удалось."));
    const auto other = finding(kCpu, "host:tm-2", checks::Status::Unknown);
    QCOMPARE(
        verdict({required, other}, "ru"),
        QStringLiteral("Готовность не подтверждена: 1 обязательную проверку провести не удалось "
                       "и ещё 1 необязательную."));
    QCOMPARE(verdict({other}, "en"),
             QStringLiteral("The cluster is ready for Flink CDC, 1 check could not be made."));
}

void TestWording::leavesWaivedFindingsOut()
{
    auto waived = finding(kMemory, "host:tm-2", checks::Status::Critical);
    waived.waived = checks::Waiver {};
    auto remark = finding(kCpu, "host:tm-2", checks::Status::Warning);
    remark.waived = checks::Waiver {};
    QCOMPARE(verdict({waived, remark}, "en"),
             QStringLiteral("The cluster is ready for Flink CDC."));
}

void TestWording::saysThatOnlySomeChecksWereChosen()
{
    const auto pass = finding(kMemory, "host:tm-2", checks::Status::Pass);
    report::Unseen unseen;
    unseen.isChosen = true;
    const QString english = verdict({pass}, "en", unseen);
    QVERIFY2(english.contains(QStringLiteral("of the checks chosen")), qPrintable(english));
    QVERIFY2(!english.contains(QStringLiteral("ready")), qPrintable(english));
    QCOMPARE(verdict({pass}, "ru", unseen),
             QStringLiteral("Критичных проблем не найдено: это вывод только по выбранным "
                            "проверкам, 3 из 40."));
}

void TestWording::namesWhatWasNotLookedAt()
{
    const auto pass = finding(kMemory, "host:tm-2", checks::Status::Pass);
    report::Unseen unseen;
    unseen.hasNoSource = true;
    unseen.unbuilt = QStringList {QStringLiteral("starrocks"), QStringLiteral("connectors")};
    unseen.hosts = QStringList {QStringLiteral("tm-3")};
    QCOMPARE(verdict({pass}, "ru", unseen),
             QStringLiteral("Кластер готов к Flink CDC. Не смотрели: источник, приёмник StarRocks, "
                            "коннекторы, узел tm-3."));
}

void TestWording::explainsWhatWasNotLookedAt()
{
    QVERIFY(report::reasonWords({}, {}).isEmpty());
    facts::Facts facts;
    facts.hosts += facts::HostRecord {.name = QStringLiteral("tm-3"), .problem = Error {}};
    const report::Unseen unseen = report::unseenOf(facts, {.skip = {QStringLiteral("host.*")}});
    const QString reason =
        report::reasonWords(unseen, {.asked = 3, .catalogue = 40}).in(QStringLiteral("ru"));
    for (const auto *part :
         {"Выбрано проверок: 3 из 40", "не указана база-источник", "не указана база-приёмник",
          "До 1 узла не удалось дотянуться по SSH: tm-3."})
        QVERIFY2(reason.contains(QString::fromUtf8(part)), qPrintable(reason));
}

void TestWording::tellsThatHostsWereAskedAtDifferentTimes()
{
    const QDateTime first =
        QDateTime::fromString(QStringLiteral("2026-11-23T15:22:00Z"), Qt::ISODate);
    report::Unseen unseen;
    unseen.asked = {{QStringLiteral("jm-1"), first},
                    {QStringLiteral("tm-2"), first.addSecs(18 * 60)},
                    {QStringLiteral("tm-3"), first}};
    QCOMPARE(
        report::reasonWords(unseen, {}).in(QStringLiteral("en")),
        QStringLiteral("Not all hosts were asked at the same time: tm-2 on 23 November 2026 at "
                       "15:40 UTC; jm-1, tm-3 on 23 November 2026 at 15:22 UTC."));
    QVERIFY(report::reasonWords(unseen, {})
                .in(QStringLiteral("ru"))
                .contains(QString::fromUtf8("23 ноября 2026")));
}

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
