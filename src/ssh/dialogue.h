// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace lockkeeper::ssh {

/// One question of a server during a login, in its own words: foreign text.
struct Prompt
{
    QString words;
    bool isEchoed = false; ///< what is typed may be seen
};

/// One round of questions (RFC 4256, keyboard-interactive).
struct Questions
{
    QString host; ///< who asks, as the profile calls it; of a jump host its address
    QString place; ///< the same for a person: "tm-2 (10.0.0.12:22)"
    QString user;
    QString title; ///< foreign, may be empty
    QString instruction; ///< foreign, may be empty
    QList<Prompt> prompts; ///< never empty
    bool isPassword = false; ///< nothing but the password, of which none is known
};

/// Has a person answer, on the thread of the login; one answer a prompt, in their order. Returns
/// soon after a stop request; nothing where there is no answer.
using AskPerson = std::function<std::optional<std::vector<Secret>>(const Questions &questions,
                                                                   const std::stop_token &stop)>;

/// The prompt wants a code that is valid once, not the password. Pure, by its words.
[[nodiscard]] bool isCodePrompt(const QString &words);
/// The prompt, one of `count` of its round, wants the password. Pure, by its words.
[[nodiscard]] bool wantsPassword(const Prompt &prompt, int count);
/// The server asks for a new password because the old one has expired. Pure, by its words.
[[nodiscard]] bool isNewPasswordPrompt(const QString &words);

} // namespace lockkeeper::ssh
