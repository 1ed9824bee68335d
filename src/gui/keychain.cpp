// SPDX-License-Identifier: Apache-2.0
#include "gui/keychain.h"

#include <QLibrary>
#include <qt6keychain/keychain.h>
#include <QTimer>

#include <chrono>
#include <memory>
#include <utility>

namespace lockkeeper::gui {
namespace {

const auto kService = QStringLiteral("lockkeeper");
// A keychain that waits for a person must not keep the login waiting.
constexpr std::chrono::seconds kPatience {5};

QString keyOf(const SecretPlace &place)
{
    return QStringLiteral("%1 %2@%3").arg(place.profile, place.name, place.host);
}

struct Reading
{
    qsizetype left = 0;
    bool isAvailable = false;
    bool isDone = false;
    std::function<void(const SecretPlace &place, Secret secret)> found;
    std::function<void(bool)> done;

    void end()
    {
        if (!std::exchange(isDone, true))
            done(isAvailable);
    }
};

// libsecret asks on in the session of a service that has been started anew meanwhile, and is
// refused. The jobs that run have their own hold of it.
void forgetService()
{
    using Forget = void (*)();
    static const auto forget = reinterpret_cast<Forget>(
        QLibrary::resolve(QStringLiteral("secret-1"), 0, "secret_service_disconnect"));
    if (forget != nullptr)
        forget();
}

} // namespace

void Keychain::read(const QList<SecretPlace> &places,
                    std::function<void(const SecretPlace &, Secret)> found,
                    std::function<void(bool)> done)
{
    if (places.isEmpty()) {
        done(false);
        return;
    }
    const auto reading = std::make_shared<Reading>(
        Reading {.left = places.size(), .found = std::move(found), .done = std::move(done)});
    forgetService();
    // The jobs belong to nobody: libsecret answers them even when this object is gone. They delete
    // themselves.
    for (const SecretPlace &place : places) {
        auto *job = new QKeychain::ReadPasswordJob(kService);
        job->setKey(keyOf(place));
        connect(job, &QKeychain::Job::finished, this, [reading, place, job] {
            const QKeychain::Error error = job->error();
            reading->isAvailable = reading->isAvailable || error == QKeychain::NoError
                || error == QKeychain::EntryNotFound;
            if (error == QKeychain::NoError)
                reading->found(place, Secret(job->binaryData()));
            if (--reading->left == 0)
                reading->end();
        });
        job->start();
    }
    QTimer::singleShot(kPatience, this, [reading] { reading->end(); });
}

void Keychain::write(const SecretPlace &place, const Secret &secret, std::function<void(bool)> done)
{
    forgetService();
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setKey(keyOf(place));
    const std::string_view bytes = secret.view();
    job->setBinaryData(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    connect(job, &QKeychain::Job::finished, this,
            [job, done = std::move(done)] { done(job->error() == QKeychain::NoError); });
    job->start();
}

void Keychain::erase(const SecretPlace &place)
{
    forgetService();
    auto *job = new QKeychain::DeletePasswordJob(kService);
    job->setKey(keyOf(place));
    job->start();
}

} // namespace lockkeeper::gui
