// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace lockkeeper::gui {

/// A secret's place: which profile, which secret, which host (empty: all hosts).
struct SecretPlace
{
    QString profile = {}; ///< path of the profile
    QString name = {}; ///< of profile::secretNames()
    QString host = {};
};

/// The desktop's keychain (Secret Service or KWallet, through QtKeychain), service "lockkeeper".
/// Nothing blocks: the answers come later, in the UI thread, and only while this object lives.
class Keychain : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Calls found() for each of them that is kept, then done(), after five seconds at most: what a
    /// slow or locked keychain says later still comes to found(). `isAvailable`: some keychain
    /// answered.
    void read(const QList<SecretPlace> &places,
              std::function<void(const SecretPlace &place, Secret secret)> found,
              std::function<void(bool isAvailable)> done);
    /// Keeps it; done(false): there is no keychain, or it refused.
    void write(const SecretPlace &place, const Secret &secret,
               std::function<void(bool isKept)> done);
    void erase(const SecretPlace &place);
};

} // namespace lockkeeper::gui
