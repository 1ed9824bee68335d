// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "base/redactor.h"

#include <QTest>
#include <QUrl>

using namespace lockkeeper;

class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOutEveryFormOfASecret();
    void takesOutValuesOfSensitiveKeys_data();
    void takesOutValuesOfSensitiveKeys();
    void leavesJsonValid();
    void leavesOrdinaryWordsAlone();
};

namespace {

constexpr auto kCanary = "Кан'ар\"ейка&7";

Redactor redactor()
{
    Redactor result;
    result.add(Secret(QByteArray(kCanary)));
    return result;
}

} // namespace

void TestRedactor::takesOutEveryFormOfASecret()
{
    const QByteArray value(kCanary);
    for (const QByteArray &form :
         {value, value.toBase64(), value.toPercentEncoding(), value.toHex(),
          QByteArray(value).replace('\'', "'\\''"), QByteArray(value).replace('"', "\\\"")}) {
        const QByteArray cleaned = redactor().clean("before " + form + " after");
        QVERIFY2(!cleaned.contains(form), form.constData());
        QVERIFY(cleaned.startsWith("before ") && cleaned.endsWith(" after"));
    }
}

void TestRedactor::takesOutValuesOfSensitiveKeys_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"s3.secret-key: hunter2", "-Dsecurity.ssl.rest.key-password=hunter2",
          "{\"key\":\"s3.access.key\",\"value\":\"hunter2\"}", "{\"apiKey\": \"hunter2\"}",
          "sasl.jaas.config='hunter2'", "PGPASSWORD=hunter2"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestRedactor::takesOutValuesOfSensitiveKeys()
{
    QFETCH(QString, text);
    QVERIFY(!redactor().clean(text).contains(QLatin1String("hunter2")));
}

void TestRedactor::leavesJsonValid()
{
    const QByteArray json =
        "{\"password\": \"a\\\"b\", \"tokens\": [1, 2], \"secret\": {\"x\": true}, \"token\": null,"
        "\"key\":\"a.secret\",\"value\":\"q\"}";
    QVERIFY(parseJson(redactor().clean(json)));
}

void TestRedactor::leavesOrdinaryWordsAlone()
{
    for (const char *text : {"password authentication failed for user \"cdc\"",
                             "No tokens obtained so skipping", "taskmanager.numberOfTaskSlots: 10"})
        QCOMPARE(redactor().clean(QByteArray(text)), QByteArray(text));
}

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
