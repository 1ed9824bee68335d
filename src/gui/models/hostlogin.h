// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "profile/profile.h"
#include "project/needs.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace lockkeeper::gui {

/// What Flink on the hosts says of one of them.
struct HostSight
{
    QString os = {}; ///< short: "Debian 12"; empty: not known
    int cores = 0; ///< 0: not known
    qint64 memory = 0; ///< bytes; 0: not known
    bool isJobManager = false;
    bool isTaskManager = false;
    bool isSubmitHost = false;
};

/// One host of the profile and how far the login to it is.
struct HostLogin
{
    enum State {
        Untried,
        Connecting,
        Asking, ///< logged in
        Connected,
        Failed, ///< `need` says whether an answer of the person would help
        Declined, ///< the person did not trust its key, or kept the secret
        Stopped,
    };

    profile::Login login;
    State state = Untried;
    int run = 0; ///< the login that its state is of
    std::optional<Error> problem = {};
    project::LoginNeed need = {};
    double roundTripMs = 0; ///< 0: not known
    HostSight sight = {};
    bool isSudoLeft = false; ///< sudo asks, and the person keeps its password back

    [[nodiscard]] bool isBusy() const { return state == Connecting || state == Asking; }
    [[nodiscard]] bool isSudoWaiting() const
    {
        return state == Connected && need.need == project::Need::SudoPassword;
    }
    /// It waits until the person says something.
    [[nodiscard]] bool isWaiting() const { return isSudoWaiting() || isLoginWaiting(); }
    [[nodiscard]] bool isLoginWaiting() const
    {
        return state == Failed
            && (need.need == project::Need::HostKey || need.need == project::Need::Password
                || need.need == project::Need::Passphrase);
    }
    [[nodiscard]] bool hasChangedKey() const
    {
        return state == Failed && need.need == project::Need::ChangedKey;
    }
};

} // namespace lockkeeper::gui
