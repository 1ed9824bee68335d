// SPDX-License-Identifier: Apache-2.0
#include "support/goldencase.h"

#include "base/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

namespace lockkeeper::testing {
namespace {

const auto kData = QStringLiteral(LOCKKEEPER_SOURCE_DIR "/tests/data/");

Error bad(const QString &what)
{
    return {.kind = ErrorKind::Usage, .message = Text::verbatim(what)};
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(bad(path + QStringLiteral(" cannot be read")));
    return file.readAll();
}

Result<QString> edited(const QString &base, const QJsonArray &replacements)
{
    QString text = base;
    for (const QJsonValue &pair : replacements) {
        const QString old = pair[0].toString();
        if (!text.contains(old))
            return fail(bad(QStringLiteral("the base does not hold “%1”").arg(old)));
        text.replace(old, pair[1].toString());
    }
    return text;
}

Result<void> changeRaw(facts::HostRecord &host, const QJsonObject &raw)
{
    for (auto it = raw.begin(); it != raw.end(); ++it) {
        if (it->isNull()) {
            host.raw.remove(it.key());
        } else if (it->isString()) {
            host.raw.insert(it.key(), it->toString());
            host.problems.remove(it.key());
        } else if (it->toObject().contains(QStringLiteral("file"))) {
            LK_TRY(const QByteArray bytes,
                   bytesOf(kData + it->toObject().value(QStringLiteral("file")).toString()));
            host.raw.insert(it.key(), QString::fromUtf8(bytes));
        } else {
            LK_TRY(const QString text,
                   edited(host.raw.value(it.key()),
                          it->toObject().value(QStringLiteral("replace")).toArray()));
            host.raw.insert(it.key(), text);
        }
    }
    return {};
}

Result<void> changeHost(facts::HostRecord &host, const QJsonObject &change)
{
    LK_CHECK(changeRaw(host, change.value(QStringLiteral("raw")).toObject()));
    const QJsonObject exits = change.value(QStringLiteral("exits")).toObject();
    for (auto it = exits.begin(); it != exits.end(); ++it)
        host.exits.insert(it.key(), it->toInt());
    const QJsonObject problems = change.value(QStringLiteral("problems")).toObject();
    for (auto it = problems.begin(); it != problems.end(); ++it) {
        host.raw.remove(it.key());
        host.problems.insert(it.key(), errorFromJson(it->toObject()));
    }
    host.sudo = change.value(QStringLiteral("sudo")).toString(host.sudo);
    if (change.contains(QStringLiteral("problem")))
        host.problem = errorFromJson(change.value(QStringLiteral("problem")).toObject());
    return {};
}

// Laid over the base's wish key by key, one level deep; null takes a key away.
facts::Wish changedWish(const facts::Wish &wish, const QJsonObject &change)
{
    QJsonObject object = toJson(wish);
    for (auto it = change.begin(); it != change.end(); ++it) {
        if (it->isNull()) {
            object.remove(it.key());
        } else if (it->isObject()) {
            QJsonObject inner = object.value(it.key()).toObject();
            const QJsonObject changed = it->toObject();
            for (auto field = changed.begin(); field != changed.end(); ++field)
                inner.insert(field.key(), field.value());
            object.insert(it.key(), inner);
        } else {
            object.insert(it.key(), it.value());
        }
    }
    return facts::wishFromJson(object);
}

Result<void> apply(facts::Facts &facts, const QJsonObject &change)
{
    if (change.contains(QStringLiteral("wish")))
        facts.wish = changedWish(facts.wish, change.value(QStringLiteral("wish")).toObject());
    if (change.contains(QStringLiteral("finished")))
        facts.finished =
            QDateTime::fromString(change.value(QStringLiteral("finished")).toString(), Qt::ISODate);
    const QString name = change.value(QStringLiteral("host")).toString();
    if (name.isEmpty())
        return {};
    if (change.value(QStringLiteral("remove")).toBool()) {
        facts.hosts.removeIf([&](const facts::HostRecord &host) { return host.name == name; });
        return {};
    }
    bool isFound = false;
    for (facts::HostRecord &host : facts.hosts) {
        if (name != QLatin1String("*") && host.name != name)
            continue;
        isFound = true;
        LK_CHECK(changeHost(host, change));
    }
    if (!isFound)
        return fail(bad(QStringLiteral("the base has no host ") + name));
    return {};
}

// Each base has dozens of cases.
Result<facts::Facts> baseOf(const QString &name)
{
    static QHash<QString, facts::Facts> known;
    if (!known.contains(name)) {
        LK_TRY(const QByteArray bytes, bytesOf(kData + QStringLiteral("facts/%1.json").arg(name)));
        LK_TRY(const facts::Facts read, facts::readFacts(bytes));
        known.insert(name, read);
    }
    return known.value(name);
}

} // namespace

Result<GoldenCase> readCase(const QString &path)
{
    LK_TRY(const QByteArray bytes, bytesOf(path));
    LK_TRY(const QJsonDocument document, parseJson(bytes));
    const QJsonObject root = document.object();
    if (root.value(QStringLiteral("about")).toString().isEmpty())
        return fail(bad(QStringLiteral("“about” must say how the case was made")));
    GoldenCase result;
    LK_TRY(result.facts, baseOf(root.value(QStringLiteral("base")).toString()));
    for (const QJsonValue &change : root.value(QStringLiteral("changes")).toArray())
        LK_CHECK(apply(result.facts, change.toObject()));
    result.check = QFileInfo(path).dir().dirName();
    result.name = QFileInfo(path).completeBaseName();
    result.expect = root.value(QStringLiteral("expect")).toArray();
    if (result.expect.isEmpty())
        return fail(bad(QStringLiteral("“expect” is empty: a case that cannot fail")));
    return result;
}

} // namespace lockkeeper::testing
