// SPDX-License-Identifier: Apache-2.0
#include "project/openends.h"

#include "base/json.h"

namespace lockkeeper::project {
namespace {

constexpr int kSchema = 1;
const auto kSchemaKey = QStringLiteral("schema");
const auto kSourceKey = QStringLiteral("source");
const auto kSinkKey = QStringLiteral("sink");
const auto kBeforeKey = QStringLiteral("before");

Error unreadable()
{
    return {.kind = ErrorKind::Usage,
            .message = text("project", "What was left undecided of the profile cannot be read.")};
}

} // namespace

QByteArray writeOpenEnds(const OpenEnds &ends)
{
    const facts::Wish before {.source = ends.source, .sink = ends.sink};
    return QJsonDocument(QJsonObject {{kSchemaKey, kSchema},
                                      {kSourceKey, ends.isSourceOpen},
                                      {kSinkKey, ends.isSinkOpen},
                                      {kBeforeKey, facts::toJson(before)}})
        .toJson();
}

Result<OpenEnds> readOpenEnds(const QByteArray &bytes)
{
    const auto parsed = parseJson(bytes);
    if (!parsed || !parsed->isObject() || (*parsed)[kSchemaKey].toInt() != kSchema)
        return fail(unreadable());
    const QJsonObject object = parsed->object();
    const facts::Wish before = facts::wishFromJson(object.value(kBeforeKey).toObject());
    return OpenEnds {.isSourceOpen = object.value(kSourceKey).toBool(),
                     .isSinkOpen = object.value(kSinkKey).toBool(),
                     .source = before.source,
                     .sink = before.sink};
}

} // namespace lockkeeper::project
