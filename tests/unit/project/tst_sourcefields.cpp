// SPDX-License-Identifier: Apache-2.0
#include "project/sourcefields.h"

#include <QTest>

using namespace lockkeeper;

class SourceFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void readsAddresses();
    void namesTheAddressThatIsNone();
};

void SourceFields::tellsWhatIsWrong_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isWrong");
    const auto row = [](const char *field, const char *typed, bool isWrong) {
        QTest::addRow("%s '%s'", field, typed)
            << QString::fromLatin1(field) << QString::fromUtf8(typed) << isWrong;
    };
    row("host", "", false);
    row("host", "db-1", false);
    row("host", "2001:db8::1", false);
    row("host", "база.example", false);
    row("host", "db 1", true);
    row("host", "-oProxyCommand=x", true);
    row("host", "db:5432", true);
    row("port", "", false);
    row("port", "1", false);
    row("port", "65535", false);
    row("port", "0", true);
    row("port", "65536", true);
    row("port", "5432a", true);
    row("slot", "lockkeeper_1", false);
    row("slot", "Lockkeeper", true);
    row("slot", "a-b", true);
    row("slot", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl", true);
    row("file", "/etc/ssl/ca.pem", false);
    row("file", "~/ca.pem", false);
    row("file", "ca.pem", true);
}

void SourceFields::tellsWhatIsWrong()
{
    QFETCH(const QString, field);
    QFETCH(const QString, typed);
    const Text problem = field == QLatin1String("host") ? project::hostProblem(typed)
        : field == QLatin1String("port")                ? project::portProblem(typed)
        : field == QLatin1String("slot")                ? project::slotProblem(typed)
                                                        : project::fileProblem(typed);
    QTEST(!problem.isEmpty(), "isWrong");
}

void SourceFields::readsAddresses()
{
    const auto read = project::readEndpoints(QStringLiteral(" fe1 , fe2:19030;[::1]:1 "), 9030);

    QVERIFY(read);
    QCOMPARE(*read,
             (QList<facts::Endpoint> {{QStringLiteral("fe1"), 9030},
                                      {QStringLiteral("fe2"), 19030},
                                      {QStringLiteral("::1"), 1}}));
    const auto again = project::readEndpoints(project::writeEndpoints(*read), 7);
    QVERIFY(again);
    QCOMPARE(*again, *read);
    QVERIFY(project::readEndpoints(QString(), 9030)->isEmpty());
}

void SourceFields::namesTheAddressThatIsNone()
{
    const auto read = project::readEndpoints(QStringLiteral("fe1, fe2:x"), 8030);

    QVERIFY(!read);
    QVERIFY(read.error().message.in(QStringLiteral("en")).contains(QLatin1String("fe2:x")));
}

QTEST_GUILESS_MAIN(SourceFields)
#include "tst_sourcefields.moc"
