// SPDX-License-Identifier: Apache-2.0
#include "ssh/dialogue.h"

#include <QRegularExpression>

namespace lockkeeper::ssh {

// The words of pam_google_authenticator, pam_oath, pam_duo, pam_radius, SSSD and FreeIPA, and their
// Russian translations.
bool isCodePrompt(const QString &words)
{
    static const QRegularExpression code(
        QStringLiteral("code|token|\\botp\\b|verif|one[- ]time|second factor|\\bpin\\b|код|токен|"
                       "однораз|второй фактор"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return code.match(words).hasMatch();
}

// pam_unix: "Current password: ", "New password: ", "Retype new password: "; sshd without PAM:
// "Enter new password for USER".
bool isNewPasswordPrompt(const QString &words)
{
    static const QRegularExpression renewal(
        QStringLiteral("new (unix )?password|current (unix )?password|\\(current\\)|"
                       "нов(ый|ого) пароль?|текущ(ий|его) пароль?"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return renewal.match(words).hasMatch();
}

bool wantsPassword(const Prompt &prompt, int count)
{
    if (prompt.isEchoed || isCodePrompt(prompt.words))
        return false;
    return count == 1 || prompt.words.contains(QLatin1String("password"), Qt::CaseInsensitive)
        || prompt.words.contains(QStringLiteral("пароль"), Qt::CaseInsensitive);
}

} // namespace lockkeeper::ssh
