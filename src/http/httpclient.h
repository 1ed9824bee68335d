// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

class QNetworkAccessManager;

namespace lockkeeper::http {

/// What a server may cost at most: nobody trusts the other side to stop by itself.
struct Limits
{
    std::chrono::milliseconds connect =
        std::chrono::seconds(5); ///< until the request could be sent
    std::chrono::milliseconds firstByte =
        std::chrono::seconds(10); ///< from then until the headers are there
    std::chrono::milliseconds total = std::chrono::seconds(60);
    qint64 bytesPerSecond = 1024; ///< of the body, on average over rateWindow
    std::chrono::milliseconds rateWindow = std::chrono::seconds(20);
    qint64 body = 32 * 1024 * 1024;
};

/// A complete answer. Statuses of 400 and more are answers too; redirects are not followed.
struct Response
{
    int status = 0;
    QByteArray body;
    QString location; ///< where a redirect points to
    std::chrono::milliseconds duration {0};
};

/// A question without a body.
struct Request
{
    QString address;
    QByteArray verb = "GET";
    /// Names and values, sent as they are: also the only way in for credentials.
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
};

/// Questions over http and https for one thread: connections are kept alive between its calls. No
/// cookies, no cache, no proxy from the environment, no redirects, no credentials of its own; a
/// refused one is not tried again. Needs a QCoreApplication in the process, but no event loop in
/// the calling thread.
class Client
{
public:
    /// With `through`, every connection goes to that port of 127.0.0.1, a forwarded one, whatever
    /// the address says; names are then resolved on the far side only.
    explicit Client(std::optional<quint16> through = {}, const Limits &limits = {});
    ~Client();
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    /// Blocks until the answer is whole. Refused, NameUnknown, TimedOut, Lost (also: hung up in
    /// the middle, no HTTP), BadAnswer (a certificate that cannot be trusted), TooLarge, Cancelled
    /// (within 100 ms of the request to stop), Usage (an address that is none). A body in chunks
    /// may be cut without an error, since Qt 6.4 tells it only sometimes: its JSON breaks off then.
    [[nodiscard]] Result<Response> send(const Request &request, std::stop_token stop);
    [[nodiscard]] Result<Response> get(const QString &address, std::stop_token stop)
    {
        return send({.address = address}, std::move(stop));
    }

private:
    std::optional<quint16> m_through;
    Limits m_limits;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace lockkeeper::http
