// SPDX-License-Identifier: Apache-2.0
#include "facts/postgrestablefacts.h"

#include "base/json.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace lockkeeper::facts {
namespace {

constexpr qsizetype kNearMisses = 5;

QString word(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

bool isTrue(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toBool();
}

QChar letter(const QJsonObject &object, const char *key)
{
    const QString value = word(object, key);
    return value.isEmpty() ? QChar() : value.at(0);
}

TableName nameOf(const QJsonObject &object)
{
    return {word(object, "schema"), word(object, "table")};
}

Result<QJsonDocument> document(const HostRecord &record, const QString &key)
{
    LK_TRY(const QString answer, record.answer(key));
    auto parsed = parseJson(answer.toUtf8());
    if (!parsed)
        return fail(record.badAnswer(key));
    return *parsed;
}

/// The rows of an answer, each an object that has these texts and truths.
Result<QList<QJsonObject>> rows(const HostRecord &record, const char *key,
                                const std::vector<const char *> &texts,
                                const std::vector<const char *> &truths = {})
{
    const QString name = QString::fromLatin1(key);
    LK_TRY(const QJsonDocument parsed, document(record, name));
    if (!parsed.isArray())
        return fail(record.badAnswer(name));
    QList<QJsonObject> result;
    for (const QJsonValue &value : parsed.array()) {
        const QJsonObject row = value.toObject();
        const bool isWhole =
            std::all_of(texts.begin(), texts.end(),
                        [&](const char *text) { return row[QLatin1String(text)].isString(); })
            && std::all_of(truths.begin(), truths.end(),
                           [&](const char *truth) { return row[QLatin1String(truth)].isBool(); });
        if (!isWhole)
            return fail(record.badAnswer(name));
        result += row;
    }
    return result;
}

QList<TableName> namesIn(const QJsonValue &value)
{
    QList<TableName> names;
    for (const QJsonValue &one : value.toArray())
        names += nameOf(one.toObject());
    return names;
}

Result<Heirs> heirsOf(const HostRecord &record, const QJsonObject &row)
{
    const QJsonObject told = row.value(QLatin1String("inherited")).toObject();
    if (!told.value(QLatin1String("count")).isDouble())
        return fail(record.badAnswer(QStringLiteral("pg:tables")));
    return Heirs {.count = told.value(QLatin1String("count")).toInt(),
                  .first = namesIn(told.value(QLatin1String("first")))};
}

Result<QStringList> wordsIn(const HostRecord &record, const QJsonValue &value)
{
    if (!value.isArray())
        return fail(record.badAnswer(QStringLiteral("pg:tables")));
    QStringList words;
    for (const QJsonValue &one : value.toArray())
        words += one.toString();
    return words;
}

Result<VisibleRows> rowsOf(const HostRecord &record, const QString &told)
{
    if (told == QLatin1String("all"))
        return VisibleRows::All;
    if (told == QLatin1String("none"))
        return VisibleRows::None;
    if (told == QLatin1String("unknown"))
        return VisibleRows::Unknown;
    return fail(record.badAnswer(QStringLiteral("pg:tables")));
}

SourceTable tableOf(const HostRecord &record, const QJsonObject &row)
{
    return {.name = nameOf(row),
            .owner = word(row, "owner"),
            .kind = letter(row, "kind"),
            .persistence = letter(row, "persistence"),
            .identity = letter(row, "identity"),
            .isKeyed = isTrue(row, "keyed"),
            .isPartition = isTrue(row, "partition"),
            .roots = namesIn(row.value(QLatin1String("roots"))),
            .leaves = row.value(QLatin1String("leaves")).toInt(),
            .leavesWithoutFull = row.value(QLatin1String("leaves_without_full")).toInt(),
            .heirs = heirsOf(record, row),
            .cutBy = wordsIn(record, row.value(QLatin1String("cut_by"))),
            .rows = rowsOf(record, word(row, "rows")),
            .isRestricted = isTrue(row, "restricted"),
            .mayUseSchema = isTrue(row, "usage"),
            .maySelect = isTrue(row, "select")};
}

SourceColumn columnOf(const QJsonObject &row)
{
    SourceColumn column {.name = word(row, "name"),
                         .type = word(row, "type"),
                         .base = word(row, "base"),
                         .modifier = row.value(QLatin1String("mod")).toInt(-1),
                         .isNotNull = isTrue(row, "notnull"),
                         .isKey = isTrue(row, "key"),
                         .isGenerated = isTrue(row, "generated"),
                         .isVirtual = isTrue(row, "virtual"),
                         .isIdentity = isTrue(row, "identity")};
    if (row.value(QLatin1String("default")).isString())
        column.defaultExpression = word(row, "default");
    return column;
}

Result<QHash<TableName, QList<SourceColumn>>> parseColumns(const HostRecord &record)
{
    LK_TRY(const QList<QJsonObject> tables, rows(record, "pg:columns", {"schema", "table"}));
    QHash<TableName, QList<SourceColumn>> result;
    for (const QJsonObject &table : tables) {
        QList<SourceColumn> columns;
        for (const QJsonValue &column : table.value(QLatin1String("columns")).toArray())
            columns += columnOf(column.toObject());
        result.insert(nameOf(table), columns);
    }
    return result;
}

Result<QList<Publication>> parsePublications(const HostRecord &record)
{
    LK_TRY(const QList<QJsonObject> told,
           rows(record, "pg:publications", {"pubname"},
                {"puballtables", "pubinsert", "pubupdate", "pubdelete"}));
    QList<Publication> result;
    for (const QJsonObject &row : told) {
        result += {.name = word(row, "pubname"),
                   .isForAllTables = isTrue(row, "puballtables"),
                   .hasInsert = isTrue(row, "pubinsert"),
                   .hasUpdate = isTrue(row, "pubupdate"),
                   .hasDelete = isTrue(row, "pubdelete"),
                   .isViaRoot = isTrue(row, "pubviaroot"),
                   .sendsGenerated = word(row, "pubgencols") == QLatin1String("s")};
    }
    return result;
}

Result<QList<PublishedTable>> parsePublished(const HostRecord &record)
{
    LK_TRY(const QList<QJsonObject> told, rows(record, "pg:published", {"schema", "table"}));
    QList<PublishedTable> result;
    for (const QJsonObject &row : told) {
        PublishedTable table {
            .name = nameOf(row), .isSent = std::nullopt, .filter = word(row, "filter")};
        if (row.value(QLatin1String("sent")).isBool())
            table.isSent = isTrue(row, "sent");
        for (const QJsonValue &column : row.value(QLatin1String("columns")).toArray())
            table.columns += column.toString();
        result += table;
    }
    return result;
}

Result<Keyless> parseKeyless(const HostRecord &record)
{
    const QString key = QStringLiteral("pg:keyless");
    LK_TRY(const QJsonDocument parsed, document(record, key));
    const QJsonObject told = parsed.object();
    if (!told.value(QLatin1String("count")).isDouble())
        return fail(record.badAnswer(key));
    return Keyless {.count = told.value(QLatin1String("count")).toInt(),
                    .first = namesIn(told.value(QLatin1String("first")))};
}

Result<DatabaseRights> parseRights(const HostRecord &record)
{
    const QString key = QStringLiteral("pg:rights");
    LK_TRY(const QJsonDocument parsed, document(record, key));
    const QJsonObject told = parsed.object();
    for (const char *right : {"superuser", "connect", "create"}) {
        if (!told.value(QLatin1String(right)).isBool())
            return fail(record.badAnswer(key));
    }
    return DatabaseRights {.isSuperuser = isTrue(told, "superuser"),
                           .mayConnect = isTrue(told, "connect"),
                           .mayCreate = isTrue(told, "create")};
}

/// A list of identifiers as the server reads it: in lower case, unless in double quotes. Letters
/// outside ASCII stay as they are (downcase_identifier in UTF-8).
QStringList identifiers(const QString &list)
{
    QStringList names;
    QString name;
    bool isQuoted = false;
    for (const QChar c : list + QLatin1Char(',')) {
        if (c == u'"') {
            // "" within quotes stands for one of them: the name goes on
            if (!isQuoted && !name.isEmpty() && name.back() != u' ')
                name += c;
            isQuoted = !isQuoted;
        } else if (c == u',' && !isQuoted) {
            if (!name.trimmed().isEmpty())
                names += name.trimmed();
            name.clear();
        } else {
            name += isQuoted || c.unicode() > 0x7f ? c : c.toLower();
        }
    }
    return names;
}

/// START_REPLICATION … ("proto_version" '1', "publication_names" 'one,"The Two"'): the names. The
/// statement may be cut off at the end.
QStringList namedPublications(const QString &statement)
{
    static const QRegularExpression kNames(
        QStringLiteral("publication_names\"?\\s+'((?:[^']|'')*)"));
    const QString list = kNames.match(statement).captured(1);
    return identifiers(QString(list).replace(QLatin1String("''"), QLatin1String("'")));
}

Result<QList<PublicationUse>> parseUses(const HostRecord &record)
{
    LK_TRY(const QList<QJsonObject> told, rows(record, "pg:publication-uses", {"slot", "query"}));
    QList<PublicationUse> result;
    for (const QJsonObject &row : told)
        result += {.slot = word(row, "slot"),
                   .application = word(row, "application"),
                   .publications = namedPublications(word(row, "query"))};
    return result;
}

/// Tables that a person may have meant who wrote this pattern: the case or the schema differs.
QList<TableName> nearMisses(const QString &pattern, const QList<TableName> &names)
{
    const auto parsed = TablePattern::parse(pattern);
    if (!parsed)
        return {};
    const TablePattern anyCase = parsed->ignoringCase();
    QList<TableName> near;
    for (const TableName &name : names) {
        const auto match = anyCase.match(name);
        const bool isElsewhere =
            parsed->isOnly() && name.name.compare(parsed->only().name, Qt::CaseInsensitive) == 0;
        if (match == TablePattern::Match::Yes || isElsewhere)
            near += name;
        if (match == TablePattern::Match::GivenUp || near.size() == kNearMisses)
            break;
    }
    return near;
}

void capture(TableFacts &facts, QList<SourceTable> all, const QStringList &patterns)
{
    QList<TableName> names;
    for (const SourceTable &table : all)
        names += table.name;
    QSet<int> captured;
    for (const PatternMatch &match : matchAll(patterns, names)) {
        CapturePattern pattern {.pattern = match.pattern, .problem = match.problem};
        for (const int place : match.tables) {
            ++(all.at(place).isTable() ? pattern.tables : pattern.others);
            captured += place;
        }
        for (const int place : match.tables)
            all[place].isAllThatMatches |= pattern.tables == 0;
        if (match.tables.isEmpty() && match.problem.isEmpty())
            pattern.near = nearMisses(match.pattern, names);
        facts.patterns += pattern;
    }
    QList<SourceTable> chosen;
    for (int place = 0; place < all.size(); ++place) {
        if (captured.contains(place))
            chosen += all.at(place);
    }
    facts.captured = chosen;
}

} // namespace

const Publication *TableFacts::usedPublication() const
{
    if (!publications)
        return nullptr;
    const auto found =
        std::find_if(publications->begin(), publications->end(),
                     [this](const Publication &one) { return one.name == publication; });
    return found == publications->end() ? nullptr : &*found;
}

QString usedPublication(const Source &source)
{
    // Flink CDC 3.5.0 (Debezium 1.9.8): publication.name
    return source.publication.isEmpty() ? QStringLiteral("dbz_publication") : source.publication;
}

QString publicationAsRead(const QString &name)
{
    // A space ends an identifier, and pgjdbc passes a quote as it is.
    static const QRegularExpression kRefused(QStringLiteral("['\\s]"));
    const QStringList names = identifiers(name);
    return names.size() == 1 && !names.front().contains(kRefused) ? names.front() : QString();
}

TableFacts parseTables(const HostRecord &record, const Source &source)
{
    TableFacts facts {.publication = facts::usedPublication(source),
                      .columns = parseColumns(record),
                      .publications = parsePublications(record),
                      .published = parsePublished(record),
                      .keyless = parseKeyless(record),
                      .rights = parseRights(record),
                      .uses = parseUses(record)};
    const auto told =
        rows(record, "pg:tables", {"schema", "table", "kind", "persistence", "identity"},
             {"keyed", "usage", "select"});
    if (!told) {
        facts.captured = fail(told.error());
        return facts;
    }
    QList<SourceTable> all;
    for (const QJsonObject &row : *told)
        all += tableOf(record, row);
    capture(facts, std::move(all), source.tables);
    return facts;
}

} // namespace lockkeeper::facts
