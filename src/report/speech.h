// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <QStringList>

#include <kainjow/mustache.hpp>

#include <functional>

namespace lockkeeper::report {

using Node = kainjow::mustache::data;

/// A value of a template: foreign text, its hidden characters shown as escapes. The page's escape
/// function does the rest.
[[nodiscard]] Node value(const QString &text);

/// Makes texts into template values that hold every language of a page: a list of {lang, words},
/// of one element without lang where all languages say the same.
class Speech
{
public:
    explicit Speech(const QStringList &languages)
        : m_languages(languages)
    { }

    [[nodiscard]] const QStringList &languages() const { return m_languages; }
    [[nodiscard]] Node say(const Text &text) const;
    [[nodiscard]] Node say(const std::function<QString(const QString &language)> &words) const;
    /// {words: …}, or false where there is nothing to say: for parts that are left out then.
    [[nodiscard]] Node sayIfAny(const std::function<QString(const QString &language)> &words) const;
    [[nodiscard]] Node sayIfAny(const Text &text) const;

private:
    QStringList m_languages;
};

/// & < > " ' ` as entities: the one escape function of the report.
[[nodiscard]] std::string escaped(const std::string &text);

} // namespace lockkeeper::report
