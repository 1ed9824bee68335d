// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/httpclient.h"
#include "remote/remote.h"

#include <QString>

#include <memory>
#include <stop_token>

namespace lockkeeper::probe {

/// One way to send a GET from a host.
class RestRoad
{
public:
    virtual ~RestRoad() = default;
    /// The answer to base + path, whatever its status.
    [[nodiscard]] virtual Result<http::Response> get(const QString &path, std::stop_token stop) = 0;
    /// "", "relay", "curl" or "wget", for facts::HostRecord::via.
    [[nodiscard]] virtual QString name() const = 0;
};

/// Over a port that the SSH session forwards; Prohibited where it may not.
[[nodiscard]] Result<std::unique_ptr<RestRoad>> forwardedRoad(remote::Remote &remote,
                                                              const QString &baseUrl,
                                                              const http::Limits &limits,
                                                              std::stop_token stop);
/// By the host's own curl or wget; get() is Missing where it has neither.
[[nodiscard]] std::unique_ptr<RestRoad> shellRoad(remote::Remote &remote, const QString &baseUrl);

} // namespace lockkeeper::probe
