// SPDX-License-Identifier: Apache-2.0
#include "report/speech.h"

#include "base/printable.h"

#include <algorithm>

namespace lockkeeper::report {

Node value(const QString &text)
{
    return printable(text).toStdString();
}

Node Speech::say(const Text &text) const
{
    return say([&](const QString &language) { return text.in(language); });
}

Node Speech::say(const std::function<QString(const QString &)> &words) const
{
    QStringList all;
    for (const QString &language : m_languages)
        all += words(language);
    Node list {Node::type::list};
    const bool isSame =
        std::all_of(all.begin(), all.end(), [&](const QString &one) { return one == all.front(); });
    for (qsizetype i = 0; i < (isSame ? std::min<qsizetype>(1, all.size()) : all.size()); ++i) {
        Node item;
        item.set("lang", isSame ? Node(false) : value(m_languages.at(i)));
        item.set("words", value(all.at(i)));
        list.push_back(item);
    }
    return list;
}

Node Speech::sayIfAny(const std::function<QString(const QString &)> &words) const
{
    const bool isAny = std::any_of(m_languages.begin(), m_languages.end(),
                                   [&](const QString &one) { return !words(one).isEmpty(); });
    return isAny ? Node {"words", say(words)} : Node(false);
}

Node Speech::sayIfAny(const Text &text) const
{
    return sayIfAny([&](const QString &language) { return text.in(language); });
}

std::string escaped(const std::string &text)
{
    std::string result;
    result.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\'':
            result += "&#39;";
            break;
        case '`':
            result += "&#96;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

} // namespace lockkeeper::report
