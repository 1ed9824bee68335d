// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

// Every text of the program is finished in every language, with all its placeholders.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finishesEveryText_data();
    void finishesEveryText();
    void speaksRussianInRussian();
};

namespace {

const auto kFolder = QStringLiteral(LOCKKEEPER_SOURCE_DIR "/translations/");

struct Entry
{
    QString source;
    QStringList forms;
    bool isUnfinished = false;
};

QList<Entry> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("message"))
            entries += Entry {};
        else if (xml.name() == QLatin1String("source"))
            entries.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("numerusform"))
            entries.last().forms += xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            entries.last().isUnfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            const QString words = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (!words.trimmed().isEmpty())
                entries.last().forms = QStringList {words};
        }
    }
    return entries;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%[1-9]"));
    QSet<QString> found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        found += match.captured();
    return found;
}

QStringList catalogues(const QString &language)
{
    QStringList paths;
    QDirIterator walk(kFolder + language, {QStringLiteral("*.ts")}, QDir::Files);
    while (walk.hasNext())
        paths += walk.next();
    return paths;
}

} // namespace

void TestTranslations::finishesEveryText_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &language : {QStringLiteral("ru"), QStringLiteral("en")}) {
        for (const QString &path : catalogues(language))
            QTest::newRow(qPrintable(path.mid(kFolder.size()))) << path;
    }
}

void TestTranslations::finishesEveryText()
{
    QFETCH(QString, path);
    const QList<Entry> entries = read(path);
    QVERIFY(!entries.isEmpty());
    for (const Entry &entry : entries) {
        QVERIFY2(!entry.isUnfinished && !entry.forms.isEmpty(), qPrintable(entry.source));
        for (const QString &form : entry.forms)
            QVERIFY2(placeholders(entry.source).subtract(placeholders(form)).isEmpty(),
                     qPrintable(form));
    }
}

void TestTranslations::speaksRussianInRussian()
{
    static const QRegularExpression cyrillic(QStringLiteral("[а-яА-ЯёЁ]"));
    static const QRegularExpression sentence(QStringLiteral("[a-z]{3,} [a-z]{2,} [a-z]{3,}"));
    for (const QString &path : catalogues(QStringLiteral("ru"))) {
        for (const Entry &entry : read(path)) {
            if (!sentence.match(entry.source).hasMatch())
                continue;
            for (const QString &form : entry.forms)
                QVERIFY2(cyrillic.match(form).hasMatch(), qPrintable(form));
        }
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
