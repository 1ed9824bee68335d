// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/files.h"
#include "support/sshdfixture.h"

#include <QFile>
#include <QTemporaryDir>

namespace lockkeeper::test {

// Reads its arguments as sudo does; takes "right" for the password, or what the file
// beside it says.
inline constexpr auto kSudo = R"(#!/bin/sh
while [ "$1" != -- ]; do
    [ "$1" != -p ] || prompt=$2
    shift
done
shift
printf '%s' "$prompt" >&2
IFS= read -r answer
printf '%s\n' "$answer" >>"$0.answers"
password=right
[ ! -e "$0.password" ] || IFS= read -r password <"$0.password"
[ "$answer" != "$password" ] || exec "$@"
echo 'Sorry, try again.' >&2
printf '%s' "$prompt" >&2
IFS= read -r answer && printf '%s\n' "$answer" >>"$0.answers"
echo 'sudo: 1 incorrect password attempt' >&2
exit 1
)";

/// A real sshd whose logins find an emulated sudo first in their PATH, which notes what it is
/// answered.
struct SudoHost
{
    SudoHost()
        : sshd({QStringLiteral("SetEnv PATH=%1:/usr/bin:/bin").arg(folder.path())})
    {
        QFile file(folder.filePath(QStringLiteral("sudo")));
        if (!file.open(QIODevice::WriteOnly) || file.write(kSudo) < 0)
            qFatal("no emulated sudo");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    [[nodiscard]] QByteArray answers() const
    {
        return contentOf(folder.filePath(QStringLiteral("sudo.answers")));
    }

    void setPassword(const QByteArray &password) const
    {
        QFile file(folder.filePath(QStringLiteral("sudo.password")));
        if (!file.open(QIODevice::WriteOnly) || file.write(password + '\n') < 0)
            qFatal("no other password of sudo");
    }

    QTemporaryDir folder;
    SshdFixture sshd;
};

} // namespace lockkeeper::test
