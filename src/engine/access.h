// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/redactor.h"
#include "profile/secrets.h"
#include "ssh/dialogue.h"

#include <QMap>
#include <QString>

namespace lockkeeper::engine {

class Logins;

using ssh::AskPerson;
using ssh::Prompt;
using ssh::Questions;

/// What a run may use to log in. Nothing here is owned: the caller keeps it alive, and unchanged,
/// until the call that takes it has returned. Read from several threads.
struct Access
{
    const profile::SecretStore &secrets;
    const Redactor &redactor; ///< knows every secret of `secrets`
    /// Name of a host → "SHA256:…" of the key that a person has just compared and accepted. Used
    /// only where nothing is known of the host; then the key is written to known_hosts.
    QMap<QString, QString> trustedKeys = {};
    /// Answers what a server asks besides a password, such as a one-time code; called from several
    /// threads. Empty: nobody can be asked.
    AskPerson ask = {};
    Logins *logins = nullptr; ///< of the calls before, where one run makes several
};

} // namespace lockkeeper::engine
