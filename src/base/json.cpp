// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include <algorithm>

namespace lockkeeper {
namespace {

constexpr qsizetype kMaxBytes = 32 * 1024 * 1024;
constexpr int kMaxDepth = 128; // QJsonDocument itself allows 1024

int deepest(const QByteArray &bytes)
{
    int depth = 0;
    int result = 0;
    bool isInString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (isInString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isInString = false;
        } else if (c == '"') {
            isInString = true;
        } else if (c == '[' || c == '{') {
            result = std::max(result, ++depth);
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return result;
}

} // namespace

Result<QJsonDocument> parseJson(const QByteArray &bytes)
{
    if (bytes.size() > kMaxBytes) {
        return fail(
            {.kind = ErrorKind::TooLarge,
             .message =
                 text("base", "The answer is larger than %1 and was not read.").bytes(kMaxBytes)});
    }
    if (deepest(bytes) > kMaxDepth) {
        return fail(
            {.kind = ErrorKind::BadAnswer,
             .message = text("base", "The JSON is nested deeper than %1 levels.").arg(kMaxDepth)});
    }
    QJsonParseError problem;
    QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return fail(
            {.kind = ErrorKind::BadAnswer,
             .message = text("base", "This is not valid JSON (at byte %1).").arg(problem.offset),
             .detail = problem.errorString()});
    }
    return document;
}

} // namespace lockkeeper
