// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString key; ///< context, source and comment
    QString translation;
    bool isUnfinished = false;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message {.key = context};
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        if (name == QLatin1String("translation")) {
            message.isUnfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            message.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        } else {
            const QString words = xml.readElementText();
            if (name == QLatin1String("source") || name == QLatin1String("comment"))
                message.key += u'|' + words;
        }
    }
    return message;
}

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages += readMessage(xml, context);
    }
    return messages;
}

} // namespace

/// The catalogues in translations/LANG, which are joined when the program is built.
class TestCatalogues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void translateOneMessageInOneWay_data();
    void translateOneMessageInOneWay();
};

void TestCatalogues::translateOneMessageInOneWay_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"ru", "en"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestCatalogues::translateOneMessageInOneWay()
{
    QFETCH(QString, language);
    QMap<QString, QString> known;
    QDirIterator files(QStringLiteral(LOCKKEEPER_SOURCE_DIR "/translations/") + language,
                       {QStringLiteral("*.ts")});
    while (files.hasNext()) {
        const QString path = files.next();
        for (const Message &message : messagesOf(path)) {
            const QString words = path + QLatin1String(": ") + message.key;
            QVERIFY2(!message.isUnfinished && !message.translation.isEmpty(), qPrintable(words));
            if (known.contains(message.key))
                QVERIFY2(known.value(message.key) == message.translation, qPrintable(words));
            known.insert(message.key, message.translation);
        }
    }
    QVERIFY(!known.isEmpty());
}

QTEST_GUILESS_MAIN(TestCatalogues)
#include "tst_catalogues.moc"
